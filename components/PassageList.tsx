import { useId } from 'preact/hooks';
import { say } from '../utils/i18n/say.ts';
import type { Topic } from '../utils/knowledge/schema.ts';
import type { MadeBy } from '../utils/messages.ts';
import { CloseButton } from './CardTools.tsx';
import { fromPack } from './imported/FromPack.tsx';
import { Quote } from './Quote.tsx';
import { passagesLine } from './Tab.tsx';
import { TitleText } from './TitleText.tsx';
import { TopicTag } from './TopicTag.tsx';
import { unquoted } from './words.ts';

export interface Passage {
  kind: 'entry' | 'claim';
  /** The article's words, and their language. */
  words: string;
  lang?: string | undefined;
  /** Title of the entry, or the status of the claim. */
  title: string;
  titleQuote?: string | undefined;
  topic?: Topic | undefined;
  /** The imported pack that found it. */
  from?: MadeBy | undefined;
  /** Where it stands: "paragraph 3". */
  place?: string | undefined;
}

export interface PassageListProps {
  /** In the order of the text; the callbacks get the position in this list. */
  passages: Passage[];
  on: {
    /** Scroll to the mark and show it, the list stays. */
    show: (index: number) => void;
    /** Scroll to the mark and open its card. */
    open: (index: number) => void;
    close: () => void;
  };
}

/** Every mark of the page as a list of buttons: the marks are not visible to assistive technology, this is. */
export function PassageList({ passages, on }: PassageListProps) {
  const id = useId();
  const entries = passages.filter((passage) => passage.kind === 'entry').length;
  return (
    <section class="bs bs-panel" role="dialog" aria-labelledby={id} tabIndex={-1}>
      <header class="bs-ph">
        <h2 class="bs-title" id={id}>
          {say('overlay.list')}
        </h2>
        <CloseButton onClose={on.close} />
        <p>{say('overlay.list_order', { counts: passagesLine(entries, passages.length - entries) })}</p>
      </header>
      <div class="bs-scroll">
        <ol class="bs-pl">
          {passages.map((passage, index) => (
            <li key={`${index}-${passage.words}`}>
              <button type="button" class="bs-pass" onClick={() => on.open(index)}>
                <span class="bs-q" dir="auto">
                  <Quote lang={passage.lang}>{unquoted(passage.words)}</Quote>
                </span>
                <span class="bs-sub">
                  {passage.topic && passage.kind === 'entry' && (
                    <>
                      <TopicTag topic={passage.topic} light />
                      {', '}
                    </>
                  )}
                  <span lang={passage.kind === 'entry' ? 'en' : undefined}>
                    <TitleText title={passage.title} titleQuote={passage.titleQuote} />
                  </span>
                  {passage.place && `, ${passage.place}`}
                  {passage.from && `. ${fromPack(passage.from)}.`}
                </span>
              </button>
              <button
                type="button"
                class="bs-show"
                aria-label={say('overlay.show_words', { words: unquoted(passage.words) })}
                onClick={() => on.show(index)}
              >
                {say('overlay.show')}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
