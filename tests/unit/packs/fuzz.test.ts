import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_PATTERN_NODES, MAX_PATTERN_STEPS } from '../../../utils/knowledge/published/limits.ts';
import { readPack } from '../../../utils/knowledge/published/read.ts';
import { costOf } from '../../../utils/spotting/cost.ts';
import { Matcher } from '../../../utils/spotting/matcher.ts';
import { parsePattern } from '../../../utils/spotting/pattern.ts';
import { TableBuilder } from '../../../utils/spotting/tables.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';
import { type Bent, problemsOf, samplePack, sampleText } from '../support/packs.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 1500);

/** Anything at all in the place of something, with what attackers like among it. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('__proto__', '<script>', '\u202e', '\ud800', 'javascript:0', '', ' ', '-', 'a--b', '1', null, [], {}),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
);

/** Places of a pack, one for each value in it. */
function places(value: Bent, path: string[] = [], all: string[][] = []): string[][] {
  if (path.length > 0) all.push(path);
  if (value && typeof value === 'object') for (const key of Object.keys(value)) places(value[key], [...path, key], all);
  return all;
}

it('whatever stands in the place of anything ends in a pack or in told problems', async () => {
  const pack = await samplePack();
  const all = places(pack);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(all.length - 1), anything, fc.boolean()), { minLength: 1, maxLength: 4 }),
      (edits) => {
        const hurt = structuredClone(pack);
        for (const [at, value, isGone] of edits) {
          const path = all[at] as string[];
          const holder = path.slice(0, -1).reduce<Bent>((inner, key) => inner?.[key], hurt);
          if (!holder || typeof holder !== 'object') continue;
          if (isGone) delete holder[path.at(-1) as string];
          else holder[path.at(-1) as string] = value;
        }
        for (const problem of problemsOf(JSON.stringify(hurt))) expect(problem.length).toBeLessThan(500);
        expect(Object.keys(Object.prototype)).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});

it('so does any text, and the sample with pieces of it gone, doubled or turned round', async () => {
  const text = await sampleText();
  const at = fc.nat(text.length);
  const edit = fc.tuple(
    at,
    fc.nat(200),
    fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('{', '[', '"', '\\', ',', '}')),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let hurt = text;
      for (const [from, length, put] of edits) hurt = hurt.slice(0, from) + put + hurt.slice(from + length);
      problemsOf(hurt);
    }),
    { numRuns: RUNS },
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.json()), (any) => void problemsOf(any)),
    { numRuns: RUNS },
  );
});

/** Patterns of few words, so that texts of the same words meet them often. */
const WORDS = ['canal', 'suez', 'treaty', 'port', 'ship', 'sultan'];
const pattern: fc.Memo<string> = fc.memo((depth) => {
  const word = fc.constantFrom(...WORDS, 'cana*', '=Suez');
  if (depth <= 1) return word;
  const inner = pattern();
  return fc.oneof(
    word,
    fc.tuple(inner, inner).map(([a, b]) => `${a} ${b}`),
    fc.tuple(inner, inner).map(([a, b]) => `(${a}|${b})`),
    fc.tuple(inner, fc.nat(12), inner).map(([a, gap, b]) => `${a} ..${gap} ${b}`),
    fc.tuple(inner, fc.nat(12), inner).map(([a, gap, b]) => `(${a} <${gap}> ${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `${a} [${b}]`),
    fc.tuple(inner, inner).map(([a, b]) => `${a} !(${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `<!(${a}) ${b}`),
    fc.tuple(inner, inner).map(([a, b]) => `${a} @(${b})`),
  );
});

it('no pattern takes more steps than was worked out before', () => {
  let largest = 0;
  fc.assert(
    fc.property(
      pattern(5),
      fc.array(fc.constantFrom(...WORDS, 'Suez', 'other'), { maxLength: 60 }),
      (source, words) => {
        const cost = costOf(parsePattern(source), () => {
          throw new Error('there are no lexicons');
        });
        if (cost.nodes > MAX_PATTERN_NODES || cost.steps > MAX_PATTERN_STEPS) return;
        const builder = new TableBuilder(() => undefined);
        try {
          builder.add(source);
        } catch {
          return;
        }
        const matcher = new Matcher(builder.build());
        const tokens = tokenise(words.join(' '));
        matcher.match(tokens, 0, words.length);
        largest = Math.max(largest, matcher.steps);
        // Each word is where a try begins at most once.
        expect(matcher.steps).toBeLessThanOrEqual(words.length * cost.steps);
      },
    ),
    { numRuns: RUNS },
  );
  expect(largest).toBeGreaterThan(100);
});

it('a page and a pack that were made for one another end when the steps are spent', async () => {
  const pack = await samplePack();
  const gaps = 'canal ..12 suez ..12 (ship ..12 (sultan|port)) ..4 treaty';
  pack.readings = [
    {
      id: 'slow',
      patterns: { en: Array.from({ length: 200 }, (_, i) => `${gaps} ..${i % 13} never never`) },
      readings: [{ entry: 'suez-canal-opening-1869', label: 'x', base: 1 }],
    },
  ];
  pack.claims = [];
  const { patterns } = readPack(JSON.stringify(pack));
  const { tables } = patterns.languages.en ?? {};
  if (!tables) throw new Error('no tables');
  const matcher = new Matcher(tables);
  const most = 20_000;
  matcher.most = most;
  const tokens = tokenise('canal suez ship sultan treaty port never '.repeat(400));
  matcher.match(tokens, 0, tokens.forms.length);
  expect(matcher.steps).toBeGreaterThan(most / 2);
  expect(matcher.steps).toBeLessThan(most + MAX_PATTERN_STEPS);
});
