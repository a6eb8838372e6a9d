/**
 * Cuts text into words without making a string of any: each letter becomes a byte, and of each word is known where its
 * bytes lie. Pure.
 */
import { edgesIn, GROUP_BITS } from './edges.ts';
import { APOSTROPHE, byteOf, CLOSER_BYTE, classOf, DOT, formByte, IGNORED, normalise, QUOTE, WORD } from './letters.ts';

/** Numbers kept of each word, in a row: where its bytes begin, and, TO further on, where they end. */
export const STRIDE = 2;
export const TO = 1;

const FULL_STOP = 46;
/** Bytes past the last word that may be read along with it. */
const MARGIN = 16;
/** Before the bytes of an odd word: where it begins in the text, and where it ends. */
const PLACE = 8;

/** Before the first text: made once, since words are made for each block of a page. */
const NO_PLACES = new Int32Array(0);
const NO_BYTES = new Uint8Array(0);
const NO_VIEW = new DataView(NO_BYTES.buffer);
const NO_PAIRS = new Uint16Array(0);

/**
 * Words of one text. Their letters are bytes at the same places as in the text, capitals of ASCII as they are; a word
 * that is not letter by letter what it is compared as is an odd one, and has its bytes behind those of the text.
 */
export class Words {
  text = '';
  count = 0;
  /** STRIDE numbers a word. */
  at = NO_PLACES;
  bytes = NO_BYTES;
  view = NO_VIEW;
  /** From here on lie the bytes of odd words; and where the next may be put. */
  odd = 0;
  /** Whether each unit of the text is its own byte. */
  isAscii = true;
  private free = 0;
  private pairs = NO_PAIRS;

  /** Begins with a text: for now each run of letters is a word. Tells whether some bytes are CLOSER_BYTE. */
  begin(text: string): boolean {
    const n = text.length;
    const groups = (n >>> GROUP_BITS) + 1;
    this.text = text;
    this.odd = this.free = groups << GROUP_BITS;
    // A word and what parts it from the next are two units at least.
    if (this.at.length < n + STRIDE || this.bytes.length < this.odd + MARGIN)
      this.makeRoom(n + STRIDE, this.odd + MARGIN);
    const closer = this.fill(text);
    this.count = edgesIn(this.pairs, groups, this.at);
    return closer;
  }

  /** Writes a byte for each unit of a text, and nothing after the last. Tells whether some are CLOSER_BYTE. */
  private fill(text: string): boolean {
    const { bytes, odd } = this;
    const n = text.length;
    const { read, written } = encoder.encodeInto(text, bytes);
    let closer = false;
    this.isAscii = read === n && written === n;
    if (!this.isAscii) {
      for (let i = 0; i < n; i++) {
        const byte = byteOf(text.charCodeAt(i));
        bytes[i] = byte;
        if (byte === CLOSER_BYTE) closer = true;
      }
    }
    for (let i = n; i < odd; i++) bytes[i] = 0;
    return closer;
  }

  /** Word `w` is an odd one: so much of the text, or what it is compared as. */
  setOdd(w: number, start: number, end: number, form?: string): void {
    const from = this.free + PLACE;
    this.hold(from + (form ? form.length : end - start) + MARGIN);
    this.view.setInt32(from - PLACE, start, true);
    this.view.setInt32(from - PLACE / 2, end, true);
    const to = form === undefined ? this.write(start, end, from) : this.writeForm(form, from);
    this.at[w * STRIDE] = from;
    this.at[w * STRIDE + TO] = to;
    this.free = to;
  }

  /** Writes the letters of so much of the text; gives where they end. */
  private write(start: number, end: number, from: number): number {
    const { text } = this;
    let to = from;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (classOf(code) !== WORD) continue;
      const byte = byteOf(code);
      // Letters of no table become others, or several, only together.
      if (byte === CLOSER_BYTE) return this.writeForm(normalise(rawIn(text.slice(start, end))), from);
      this.bytes[to++] = byte;
    }
    return to;
  }

  private writeForm(form: string, from: number): number {
    this.hold(from + form.length + MARGIN);
    for (let i = 0; i < form.length; i++) this.bytes[from + i] = formByte(form.charCodeAt(i));
    return from + form.length;
  }

  /** Where word `w` begins in the text. */
  startOf(w: number): number {
    const from = this.at[w * STRIDE] as number;
    return from < this.odd ? from : this.view.getInt32(from - PLACE, true);
  }

  /** Where word `w` ends in the text. */
  endOf(w: number): number {
    const from = this.at[w * STRIDE] as number;
    return from < this.odd ? (this.at[w * STRIDE + TO] as number) : this.view.getInt32(from - PLACE / 2, true);
  }

  /** Word `w` as written, without soft hyphens, inner dots and apostrophes. */
  rawOf(w: number): string {
    const raw = this.text.slice(this.startOf(w), this.endOf(w));
    return (this.at[w * STRIDE] as number) < this.odd ? raw : rawIn(raw);
  }

  /** Makes room for so many places and bytes, all in one piece: a page makes words for each of its blocks. */
  private makeRoom(places: number, bytes: number): void {
    const from = places * 4;
    const buffer = new ArrayBuffer(from + bytes);
    this.at = new Int32Array(buffer, 0, places);
    this.lay(buffer, from);
  }

  /** Makes room for so many bytes, and keeps those that are there. */
  private hold(size: number): void {
    const { bytes } = this;
    if (bytes.length >= size) return;
    // There may be more odd words.
    this.lay(new ArrayBuffer((size + (size >> 1) + 3) & ~3), 0);
    this.bytes.set(bytes);
  }

  private lay(buffer: ArrayBuffer, from: number): void {
    this.bytes = new Uint8Array(buffer, from);
    this.view = new DataView(buffer, from);
    this.pairs = new Uint16Array(buffer, from);
  }
}

const encoder = new TextEncoder();

/** Words that were cut elsewhere, as if they stood in a text, one after the other. */
export function wordsOf(tokens: { forms: readonly string[]; raws: readonly string[] }): Words {
  const { forms, raws } = tokens;
  const words = new Words();
  words.begin(raws.join(' '));
  words.count = forms.length;
  words.at = new Int32Array((forms.length + 1) * STRIDE);
  let start = 0;
  for (let w = 0; w < forms.length; w++) {
    const end = start + (raws[w] as string).length;
    words.setOdd(w, start, end, forms[w] as string);
    start = end + 1;
  }
  return words;
}

/** French and Italian elisions and the English "o'clock": what stands before the apostrophe is a word of its own. */
const ELIDED = /^(?:[lldnmtscjo]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dell|nell|sull|dall)$/;
/** Units in the longest of them; those of more than one end in "u" or "l". */
const LONGEST_ELIDED = 7;

const SKIPPED = /[\u00ad\u200b-\u200d\u2060\ufeff.'\u2019\u02bc\u2018\u00b4]/g;

const rawIn = (slice: string): string => slice.replace(SKIPPED, '');

/** Words of `text`, in order. Linear in its length. `words` may be those of another text, which are then gone. */
export function cut(text: string, words = new Words()): Words {
  const closer = words.begin(text);
  if (!words.isAscii || hasSigns(text)) settle(words, closer);
  return words;
}

/** Whether an ASCII text has signs that may stand within a word: an apostrophe, or a dot between single letters. */
function hasSigns(text: string): boolean {
  if (text.includes("'")) return true;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1))
    if (isWordAt(text, dot + 1) && isWordAt(text, dot - 1) && !isWordAt(text, dot - 2)) return true;
  return false;
}

/**
 * Makes words of the runs of letters: a word may be more than a run, if it has apostrophes, or less, if some of its
 * letters are none; `closer` says whether that may be.
 */
function settle(words: Words, closer: boolean): void {
  const { at, bytes, count: runs } = words;
  let w = 0;
  /** Up to here all has been read. */
  let read = 0;
  for (let run = 0; run < runs; run++) {
    let start = at[run * 2] as number;
    const end = at[run * 2 + 1] as number;
    if (start < read) start = read;
    const unsure = closer && hasCloser(bytes, start, end);
    if (unsure) while (start < end && classOf(words.text.charCodeAt(start)) !== WORD) start++;
    if (start >= end) continue;
    at[w * 2] = start;
    at[w * 2 + 1] = end;
    const sign = bytes[end];
    if (unsure) read = cutSlowly(words, w, start);
    else if (sign === QUOTE || (sign === FULL_STOP && end - start === 1)) read = lookCloser(words, w, start, end);
    w++;
  }
  words.count = w;
}

function hasCloser(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === CLOSER_BYTE) return true;
  return false;
}

/**
 * What to make of the apostrophe at `i`, or the dot after a single letter, after the word that begins at `start`: gives
 * where to go on, having changed the word where it is a longer one.
 */
function lookCloser(words: Words, w: number, start: number, i: number): number {
  const { text } = words;
  if (!isWordAt(text, i + 1)) return i + 1;
  if (classOf(text.charCodeAt(i)) === DOT) return isInitial(text, start, i) ? cutSlowly(words, w, start) : i + 1;
  if (isPossessive(text, i)) return i + 2;
  return isElided(text, start, i) ? i + 1 : cutSlowly(words, w, start);
}

/** A word with soft hyphens, inner dots or apostrophes, or with letters that have no place in the table. */
function cutSlowly(words: Words, w: number, start: number): number {
  const { text } = words;
  const n = text.length;
  let end = start;
  let i = start;
  for (; i < n; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === WORD) end = i + 1;
    else if (kind === 0) break;
    else if (kind !== IGNORED) {
      if (!isWordAt(text, i + 1)) break;
      if (kind === DOT) {
        if (!isInitial(text, start, i)) break;
      } else if (kind === APOSTROPHE && isPossessive(text, i)) {
        i += 2;
        break;
      } else if (isElided(text, start, i)) break;
    }
  }
  words.setOdd(w, start, end);
  return i;
}

const isWordAt = (text: string, i: number): boolean =>
  i >= 0 && i < text.length && classOf(text.charCodeAt(i)) === WORD;

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
