/** The trained network and its words as they are shipped: whole numbers in base64. Pure. */
import type { Language } from '../../knowledge/schema.ts';
import type { Meanings } from '../../network/inputs.ts';
import {
  fourAt,
  fromBase64,
  type Packed,
  packFours,
  packRows,
  unpackFours,
  unpackRows,
} from '../../network/packing.ts';
import { type Layout, layoutOf } from './network.ts';
import type { WordList } from './vocabulary.ts';
import { CIRCUMSTANCES, MARKS } from './words.ts';

/** What all languages share. */
export interface TaggerData extends Packed {
  /** Numbers each unit of the network holds. */
  hidden: number;
  /** Numbers that make a meaning. */
  meaning: number;
  /** Meanings, one after the other, four bits for -1 to 1; the first is that of unknown words. */
  meanings: string;
  /** How likely a word must be inside a mention to count, by language; `any` for the others. */
  thresholds: Record<string, number>;
}

/** Words of a language with the numbers of their meanings. */
export interface TaggerWords {
  /** One a line, stems with `*` after them. */
  words: string;
  /** For each line the number of its meaning: 16 bits, low byte first. */
  rows: string;
}

/** The trained network with the words of all languages, as `assets/tagger` holds them. */
export interface TaggerSource {
  data: TaggerData;
  words: Record<Language, TaggerWords>;
}

/** Steps from the middle to either end of a meaning's numbers. */
const HALF_MEANING = 7.5;

/** A network of this size, laid out. */
export const layoutFor = (hidden: number, meaning: number): Layout =>
  layoutOf({ input: meaning + MARKS, hidden, circumstances: CIRCUMSTANCES });

/** Packs meanings, numbers from -1 to 1, two to a byte: the network was trained with far coarser disturbances. */
export const packMeanings = (meanings: Float32Array): string =>
  packFours(meanings.map((x) => Math.round((Math.max(-1, Math.min(1, x)) + 1) * HALF_MEANING)));

/** The number that a step stands for. */
const numberOf = (step: number): number => step / HALF_MEANING - 1;

/** Meanings as they were packed, to the nearest step. */
export const unpackMeanings = (packed: string): Float32Array => Float32Array.from(unpackFours(packed), numberOf);

/** The same, a row of `width` at a time when it is asked for: an article has some hundreds of the many thousands. */
export function meaningsIn(packed: string, width: number): Meanings {
  const bytes = fromBase64(packed);
  return (row) => {
    const meaning = new Float32Array(width);
    for (let i = 0; i < width; i++) meaning[i] = numberOf(fourAt(bytes, row * width + i));
    return meaning;
  };
}

/** Packs a list of words with the numbers of their meanings. */
export function packWords(list: readonly (readonly [word: string, row: number])[]): TaggerWords {
  return { words: list.map(([word]) => word).join('\n'), rows: packRows(list.map(([, row]) => row)) };
}

/** The list as it was packed. */
export function unpackWords({ words, rows }: TaggerWords): WordList {
  return { words: words.split('\n'), rows: unpackRows(rows) };
}
