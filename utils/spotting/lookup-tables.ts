/** Tables by which words are found, made when the extension is built. Pure. */
import { hashOf, headMixed, headOf, pairMixed, QUAD } from '../text/hashes.ts';
import { formByte, letterBytes, SMALL, UNKNOWN_BYTE } from '../text/letters.ts';
import { frequentWords } from './frequent.ts';
import { pack, packBytes } from './packing.ts';
import { type Filter, filterOf, slotsOf } from './slots.ts';

export interface LookupTables {
  /** By the hash of a form. */
  words: string;
  /** By the first three letters, for each length a bit: all that may be one of the three below. */
  gate: string;
  /** By the hash of a form: words that make a sentence worth a look. */
  keys: PackedFilter;
  /** By the hash of the first letters: stems that do. */
  heads: PackedFilter;
  /** By the hash of two forms: words that do where the other follows. */
  pairs: PackedFilter;
}

/** What is looked for in a text: all else is looked at only beside it. */
export interface Keys {
  words: readonly string[];
  stems: readonly string[];
  /** Two words, one after the other. */
  pairs: readonly (readonly [first: string, second: string])[];
}

export interface PackedFilter {
  bits: string;
  shift: number;
}

/** Bits for each word, each beginning of a stem, and each pair. */
const KEY_BITS = 32;
const HEAD_BITS = 32;
const PAIR_BITS = 24;

/** Tables for words, and for those words, stems and pairs that are looked for in a text. */
export function lookupTables(words: readonly string[], keys: Keys): LookupTables {
  const others = frequentWords();
  return {
    words: pack(slotsOf(words.map(hashOf))),
    gate: packBytes(gateOf(keys)),
    keys: packed(
      filterOf(
        keys.words.map(hashOf),
        KEY_BITS,
        others.filter(([word]) => !keys.words.includes(word)).map(([word, weight]) => [hashOf(word), weight]),
      ),
    ),
    heads: packed(
      headFilter(
        keys.stems,
        others
          .filter(([word]) => !keys.stems.some((stem) => word.startsWith(stem.slice(0, QUAD))))
          .map(([word, weight]) => [headOf(word), weight]),
      ),
    ),
    pairs: packed(
      filterOf(
        keys.pairs.map(([first, second]) => pairMixed(hashOf(first), hashOf(second))),
        PAIR_BITS,
        [],
      ),
    ),
  };
}

/** Lengths that are told apart; all longer words are of the last one. */
const LENGTHS = 8;

/** Place in the gate of words that begin so, by the five lowest bits of their first three letters. */
function gatePlace(form: string): number {
  const at = (i: number): number => (i < form.length ? formByte(form.charCodeAt(i)) & 31 : 0);
  return (at(0) * 131 + at(1) * 11 + at(2)) & 4095;
}

function gateOf(keys: Keys): Uint8Array {
  const gate = new Uint8Array(4096);
  const open = (place: number, length: number) => {
    gate[place] = (gate[place] as number) | (1 << (Math.min(LENGTHS, length) & 7));
  };
  for (const form of [...keys.words, ...keys.pairs.map(([first]) => first)]) open(gatePlace(form), form.length);
  for (const stem of keys.stems) {
    for (let length = stem.length; length <= Math.max(LENGTHS, stem.length); length++) {
      if (length < 3 || stem.length > 2) open(gatePlace(stem), length);
      else for (let third = 0; third < 32; third++) open((gatePlace(stem) + third) & 4095, length);
    }
  }
  return gate;
}

const packed = ({ bits, shift }: Filter): PackedFilter => ({ bits: pack(bits), shift });

/** First letters of all words that begin with one of these stems. */
function headFilter(stems: readonly string[], others: readonly [number, number][]): Filter {
  // Of a stem of two letters there are too many beginnings: then every word is worth a look.
  if (stems.some((stem) => stem.length < QUAD - 1)) return { bits: Int32Array.of(-1), shift: 0 };
  const hashes: number[] = [];
  for (const stem of stems) {
    const bytes = Array.from({ length: QUAD }, (_, i) => (i < stem.length ? formByte(stem.charCodeAt(i)) | SMALL : 0));
    const first = bytes.reduce((quad, byte, i) => quad | (byte << (i * 8)), 0);
    // A short stem may also be the word, or go on with any letter.
    if (stem.length <= QUAD) hashes.push(headMixed(first, stem.length));
    if (stem.length >= QUAD) hashes.push(headMixed(first, QUAD + 1));
    else
      for (const byte of [...letterBytes(), UNKNOWN_BYTE | SMALL])
        hashes.push(headMixed(first | (byte << 24), QUAD), headMixed(first | (byte << 24), QUAD + 1));
  }
  return filterOf(hashes, HEAD_BITS, others);
}
