/** What the network is told of a word beside its meaning, and of the passage around it. Pure. */
import { LANGUAGES, TOPICS } from '../../knowledge/names.ts';
import type { Language, Topic } from '../../knowledge/schema.ts';
import type { PreparedBlock } from '../../text/article.ts';

/** How a word looks: how it is written, and what stands between it and the word before. Each is 0 or 1. */
const LOOKS: readonly ((raw: string, gap: string, first: boolean) => boolean)[] = [
  (raw) => isUpper(raw.charAt(0)),
  (raw) => raw.length > 1 && raw === raw.toUpperCase() && isUpper(raw.charAt(0)),
  (raw) => /^\d/.test(raw),
  (_raw, _gap, first) => first,
  (_raw, gap) => gap.includes(','),
  (_raw, gap) => /["“„«]/.test(gap),
  (_raw, gap) => /["”»]/.test(gap),
  (_raw, gap) => /[–—-]/.test(gap),
  (_raw, gap) => /[;:()]/.test(gap),
  (_raw, gap) => /[.!…]/.test(gap),
  (_raw, gap) => gap === '',
  (_raw, gap) => /['’]/.test(gap),
  (_raw, gap) => gap.includes('?'),
];

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** How many marks there are: looks, and the topic that patterns found a word to belong to. */
export const MARKS = LOOKS.length + TOPICS.length;

/**
 * Numbers of the marks that a word has, below MARKS. `gap` is what stands between it and the word before in its block, `first`
 * says that it begins a sentence, `topic` is the number of the topic of a pattern's mention it lies in, or -1.
 */
export function marksOf(raw: string, gap: string, first: boolean, topic: number): number[] {
  const marks: number[] = [];
  LOOKS.forEach((holds, i) => {
    if (holds(raw, gap, first)) marks.push(i);
  });
  if (topic >= 0) marks.push(LOOKS.length + topic);
  return marks;
}

/** Days on which the same words began to mean other things: each era ends before one, the last is open. */
const ERAS = [
  '1990-11-01',
  '1991-12-31',
  '1999-03-12',
  '2008-12-31',
  '2014-02-01',
  '2021-06-01',
  '2021-11-15',
  '2022-02-25',
  '2023-01-01',
  '2025-01-01',
] as const;

/** Number of circumstances that the network knows; a passage has some of them. */
export const CIRCUMSTANCES = ERAS.length + 2 + LANGUAGES.length + TOPICS.length;

/** The circumstances of an article: the era of its date, its language, the topics that patterns have found in it. */
export function circumstancesOf(date: string | undefined, lang: Language, topics: ReadonlySet<number>): number[] {
  const end = date === undefined ? -1 : ERAS.findIndex((day) => date < day);
  const era = date === undefined ? ERAS.length + 1 : end < 0 ? ERAS.length : end;
  const language = ERAS.length + 2 + LANGUAGES.indexOf(lang);
  return [era, language, ...[...topics].sort().map((topic) => ERAS.length + 2 + LANGUAGES.length + topic)];
}

/** Numbers of the topics that the words of a block are mentions of, -1 for none. */
export function topicsOfWords(
  { tokens: { starts, ends } }: Pick<PreparedBlock, 'tokens'>,
  mentions: readonly { start: number; end: number; topic: Topic }[],
): Int8Array {
  const topics = new Int8Array(starts.length).fill(-1);
  for (const { start, end, topic } of mentions)
    for (let i = 0; i < topics.length; i++)
      if ((starts[i] as number) < end && start < (ends[i] as number)) topics[i] = TOPICS.indexOf(topic);
  return topics;
}
