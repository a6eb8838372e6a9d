/** Whether a text can hold a mention of an imported pack. Pure. */
import { normalise } from '../text/letters.ts';

/** Left out of words: soft hyphens, zero-width characters. */
const IGNORED = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * Whether a text has one of the words that imported packs hang on; `anchors` is the source of an expression for folded
 * text (`anchorsOf`). It folds the whole text, which ours cannot afford: this runs where a reader has imported a pack.
 */
export function worthReadingForPacks(text: string, anchors: string): boolean {
  if (!anchors) return false;
  const expression = new RegExp(anchors.replaceAll(' ', '[\\s-]+'));
  return expression.test(normalise(text.replace(IGNORED, '')));
}
