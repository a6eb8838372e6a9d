/**
 * Which words of a text may be keys: words that some pattern cannot do without, or with which a name begins. Nearly all
 * words of a page are none. Pure.
 */
import { FIRST, hashAt, headMixed, mixed, pairMixed, SECOND } from '../text/hashes.ts';
import type { Words } from '../text/words.ts';
import type { LookupTables, PackedFilter } from './lookup-tables.ts';
import { unpackBytes, unpackWide } from './packing.ts';
import { type Filter, passes } from './slots.ts';

/** What of the second and the third letter counts in words of so many letters. */
const SECOND_LETTER = Uint8Array.of(0, 0, 31, 31, 31, 31, 31, 31, 31);
const THIRD_LETTER = Uint8Array.of(0, 0, 0, 31, 31, 31, 31, 31, 31);

/** After so many words the loop for warm code pays; the words of a page are fewer. */
const MANY = 50_000;

const unpacked = ({ bits, shift }: PackedFilter): Filter => ({ bits: unpackWide(bits), shift });

export class Keys {
  private readonly gate: Uint8Array;
  private readonly keys: Filter;
  private readonly heads: Filter;
  private readonly pairs: Filter;
  private seen = 0;

  constructor(tables: LookupTables) {
    this.gate = unpackBytes(tables.gate);
    this.keys = unpacked(tables.keys);
    this.heads = unpacked(tables.heads);
    this.pairs = unpacked(tables.pairs);
  }

  /**
   * Writes to `found` which words from `from` on, before `to`, may be keys; gives how many. These are innermost loops:
   * numbers stand in them for what would have to be fetched from other modules.
   */
  find(words: Words, from: number, to: number, found: Int32Array): number {
    if (this.seen > MANY) return this.findWarm(words, from, to, found);
    this.seen += to - from;
    return this.findCold(words, from, to, found);
  }

  /**
   * Most words are turned away by their first three letters and their length: numbers small enough to be cheap while
   * code is cold. Hashes are not.
   */
  private findCold(words: Words, from: number, to: number, found: Int32Array): number {
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
      if ((((gate[place & 4095] as number) >> (known & 7)) & 1) === 1 && this.mayBeKey(words, w, to))
        found[count++] = w;
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

  /** The same without a branch for each word, which a warm engine would guess wrongly: `passes` is written out. */
  private findWarm({ at, view, bytes }: Words, from: number, to: number, found: Int32Array): number {
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
      const pair = pairMixed(before, hash);
      const pairPlace = pair >>> pairShift;
      const held = pairs[(pairPlace >>> 5) & pairMask] as number;
      if ((is | ((held >>> pairPlace) & (held >>> pair) & any)) & 1) found[count++] = w - 1;
      const keyPlace = hash >>> keyShift;
      const key = keys[(keyPlace >>> 5) & keyMask] as number;
      const head = headMixed(first, length);
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
}
