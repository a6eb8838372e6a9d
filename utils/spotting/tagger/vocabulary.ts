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

/** A word must be this much longer than its ending. */
export const LEFT = 2;

export class Vocabulary {
  private readonly exact = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly longest: number;
  private readonly memo = new Map<string, number>();
  private readonly english: boolean;

  constructor({ words, rows }: WordList, lang: string) {
    this.english = lang === 'en';
    let longest = 0;
    for (const [i, word] of words.entries()) {
      const row = rows[i] as number;
      if (word.endsWith('*')) {
        this.stems.set(word.slice(0, -1), row);
        longest = Math.max(longest, word.length - 1);
      } else this.exact.set(word, row);
    }
    this.longest = longest;
  }

  /** Row of a normalised word: its own, that of its longest known stem, of its form without ending, or UNKNOWN. */
  rowOf(form: string): number {
    let row = this.exact.get(form) ?? this.memo.get(form);
    if (row === undefined) {
      row = this.find(form);
      // Bounded, so that a page of random words cannot fill the memory.
      if (this.memo.size > 20000) this.memo.clear();
      this.memo.set(form, row);
    }
    return row;
  }

  private find(form: string): number {
    if (isFigure(form)) return UNKNOWN;
    for (let length = Math.min(form.length, this.longest); length > 0; length--) {
      const row = this.stems.get(form.slice(0, length));
      if (row !== undefined) return row;
    }
    if (!this.english) return UNKNOWN;
    for (const [ending, instead] of ENDINGS) {
      if (form.length <= ending.length + LEFT || !form.endsWith(ending)) continue;
      const row = this.exact.get(form.slice(0, -ending.length) + instead);
      if (row !== undefined) return row;
    }
    return UNKNOWN;
  }
}
