import { expect, it } from 'vitest';
import { Matcher } from '../../../utils/spotting/matcher.ts';
import { type PatternNode, parsePattern } from '../../../utils/spotting/pattern.ts';
import { TableBuilder } from '../../../utils/spotting/tables.ts';
import { prepare } from '../../../utils/text/article.ts';
import type { Tokens } from '../../../utils/text/tokenise.ts';
import { pick, randomText, seeded } from '../support/random.ts';
import { theKnowledge } from '../support/reader.ts';

const WORDS = ['alpha', 'beta', 'gamma', 'delta'];

/** A pattern of a few words, gaps, options and alternatives. */
function randomPattern(random: () => number, depth = 0): string {
  const parts: string[] = [pick(random, WORDS)];
  for (let i = 0; i < 2; i++) {
    const kind = Math.floor(random() * (depth < 2 ? 7 : 3));
    if (kind === 0) parts.push(pick(random, WORDS));
    if (kind === 1) parts.push('..2', pick(random, WORDS));
    if (kind === 2) parts.push(`${pick(random, WORDS).slice(0, 3)}*`);
    if (kind === 3) parts.push(`(${randomPattern(random, depth + 1)}|${randomPattern(random, depth + 1)})`);
    if (kind === 4) parts.push(`[${randomPattern(random, depth + 1)}]`);
    if (kind === 5) parts.push(`!${pick(random, WORDS)}`);
    if (kind === 6) parts.push(`<3> ${pick(random, WORDS)}`);
  }
  return parts.join(' ');
}

/** Ends of every way a pattern can be read at `at`: slow, and plainly what docs/patterns.md says. */
function ends(node: PatternNode, forms: readonly string[], at: number): Set<number> {
  switch (node.type) {
    case 'word':
      return new Set(forms[at] === node.form ? [at + 1] : []);
    case 'stem':
      return new Set(forms[at]?.startsWith(node.form) ? [at + 1] : []);
    case 'gap':
      return new Set(Array.from({ length: node.max + 1 }, (_, i) => at + i).filter((i) => i <= forms.length));
    case 'opt':
      return new Set([at, ...ends(node.item, forms, at)]);
    case 'not':
      return new Set(ends(node.item, forms, at).size > 0 ? [] : [at]);
    case 'alt':
      return new Set(node.items.flatMap((item) => [...ends(item, forms, at)]));
    case 'seq': {
      let places = new Set([at]);
      for (const item of node.items) places = new Set([...places].flatMap((place) => [...ends(item, forms, place)]));
      return places;
    }
    default:
      throw new Error(`${node.type} is not made here`);
  }
}

it('finds a pattern at a word exactly where a plain reading of its tree finds it', () => {
  const random = seeded(2024);
  let found = 0;
  for (let round = 0; round < 1000; round++) {
    const pattern = randomPattern(random);
    const builder = new TableBuilder(() => undefined);
    builder.add(pattern);
    const forms = Array.from({ length: 14 }, () => pick(random, [...WORDS, 'omega']));
    const tokens: Tokens = { forms, raws: forms, starts: [], ends: [] };
    const tree = parsePattern(pattern);
    const hits = new Matcher(builder.build()).match(tokens, 0, forms.length);
    const expected = forms.flatMap((_, i) => (ends(tree, forms, i).size > 0 ? [i] : []));
    expect(
      hits.map((h) => h.from),
      `${pattern} in ${forms.join(' ')}`,
    ).toEqual(expected);
    for (const hit of hits) expect(ends(tree, forms, hit.from)).toContain(hit.to);
    found += hits.length;
  }
  // The test must have had something to compare.
  expect(found).toBeGreaterThan(500);
});

it('stays inside its sentence and throws on no text, with all the patterns of the knowledge base', async () => {
  const { spotting, framing } = await theKnowledge();
  const random = seeded(99);
  const matchers = (['en', 'ru', 'fr'] as const).flatMap((lang) => [
    new Matcher(spotting.languages[lang].tables),
    new Matcher(framing.languages[lang].tables),
  ]);
  const wrong: unknown[] = [];
  let found = 0;
  for (let round = 0; round < 120; round++) {
    const block = prepare({ text: randomText(random, 60), kind: 'body' });
    for (const matcher of matchers) {
      for (const { from, to } of block.sentences) {
        for (const hit of matcher.match(block.tokens, from, to)) {
          const isInside = from <= hit.from && hit.from <= hit.start && hit.end <= hit.to && hit.to <= to;
          if (!isInside || hit.end <= hit.start) wrong.push({ from, to, hit });
          found++;
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(100);
});
