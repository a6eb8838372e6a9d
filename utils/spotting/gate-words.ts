/**
 * Whether a text can hold a mention at all: the words the gate looks for, on every page, with two native searches at
 * most. Pure.
 */

/** Sources of regular expressions, for the flag "i". */
export interface GateWords {
  /** One of these is enough. */
  alone: string;
  /** One of these and one of `ties` are, too: "the alliance" on a page that speaks of Moscow. */
  powers: string;
  ties: string;
}

/** Looks for the words; most pages are turned away by the first search. */
export function worthReading(text: string, { alone, powers, ties }: GateWords): boolean {
  const first = new RegExp(`(${alone})|${powers}`, 'i').exec(text);
  if (!first) return false;
  return first[1] !== undefined || new RegExp(`${alone}|${ties}`, 'i').test(text);
}
