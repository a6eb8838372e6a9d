/** Stems of a table by their first four letters, so that a word finds all it begins with by a look or two. Pure. */
import { FIRST, SMALL_QUAD } from '../text/hashes.ts';
import { formByte } from '../text/letters.ts';
import { STRIDE, TO, type Words } from '../text/words.ts';
import { Forms } from './forms.ts';

export class Stems {
  private readonly forms: Forms;
  /** Numbers of stems by their first letters, of each kind the shortest first: those of two, of three, of more. */
  private readonly two = new Map<number, number[]>();
  private readonly three = new Map<number, number[]>();
  private readonly more = new Map<number, number[]>();

  constructor(stems: readonly string[]) {
    this.forms = new Forms(stems);
    stems.forEach((stem, i) => {
      const by = stem.length === 2 ? this.two : stem.length === 3 ? this.three : this.more;
      const first = firstOf(stem);
      const others = by.get(first);
      if (!others) by.set(first, [i]);
      else {
        others.push(i);
        others.sort((a, b) => (stems[a] as string).length - (stems[b] as string).length);
      }
    });
  }

  /** Tells the numbers of the stems word `w` begins with, the shortest first. */
  eachOf(words: Words, w: number, tell: (stem: number) => void): void {
    const from = words.at[w * STRIDE] as number;
    const length = (words.at[w * STRIDE + TO] as number) - from;
    if (length < 2) return;
    const first = words.view.getInt32(from, true) | SMALL_QUAD;
    if (this.two.size > 0) this.tellOf(this.two.get(first & 0xffff), length, words, w, tell);
    if (length < 3) return;
    if (this.three.size > 0) this.tellOf(this.three.get(first & 0xffffff), length, words, w, tell);
    if (length > 3) this.tellOf(this.more.get(first), length, words, w, tell);
  }

  private tellOf(
    stems: readonly number[] | undefined,
    length: number,
    words: Words,
    w: number,
    tell: (stem: number) => void,
  ): void {
    if (stems) for (const i of stems) if (this.forms.begins(i, length, words, w)) tell(i);
  }
}

/** The first four letters as bytes. */
function firstOf(stem: string): number {
  let first = 0;
  for (let i = 0; i < 4 && i < stem.length; i++) first |= formByte(stem.charCodeAt(i)) << (i * 8);
  return (first | SMALL_QUAD) & (FIRST[Math.min(4, stem.length)] as number);
}
