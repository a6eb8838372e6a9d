/** Whether the engine finds just what it should: an oracle made of regular expressions reads the same sentences. */

import { leftmostLongest } from '../../../utils/spotting/scan.ts';
import { sentences } from '../../../utils/text/sentences.ts';
import type { Row } from '../row.ts';
import { aliasesOf } from './aliases.ts';
import { hitsWith, tablesOf } from './engine.ts';
import { union } from './peers.ts';
import { paragraphsOfProse } from './prose.ts';

const UNITS = 1_500_000;
const SIZES = [50, 500, 5_000];

const ELISION = /\b(d|l|n|m|t|s|c|j|o|qu|jusqu|lorsqu|puisqu|quoiqu|all|dell|nell|sull|dall)'(?=[a-z0-9])/g;

/** A sentence as docs/patterns.md says it is read: words in lower case with a space between them. */
function plain(sentence: string): string {
  return sentence
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘´ʼ]/g, "'")
    .replace(/(?<![a-z0-9.])[a-z](?:\.[a-z](?![a-z0-9]))+/g, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<=[a-z0-9])'s(?![a-z0-9])/g, ' ')
    .replace(ELISION, '$1 ')
    .replace(/(?<=[a-z0-9])'(?=[a-z0-9])/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Names of a text that only one of the two finds, over all sizes. */
export function benchExact(say: (text: string) => void): Row[] {
  const texts = paragraphsOfProse(UNITS);
  const read = texts.map((text) => sentences(text).map(({ start, end }) => plain(text.slice(start, end))));
  return SIZES.map((size) => {
    say(`oracle at ${size} names`);
    const aliases = aliasesOf(texts, size);
    const numbers = new Map(aliases.map((alias, i) => [alias.toLowerCase(), i]));
    const expression = union(aliases);
    const hits = hitsWith(tablesOf(aliases, true));
    let differences = 0;
    let found = 0;
    texts.forEach((text, i) => {
      const expected = (read[i] as string[]).flatMap((sentence) =>
        [...sentence.matchAll(expression)].map(([name]) => numbers.get(name) as number),
      );
      const ours = leftmostLongest(hits(text).filter(({ pattern }) => pattern < aliases.length));
      found += expected.length;
      differences += between(
        expected,
        ours.map(({ pattern }) => pattern),
      );
    });
    return { name: `${size}: differences from the oracle`, ratio: differences, ms: [found, found], rounds: 1 };
  });
}

/** How many items one list has and the other has not, in order. */
function between(a: readonly number[], b: readonly number[]): number {
  if (a.length === b.length && a.every((item, i) => item === b[i])) return 0;
  const counts = new Map<number, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const item of b) counts.set(item, (counts.get(item) ?? 0) - 1);
  // The same in another order is a difference, too.
  return Math.max(
    1,
    [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0),
  );
}
