/**
 * Which of the words, stems and cased words that patterns name stand at a place in a text. Tables are made when the
 * extension is built; a word that no pattern names costs a look at two bits. Pure.
 */
import { foldedUnit, plainUnits } from '../text/letters.ts';
import { normalise } from '../text/tokenise.ts';
import {
  ANY,
  END,
  HASH,
  HEAD,
  HEAD_LENGTH,
  hashOf,
  headOf,
  rawAt,
  rolled,
  SEED,
  STRIDE,
  type Words,
  wordsOf,
} from '../text/words.ts';
import { frequentWords } from './frequent.ts';
import { pack, unpackWide } from './packing.ts';
import { type Filter, filterOf, hasTag, numberIn, passes, shiftOf, slotsOf } from './slots.ts';

export interface LookupTables {
  /** By the hash of a form. */
  words: string;
  /** By the hash of a stem. */
  stems: string;
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

interface PackedFilter {
  bits: string;
  shift: number;
}

const NONE: readonly number[] = [];

/** Bits for each word, and for each beginning of a stem: of other words about one in as many gets through. */
const KEY_BITS = 32;
const HEAD_BITS = 48;
const PAIR_BITS = 16;

/** Tables for words and stems; of both only those that are keys are looked for in a text. */
export function lookupTables(words: readonly string[], stems: readonly string[], keys: Keys): LookupTables {
  const others = frequentWords();
  return {
    words: pack(slotsOf(words.map((word) => hashOf(word)))),
    stems: pack(slotsOf(stems.map((stem) => hashOf(stem)))),
    keys: packed(
      filterOf(
        keys.words.map((word) => hashOf(word)),
        KEY_BITS,
        others.filter(([word]) => !keys.words.includes(word)).map(([word, weight]) => [hashOf(word), weight]),
      ),
    ),
    heads: packed(
      headFilter(
        keys.stems,
        others
          .filter(([word]) => !keys.stems.some((stem) => word.startsWith(stem.slice(0, HEAD_LENGTH))))
          .map(([word, weight]) => [headOf(word), weight]),
      ),
    ),
    pairs: packed(
      filterOf(
        keys.pairs.map(([first, second]) => pairHash(hashOf(first), hashOf(second))),
        PAIR_BITS,
        [],
      ),
    ),
  };
}

/** Hash of two words, of theirs. */
const pairHash = (first: number, second: number): number => rolled(first ^ (first >>> 15), second);

const packed = ({ bits, shift }: Filter): PackedFilter => ({ bits: pack(bits), shift });
const unpacked = ({ bits, shift }: PackedFilter): Filter => ({ bits: unpackWide(bits), shift });

/** First letters of all words that begin with one of these stems. */
function headFilter(stems: readonly string[], others: readonly [number, number][]): Filter {
  // Of a stem of two letters there are too many beginnings: then every word is worth a look.
  if (stems.some((stem) => stem.length < HEAD_LENGTH - 1)) return { bits: Int32Array.of(-1), shift: 0 };
  const hashes = [ANY];
  for (const stem of stems) {
    const head = hashOf(stem, Math.min(HEAD_LENGTH, stem.length));
    // Where more follow; a short stem may also be the word, or go on with any letter.
    hashes.push(~head);
    if (stem.length <= HEAD_LENGTH) hashes.push(head);
    if (stem.length === HEAD_LENGTH - 1)
      for (const unit of plainUnits()) hashes.push(rolled(head, unit), ~rolled(head, unit));
  }
  return filterOf(hashes, HEAD_BITS, others);
}

export class Lookup {
  private readonly keys: Filter;
  private readonly heads: Filter;
  private readonly pairs: Filter;
  /** The same for all stems; made when the first is looked for. */
  private allHeads: Filter | undefined;
  private readonly words: readonly string[];
  private readonly stems: readonly string[];
  private readonly cased: readonly string[];
  private readonly wordSlots: Int32Array;
  private readonly wordShift: number;
  private readonly stemSlots: Int32Array;
  private readonly stemShift: number;
  /** Whether there is a stem of so many letters. */
  private readonly stemLengths: readonly boolean[];
  /** Cased words by the word they are when case does not matter. */
  private readonly casedOf = new Map<number, number[]>();

  constructor(
    of: { words: readonly string[]; stems: readonly string[]; cased: readonly string[] },
    tables: LookupTables,
  ) {
    this.words = of.words;
    this.stems = of.stems;
    this.cased = of.cased;
    this.keys = unpacked(tables.keys);
    this.heads = unpacked(tables.heads);
    this.pairs = unpacked(tables.pairs);
    this.wordSlots = unpackWide(tables.words);
    this.wordShift = shiftOf(this.wordSlots.length);
    this.stemSlots = unpackWide(tables.stems);
    this.stemShift = shiftOf(this.stemSlots.length);
    const lengths: boolean[] = [];
    for (const { length } of of.stems) {
      while (lengths.length <= length) lengths.push(false);
      lengths[length] = true;
    }
    this.stemLengths = lengths;
    const forms = wordsOf({ forms: of.cased.map(normalise), raws: of.cased });
    for (let i = 0; i < of.cased.length; i++) {
      const word = this.wordAt(forms, i);
      this.casedOf.set(word, [...(this.casedOf.get(word) ?? []), i]);
    }
  }

  /** Writes to `found` which words from `from` on, before `to`, may be keys; gives how many. */
  keysIn({ at }: Words, from: number, to: number, found: Int32Array): number {
    const { bits: keys, shift: keyShift } = this.keys;
    const { bits: heads, shift: headShift } = this.heads;
    const { bits: pairs, shift: pairShift } = this.pairs;
    const keyMask = keys.length * 32 - 1;
    const headMask = heads.length * 32 - 1;
    const pairMask = pairs.length * 32 - 1;
    let count = 0;
    let next = from < to ? (at[from * STRIDE + HASH] as number) : 0;
    for (let w = from; w < to; w++) {
      const hash = next;
      // What follows the last word may be anything: it is not in the stretch.
      next = at[(w + 1) * STRIDE + HASH] as number;
      const key = (hash >>> keyShift) & keyMask;
      const head = ((at[w * STRIDE + HEAD] as number) >>> headShift) & headMask;
      const pair = (pairHash(hash, next) >>> pairShift) & pairMask;
      const is =
        ((keys[key >>> 5] as number) >>> (key & 31)) |
        ((heads[head >>> 5] as number) >>> (head & 31)) |
        ((pairs[pair >>> 5] as number) >>> (pair & 31));
      if (is & 1) found[count++] = w;
    }
    return count;
  }

  /** Number of the word at `w`; -1 when no pattern names it. */
  wordAt(words: Words, w: number): number {
    const { at } = words;
    const hash = at[w * STRIDE + HASH] as number;
    const slots = this.wordSlots;
    let place = hash >>> this.wordShift;
    for (let slot = slots[place] as number; slot !== 0; slot = slots[place] as number) {
      if (hasTag(slot, hash)) {
        const i = numberIn(slot);
        if (isWord(words, w, this.words[i] as string)) return i;
      }
      place = (place + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** Whether the word at `w` may begin with a stem. */
  mayHaveStem({ at }: Words, w: number): boolean {
    this.allHeads ??= headFilter(this.stems, []);
    return passes(this.allHeads, at[w * STRIDE + HEAD] as number);
  }

  /** Tells the numbers of the stems the word at `w` begins with, the shortest first. */
  eachStem(words: Words, w: number, tell: (stem: number) => void): void {
    const { text, at } = words;
    const start = at[w * STRIDE] as number;
    const end = at[w * STRIDE + END] as number;
    const form = end & 1 ? formAt(words, w) : undefined;
    const length = Math.min(form ? form.length : (end >> 1) - start, this.stemLengths.length - 1);
    let hash = SEED;
    for (let n = 1; n <= length; n++) {
      hash = rolled(hash, form ? form.charCodeAt(n - 1) : foldedUnit(text.charCodeAt(start + n - 1)));
      if (!this.stemLengths[n]) continue;
      const stem = this.stemOf(hash, n, form ?? text, form ? 0 : start);
      if (stem >= 0) tell(stem);
    }
  }

  private stemOf(hash: number, length: number, text: string, start: number): number {
    const slots = this.stemSlots;
    let place = hash >>> this.stemShift;
    for (let slot = slots[place] as number; slot !== 0; slot = slots[place] as number) {
      if (hasTag(slot, hash)) {
        const i = numberIn(slot);
        const stem = this.stems[i] as string;
        if (stem.length === length && standsAt(stem, text, start)) return i;
      }
      place = (place + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** Whether a word may be asked for in a certain case. */
  hasCased(word: number): boolean {
    return this.casedOf.has(word);
  }

  /** Numbers of the cased words that stand at `w`, which is `word` when case does not matter. */
  casedAt(words: Words, w: number, word: number): readonly number[] {
    const candidates = this.casedOf.get(word);
    if (!candidates) return NONE;
    const raw = rawAt(words, w);
    return candidates.filter((i) => this.cased[i] === raw);
  }
}

const formAt = (words: Words, w: number): string => normalise(rawAt(words, w));

/** Whether the word at `w` has this form. */
function isWord(words: Words, w: number, form: string): boolean {
  const start = words.at[w * STRIDE] as number;
  const end = words.at[w * STRIDE + END] as number;
  if (end & 1) return formAt(words, w) === form;
  return form.length === (end >> 1) - start && standsAt(form, words.text, start);
}

/** Whether the letters from `start` on, each folded by itself, are those of `form`. */
function standsAt(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = text.charCodeAt(start + i);
    const unit = form.charCodeAt(i);
    if (code !== unit && foldedUnit(code) !== unit) return false;
  }
  return true;
}
