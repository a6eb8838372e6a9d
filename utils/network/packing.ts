/** Networks and tables as they are shipped: whole numbers in base64. Pure. */
import type { Parts } from './layout.ts';

/** Packed parameters. */
export interface Packed {
  /** From -127 to 127. */
  network: string;
  /** What a step of each of their rows is worth: 32-bit floating point numbers. */
  scales: string;
}

/** Whole numbers from the middle to either end. */
const HALF = 127;

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

/** Parameters as whole steps from `-half` to `half`, and what a step of each of their rows is worth. */
function stepsOf(params: Float32Array, layout: Parts<string>, half: number): { steps: Int8Array; scales: string } {
  const steps = new Int8Array(layout.size);
  const scales: number[] = [];
  for (const { at, rows, columns } of Object.values(layout.parts))
    for (let row = 0; row < rows; row++) {
      const own = params.subarray(at + row * columns, at + (row + 1) * columns);
      const most = own.reduce((a, x) => Math.max(a, Math.abs(x)), 0) || 1;
      scales.push(most / half);
      own.forEach((x, i) => {
        steps[at + row * columns + i] = Math.round((x / most) * half);
      });
    }
  return { steps, scales: toBase64(new Uint8Array(Float32Array.from(scales).buffer)) };
}

/** Parameters out of steps. */
function fromSteps(stepAt: (place: number) => number, scales: string, layout: Parts<string>): Float32Array {
  const worth = new Float32Array(fromBase64(scales).buffer);
  const params = new Float32Array(layout.size);
  let n = 0;
  for (const { at, rows, columns } of Object.values(layout.parts))
    for (let row = 0; row < rows; row++, n++)
      for (let i = at + row * columns; i < at + (row + 1) * columns; i++) params[i] = stepAt(i) * (worth[n] as number);
  return params;
}

/** Packs parameters, row by row. */
export function packParts(params: Float32Array, layout: Parts<string>): Packed {
  const { steps, scales } = stepsOf(params, layout, HALF);
  return { network: toBase64(new Uint8Array(steps.buffer)), scales };
}

/** Parameters as they were packed, to the nearest step. */
export function unpackParts({ network, scales }: Packed, layout: Parts<string>): Float32Array {
  const steps = new Int8Array(fromBase64(network).buffer);
  return fromSteps((place) => steps[place] as number, scales, layout);
}

/** Numbers from 0 to 15, two to a byte. */
export function packFours(numbers: ArrayLike<number>): string {
  const bytes = new Uint8Array(Math.ceil(numbers.length / 2));
  for (let i = 0; i < numbers.length; i++)
    bytes[i >> 1] = (bytes[i >> 1] as number) | ((numbers[i] as number) << (4 * (i & 1)));
  return toBase64(bytes);
}

/** The numbers as they were packed; one more where they are odd. */
export function unpackFours(packed: string): Uint8Array {
  const bytes = fromBase64(packed);
  return Uint8Array.from({ length: bytes.length * 2 }, (_, i) => ((bytes[i >> 1] as number) >> (4 * (i & 1))) & 15);
}

/** Steps from the middle to either end where four bits must do. */
const HALF_NIBBLE = 7;

/** Packs parameters as packParts does, two to a byte: for tables, whose numbers are many and need not be exact. */
export function packNibbles(params: Float32Array, layout: Parts<string>): Packed {
  const { steps, scales } = stepsOf(params, layout, HALF_NIBBLE);
  return { network: packFours(steps.map((step) => step + HALF_NIBBLE)), scales };
}

/** Parameters as they were packed, to the nearest step. */
export function unpackNibbles({ network, scales }: Packed, layout: Parts<string>): Float32Array {
  const fours = unpackFours(network);
  return fromSteps((place) => (fours[place] as number) - HALF_NIBBLE, scales, layout);
}

/** Numbers of rows: 16 bits each, low byte first. */
export const packRows = (rows: readonly number[]): string => toBase64(new Uint8Array(new Uint16Array(rows).buffer));

export const unpackRows = (rows: string): Uint16Array => new Uint16Array(fromBase64(rows).buffer);
