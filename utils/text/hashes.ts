/**
 * Hashes of words whose letters are bytes: of the first eight letters, the last one and the length, so that a long word
 * costs no more than a short one. Whoever finds something by a hash compares the letters, too. Pure.
 */
import { formByte, SMALL } from './letters.ts';

/** Makes the letters of four bytes small. */
export const SMALL_QUAD = SMALL * 0x01010101;
/** Of the first four bytes, and of the next four, those that belong to a word of so many letters; eight or more is 8. */
export const FIRST = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1);
export const SECOND = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1);
/** Letters in either of them. */
export const QUAD = 4;

/** Hash of a word, by its first four and its next four letters, its last letter and its length. */
export function mixed(first: number, second: number, last: number, length: number): number {
  const hash = Math.imul(first ^ (length << 3), 0x9e3779b1) ^ Math.imul(second ^ last, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}

/** Hash of the first four letters, and of whether more follow. */
export function headMixed(first: number, length: number): number {
  const hash = Math.imul(length > 4 ? ~first : first, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

/** Hash of two words, of theirs. */
export const pairMixed = (first: number, second: number): number =>
  Math.imul((first ^ (first >>> 15)) + second, 0x9e3779b1);

/** Hash of the word that stands there in a view of bytes; there must be eight bytes from its first one on. */
export function hashAt(view: DataView, from: number, length: number): number {
  const known = length < 8 ? length : 8;
  return mixed(
    (view.getInt32(from, true) | SMALL_QUAD) & (FIRST[known] as number),
    (view.getInt32(from + QUAD, true) | SMALL_QUAD) & (SECOND[known] as number),
    view.getUint8(from + length - 1) | SMALL,
    length,
  );
}

/** The same for the first four letters. */
export function headAt(view: DataView, from: number, length: number): number {
  return headMixed((view.getInt32(from, true) | SMALL_QUAD) & (FIRST[length < 8 ? length : 8] as number), length);
}

/** Hash of a normalised form, or of the beginning of one: that of any word of this form. */
export const hashOf = (form: string): number => hashAt(viewOf(form), QUAD, form.length);

/** The same for the first four letters. */
export const headOf = (form: string): number => headAt(viewOf(form), QUAD, form.length);

function viewOf(form: string): DataView {
  const view = new DataView(new ArrayBuffer(form.length + 3 * QUAD));
  for (let i = 0; i < form.length; i++) view.setUint8(QUAD + i, formByte(form.charCodeAt(i)));
  return view;
}
