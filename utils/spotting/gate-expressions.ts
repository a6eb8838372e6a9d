/** What the gate looks for, built from the lexicons `anchor-names` and `anchors`. Pure. */
import type { Language } from '../knowledge/schema.ts';
import type { GateWords } from './gate-words.ts';

/** Words of each language. */
type Words = Partial<Record<Language, string[]>>;

/** What the gate looks for: one of the names and one of the words on the same page. */
export type Anchors = Record<'names' | 'words', Words>;

/** Beginnings that words share, as a tree of the pieces that a regular expression matches one after the other. */
type Tree = Map<string, Tree>;

/** What ends a word: nothing comes after it. */
const END = '';

/** The rest of a stem's word; it shares no letter with what parts words, or a page of hyphens would take for ever. */
const REST = '[^\\s-]*';

/** What parts two words of a name; the gate puts the expression for it in. */
const BETWEEN = ' ';

/** Where a word can begin with a letter beyond ASCII, for which there is no \b: "нато", not "анатомия". */
const BEGINS = '(?<![a-zß-žа-ґ])';

const isAscii = (letter: string): boolean => /[a-z0-9]/i.test(letter);

/**
 * Source of a regular expression (flag "i", no "u": it must be fast on its first call) that matches where any anchor
 * word of any language stands. Words that begin alike share their beginning, for the gate is on every page and must be small.
 */
export function anchorsOf(anchors: Words): string {
  const plain: Tree = new Map();
  const other: Tree = new Map();
  for (const word of new Set(Object.values(anchors).flat()))
    add(isAscii(word.charAt(0)) ? plain : other, piecesOf(word));
  return [plain.size > 0 ? `\\b${sourceOf(plain)}` : '', other.size > 0 ? `${BEGINS}${sourceOf(other)}` : '']
    .filter(Boolean)
    .join('|');
}

/** Both, as the gate takes them. */
export function gateWords({ names, words }: Anchors): GateWords {
  const all = beginnings([...new Set(Object.values(names).flat())]);
  const isCyrillic = (name: string) => /\p{Script=Cyrillic}/u.test(name);
  return {
    names: {
      '': all.filter((name) => !isCyrillic(name)).join(' '),
      [CYRILLIC]: all.filter(isCyrillic).join(' '),
    },
    words: anchorsOf(words),
  };
}

/** A letter without which there is no text in Cyrillic. */
const CYRILLIC = 'о';

/** Without those that begin like a shorter one. */
const beginnings = (names: readonly string[]): string[] =>
  names.filter((name) => !names.some((other) => other !== name && name.startsWith(other)));

/** A word's pieces: its letters, and \b where a whole word ends in an ASCII letter. "word*" is a stem. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  word.split(' ').forEach((part, i, parts) => {
    const letters = [...part.replace(/\*$/, '')];
    if (i > 0) pieces.push(BETWEEN);
    for (const letter of letters) pieces.push(letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // A stem at the very end needs nothing after it.
    if (part.endsWith('*') && i + 1 < parts.length) pieces.push(REST);
    if (!part.endsWith('*') && i + 1 === parts.length && isAscii(letters[letters.length - 1] as string))
      pieces.push('\\b');
  });
  return pieces;
}

function add(tree: Tree, pieces: readonly string[]): void {
  let here = tree;
  for (const piece of [...pieces, END]) {
    const next = here.get(piece) ?? new Map();
    here.set(piece, next);
    here = next;
  }
}

/** A group of what may come next; what a shorter word has matched needs no more. */
function sourceOf(tree: Tree): string {
  if (tree.has(END)) return '';
  const ways = [...tree].map(([piece, next]) => piece + sourceOf(next)).sort();
  return ways.length === 1 ? (ways[0] as string) : `(?:${ways.join('|')})`;
}
