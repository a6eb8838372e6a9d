/**
 * Which of the words, stems and cased words that patterns name stand at a place in a text. Tables are made when the
 * extension is built (lookup-tables.ts); a word that no pattern names costs a look at three bits. Pure.
 */
import { FIRST, hashAt, headMixed, mixed, pairMixed, SECOND } from '../text/hashes.ts';
import { STRIDE, TO, type Words } from '../text/words.ts';
import { Forms, type FormTable } from './forms.ts';
import type { LookupTables, PackedFilter } from './lookup-tables.ts';
import { unpackWide } from './packing.ts';
import { type Filter, hasTag, numberIn, shiftOf } from './slots.ts';
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

export class Lookup {
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
   * Writes to `found` which words from `from` on, before `to`, may be keys; gives how many. The innermost loop but one:
   * `passes` and the hashes of hashes.ts are written out, and numbers stand for what would have to be fetched.
   */
  keysIn({ at, view, bytes }: Words, from: number, to: number, found: Int32Array): number {
    const { bits: keys, shift: keyShift } = this.keys;
    const { bits: heads, shift: headShift } = this.heads;
    const { bits: pairs, shift: pairShift } = this.pairs;
    const keyMask = keys.length - 1;
    const headMask = heads.length - 1;
    const pairMask = pairs.length - 1;
    const firsts = FIRST;
    const seconds = SECOND;
    let count = 0;
    let before = 0;
    /** Whether the word before may be a key; whether there is one. */
    let is = 0;
    let any = 0;
    for (let w = from; w < to; w++) {
      const start = at[w * 2] as number;
      const end = at[w * 2 + 1] as number;
      const length = end - start;
      const known = length < 8 ? length : 8;
      const first = (view.getInt32(start, true) | 0x20202020) & (firsts[known] as number);
      const second = (view.getInt32(start + 4, true) | 0x20202020) & (seconds[known] as number);
      const hash = mixed(first, second, (bytes[end - 1] as number) | 0x20, length);
      const head = headMixed(first, length);
      const pair = pairMixed(before, hash);
      const pairPlace = pair >>> pairShift;
      const held = pairs[(pairPlace >>> 5) & pairMask] as number;
      if ((is | ((held >>> pairPlace) & (held >>> pair) & any)) & 1) found[count++] = w - 1;
      const keyPlace = hash >>> keyShift;
      const key = keys[(keyPlace >>> 5) & keyMask] as number;
      const headPlace = head >>> headShift;
      const stem = heads[(headPlace >>> 5) & headMask] as number;
      is = ((key >>> keyPlace) & (key >>> hash)) | ((stem >>> headPlace) & (stem >>> head));
      before = hash;
      any = 1;
    }
    // What follows the last word is not in the stretch.
    if (is & 1) found[count++] = to - 1;
    return count;
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
