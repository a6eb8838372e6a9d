import { useId } from 'preact/hooks';
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
  /** The article's words. */
  words: string;
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
    <section class="bs bs-panel" lang="en" dir="ltr" role="dialog" aria-labelledby={id} tabIndex={-1}>
      <header class="bs-ph">
        <h2 class="bs-title" id={id}>
          Marked in this article
        </h2>
        <CloseButton label="Close" onClose={on.close} />
        <p>{passagesLine(entries, passages.length - entries)}, in the order of the text.</p>
      </header>
      <div class="bs-scroll">
        <ol class="bs-pl">
          {passages.map((passage, index) => (
            <li key={`${index}-${passage.words}`}>
              <button type="button" class="bs-pass" onClick={() => on.open(index)}>
                <span class="bs-q" dir="auto">
                  <Quote>{unquoted(passage.words)}</Quote>
                </span>
                <span class="bs-sub">
                  {passage.topic && passage.kind === 'entry' && (
                    <>
                      <TopicTag topic={passage.topic} light />
                      {', '}
                    </>
                  )}
                  <TitleText title={passage.title} titleQuote={passage.titleQuote} />
                  {passage.place && `, ${passage.place}`}
                  {passage.from && `. ${fromPack(passage.from)}.`}
                </span>
              </button>
              <button
                type="button"
                class="bs-show"
                aria-label={`Show “${unquoted(passage.words)}” in the text`}
                onClick={() => on.show(index)}
              >
                Show
              </button>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
