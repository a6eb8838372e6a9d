/** Which row of the table of meanings a word has. Pure. */

/** The words of a language as data: a line a word, a stem ends in `*`; `rows` are in the order of the lines. */
export interface WordList {
  words: readonly string[];
  rows: ArrayLike<number>;
}

/** The row of words that are not known. */
export const UNKNOWN = 0;

/** English endings that are taken off, and what is put in their place, where the word itself is not known. */
export const ENDINGS: readonly [ending: string, instead: string][] = [
  ['s', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['ness', ''],
];

/** Years, days, votes mean the same in all languages, and nothing but themselves ("1990", "80 to 19", "21st"). */
export const isFigure = (form: string): boolean => /^\d/.test(form);

/** Letters of the longest stem that is looked for. */
const LONGEST_STEM = 24;

/** A word must be this much longer than its ending. */
export const LEFT = 2;

export class Vocabulary {
  private readonly words: readonly string[];
  private readonly rows: ArrayLike<number>;
  private readonly memo = new Map<string, number>();
  private readonly english: boolean;

  /** Lists as they are shipped are in order and looked up where they lie: a page must not wait for a table of them. */
  constructor(list: WordList, lang: string) {
    this.english = lang === 'en';
    const { words, rows } = isInOrder(list.words) ? list : inOrder(list);
    this.words = words;
    this.rows = rows;
  }

  /** Row of a normalised word: its own, that of its longest known stem, of its form without ending, or UNKNOWN. */
  rowOf(form: string): number {
    let row = this.memo.get(form);
    if (row === undefined) {
      row = this.find(form);
      // Bounded, so that a page of random words cannot fill the memory.
      if (this.memo.size > 20000) this.memo.clear();
      this.memo.set(form, row);
    }
    return row;
  }

  private find(form: string): number {
    const own = this.at(form);
    if (own !== undefined) return own;
    if (isFigure(form)) return UNKNOWN;
    for (let length = Math.min(form.length, LONGEST_STEM); length > 0; length--) {
      const row = this.at(`${form.slice(0, length)}*`);
      if (row !== undefined) return row;
    }
    if (!this.english) return UNKNOWN;
    for (const [ending, instead] of ENDINGS) {
      if (form.length <= ending.length + LEFT || !form.endsWith(ending)) continue;
      const row = this.at(form.slice(0, -ending.length) + instead);
      if (row !== undefined) return row;
    }
    return UNKNOWN;
  }

  /** The row of an entry of the list. */
  private at(word: string): number | undefined {
    const { words } = this;
    let low = 0;
    let high = words.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = words[middle] as string;
      if (there === word) return this.rows[middle];
      if (there < word) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

function isInOrder(words: readonly string[]): boolean {
  for (let i = 1; i < words.length; i++) if ((words[i - 1] as string) >= (words[i] as string)) return false;
  return true;
}

/** A list in order; of a word that comes twice the last one counts. */
function inOrder({ words, rows }: WordList): WordList {
  const all = new Map(words.map((word, i) => [word, rows[i] as number]));
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: sorted.map(([word]) => word), rows: sorted.map(([, row]) => row) };
}
