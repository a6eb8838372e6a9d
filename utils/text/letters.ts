/**
 * What each UTF-16 unit is to the tokeniser, and the letter it is compared as. Pure.
 *
 * Each unit stands for a byte, and each byte for the letter it is compared as: Latin and Cyrillic letters are folded by
 * two small tables, exactly as `normalise` folds them. Entries beyond ASCII are found when a letter is first met, so
 * that a page pays only for the letters it has. Whatever a byte cannot say ("ß" is "ss", letters of other scripts) is
 * CLOSER, and takes the slow way through `normalise` itself.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to test for pure ASCII
const NOT_ASCII = /[^\x00-\x7f]/;
const MARKS = /[\u0300-\u036f]/g;

/** Letters with a stroke, and letters joined, which Unicode does not take apart. */
const WHOLE: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
const WHOLE_LETTERS = /[łøđßæœı]/g;

/**
 * The form in which words are compared: lower case, without accents and strokes, full-width letters made narrow, soft hyphens and
 * dots gone. Patterns and texts go through the same function.
 */
export function normalise(word: string): string {
  if (!NOT_ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(WHOLE_LETTERS, (letter) => WHOLE[letter] ?? letter);
}

/** Part of a word. */
export const WORD = 1;
/** Left out of words: soft hyphens, zero-width characters. */
export const IGNORED = 2;
export const APOSTROPHE = 3;
export const DOT = 4;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Classes of characters beyond ASCII, looked up once each. */
const seen = new Map<number, number>();

/** What a unit is: one of the four above, or 0 for what parts words. */
export function classOf(code: number): number {
  if (code < 128) {
    if (code === 46) return DOT;
    return code === QUOTE ? APOSTROPHE : UNITS[code] === 0 ? 0 : WORD;
  }
  let found = seen.get(code);
  if (found === undefined) {
    if (code === 0x2019 || code === 0x02bc || code === 0x2018 || code === 0x00b4) found = APOSTROPHE;
    else if (code === 0x00ad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff)
      found = IGNORED;
    // Astral characters part words, so that a flag or an emoji glued to a word does not hide it.
    else if (code >= 0xd800 && code <= 0xdfff) found = 0;
    else found = LETTER.test(String.fromCharCode(code)) ? WORD : 0;
    seen.set(code, found);
  }
  return found;
}

/** Of a byte: it stands for no letter that could be told from it, and for more than nothing. Letters are larger. */
export const CLOSER = 1;
/** The byte of what the text itself has to be asked about. */
export const CLOSER_BYTE = 255;
/** The byte of an apostrophe, of whatever shape. */
export const QUOTE = 39;
const SPACE = 32;
/** In a form: the byte of a letter that has none of its own. */
export const UNKNOWN_BYTE = 1;
/** The bit that makes capitals of ASCII small; all other bytes of letters have it already. */
export const SMALL = 0x20;
const MORE_LETTERS = 'абвгдежзиклмнопрстуфхцчшщъыьэюяєіґ';
/** Bytes of these letters: those from 128 on that have the bit. */
const beyond = (i: number): number => 0xa0 + (i & 31) + (i >> 5) * 64;

/**
 * The unit that a byte is compared as; 0 for what parts words (so does a dot, unless a single letter stands before it),
 * CLOSER where the text itself has to be looked at.
 */
export const UNITS = new Uint16Array(256);
for (let c = 48; c < 58; c++) UNITS[c] = c;
for (let c = 97; c < 123; c++) UNITS[c] = UNITS[c - 32] = c;
for (let i = 0; i < MORE_LETTERS.length; i++) UNITS[beyond(i)] = MORE_LETTERS.charCodeAt(i);
UNITS[QUOTE] = UNITS[CLOSER_BYTE] = CLOSER;

/** Bytes of all letters that have one, as they are compared. */
export const letterBytes = (): number[] =>
  Array.from(UNITS.keys()).filter((byte) => (UNITS[byte] as number) > CLOSER && (byte & SMALL) !== 0);

/** Bytes of the units below: ASCII as it is, Latin, and, in between, Greek and Cyrillic. 0 where not yet known. */
const BYTES = new Uint8Array(0x500);
for (let c = 0; c < 128; c++) BYTES[c] = c || SPACE;
/** Bytes of general punctuation: the quotation marks and dashes that are in every other sentence. */
const PUNCTUATION = new Uint8Array(0x70);

/** The byte that stands for a unit. */
export function byteOf(code: number): number {
  if (code < BYTES.length) {
    const byte = BYTES[code] as number;
    return byte || learn(BYTES, code, code);
  }
  const place = code - 0x2000;
  if (place < 0 || place >= PUNCTUATION.length) return findByte(code);
  return (PUNCTUATION[place] as number) || learn(PUNCTUATION, place, code);
}

function learn(bytes: Uint8Array, place: number, code: number): number {
  const byte = findByte(code);
  bytes[place] = byte;
  return byte;
}

function findByte(code: number): number {
  const kind = classOf(code);
  if (kind === 0) return SPACE;
  if (kind === APOSTROPHE) return QUOTE;
  if (kind !== WORD || !foldsAlone(code)) return CLOSER_BYTE;
  const form = normalise(String.fromCharCode(code));
  if (form.length !== 1) return CLOSER_BYTE;
  if (form < '\u0080') return form.charCodeAt(0);
  const more = MORE_LETTERS.indexOf(form);
  return more < 0 ? CLOSER_BYTE : beyond(more);
}

/** Latin-1 and Latin Extended-A, and Cyrillic: what folds the same in every word. */
const foldsAlone = (code: number) => (code >= 0x80 && code < 0x180) || (code >= 0x400 && code < 0x500);

/** What a unit of a text is compared as, where it is part of a word that its bytes tell. */
export const foldedUnit = (code: number): number => UNITS[code < 128 ? code : byteOf(code)] as number;

/** The byte of a unit of a normalised form. */
export function formByte(unit: number): number {
  const byte = byteOf(unit);
  return UNITS[byte] === unit && unit > CLOSER ? byte : UNKNOWN_BYTE;
}
