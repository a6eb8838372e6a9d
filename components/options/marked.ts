/** What can be marked, in words. */
import type { MarkStyle } from '../../utils/colour/marks.ts';
import { say } from '../../utils/i18n/say.ts';
import { type LineName, TOPIC } from '../words.ts';

export function markedWord(marked: MarkStyle): string {
  if (marked === 'claim') return say('options.claims');
  return marked === 'imported' ? say('common.imported') : TOPIC[marked].word;
}

export const markedLine = (marked: MarkStyle): LineName =>
  marked === 'claim' || marked === 'imported' ? marked : TOPIC[marked].line;
