/** Quotations that are too long, and marks of haste in the text. */
import { MAX_QUOTE_WORDS, type Pack } from '../../../utils/knowledge/schema.ts';
import { type Finding, Findings } from './finding.ts';
import { sentences } from './texts.ts';

const words = (text: string) => text.trim().split(/\s+/).length;

const SLIPS: [RegExp, string][] = [
  [/["']/, 'has a straight quotation mark or apostrophe: use “ ” ’'],
  [/ {2}/, 'has two spaces in a row'],
  [/ [,.;:!?]/, 'has a space before a punctuation mark'],
  [/\.\.\./, 'has three full stops: use …'],
  [/!/, 'has an exclamation mark'],
  [/\s[-–]\s|—/, 'has a dash between words: use a comma, a colon or two sentences'],
];

export function wording(pack: Pack): Finding[] {
  const found = new Findings('wording');
  for (const { where, text, role } of sentences(pack)) {
    for (const [, quoted = ''] of text.matchAll(/“([^”]*)”/g))
      if (words(quoted) > MAX_QUOTE_WORDS) found.error(where, `quotes ${words(quoted)} words in its text`);
    if ((text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length)
      found.error(where, 'opens a quotation that it does not close, or the other way round');
    for (const [slip, message] of SLIPS) if (slip.test(text)) found.warn(where, message);
    if ((role === 'summary' || role === 'line' || role === 'position') && !/[.?”]$/.test(text))
      found.warn(where, 'does not end with a full stop');
  }
  return found.list;
}
