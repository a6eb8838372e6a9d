import type { ComponentChildren } from 'preact';
import { Quote } from './Quote.tsx';
import { unquoted } from './words.ts';

interface Props {
  title: string;
  /** Part of the title in somebody else's words. */
  titleQuote?: string | undefined;
  /** How a stretch of text is drawn, for marking what was searched for. */
  draw?: (text: string) => ComponentChildren;
}

const OPENING = /["“„«‘']\s?$/u;
const CLOSING = /^\s?["”“»’']/u;

/** A title whose quoted part is set as a quotation, whether or not the title itself carries quotation marks. */
export function TitleText({ title, titleQuote, draw = (text) => text }: Props) {
  const quote = unquoted(titleQuote ?? '');
  const at = quote ? title.indexOf(quote) : -1;
  if (at < 0) return <>{draw(title)}</>;
  const before = title.slice(0, at).replace(OPENING, '');
  const after = title.slice(at + quote.length).replace(CLOSING, '');
  return (
    <>
      {draw(before)}
      <Quote>{draw(quote)}</Quote>
      {draw(after)}
    </>
  );
}
