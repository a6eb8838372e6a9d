/** Where the words of a search stand in a text, and a line of the text around them. Pure. */
import { tokenise } from '../../text/tokenise.ts';

/** Longest line, in characters: it has one row of a narrow window, or two. */
const LINE = 92;
/** At most so much of it stands before the first word that was searched for. */
const BEFORE = 28;

export interface Marks {
  /** The stretches of the text that begin as was typed, as they are written there. */
  terms: string[];
  /** Which of the words are there, by number. */
  words: Set<number>;
  /** Where the first one stands. */
  start: number;
}

/** The parts of a text's words that were typed. */
export function marksIn(text: string, words: readonly string[]): Marks {
  const { forms, starts, ends } = tokenise(text);
  const marks: Marks = { terms: [], words: new Set(), start: -1 };
  const terms = new Set<string>();
  forms.forEach((form, at) => {
    const start = starts[at] as number;
    const end = ends[at] as number;
    let longest = 0;
    words.forEach((word, number) => {
      if (!form.startsWith(word)) return;
      marks.words.add(number);
      longest = Math.max(longest, word.length);
    });
    if (longest === 0) return;
    if (marks.start < 0) marks.start = start;
    // Where letters were taken apart or left out, the whole word is marked.
    terms.add(text.slice(start, form.length === end - start ? start + longest : end).toLowerCase());
  });
  marks.terms = [...terms];
  return marks;
}

/** A line of a text that begins shortly before `start`, at the beginning of a word; cut with an ellipsis. */
export function lineFrom(text: string, start: number): string {
  if (text.length <= LINE) return text;
  let from = 0;
  if (start > BEFORE) {
    const space = text.indexOf(' ', start - BEFORE);
    from = space >= 0 && space < start ? space + 1 : start;
    // What is left of a text is rather shown whole.
    if (text.length - from < LINE / 2) from = Math.max(0, text.lastIndexOf(' ', text.length - LINE) + 1);
  }
  const rest = text.slice(from);
  if (rest.length <= LINE) return from > 0 ? `… ${rest}` : rest;
  const space = rest.lastIndexOf(' ', LINE);
  const cut = rest.slice(0, space > LINE / 2 ? space : LINE).replace(/[\s,;:.–-]+$/, '');
  return `${from > 0 ? '… ' : ''}${cut} …`;
}
