/** Newspaper prose to read: the newswire, paragraph by paragraph, as the blocks of a page are. */
import { newswire } from '../../../scripts/lib/newswire.ts';

/** Shorter ones are signatures and the like. */
const SHORTEST = 20;

/** Paragraphs of together at least so many UTF-16 units, always the same. */
export function paragraphsOfProse(units: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (const article of newswire()) {
    for (const text of article.paragraphs) {
      if (text.length < SHORTEST) continue;
      paragraphs.push(text);
      length += text.length;
      if (length >= units) return paragraphs;
    }
  }
  return paragraphs;
}
