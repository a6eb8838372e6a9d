/**
 * What lexicons were found to match at places of a stretch: patterns ask for the same few of them at the same words.
 * Pure.
 */

/** Lexicons are fewer (TableBuilder sees to it). With words first, keys stay numbers that engines do not hold on the heap. */
export const MOST_LEXICONS = 1 << 10;
/** A long block would fill the memory; what is asked for again is asked for soon. */
const MOST_KEPT = 4096;
/** Numbers before the ends: how many, the first and the last word looked at, whether states were dropped. */
const HEAD = 4;

export class Memo {
  private readonly known = new Map<number, number>();
  private data = new Int32Array(256);
  private free = 0;

  /** Forgets everything. */
  clear(): void {
    if (this.known.size > 0) this.known.clear();
    this.free = 0;
  }

  /** Where it is kept what a lexicon matches from a word on; -1 when it is not. */
  find(lexicon: number, word: number): number {
    return this.known.get(word * MOST_LEXICONS + lexicon) ?? -1;
  }

  /** Keeps the words that end a match, which count from `base`, and how far was looked for them. */
  keep(
    lexicon: number,
    word: number,
    ends: { of: Int32Array; from: number; to: number; base: number },
    looked: { nearest: number; farthest: number; dropped: boolean },
  ): void {
    if (this.known.size >= MOST_KEPT) this.clear();
    const { of, from, to, base } = ends;
    const at = this.free;
    this.free = at + HEAD + to - from;
    if (this.free > this.data.length) {
      const data = new Int32Array(this.free * 2);
      data.set(this.data);
      this.data = data;
    }
    const { data } = this;
    data[at] = to - from;
    data[at + 1] = looked.nearest;
    data[at + 2] = looked.farthest;
    data[at + 3] = looked.dropped ? 1 : 0;
    for (let i = from; i < to; i++) data[at + HEAD + i - from] = (of[i] as number) + base;
    this.known.set(word * MOST_LEXICONS + lexicon, at);
  }

  /** How many ends are kept there. */
  countAt(at: number): number {
    return this.data[at] as number;
  }

  nearestAt(at: number): number {
    return this.data[at + 1] as number;
  }

  farthestAt(at: number): number {
    return this.data[at + 2] as number;
  }

  wasDroppedAt(at: number): boolean {
    return this.data[at + 3] === 1;
  }

  /** One of the ends. */
  endAt(at: number, i: number): number {
    return this.data[at + HEAD + i] as number;
  }
}
