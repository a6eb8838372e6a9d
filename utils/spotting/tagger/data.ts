/** The trained network and its words as they are shipped: whole numbers in base64. Pure. */
import type { Language } from '../../knowledge/schema.ts';
import { type Layout, layoutOf } from './network.ts';
import type { WordList } from './vocabulary.ts';
import { CIRCUMSTANCES, MARKS } from './words.ts';

/** What all languages share. */
export interface TaggerData {
  /** Numbers each unit of the network holds. */
  hidden: number;
  /** Numbers that make a meaning. */
  meaning: number;
  /** Parameters, from -127 to 127. */
  network: string;
  /** What a step of each of their rows is worth: 32-bit floating point numbers. */
  scales: string;
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

/** Whole numbers from the middle to either end, of parameters and of meanings. */
const HALF = 127;
const HALF_MEANING = 7.5;

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** A network of this size, laid out. */
export const layoutFor = (hidden: number, meaning: number): Layout =>
  layoutOf({ input: meaning + MARKS, hidden, circumstances: CIRCUMSTANCES });

/** Packs parameters, row by row. */
export function packNetwork(params: Float32Array, layout: Layout): Pick<TaggerData, 'network' | 'scales'> {
  const steps = new Uint8Array(layout.size);
  const scales: number[] = [];
  for (const { at, rows, columns } of Object.values(layout.parts))
    for (let row = 0; row < rows; row++) {
      const own = params.subarray(at + row * columns, at + (row + 1) * columns);
      const most = own.reduce((a, x) => Math.max(a, Math.abs(x)), 0) || 1;
      scales.push(most / HALF);
      own.forEach((x, i) => {
        steps[at + row * columns + i] = Math.round((x / most) * HALF);
      });
    }
  return { network: toBase64(steps), scales: toBase64(new Uint8Array(Float32Array.from(scales).buffer)) };
}

/** Parameters as they were packed, to the nearest step. */
export function unpackNetwork(
  { network, scales }: Pick<TaggerData, 'network' | 'scales'>,
  layout: Layout,
): Float32Array {
  const steps = new Int8Array(fromBase64(network).buffer);
  const worth = new Float32Array(fromBase64(scales).buffer);
  const params = new Float32Array(layout.size);
  let n = 0;
  for (const { at, rows, columns } of Object.values(layout.parts))
    for (let row = 0; row < rows; row++, n++)
      for (let i = at + row * columns; i < at + (row + 1) * columns; i++)
        params[i] = (steps[i] as number) * (worth[n] as number);
  return params;
}

/** Packs meanings, numbers from -1 to 1, two to a byte: the network was trained with far coarser disturbances. */
export function packMeanings(meanings: Float32Array): string {
  const bytes = new Uint8Array(Math.ceil(meanings.length / 2));
  meanings.forEach((x, i) => {
    const step = Math.round((Math.max(-1, Math.min(1, x)) + 1) * HALF_MEANING);
    bytes[i >> 1] = (bytes[i >> 1] as number) | (step << (4 * (i & 1)));
  });
  return toBase64(bytes);
}

/** Meanings as they were packed, to the nearest step. */
export function unpackMeanings(packed: string): Float32Array {
  const bytes = fromBase64(packed);
  const meanings = new Float32Array(bytes.length * 2);
  for (let i = 0; i < meanings.length; i++)
    meanings[i] = (((bytes[i >> 1] as number) >> (4 * (i & 1))) & 15) / HALF_MEANING - 1;
  return meanings;
}

/** Packs a list of words with the numbers of their meanings. */
export function packWords(list: readonly (readonly [word: string, row: number])[]): TaggerWords {
  const bytes = new Uint8Array(new Uint16Array(list.map(([, row]) => row)).buffer);
  return { words: list.map(([word]) => word).join('\n'), rows: toBase64(bytes) };
}

/** The list as it was packed. */
export function unpackWords({ words, rows }: TaggerWords): WordList {
  return { words: words.split('\n'), rows: new Uint16Array(fromBase64(rows).buffer) };
}
