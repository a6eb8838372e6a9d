import { useState } from 'preact/hooks';
import { copyText } from '../../utils/copy.ts';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { ReadingCard } from '../../utils/knowledge/view.ts';
import { AbsentFrames } from '../AbsentFrames.tsx';
import { FrameList } from '../FrameList.tsx';
import { HowThisWorks } from '../FramingPanel.tsx';
import { framingText } from '../framingText.ts';
import { saveText } from '../saveText.ts';
import type { SectionProps } from './Passages.tsx';
import { textIn } from './textIn.ts';

interface Props extends SectionProps {
  isReading: boolean;
}

/** How the article tells it: the frames, carried by whom, in which sentences; each sentence leads to its place. */
export function Framing({ client, page, articleDate, on, isReading }: Props) {
  const { told, frames } = page;
  const [done, setDone] = useState('');
  if (!told || told.framing.frames.length === 0)
    return (
      <>
        <p class="comp-note">{say(!told && isReading ? 'companion.not_told_yet' : 'companion.not_told')}</p>
        <HowThisWorks onCodebook={() => void client.ask({ type: 'open-page', page: 'codebook' })} />
      </>
    );
  const { framing, origins } = told;
  const text = textIn(told);
  const carrying = framing.sentences.filter((sentence) => sentence.frames.length > 0).length;
  const show = (sentence: number) => {
    const span = framing.sentences[sentence];
    if (span) on.send({ show: 'sentence', index: origins[sentence] ?? 0, words: text(span) });
  };
  const copy = async () => {
    const records: ReadingCard[] = [];
    for (const id of new Set(framing.claims.map(({ claim }) => claim))) {
      const { card } = await client.ask({ type: 'card', kind: 'claim', id, articleDate }).catch(() => ({ card: null }));
      if (card && card.type !== 'source') records.push(card);
    }
    const cited = { title: page.articles[page.at]?.title ?? '', host: page.host, address: page.address };
    const whole = framingText({ ...cited, date: articleDate }, framing, frames, text, records);
    setDone(say((await copyText(whole)) ? 'companion.copied' : 'common.not_copied'));
  };
  const save = async () => {
    const answer = await client.askPage({ type: 'page-annotations' }).catch(() => null);
    if (answer?.annotations) saveText(answer.annotations, 'backstory-annotations.jsonld', 'application/ld+json');
  };
  return (
    <>
      <div class="comp-note">
        <p>{sayCount('companion.carry', carrying, { all: told.sentences })}</p>
        {!told.isSure && <p>{say('companion.less_sure')}</p>}
      </div>
      <FrameList framing={framing} frames={frames} text={text} lang={page.articles[page.at]?.lang} onShow={show} />
      <AbsentFrames
        frames={framing.absent.flatMap((id) => frames.find((frame) => frame.id === id) ?? [])}
        onOpenEntry={(id) => on.open({ kind: 'entry', id })}
      />
      <section class="bs-sec">
        <h3 class="bs-h">{say('companion.along')}</h3>
        <p class="bs-links">
          <button type="button" class="bs-link" onClick={() => void copy()}>
            {say('companion.copy_text')}
          </button>
          <button type="button" class="bs-link" onClick={() => void save()}>
            {say('companion.save_annotations')}
          </button>
        </p>
        <p class="bs-dim" role="status">
          {done || say('companion.along_note')}
        </p>
      </section>
      <HowThisWorks onCodebook={() => void client.ask({ type: 'open-page', page: 'codebook' })} />
    </>
  );
}
