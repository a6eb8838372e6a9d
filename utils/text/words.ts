/**
 * Cuts text into words in one pass over its UTF-16 units, without making a string of any: for each word its place and
 * a hash of its normalised form, rolled on the way. Pure.
 */
import { byteOf, CLOSER, classOf, DOT, foldedUnit, IGNORED, normalise, UNITS, WORD } from './letters.ts';

/** Numbers kept of each word, in a row. */
export const STRIDE = 4;
export const START = 0;
/** Where it ends, doubled; plus one where the word is not letter by letter what it is compared as. */
export const END = 1;
/** Hash of the normalised form. */
export const HASH = 2;
/**
 * Hash of its first units (of all, where there are fewer), with all bits turned where more follow; ANY for a word in
 * letters that have no place in the table.
 */
export const HEAD = 3;

/** Length of what `HEAD` is the hash of. */
export const HEAD_LENGTH = 4;
export const ANY = 0x5bd1e995;

const FULL_STOP = 46;

/** Hash of nothing. */
export const SEED = 0x2f0b4a27;
const FACTOR = 0x9e3779b1;

/** Hash of what `hash` is the hash of, and one unit more. */
export const rolled = (hash: number, unit: number): number => Math.imul(hash ^ unit, FACTOR);

/** Words of one text. */
export interface Words {
  text: string;
  count: number;
  /** STRIDE numbers a word, and room for one word more. */
  at: Int32Array<ArrayBuffer>;
}

/** Words that were cut elsewhere, as if they stood in a text, one after the other. */
export function wordsOf(tokens: { forms: readonly string[]; raws: readonly string[] }): Words {
  const at = new Int32Array((tokens.forms.length + 1) * STRIDE);
  let text = '';
  tokens.forms.forEach((form, w) => {
    const raw = tokens.raws[w] as string;
    at[w * STRIDE] = text.length;
    at[w * STRIDE + END] = ((text.length + raw.length) << 1) | 1;
    at[w * STRIDE + HASH] = hashOf(form);
    at[w * STRIDE + HEAD] = ANY;
    text += `${raw} `;
  });
  return { text, count: tokens.forms.length, at };
}

/** Hash of the first `length` units of a form: what the pass over the text rolls. */
export function hashOf(form: string, length = form.length): number {
  let hash = SEED;
  for (let i = 0; i < length; i++) hash = rolled(hash, form.charCodeAt(i));
  return hash;
}

/** What HEAD says of a form. */
export function headOf(form: string): number {
  const head = hashOf(form, Math.min(HEAD_LENGTH, form.length));
  return form.length > HEAD_LENGTH ? ~head : head;
}

/** French and Italian elisions and the English "o'clock": what stands before the apostrophe is a word of its own. */
const ELIDED = /^(?:[lldnmtscjo]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dell|nell|sull|dall)$/;
/** Units in the longest of them; those of more than one end in "u" or "l". */
const LONGEST_ELIDED = 7;

const SKIPPED = /[\u00ad\u200b-\u200d\u2060\ufeff.'\u2019\u02bc\u2018\u00b4]/g;

const rawOf = (slice: string): string => slice.replace(SKIPPED, '');

/** Word `w` as written, without soft hyphens, inner dots and apostrophes. */
export function rawAt({ text, at }: Words, w: number): string {
  const end = at[w * STRIDE + END] as number;
  const slice = text.slice(at[w * STRIDE], end >> 1);
  return end & 1 ? rawOf(slice) : slice;
}

const encoder = new TextEncoder();
/** Bytes of the text being cut; used again while texts are of ordinary length. */
let scratch = new Uint8Array(1 << 12);
const LONGEST_KEPT = 1 << 20;

/** A byte for each unit of a text, and a 0 after the last. Bytes are read much faster than units of a string. */
function bytesFor(text: string): Uint8Array {
  const n = text.length;
  let bytes = scratch;
  if (bytes.length <= n) {
    bytes = new Uint8Array(n + (n >> 1) + 1);
    if (n <= LONGEST_KEPT) scratch = bytes;
  }
  const { read, written } = encoder.encodeInto(text, bytes);
  // Not pure ASCII, where both are the same.
  if (read !== n || written !== n) for (let i = 0; i < n; i++) bytes[i] = byteOf(text.charCodeAt(i));
  bytes[n] = 0;
  return bytes;
}

/**
 * Words of `text`, in order. Linear in its length. `at` may be an array to use again.
 *
 * The loop over the letters is written out for the first four of a word, which is how HEAD comes for nothing.
 */
export function cut(text: string, at = new Int32Array((text.length >> 2) * STRIDE + 64)): Words {
  const words: Words = { text, count: 0, at };
  const n = text.length;
  const bytes = bytesFor(text);
  const units = UNITS;
  let w = 0;
  let i = 0;
  for (;;) {
    let unit = units[bytes[i] as number] as number;
    if (unit === 0) {
      if (i >= n) break;
      i++;
      continue;
    }
    if (w + 2 * STRIDE > at.length) at = words.at = grown(at);
    const start = i;
    let hash = SEED;
    let head = SEED;
    if (unit > CLOSER) {
      head = hash = rolled(hash, unit);
      unit = units[bytes[++i] as number] as number;
      if (unit > CLOSER) {
        head = hash = rolled(hash, unit);
        unit = units[bytes[++i] as number] as number;
        if (unit > CLOSER) {
          head = hash = rolled(hash, unit);
          unit = units[bytes[++i] as number] as number;
          if (unit > CLOSER) {
            head = hash = rolled(hash, unit);
            unit = units[bytes[++i] as number] as number;
            if (unit > CLOSER) {
              head = ~head;
              do {
                hash = rolled(hash, unit);
                unit = units[bytes[++i] as number] as number;
              } while (unit > CLOSER);
            }
          }
        }
      } else if (bytes[i] === FULL_STOP) unit = CLOSER;
    }
    at[w] = start;
    at[w + END] = i << 1;
    at[w + HASH] = hash;
    at[w + HEAD] = head;
    if (unit === CLOSER) {
      const next = lookCloser(words, w, start, i);
      // No word began here.
      if (i === start && (at[w + END] as number) >> 1 === start) w -= STRIDE;
      i = next;
    }
    w += STRIDE;
  }
  words.count = w / STRIDE;
  return words;
}

/**
 * What to make of the unit at `i`, which no byte can tell, in or after the word that begins at `start`: gives where to
 * go on, having changed the word where it is a longer one.
 */
function lookCloser(words: Words, w: number, start: number, i: number): number {
  const { text } = words;
  const kind = classOf(text.charCodeAt(i));
  if (i === start) return kind === WORD ? cutSlowly(words, w, start) : i + 1;
  if (kind === 0) return i + 1;
  if (kind === WORD || kind === IGNORED) return cutSlowly(words, w, start);
  if (!isWordAt(text, i + 1)) return i + 1;
  if (kind === DOT) return isInitial(text, start, i) ? cutSlowly(words, w, start) : i + 1;
  if (isPossessive(text, i)) return i + 2;
  return isElided(text, start, i) ? i + 1 : cutSlowly(words, w, start);
}

/** A word with soft hyphens, inner dots or apostrophes, or with letters that have no place in the table. */
function cutSlowly(words: Words, w: number, start: number): number {
  const { text, at } = words;
  const n = text.length;
  let end = start;
  let hash = SEED;
  let head = SEED;
  let length = 0;
  let known = true;
  let i = start;
  for (; i < n; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === WORD) {
      end = i + 1;
      const unit = foldedUnit(code);
      if (unit === CLOSER) known = false;
      hash = rolled(hash, unit);
      if (++length <= HEAD_LENGTH) head = hash;
    } else if (kind === 0) break;
    else if (kind !== IGNORED) {
      if (!isWordAt(text, i + 1)) break;
      if (kind === DOT) {
        if (!isInitial(text, start, i)) break;
      } else if (isPossessive(text, i)) {
        i += 2;
        break;
      } else if (isElided(text, start, i)) break;
    }
  }
  if (length > HEAD_LENGTH) head = ~head;
  if (!known) {
    const form = normalise(rawOf(text.slice(start, end)));
    hash = hashOf(form);
    head = ANY;
  }
  at[w] = start;
  at[w + END] = (end << 1) | 1;
  at[w + HASH] = hash;
  at[w + HEAD] = head;
  return i;
}

const isWordAt = (text: string, i: number): boolean => i < text.length && classOf(text.charCodeAt(i)) === WORD;

/** Whether an apostrophe begins a possessive "'s" that ends the word. */
const isPossessive = (text: string, i: number): boolean =>
  (text.charCodeAt(i + 1) | 32) === 115 && !isWordAt(text, i + 2);

function isElided(text: string, start: number, i: number): boolean {
  if (i - start > LONGEST_ELIDED) return false;
  const last = text.charCodeAt(i - 1) | 32;
  if (i - start > 1 && last !== 117 && last !== 108) return false;
  return ELIDED.test(text.slice(start, i).toLowerCase());
}

/** Whether the dot at `dot` stands between single letters: "U.S", "J.F.K". */
function isInitial(text: string, start: number, dot: number): boolean {
  const before = dot - 1 === start || text.charCodeAt(dot - 2) === 46;
  const digit = text.charCodeAt(dot - 1);
  return before && !isWordAt(text, dot + 2) && !(digit >= 48 && digit <= 57);
}

function grown(at: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(at.length * 2);
  more.set(at);
  return more;
}
