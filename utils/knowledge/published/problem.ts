/** What is wrong with a pack of others: the one error that reading one can end in. Pure. */
import type { Problem } from '../references.ts';
import { MAX_PROBLEMS } from './limits.ts';

/** Longest part of a foreign text in a message. */
const MAX_QUOTED = 60;

/** All that is wrong, as far as it is told; `message` lists it, one line a problem. */
export class PackError extends Error {
  override name = 'PackError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const told = problems.slice(0, MAX_PROBLEMS).map(({ file, field, message }) => ({
      file: shown(file),
      field: shown(field),
      message: shown(message, 240),
    }));
    super(told.map(problemText).join('\n'));
    this.problems = told;
  }
}

/** One problem as a line: "entries/port-said: statements.0.sources.1: there is no source “x”". */
export const problemText = ({ file, field, message }: Problem): string =>
  [file, field, message].filter(Boolean).join(': ');

/** A text of somebody else's, safe to be shown in a line: cut, and what is not to be seen made visible. */
export function shown(text: string, max = MAX_QUOTED): string {
  const cut = text.length > max ? `${text.slice(0, max)}…` : text;
  return cut.toWellFormed().replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}

/**
 * What has no place in a text of a pack: controls, line breaks of other systems, what turns the direction of writing or
 * hides letters, private use and what is no character. ZWJ and ZWNJ belong to the spelling of some languages.
 */
export const UNSEEN =
  /[\p{Cc}\p{Co}\ufffe\uffff\u2028\u2029\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
