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

/** The bytes of a base64 text; natively where the engine can. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as { fromBase64?(text: string): Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native.call(Uint8Array, text);
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

/** What a step of each row is worth. */
export const scalesFrom = (scales: string): Float32Array => new Float32Array(fromBase64(scales).buffer);

/** Parameters out of steps, `middle` being the step of zero. */
function fromSteps(steps: Int8Array | Uint8Array, middle: number, scales: string, layout: Parts<string>): Float32Array {
  const worth = scalesFrom(scales);
  const params = new Float32Array(layout.size);
  let n = 0;
  for (const { at, rows, columns } of Object.values(layout.parts))
    for (let row = 0; row < rows; row++, n++) {
      const one = worth[n] as number;
      const end = at + (row + 1) * columns;
      for (let i = at + row * columns; i < end; i++) params[i] = ((steps[i] as number) - middle) * one;
    }
  return params;
}

/** Packs parameters, row by row. */
export function packParts(params: Float32Array, layout: Parts<string>): Packed {
  const { steps, scales } = stepsOf(params, layout, HALF);
  return { network: toBase64(new Uint8Array(steps.buffer)), scales };
}

/** Parameters as they were packed, to the nearest step. */
export function unpackParts({ network, scales }: Packed, layout: Parts<string>): Float32Array {
  return fromSteps(new Int8Array(fromBase64(network).buffer), 0, scales, layout);
}

/** Numbers from 0 to 15, two to a byte. */
export function packFours(numbers: ArrayLike<number>): string {
  const bytes = new Uint8Array(Math.ceil(numbers.length / 2));
  for (let i = 0; i < numbers.length; i++)
    bytes[i >> 1] = (bytes[i >> 1] as number) | ((numbers[i] as number) << (4 * (i & 1)));
  return toBase64(bytes);
}

/** Number `i` of packed fours, from 0 to 15. */
export const fourAt = (bytes: Uint8Array, i: number): number => ((bytes[i >> 1] as number) >> (4 * (i & 1))) & 15;

/** The numbers as they were packed; one more where they are odd. */
export function unpackFours(packed: string): Uint8Array {
  const bytes = fromBase64(packed);
  const fours = new Uint8Array(bytes.length * 2);
  for (let i = 0; i < fours.length; i++) fours[i] = fourAt(bytes, i);
  return fours;
}

/** Steps from the middle to either end where four bits must do. */
export const HALF_NIBBLE = 7;

/** Packs parameters as packParts does, two to a byte: for tables, whose numbers are many and need not be exact. */
export function packNibbles(params: Float32Array, layout: Parts<string>): Packed {
  const { steps, scales } = stepsOf(params, layout, HALF_NIBBLE);
  return { network: packFours(steps.map((step) => step + HALF_NIBBLE)), scales };
}

/** Parameters as they were packed, to the nearest step. */
export function unpackNibbles({ network, scales }: Packed, layout: Parts<string>): Float32Array {
  return fromSteps(unpackFours(network), HALF_NIBBLE, scales, layout);
}

/** Numbers of rows: 16 bits each, low byte first. */
export const packRows = (rows: readonly number[]): string => toBase64(new Uint8Array(new Uint16Array(rows).buffer));

export const unpackRows = (rows: string): Uint16Array => new Uint16Array(fromBase64(rows).buffer);
