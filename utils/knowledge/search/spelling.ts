/** Takes slips of the finger back: the nearest word that the knowledge base knows. Pure. */
import { begins } from './sorted-words.ts';

/** Shorter words are too near to too many. */
const SHORTEST = 3;
/** From here on, two slips are forgiven, and the beginning of a word is enough. */
const LONG = 8;
const BEGINNING = 4;

/** The letters of a word as bits: words a slip apart differ in two at most. */
function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function ones(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((pairs + (pairs >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

export class Spelling {
  /** In the order of their UTF-16 units. */
  private readonly words: readonly string[];
  /** How often each stands. */
  private readonly counts: ArrayLike<number>;
  private readonly letters: Int32Array;

  constructor(words: readonly string[], counts: ArrayLike<number>) {
    this.words = words;
    this.counts = counts;
    this.letters = Int32Array.from(words, letters);
  }

  /**
   * `word` itself when it begins a known word; else the known word at the smallest distance (one edit up to seven letters, two above; swapped neighbours count as one), the
   * more frequent where two are as near; a word whose beginning is as near where no whole one is; else `word`.
   */
  correct(word: string): string {
    if (word.length < SHORTEST || begins(this.words, word)) return word;
    const limit = word.length >= LONG ? 2 : 1;
    return this.closest(word, limit, false) ?? this.beginning(word, limit) ?? word;
  }

  /** What is nearest when nothing is near: `word` itself when it begins a known word, a word that begins alike, or one with up to a third of the letters amiss. */
  nearest(word: string): string | undefined {
    if (begins(this.words, word)) return word;
    for (let length = word.length - 1; length >= SHORTEST && length * 2 >= word.length; length--) {
      const start = word.slice(0, length);
      if (begins(this.words, start)) return start;
    }
    return word.length > SHORTEST ? this.closest(word, Math.round(word.length / 3), false) : undefined;
  }

  private beginning(word: string, limit: number): string | undefined {
    return word.length >= BEGINNING ? this.closest(word, limit, true) : undefined;
  }

  private closest(word: string, limit: number, beginning: boolean): string | undefined {
    const { words, counts } = this;
    const mine = letters(word);
    let best: string | undefined;
    let bestDistance = limit + 1;
    let bestCount = 0;
    for (let at = 0; at < words.length; at++) {
      const theirs = this.letters[at] as number;
      if (ones(beginning ? mine & ~theirs : mine ^ theirs) > (beginning ? limit : 2 * limit)) continue;
      const known = words[at] as string;
      if (beginning ? known.length <= word.length : Math.abs(known.length - word.length) > limit) continue;
      const d = distance(word, beginning ? known.slice(0, word.length) : known, limit);
      const count = counts[at] as number;
      if (d < bestDistance || (d === bestDistance && d <= limit && count > bestCount)) {
        best = known;
        bestDistance = d;
        bestCount = count;
      }
    }
    return best;
  }
}

/** Rows of the table of distances, kept from call to call. */
let rows: [number[], number[], number[]] = [[], [], []];

/** Optimal string alignment distance (Damerau 1964, restricted: no letter is edited twice); above `limit`, limit + 1. */
export function distance(a: string, b: string, limit: number): number {
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let d = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        d = Math.min(d, (before[j - 2] as number) + 1);
      row[j] = d;
      least = Math.min(least, d);
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  const result = last[b.length] as number;
  rows = [before, last, row];
  return result;
}
