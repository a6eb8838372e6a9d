import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { SearchHit } from '../../utils/messages.ts';
import { statusWord } from '../ClaimStatusLine.tsx';
import { shortDate, shortRange } from '../dates.ts';
import { Glyph } from '../Glyph.tsx';
import { FromLine } from '../imported/FromLine.tsx';
import { Quoted } from '../Quoted.tsx';
import { TitleText } from '../TitleText.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { ENTRY_KIND, ended, SOURCE_KIND, STATUS, unquoted } from '../words.ts';
import { Marked } from './Marked.tsx';

interface OptionProps {
  id: string;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
  children: ComponentChildren;
}

/** One option of the list. The keyboard stays in the field: the field says which one is active. */
export function Option({ id, active, onPoint, onChoose, children }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: options of a combobox are chosen with the keys of its field
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      class="pop-item"
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

interface ContentProps {
  hit: SearchHit;
  /** The topic that was asked for. */
  topic?: Topic | undefined;
  inArticle: boolean;
}

/** What a hit is, where it stands, and the words that were typed. */
export function HitContent({ hit, topic, inArticle }: ContentProps) {
  const draw = (text: string) => <Marked text={text} terms={hit.terms} />;
  const { kind, when, source } = hit;
  const date = source?.date ?? when?.start;
  return (
    <>
      <span class={kind === 'date' ? 'pop-a is-long' : 'pop-a'} lang="en">
        {kind === 'claim' ? (
          <span dir="auto" class="bs-q">
            <Quoted>{draw(unquoted(hit.title))}</Quoted>
          </span>
        ) : (
          <span dir="auto">
            <TitleText title={hit.title} titleQuote={hit.titleQuote} draw={draw} />
          </span>
        )}
        {date && (
          <time dateTime={date} dir="auto">
            {source ? shortDate(source.date.slice(0, 4)) : shortRange(date, when?.end)}
          </time>
        )}
      </span>
      <span class="pop-b">
        <Facts hit={hit} topic={topic ?? hit.topics[0]} />
        {hit.from && <FromLine from={hit.from} />}
        {inArticle && <b>{say('search.in_this_article')}</b>}
      </span>
      {hit.excerpt && (
        <span class={hit.excerpt.isName ? 'pop-x bs-q' : 'pop-x'} dir="auto" lang={hit.excerpt.isName ? '' : 'en'}>
          <Marked text={hit.excerpt.text} terms={hit.excerpt.terms} />
        </span>
      )}
    </>
  );
}

/** What it is, beside its title. */
function Facts({ hit: { kind, entryKind, status, source }, topic }: Omit<ContentProps, 'inArticle'>) {
  if (source) {
    const { word, glyph } = SOURCE_KIND[source.kind];
    return (
      <>
        <span class="bs-nowrap">
          <Glyph name={glyph} /> {word}
        </span>
        <span>{sayCount('search.cited', source.cited)}</span>
      </>
    );
  }
  return (
    <>
      {topic && <TopicTag topic={topic} light />}
      {entryKind && <span>{ENTRY_KIND[entryKind]}</span>}
      {kind === 'date' && <span>{say('search.date')}</span>}
      {status && (
        <span class="pop-note">
          <Glyph name={STATUS[status.kind].glyph} /> <bdi>{ended(statusWord(status))}</bdi>{' '}
          <span lang="en" dir="auto">
            {status.note}
          </span>
        </span>
      )}
    </>
  );
}
