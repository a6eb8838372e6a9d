/**
 * Where sentences may end: the default sentence boundaries of Unicode (UAX #29, rules SB1 to SB998). Browsers have them
 * as Intl.Segmenter, which takes thirty milliseconds to be there on every page and differs from one to the next in its
 * Unicode version; a test holds this one against it. Pure.
 */

const STOP = '.\\u2024\\uFE52\\uFF0E';
const TERMINATORS = `${STOP}!?\\p{Sentence_Terminal}`;

/** Each of these is asked of one character. */
const A_STOP = new RegExp(`[${STOP}]`);
const A_TERMINATOR = new RegExp(`[${TERMINATORS}]`, 'u');
const CLOSES = /["'\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u275B-\u2760]/u;
const GOES_ON =
  /[,\-:;\u055D\u060C\u060D\u07F8\u1802\u1808\u2013\u2014\u3001\uFE10-\uFE14\uFE31\uFE32\uFE50-\uFE52\uFE54\uFE55\uFE58\uFE63\uFF0C\uFF0D\uFF1A\uFF1B\uFF64]/;
/** What hangs on the character before it, or is not seen at all: passed over. */
const HANGS_ON = /[\p{M}\p{Cf}]/u;

const ANY_TERMINATOR = new RegExp(A_TERMINATOR.source, 'gu');

const isLower = (c: string): boolean => /\p{Lowercase}/u.test(c);
const isUpper = (c: string): boolean => /[\p{Uppercase}\p{Lt}]/u.test(c);

/** Offsets in `text` at which a sentence ends and another begins, in order. Its only white space is the space. Linear. */
export function sentenceBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (const { index, 0: mark } of text.matchAll(ANY_TERMINATOR)) {
    const isStop = mark === '.' || A_STOP.test(mark);
    let at = past(text, index + mark.length);
    if (isStop && (isDigit(text, at) || (isUpper(charAt(text, at)) && isLetter(before(text, index))))) continue;
    while (closes(text, at)) at = past(text, at + charAt(text, at).length);
    while (text.charCodeAt(at) === SPACE) at = past(text, at + 1);
    const then = charAt(text, at);
    if (then === '' || GOES_ON.test(then) || A_TERMINATOR.test(then)) continue;
    if (!isStop || !isLower(nextLetter(text, at))) breaks.push(at);
  }
  return breaks;
}

const SPACE = 32;
const isAscii = (code: number): boolean => code < 128;

const isLetter = (c: string): boolean => isLower(c) || isUpper(c);

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isAscii(code) ? code >= 48 && code <= 57 : /\p{Nd}/u.test(charAt(text, at));
}

function closes(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most often it is the space after a full stop.
  return code !== SPACE && CLOSES.test(charAt(text, at));
}

/** The character at an offset, whole; none at the end. */
const charAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** From an offset past what hangs on the character before it. */
function past(text: string, at: number): number {
  let to = at;
  while (hangsOn(text, to)) to += charAt(text, to).length;
  return to;
}

const hangsOn = (text: string, at: number): boolean => !isAscii(text.charCodeAt(at)) && HANGS_ON.test(charAt(text, at));

/** The character before an offset, without what hangs on it. */
function before(text: string, at: number): string {
  for (let from = at; from > 0; ) {
    from -= (text.charCodeAt(from - 1) & 0xfc00) === 0xdc00 ? 2 : 1;
    if (!hangsOn(text, from)) return charAt(text, from);
  }
  return '';
}

/** The next letter from an offset on; none where a terminator or the end comes first. */
function nextLetter(text: string, from: number): string {
  for (let at = from; at < text.length; ) {
    const c = charAt(text, at);
    if (A_TERMINATOR.test(c)) return '';
    if (/\p{Alphabetic}/u.test(c) && !HANGS_ON.test(c)) return c;
    at += c.length;
  }
  return '';
}
