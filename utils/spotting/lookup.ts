/**
 * Which of the words, stems and cased words that patterns name stand at a place in a text. Tables are made when the
 * extension is built; a word that no pattern names costs a look at two bits. Pure.
 */
import { FOLDED } from '../text/letters.ts';
import { normalise } from '../text/tokenise.ts';
import { END, HASH, HEAD_LENGTH, hashOf, rawAt, rolled, SEED, STRIDE, type Words } from '../text/words.ts';
import { pack, unpackWide } from './packing.ts';
import { bitsOf, Slots, slotsOf } from './slots.ts';

export interface LookupTables {
  /** By the hash of a form. */
  words: string;
  /** By the hash of a stem. */
  stems: string;
  /** Bits by the hash of a form: words that make a sentence worth a look. */
  keys: string;
  /** Bits by the hash of the first letters: stems that do. */
  heads: string;
}

/** Bits for each word, and for each stem: of other words about one in as many gets through. */
const KEY_BITS = 16;
const HEAD_BITS = 64;

/** Tables for words and stems; of both only those that are keys are looked for in a text. */
export function lookupTables(
  words: readonly string[],
  stems: readonly string[],
  keys: { words: readonly string[]; stems: readonly string[] },
): LookupTables {
  const heads = bitsOf(
    keys.stems.map((stem) => hashOf(stem, Math.min(HEAD_LENGTH, stem.length))),
    HEAD_BITS,
  );
  // A stem of two letters can go on with any third.
  if (keys.stems.some((stem) => stem.length < HEAD_LENGTH)) heads.fill(-1);
  return {
    words: pack(slotsOf(words.map((word) => hashOf(word)))),
    stems: pack(slotsOf(stems.map((stem) => hashOf(stem)))),
    keys: pack(bitsOf(keys.words.map((word) => hashOf(word)), KEY_BITS)),
    heads: pack(heads),
  };
}

export class Lookup {
  /** See LookupTables; read by whoever goes through a text. */
  readonly keys: Int32Array;
  readonly heads: Int32Array;
  private readonly words: readonly string[];
  private readonly stems: readonly string[];
  private readonly cased: readonly string[];
  private readonly wordSlots: Slots;
  private readonly stemSlots: Slots;
  private readonly longestStem: number;
  /** Cased words by the word they are when case does not matter. */
  private readonly casedOf = new Map<number, number[]>();

  constructor(
    of: { words: readonly string[]; stems: readonly string[]; cased: readonly string[] },
    tables: LookupTables,
  ) {
    this.words = of.words;
    this.stems = of.stems;
    this.cased = of.cased;
    this.keys = unpackWide(tables.keys);
    this.heads = unpackWide(tables.heads);
    this.wordSlots = new Slots(unpackWide(tables.words));
    this.stemSlots = new Slots(unpackWide(tables.stems));
    let longest = 0;
    for (const stem of of.stems) if (stem.length > longest) longest = stem.length;
    this.longestStem = longest;
    of.cased.forEach((raw, i) => {
      const word = this.wordOf(normalise(raw));
      this.casedOf.set(word, [...(this.casedOf.get(word) ?? []), i]);
    });
  }

  /** Number of the word at `w`; -1 when no pattern names it. */
  wordAt(words: Words, w: number): number {
    const { text, at } = words;
    const start = at[w * STRIDE] as number;
    const end = at[w * STRIDE + END] as number;
    const hash = at[w * STRIDE + HASH] as number;
    let i = this.wordSlots.first(hash);
    if (i < 0) return i;
    if (end & 1) return this.wordOf(formAt(words, w));
    const length = (end >> 1) - start;
    for (; i >= 0; i = this.wordSlots.next(hash)) {
      const word = this.words[i] as string;
      if (word.length === length && standsAt(word, text, start)) return i;
    }
    return -1;
  }

  private wordOf(form: string): number {
    const hash = hashOf(form);
    for (let i = this.wordSlots.first(hash); i >= 0; i = this.wordSlots.next(hash))
      if (this.words[i] === form) return i;
    return -1;
  }

  /** Numbers of the stems the word at `w` begins with, the shortest first. */
  stemsAt(words: Words, w: number, found: number[]): void {
    const { text, at } = words;
    const start = at[w * STRIDE] as number;
    const end = at[w * STRIDE + END] as number;
    const form = end & 1 ? formAt(words, w) : '';
    const length = Math.min(form ? form.length : (end >> 1) - start, this.longestStem);
    let hash = SEED;
    for (let n = 1; n <= length; n++) {
      const unit = form ? form.charCodeAt(n - 1) : (FOLDED[text.charCodeAt(start + n - 1)] as number);
      hash = rolled(hash, unit);
      for (let i = this.stemSlots.first(hash); i >= 0; i = this.stemSlots.next(hash)) {
        const stem = this.stems[i] as string;
        if (stem.length !== n || !(form ? form.startsWith(stem) : standsAt(stem, text, start))) continue;
        found.push(i);
        break;
      }
    }
  }

  /** Numbers of the cased words that stand at `w`, which is `word`. */
  casedAt(words: Words, w: number, word: number, found: number[]): void {
    const raw = rawAt(words, w);
    for (const i of this.casedOf.get(word) ?? []) if (this.cased[i] === raw) found.push(i);
  }

  /** Whether a word may be asked for in a certain case. */
  hasCased(word: number): boolean {
    return this.casedOf.has(word);
  }
}

const formAt = (words: Words, w: number): string => normalise(rawAt(words, w));

/** Whether the letters from `start` on, each folded by itself, are those of `form`. */
function standsAt(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++)
    if (FOLDED[text.charCodeAt(start + i)] !== form.charCodeAt(i)) return false;
  return true;
}
