import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher } from '../../../utils/spotting/matcher.ts';
import { hitsIn, leftmostLongest, Scanner, sentenceOf } from '../../../utils/spotting/scan.ts';
import { TableBuilder, type Tables } from '../../../utils/spotting/tables.ts';
import { prepare } from '../../../utils/text/article.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';

const PATTERNS = [
  'nato',
  'new york',
  'new york times',
  'york',
  'the hague',
  'expan*',
  'nato <3> (expan*|enlarg*)',
  '=US ..2 troops',
  'nato !(talks|spending)',
  '<!eu enlarg*',
  'the west @(gave its word)',
  '[solemn] (vow|promise*) ..4 nato',
  'ге*',
  'expan* nato [{word}]',
  '{word} ..3 nato',
  '<!{word} enlarg*',
  '{alliance} ..2 (expan*|{word})',
];

const LEXICONS: Record<string, string[]> = {
  alliance: ['nato', 'the atlantic alliance', 'alliance of the west'],
  word: ['solemn promise*', 'gave its word', 'vow'],
};

const tablesOf = (patterns: readonly string[]): Tables => {
  const builder = new TableBuilder((id) => LEXICONS[id]);
  for (const pattern of patterns) builder.add(pattern);
  return JSON.parse(JSON.stringify(builder.build())) as Tables;
};
const tables = tablesOf(PATTERNS);

/** Texts of the patterns' own words, near-matches of them, ends of sentences, and anything at all. */
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[...PATTERNS, ...Object.values(LEXICONS).flat()]
        .join(' ')
        .replace(/[^\p{L}\s]/gu, '')
        .split(/\s+/),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'NATO',
      'Nato’s',
      'US',
      'us',
      'U.S.',
      'New',
      'York',
      'expanding',
      'enlarged',
      'EU',
      'gave its word',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '.',
      '. ',
      '! ',
      '? The',
      ', ',
      '\n\n',
      '\n',
      '-',
      'ex\u00adpan\u00adsion',
      'Женева',
      'Генуя',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('a block read at once', () => {
  it('gives the hits that its sentences give one by one', () => {
    const matcher = new Matcher(tables);
    const scanner = new Scanner(new Matcher(tables));
    let found = 0;
    fc.assert(
      fc.property(text, (whole) => {
        const { tokens, sentences } = prepare({ text: whole, kind: 'body' });
        const expected = sentences.flatMap(({ from, to }) => matcher.match(tokens, from, to));
        expect(scanner.hits(whole)).toEqual(expected);
        found += expected.length;
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it.each(['Expansion. NATO', 'The end of expansion.\n\nNATO', 'Expanding. NATO gave its word'])(
    'goes over no end of a sentence at the end of “%s”',
    (whole) => {
      const block = prepare({ text: whole, kind: 'body' });
      const one = new Matcher(tables);
      const expected = block.sentences.flatMap(({ from, to }) => one.match(block.tokens, from, to));
      expect(new Scanner(new Matcher(tables)).hits(whole)).toEqual(expected);
      expect(hitsIn(block, new Matcher(tables))).toEqual(expected);
    },
  );

  it('gives the same for a text that is longer than any sentence may be', () => {
    const matcher = new Matcher(tables);
    const scanner = new Scanner(new Matcher(tables));
    for (const whole of ['nato and '.repeat(2000), `${'x'.repeat(5000)} new york times`, 'new york. '.repeat(900)]) {
      const { tokens, sentences } = prepare({ text: whole, kind: 'body' });
      expect(scanner.hits(whole)).toEqual(sentences.flatMap(({ from, to }) => matcher.match(tokens, from, to)));
    }
  });

  it('gives the same when the engine has read so much that it takes its other loop', () => {
    const [first, later] = [new Scanner(new Matcher(tables)), new Scanner(new Matcher(tables))];
    expect(later.hits('no word of these is named by any pattern '.repeat(8000))).toEqual([]);
    fc.assert(
      fc.property(text, (whole) => void expect(later.hits(whole)).toEqual(first.hits(whole))),
      { numRuns: 300 },
    );
  });

  it('gives the same for a block prepared before', () => {
    const [matcher, scanner] = [new Matcher(tables), new Scanner(new Matcher(tables))];
    fc.assert(
      fc.property(text, (whole) => {
        const block = prepare({ text: whole, kind: 'body' });
        expect(hitsIn(block, matcher)).toEqual(scanner.hits(whole));
        for (const { from } of scanner.hits(whole)) {
          const { from: begin = -1, to = -1 } = block.sentences[sentenceOf(block.sentences, from)] ?? {};
          expect(from >= begin && from < to).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('points at the text matched', () => {
    const scanner = new Scanner(new Matcher(tablesOf(['new york', 'expan*', '=US'])));
    const read = [/^new york$/i, /^expan\S*$/i, /^US$/];
    fc.assert(
      fc.property(text, (whole) => {
        for (const { pattern, start, end } of scanner.hits(whole)) {
          const marked = whole.slice(scanner.words.startOf(start), scanner.words.endOf(end - 1));
          expect(tokenise(marked).raws.join(' ').normalize('NFKD')).toMatch(read[pattern] ?? /^$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('asks for sentences only where it matters', () => {
    const matcher = new Matcher(tables);
    let asked = 0;
    const hits = (whole: string) => {
      const { tokens, sentences } = prepare({ text: whole, kind: 'body' });
      return matcher.matchBlock(tokens.words ?? expect.unreachable(), (word) => {
        asked++;
        return sentences.find(({ from, to }) => word >= from && word < to);
      });
    };
    expect(hits('In New York they spoke of it. It was late.')).toHaveLength(2);
    expect(asked).toBe(0);
    expect(hits('It was new. York was old.')).toHaveLength(1);
    expect(asked).toBe(1);
  });
});

describe('names in a text', () => {
  it('are found as a regular expression finds them', () => {
    const names = ['north sea', 'sea', 'north', 'north sea oil', 'oil and gas', 'gas'];
    const scanner = new Scanner(new Matcher(tablesOf(names)));
    const expression = new RegExp(`\\b(?:${names.toSorted((a, b) => b.length - a.length).join('|')})\\b`, 'gi');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('North', 'sea', 'SEA', 'oil', 'and', 'gas', 'gasoline', 'the', 'seas')),
        (words) => {
          const whole = words.join(' ');
          const found = leftmostLongest(scanner.hits(whole)).map(({ pattern }) => names[pattern]);
          expect(found).toEqual([...whole.matchAll(expression)].map(([name]) => name.toLowerCase()));
        },
      ),
    );
  });

  it('may be the same twice', () => {
    const scanner = new Scanner(new Matcher(tablesOf(['new york', 'york', 'new york'])));
    expect(scanner.hits('New York').map(({ pattern }) => pattern)).toEqual([0, 2, 1]);
  });
});

describe('the work', () => {
  /** Steps of trying patterns for a text of so many units. */
  const steps = (part: string, units: number): number => {
    const matcher = new Matcher(tables);
    new Scanner(matcher).hits(part.repeat(Math.ceil(units / part.length)));
    return matcher.steps;
  };

  it.each([
    ['near-matches of a pattern', 'nato and a vow to the west that gave its word of '],
    ['matches without a space', 'nato-expansion-'],
    ['ends of sentences', 'Nato. Vow! Expansion? '],
    ['forbidden words', 'eu enlargement of nato talks '],
    ['words of lexicons', 'the solemn promise and vow of nato talks '],
    ['plain text', 'nothing is here that any pattern names '],
  ])('grows no faster than a text of %s', (_name, part) => {
    const [once, twice] = [steps(part, 40_000), steps(part, 80_000)];
    expect(twice).toBeLessThanOrEqual(once * 2.1);
  });

  it('is none where no pattern has all its words', () => {
    expect(steps('the west wind blew over new ships and its masts ', 100_000)).toBe(0);
  });

  it('does not grow with patterns whose words are not there', () => {
    const more = Array.from({ length: 2000 }, (_, i) => `word${i} ..3 other${i}*`);
    const matcher = new Matcher(tablesOf([...PATTERNS, ...more]));
    const few = new Matcher(tables);
    const whole = 'NATO may expand, and the US sends troops to New York. '.repeat(50);
    expect(new Scanner(matcher).hits(whole)).toEqual(new Scanner(few).hits(whole));
    expect(matcher.steps).toBe(few.steps);
  });
});
