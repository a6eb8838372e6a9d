/**
 * Links that open a sentence: the text fragment that finds it in its page
 * (https://wicg.github.io/scroll-to-text-fragment/). Pure.
 */

/** Longer than this, a sentence is named by its first and last words: what stands between may be written in many ways. */
const WHOLE = 100;
/** So many words begin and end it, and at least so many letters. */
const WORDS = 5;
const LETTERS = 20;
/** Words of context added at a time, and how often. */
const CONTEXT = 3;
const TRIES = 4;

export interface Surroundings {
  /** The text of the block before and after the sentence. */
  before: string;
  after: string;
  /** All text that can be seen on the page. */
  page: string;
}

/**
 * What follows the `#` of an address. Browsers take the first place that matches: where its words stand elsewhere, too,
 * those before and after it are named along, as many as it takes.
 */
export function textFragment(sentence: string, { before, after, page }: Surroundings): string {
  const words = wordsOf(sentence);
  const isWhole = words.join(' ').length <= WHOLE;
  const start = isWhole ? words : take(words, 1);
  const end = isWhole ? [] : take(words, -1);
  const all = ` ${plain(page)} `;
  const isOne = (named: readonly string[]) => all.split(` ${plain(named.join(' '))}`).length <= 2;
  const [ahead, behind] = [wordsOf(before), wordsOf(after)];
  let prefix: string[] = [];
  let suffix: string[] = [];
  // Words before it settle where it begins; words after it help only where all of it is named.
  for (let n = 1; n <= TRIES && !isOne([...prefix, ...start, ...suffix]); n++) {
    prefix = ahead.slice(-CONTEXT * n);
    if (isWhole && (prefix.length === 0 || n > 1)) suffix = behind.slice(0, CONTEXT * n);
  }
  const parts = [encoded(start), ...(end.length > 0 ? [encoded(end)] : [])];
  if (prefix.length > 0) parts.unshift(`${encoded(prefix)}-`);
  if (suffix.length > 0) parts.push(`-${encoded(suffix)}`);
  return `:~:text=${parts.join(',')}`;
}

/** An address with a text fragment; one that has a fragment keeps it, for pages may find their way by it. */
export const withFragment = (address: string, fragment: string): string =>
  `${address.replace(/:~:.*$/s, '')}${address.includes('#') ? '' : '#'}${fragment}`;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The first words, or (with -1) the last. */
function take(words: readonly string[], side: 1 | -1): string[] {
  const few = (n: number) => (side > 0 ? words.slice(0, n) : words.slice(-n));
  let n = WORDS;
  while (few(n).join(' ').length < LETTERS && n < words.length / 2) n++;
  return few(n);
}

/** As browsers compare: without accents and case. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** A dash, a comma and an ampersand part the pieces of a fragment. */
const encoded = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
