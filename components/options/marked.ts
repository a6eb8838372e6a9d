/** What can be marked, in words. */
import type { MarkStyle } from '../../utils/colour/marks.ts';
import { say } from '../../utils/i18n/say.ts';
import { type LineName, TOPIC } from '../words.ts';

export const markedWord = (marked: MarkStyle): string =>
  marked === 'claim' ? say('options.claims') : TOPIC[marked].word;

export const markedLine = (marked: MarkStyle): LineName => (marked === 'claim' ? 'claim' : TOPIC[marked].line);
