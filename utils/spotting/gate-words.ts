/**
 * Whether a text can hold a mention at all: the words the gate looks for, on every page, with two native searches at
 * most. Pure.
 */

/** Sources of regular expressions, for the flag "i"; a space stands for whatever may part two words. */
export interface GateWords {
  /** One of these is enough. */
  alone: string;
  /** One of these and one of `ties` are, too: "the alliance" on a page that speaks of Moscow. */
  powers: string;
  ties: string;
}

/** The words of a source; of the flags, "u" is left out, for it must be fast on its first call. */
const wordsOf = (source: string): RegExp => new RegExp(source.replaceAll(' ', '[\\s-]+'), 'i');

/** Looks for the words; most pages are turned away by the first search. */
export function worthReading(text: string, { alone, powers, ties }: GateWords): boolean {
  const first = wordsOf(`(${alone})|${powers}`).exec(text);
  if (!first) return false;
  return first[1] !== undefined || wordsOf(`${alone}|${ties}`).test(text);
}
