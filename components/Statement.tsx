import type { StatementView } from '../utils/knowledge/view.ts';
import { Citations, type SourceActions } from './Citations.tsx';
import { Quote } from './Quote.tsx';
import { unquoted } from './words.ts';

type Words = Pick<StatementView, 'text' | 'quote'>;

/** Our text and their words in one line: sans, then serif in quotation marks. The speaker is named where we do not. */
export function Wording({ text, quote }: Words) {
  const speaker = unnamedSpeaker({ text, quote });
  return (
    <>
      {text}
      {text && quote && ' '}
      {!text && speaker && `${speaker}: `}
      {quote && <Quote lang={quote.lang}>{unquoted(quote.text)}</Quote>}
      {text && speaker && ` (${speaker})`}
      {text && quote && (speaker || !/[.!?…]$/.test(unquoted(quote.text))) && '.'}
    </>
  );
}

/** The speaker of a quotation, unless the text before it names him. */
export function unnamedSpeaker({ text, quote }: Words): string | undefined {
  const surname = quote?.speaker?.split(' ').at(-1);
  return surname && !text?.includes(surname) ? quote?.speaker : undefined;
}

interface Props {
  statement: StatementView;
  on: SourceActions;
}

/** One statement with its sources under it. A bare quotation stands in the type of others throughout. */
export function Statement({ statement, on }: Props) {
  const { text, quote, sources } = statement;
  // A text that is no whole sentence runs on into the quotation.
  const inline = !quote || !text || !/[.!?…”]$/.test(text);
  return (
    <li>
      {inline ? (
        <p lang="en" dir="auto">
          <Wording text={text} quote={quote} />
        </p>
      ) : (
        <>
          <p lang="en" dir="auto">
            {text}
          </p>
          <p lang="en" dir="auto">
            <Wording quote={quote} />
          </p>
        </>
      )}
      <Citations sources={sources} on={on} />
    </li>
  );
}
