/**
 * Looks at every key and every text of a file that has been parsed, whatever it is meant to be: names that mean something
 * to programs, letters that are none, what hides or turns letters, markup. Linear, and without recursion. Pure.
 */
import type { Problem } from '../references.ts';
import { MAX_PROBLEMS, MAX_STRING } from './limits.ts';
import { shown, UNSEEN } from './problem.ts';

/** Keys by which an object is more than its fields. */
const POWERFUL = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** So many marks on one letter pile up over other lines. */
const PILE = /\p{M}{5}/u;

/** What is wrong with a text wherever it stands; undefined where nothing is. */
export function unfit(text: string): string | undefined {
  if (text.length > MAX_STRING) return `must be at most ${MAX_STRING} characters`;
  if (!text.isWellFormed()) return 'holds half a character (a lone surrogate)';
  const [unseen] = text.match(UNSEEN) ?? [];
  if (unseen !== undefined) return `holds a character that cannot be seen or turns the writing: ${shown(unseen)}`;
  if (PILE.test(text)) return 'piles up marks on a letter';
  // Patterns have their own brackets: `<4>`, `<!eu`.
  if (/<\/?[a-z]/i.test(text)) return 'must be plain text, without HTML tags';
  return undefined;
}

/** Problems of keys and texts, by their place in the file; at most as many as are told. */
export function walk(root: unknown): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: string) => problems.push({ file: '', field, message });
  const open: [value: unknown, field: string][] = [[root, '']];
  for (let next = open.pop(); next && problems.length < MAX_PROBLEMS; next = open.pop()) {
    const [value, field] = next;
    if (typeof value === 'string') {
      const message = unfit(value);
      if (message) report(field, message);
    } else if (typeof value === 'number' && !Number.isFinite(value)) report(field, 'is too large a number');
    else if (typeof value === 'object' && value !== null) {
      // Backwards, so that what stands first comes off the stack first.
      for (const key of Object.keys(value).reverse()) {
        const place = field ? `${field}.${shown(key)}` : shown(key);
        if (POWERFUL.has(key)) report(place, 'is no name for a field');
        else if (!Array.isArray(value) && unfit(key)) report(place, 'is no name for a field');
        else open.push([(value as Record<string, unknown>)[key], place]);
      }
    }
  }
  return problems;
}
