/**
 * Glosses: one English word for each word of another language (assets/tagger/glosses), so that the same network reads
 * them all. `stem* gloss` stands for every word that begins so, `word gloss` for that word.
 */
import { readFileSync } from 'node:fs';
import type { Language } from '../../utils/knowledge/schema.ts';
import { normalise } from '../../utils/text/tokenise.ts';
import { inRoot } from '../lib/paths.ts';

/** No word begins with a figure: those mean the same in all languages. */
const LINE = /^([^\s\d]\S*) ([a-z-]+)$/;

/** Word or stem (with its `*`) → English word. An error names the line that is wrong. */
export function loadGlosses(lang: Language): Map<string, string> {
  const path = inRoot('assets', 'tagger', 'glosses', `${lang}.txt`);
  const found = new Map<string, string>();
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (!line.trim()) return;
      const match = LINE.exec(line.trim());
      if (!match) throw new Error(`${lang}.txt: line ${i + 1} is no “word gloss”: ${line}`);
      const [, word, gloss] = match as unknown as [string, string, string];
      const stem = word.endsWith('*');
      found.set(stem ? `${normalise(word.slice(0, -1))}*` : normalise(word), gloss);
    });
  return found;
}
