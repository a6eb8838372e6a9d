/**
 * Languages nobody speaks, made of the English strings, that show what a translation would break: letters with accents
 * and words a third longer, and the same from right to left. What is not from the catalogues stays in plain letters.
 */
import type { Said, Strings } from './catalogues.ts';

export const PSEUDO = ['long', 'rtl'] as const;
export type Pseudo = (typeof PSEUDO)[number];

/** How much longer the text becomes; German is about as much. */
const LONGER = 0.35;

const ACCENTED: Record<string, string> = Object.fromEntries(
  [...'aáeéiíoóuúyýbƀcçdđfƒgğhĥjĵkķlĺmɱnñpþqʠrŕsštţvṽwŵxẋzž'].reduce<[string, string][]>((pairs, letter, i, all) => {
    if (i % 2 === 0) pairs.push([letter, all[i + 1] as string]);
    return pairs;
  }, []),
);

/** Right-to-left override, and its end: Latin letters run the other way, as Arabic and Hebrew ones do by themselves. */
const [OVERRIDE, END] = ['\u202e', '\u202c'];

const accented = (letter: string): string => {
  const small = letter.toLowerCase();
  const found = ACCENTED[small];
  if (!found) return letter;
  return small === letter ? found : found.toUpperCase();
};

/** A word with accents, its vowels drawn out until it is long enough. */
function drawn(word: string): string {
  let missing = Math.ceil(word.length * LONGER);
  let text = '';
  for (const letter of word) {
    const one = accented(letter);
    text += one;
    if (missing > 0 && /[aeiouy]/i.test(letter)) {
      text += one.toLowerCase();
      missing--;
    }
  }
  return text + (accented(word.at(-1) ?? '').toLowerCase() || '').repeat(missing);
}

/** A text, with its `{slots}` as they are. */
export function pseudoText(text: string, kind: Pseudo): string {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => {
      if (piece.startsWith('{')) return piece;
      const long = piece.replace(/[a-z]+/gi, drawn);
      return kind === 'rtl' && /\S/.test(piece) ? `${OVERRIDE}${long}${END}` : long;
    })
    .join('');
}

/** What the language says of itself. Its dates are in letters that are not Latin, so none is taken for plain English. */
const META: Record<Pseudo, Record<string, string>> = {
  long: { 'meta.lang': 'en-XA', 'meta.dir': 'ltr', 'meta.dates': 'el' },
  rtl: { 'meta.lang': 'en-XB', 'meta.dir': 'rtl', 'meta.dates': 'he' },
};

/** The whole catalogue. */
export function pseudoStrings(english: Strings, kind: Pseudo): Strings {
  const made = Object.entries(english).map(([key, said]): [string, Said] => {
    const own = META[kind][key];
    if (own !== undefined) return [key, own];
    // Words apart by single spaces, taken one by one.
    if (key === 'meta.numbers' && typeof said === 'string')
      return [
        key,
        said
          .split(' ')
          .map((word) => pseudoText(word, kind))
          .join(' '),
      ];
    if (typeof said === 'string') return [key, pseudoText(said, kind)];
    return [key, Object.fromEntries(Object.entries(said).map(([form, text]) => [form, pseudoText(text, kind)]))];
  });
  return Object.fromEntries(made);
}
