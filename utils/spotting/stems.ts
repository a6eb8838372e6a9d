/** Stems of a table by their first four letters, so that a word finds all it begins with by a look or two. Pure. */
import { FIRST, headMixed, QUAD, SMALL_QUAD } from '../text/hashes.ts';
import { formByte } from '../text/letters.ts';
import { STRIDE, TO, type Words } from '../text/words.ts';
import { Forms, type FormTable, formTable } from './forms.ts';
import { pack, unpackWide } from './packing.ts';
import { hasTag, numberIn, shiftOf, slotsOf } from './slots.ts';

export interface StemTable {
  forms: FormTable;
  /** By the hash of the first letters. */
  slots: string;
  /** The shortest has so many letters. */
  shortest: number;
}

/** Packs stems, which come the shortest first; done when the extension is built. */
export function stemTable(stems: readonly string[]): StemTable {
  const shortest = Math.min(QUAD, ...stems.map((stem) => stem.length));
  return { forms: formTable(stems), slots: pack(slotsOf(stems.map((stem) => hashOf(firstOf(stem))))), shortest };
}

const hashOf = (first: number): number => headMixed(first, QUAD);

/** The first four letters as bytes. */
function firstOf(stem: string): number {
  let first = 0;
  for (let i = 0; i < QUAD && i < stem.length; i++) first |= formByte(stem.charCodeAt(i)) << (i * 8);
  return (first | SMALL_QUAD) & (FIRST[Math.min(QUAD, stem.length)] as number);
}

export class Stems {
  readonly forms: Forms;
  private readonly slots: Int32Array;
  private readonly shift: number;
  private readonly shortest: number;

  constructor(table: StemTable) {
    this.forms = new Forms(table.forms);
    this.slots = unpackWide(table.slots);
    this.shift = shiftOf(this.slots.length);
    this.shortest = table.shortest;
  }

  /** Tells the numbers of the stems word `w` begins with, the shortest first. */
  eachOf(words: Words, w: number, tell: (stem: number) => void): void {
    const from = words.at[w * STRIDE] as number;
    const length = (words.at[w * STRIDE + TO] as number) - from;
    const first = words.view.getInt32(from, true) | SMALL_QUAD;
    const { slots, forms } = this;
    for (let n = this.shortest; n <= QUAD && n <= length; n++) {
      const hash = hashOf(first & (FIRST[n] as number));
      let place = hash >>> this.shift;
      // Stems of the same first letters follow each other as they came.
      for (let slot = slots[place] as number; slot !== 0; slot = slots[place] as number) {
        const stem = numberIn(slot);
        if (hasTag(slot, hash) && Math.min(QUAD, forms.lengthOf(stem)) === n && forms.begins(stem, length, words, w))
          tell(stem);
        place = (place + 1) & (slots.length - 1);
      }
    }
  }
}
