/**
 * Which of the words, stems and cased words that patterns name stand at a place in a text. Tables are made when the
 * extension is built. Pure.
 */
import { hashAt } from '../text/hashes.ts';
import { STRIDE, TO, type Words } from '../text/words.ts';
import { Forms, type FormTable } from './forms.ts';
import type { LookupTables } from './lookup-tables.ts';
import { unpackWide } from './packing.ts';
import { hasTag, numberIn, shiftOf } from './slots.ts';
import { Stems, type StemTable } from './stems.ts';

const NONE: readonly number[] = [];

/** What is found, and the tables to find it by. */
interface LookedUp {
  words: FormTable;
  stems: StemTable;
  cased: readonly string[];
  /** The word that each cased word is when case does not matter. */
  casedWords: readonly number[];
  lookup: LookupTables;
}

export class Lookup {
  private readonly words: Forms;
  private readonly stems: Stems;
  private readonly cased: readonly string[];
  private readonly wordSlots: Int32Array;
  private readonly wordShift: number;
  /** Cased words by the word they are when case does not matter. */
  private readonly casedOf = new Map<number, number[]>();

  constructor({ words, stems, cased, casedWords, lookup }: LookedUp) {
    this.words = new Forms(words);
    this.stems = new Stems(stems);
    this.cased = cased;
    this.wordSlots = unpackWide(lookup.words);
    this.wordShift = shiftOf(this.wordSlots.length);
    casedWords.forEach((word, i) => {
      const others = this.casedOf.get(word);
      if (others) others.push(i);
      else this.casedOf.set(word, [i]);
    });
  }

  get wordCount(): number {
    return this.words.count;
  }

  get stemCount(): number {
    return this.stems.forms.count;
  }

  /** Number of the word at `w`; -1 when no pattern names it. */
  wordAt(words: Words, w: number): number {
    const from = words.at[w * STRIDE] as number;
    const hash = hashAt(words.view, from, (words.at[w * STRIDE + TO] as number) - from);
    const slots = this.wordSlots;
    let place = hash >>> this.wordShift;
    for (let slot = slots[place] as number; slot !== 0; slot = slots[place] as number) {
      if (hasTag(slot, hash)) {
        const i = numberIn(slot);
        if (this.words.isWord(i, words, w)) return i;
      }
      place = (place + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** Tells the numbers of the stems the word at `w` begins with, the shortest first. */
  eachStem(words: Words, w: number, tell: (stem: number) => void): void {
    this.stems.eachOf(words, w, tell);
  }

  /** Whether a word may be asked for in a certain case. */
  hasCased(word: number): boolean {
    return this.casedOf.has(word);
  }

  /** Numbers of the cased words that stand at `w`, which is `word` when case does not matter. */
  casedAt(words: Words, w: number, word: number): readonly number[] {
    const candidates = this.casedOf.get(word);
    if (!candidates) return NONE;
    const raw = words.rawOf(w);
    return candidates.filter((i) => this.cased[i] === raw);
  }
}
