/**
 * Which of the words, stems and cased words that patterns name stand at a place in a text. Tables are made when the
 * extension is built (lookup-tables.ts); a word that no pattern names costs a look at three bits. Pure.
 */
import { FIRST, hashAt, headMixed, mixed, pairMixed, SECOND } from '../text/hashes.ts';
import { STRIDE, TO, type Words } from '../text/words.ts';
import { Forms, type FormTable } from './forms.ts';
import type { LookupTables, PackedFilter } from './lookup-tables.ts';
import { unpackBytes, unpackWide } from './packing.ts';
import { type Filter, hasTag, numberIn, passes, shiftOf } from './slots.ts';
import { Stems, type StemTable } from './stems.ts';

const NONE: readonly number[] = [];

const unpacked = ({ bits, shift }: PackedFilter): Filter => ({ bits: unpackWide(bits), shift });

/** What is found, and the tables to find it by. */
interface LookedUp {
  words: FormTable;
  stems: StemTable;
  cased: readonly string[];
  /** The word that each cased word is when case does not matter. */
  casedWords: readonly number[];
  lookup: LookupTables;
}

/** What of the second and the third letter counts in words of so many letters. */
const SECOND_LETTER = Uint8Array.of(0, 0, 31, 31, 31, 31, 31, 31, 31);
const THIRD_LETTER = Uint8Array.of(0, 0, 0, 31, 31, 31, 31, 31, 31);

export class Lookup {
  private readonly gate: Uint8Array;
  private readonly keys: Filter;
  private readonly heads: Filter;
  private readonly pairs: Filter;
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
    this.gate = unpackBytes(lookup.gate);
    this.keys = unpacked(lookup.keys);
    this.heads = unpacked(lookup.heads);
    this.pairs = unpacked(lookup.pairs);
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

  /**
   * Writes to `found` which words from `from` on, before `to`, may be keys; gives how many. Most are turned away by
   * their first three letters and their length: numbers small enough to be cheap even while code is cold. This is one
   * of two innermost loops; numbers stand in it for what would have to be fetched.
   */
  keysIn(words: Words, from: number, to: number, found: Int32Array): number {
    const { at, bytes } = words;
    const { gate } = this;
    const seconds = SECOND_LETTER;
    const thirds = THIRD_LETTER;
    let count = 0;
    for (let w = from; w < to; w++) {
      const start = at[w * 2] as number;
      const length = (at[w * 2 + 1] as number) - start;
      const known = length < 8 ? length : 8;
      const place =
        ((bytes[start] as number) & 31) * 131 +
        ((bytes[start + 1] as number) & (seconds[known] as number)) * 11 +
        ((bytes[start + 2] as number) & (thirds[known] as number));
      if ((((gate[place & 4095] as number) >> (known & 7)) & 1) === 1 && this.mayBeKey(words, w, to)) found[count++] = w;
    }
    return count;
  }

  private mayBeKey({ at, view, bytes }: Words, w: number, to: number): boolean {
    const start = at[w * 2] as number;
    const end = at[w * 2 + 1] as number;
    const length = end - start;
    const known = length < 8 ? length : 8;
    const first = (view.getInt32(start, true) | 0x20202020) & (FIRST[known] as number);
    const second = (view.getInt32(start + 4, true) | 0x20202020) & (SECOND[known] as number);
    const hash = mixed(first, second, (bytes[end - 1] as number) | 0x20, length);
    if (passes(this.keys, hash) || passes(this.heads, headMixed(first, length))) return true;
    // What follows the last word is not in the stretch.
    if (w + 1 === to) return false;
    const next = at[w * 2 + 2] as number;
    return passes(this.pairs, pairMixed(hash, hashAt(view, next, (at[w * 2 + 3] as number) - next)));
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
