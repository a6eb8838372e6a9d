/** Translations that are too long for where they stand. */
import type { Said, Strings } from './catalogues.ts';

/** How much longer than the English a translation may be: short words grow most. */
const TIMES = 1.6;
const LETTERS = 14;

/** The most letters where there is no room for more. A key, or the beginning of keys, up to its full stop. */
export const NARROW: Readonly<Record<string, number>> = {
  // In a field of a popup 360 px wide.
  'search.label': 28,
};

const longest = (said: Said): string =>
  (typeof said === 'string' ? [said] : Object.values(said)).reduce((a, b) => (b.length > a.length ? b : a), '');

/** The most letters that a translation of this string may have. */
export function budgetOf(key: string, english: Said, narrow: Readonly<Record<string, number>> = NARROW): number {
  const { length } = longest(english);
  return narrow[key] ?? Math.ceil(Math.max(length * TIMES, length + LETTERS));
}

/** A line for each string that is over its budget. */
export function overlong(
  lang: string,
  strings: Strings,
  english: Strings,
  narrow: Readonly<Record<string, number>> = NARROW,
): string[] {
  return Object.entries(strings).flatMap(([key, said]) => {
    const model = english[key];
    if (model === undefined || key.startsWith('meta.')) return [];
    const text = longest(said);
    const most = budgetOf(key, model, narrow);
    return text.length > most ? [`${lang}, ${key}: ${text.length} letters, at most ${most}: “${text}”`] : [];
  });
}
