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

export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** Packs parameters, row by row. */
export function packParts(params: Float32Array, layout: Parts<string>): Packed {
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
export function unpackParts({ network, scales }: Packed, layout: Parts<string>): Float32Array {
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

/** Steps from the middle to either end where four bits must do. */
const HALF_NIBBLE = 7;

/** Packs parameters as packParts does, two to a byte: for tables, whose numbers are many and need not be exact. */
export function packNibbles(params: Float32Array, layout: Parts<string>): Packed {
  const bytes = new Uint8Array(Math.ceil(layout.size / 2));
  const scales: number[] = [];
  for (const { at, rows, columns } of Object.values(layout.parts))
    for (let row = 0; row < rows; row++) {
      const from = at + row * columns;
      const own = params.subarray(from, from + columns);
      const most = own.reduce((a, x) => Math.max(a, Math.abs(x)), 0) || 1;
      scales.push(most / HALF_NIBBLE);
      own.forEach((x, i) => {
        const step = Math.round((x / most) * HALF_NIBBLE) + HALF_NIBBLE;
        const place = from + i;
        bytes[place >> 1] = (bytes[place >> 1] as number) | (step << (4 * (place & 1)));
      });
    }
  return { network: toBase64(bytes), scales: toBase64(new Uint8Array(Float32Array.from(scales).buffer)) };
}

/** Parameters as they were packed, to the nearest step. */
export function unpackNibbles({ network, scales }: Packed, layout: Parts<string>): Float32Array {
  const bytes = fromBase64(network);
  const worth = new Float32Array(fromBase64(scales).buffer);
  const params = new Float32Array(layout.size);
  let n = 0;
  for (const { at, rows, columns } of Object.values(layout.parts))
    for (let row = 0; row < rows; row++, n++)
      for (let i = at + row * columns; i < at + (row + 1) * columns; i++)
        params[i] = ((((bytes[i >> 1] as number) >> (4 * (i & 1))) & 15) - HALF_NIBBLE) * (worth[n] as number);
  return params;
}
