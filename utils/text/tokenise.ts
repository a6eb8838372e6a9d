/**
 * Cuts text into words for matching. Offsets stay those of the text given (UTF-16 units); what is compared is a
 * normalised form. Pure.
 *
 * A word is a run of letters, marks and digits. Hyphens, dashes and slashes separate words; so does an apostrophe,
 * except inside contractions ("don't" is `dont`), and a possessive `'s` is left out altogether, so that "NATO's" is
 * `nato`. Dots inside initials belong to the word ("U.S." is `us`). Soft hyphens and zero-width characters inside a
 * word are skipped.
 */

/** Words of one text: parallel arrays, one item a word. */
export interface Tokens {
  /** Normalised forms. */
  forms: string[];
  /** As written, without soft hyphens and inner dots; for patterns that ask for a case. */
  raws: string[];
  starts: number[];
  ends: number[];
}

const WORD = 1;
const IGNORED = 2;
const APOSTROPHE = 3;
const DOT = 4;

const ASCII = new Uint8Array(128);
for (let c = 48; c < 58; c++) ASCII[c] = WORD;
for (let c = 65; c < 91; c++) ASCII[c] = ASCII[c + 32] = WORD;
ASCII[39] = APOSTROPHE;
ASCII[46] = DOT;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Classes of characters beyond ASCII, looked up once each. */
const seen = new Map<number, number>();

function classOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
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

/** French and Italian elisions and the English "o'clock": what stands before the apostrophe is a word of its own. */
const ELIDED = /^(?:[lldnmtscjo]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dell|nell|sull|dall)$/;

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

const SKIPPED = /[\u00ad\u200b-\u200d\u2060\ufeff.'\u2019\u02bc\u2018\u00b4]/g;

/** Words of `text`, in order. Linear in its length. */
export function tokenise(text: string): Tokens {
  const tokens: Tokens = { forms: [], raws: [], starts: [], ends: [] };
  const n = text.length;
  let i = 0;
  while (i < n) {
    if (classOf(text.charCodeAt(i)) !== WORD) {
      i++;
      continue;
    }
    const start = i;
    let end = i + 1;
    let plain = true;
    for (i = end; i < n; i++) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === WORD) {
        end = i + 1;
        continue;
      }
      if (kind === IGNORED) {
        plain = false;
        continue;
      }
      const next = i + 1 < n ? classOf(text.charCodeAt(i + 1)) : 0;
      if (kind === DOT && next === WORD && isInitial(text, start, i, n)) {
        plain = false;
        continue;
      }
      if (kind === APOSTROPHE && next === WORD) {
        const before = text.slice(start, i).toLowerCase();
        const s = text.charCodeAt(i + 1) | 32;
        if (s === 115 && !(i + 2 < n && classOf(text.charCodeAt(i + 2)) === WORD)) {
          push(tokens, text, start, end, plain);
          i += 2;
          end = -1;
        } else if (!ELIDED.test(before)) {
          plain = false;
          continue;
        }
      }
      break;
    }
    if (end > 0) push(tokens, text, start, end, plain);
  }
  return tokens;
}

/** Whether the dot at `dot` stands between single letters: "U.S", "J.F.K". */
function isInitial(text: string, start: number, dot: number, n: number): boolean {
  const before = dot - 1 === start || text.charCodeAt(dot - 2) === 46;
  const after = dot + 2 >= n || classOf(text.charCodeAt(dot + 2)) !== WORD;
  const digit = text.charCodeAt(dot - 1);
  return before && after && !(digit >= 48 && digit <= 57);
}

function push(tokens: Tokens, text: string, start: number, end: number, plain: boolean): void {
  const raw = plain ? text.slice(start, end) : text.slice(start, end).replace(SKIPPED, '');
  tokens.forms.push(normalise(raw));
  tokens.raws.push(raw);
  tokens.starts.push(start);
  tokens.ends.push(end);
}
