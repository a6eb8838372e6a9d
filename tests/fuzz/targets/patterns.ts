/** Patterns of all kinds, and all patterns of the knowledge base on texts of all kinds. */
import fc from 'fast-check';
import { loadKnowledge } from '../../../scripts/knowledge/load.ts';
import { analyse } from '../../../utils/analyse.ts';
import type { Compiled } from '../../../utils/knowledge/compile.ts';
import type { Language } from '../../../utils/knowledge/schema.ts';
import { worthReading } from '../../../utils/spotting/gate-words.ts';
import { Matcher } from '../../../utils/spotting/matcher.ts';
import { PatternError } from '../../../utils/spotting/pattern.ts';
import { hitsIn, Scanner } from '../../../utils/spotting/scan.ts';
import { TableBuilder } from '../../../utils/spotting/tables.ts';
import { prepare } from '../../../utils/text/article.ts';
import { check, target } from '../target.ts';
import { anyText } from '../text.ts';

let loading: Promise<Compiled> | undefined;
const knowledge = (): Promise<Compiled> => {
  loading ??= loadKnowledge();
  return loading;
};

const SOME = ['en', 'de', 'ru'] as const;
type Readers = { matcher: Matcher; scanner: Scanner }[];
let readers: Promise<Readers> | undefined;
async function makeReaders(): Promise<Readers> {
  const { spotting, framing } = await knowledge();
  return SOME.flatMap((lang) => [spotting.languages[lang].tables, framing.languages[lang].tables]).map((tables) => {
    const matcher = new Matcher(tables);
    return { matcher, scanner: new Scanner(matcher) };
  });
}

export const matcher = target<string>({
  name: 'matcher',
  about: 'texts read with every pattern of three languages',
  share: 60,
  inputs: anyText(60),
  size: (text) => text.length,
  perLetter: 40_000,
  fixed: 3000,
  async run(text) {
    readers ??= makeReaders();
    const block = prepare({ text, kind: 'body' });
    const { words = undefined, starts } = block.tokens;
    check(words, 'a text is cut where it is read');
    worthReading(text, (await knowledge()).gate);
    for (const { matcher, scanner } of await readers) {
      const hits = hitsIn(block, matcher);
      for (const { from, to, start, end } of hits)
        check(from <= start && start < end && end <= to && to <= starts.length, 'a hit marks words that it matched');
      const scanned = scanner.hits(text);
      check(
        scanned.length === hits.length,
        `read in one pass or not, hits are the same: ${scanned.length}, ${hits.length}`,
      );
    }
  },
});

/** Pieces of the pattern language, in order and out of it. */
const PIECE = [
  ...'alpha beta gamma del* =NATO U.S. x*'.split(' '),
  ...'( ) [ ] | ! <! @( <3> <12> <13> .. ..0 ..3 ..12 ..13 {some} {none} {itself} {__proto__} = * < > @ !! \u00ad \u0301'.split(
    ' ',
  ),
];
const sound = fc.letrec<{ all: string; one: string }>((tie) => ({
  all: fc.array(tie('one'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  one: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('alpha', 'beta', 'gamma', 'del*', '=NATO', '{some}', '..3 beta', '<3> alpha'),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `(${a}|${b})`),
    tie('all').map((a) => `[${a}]`),
    tie('all').map((a) => `@(${a})`),
    tie('all').map((a) => `!(${a})`),
  ),
})).all;
/** The longest pattern that a pack may hold (schema.ts). */
const MOST = 600;
const pattern = fc
  .oneof(
    { weight: 4, arbitrary: sound },
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECE), { maxLength: 30 }).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            '(a|b) ',
            '[a] ',
            'a ..12 ',
            '((',
            '[[',
            '(a|(b|',
            '!a ',
            '@(',
            '<12> a ',
            '{some} ',
            '(a|a b) ',
          ),
          fc.integer({ min: 1, max: 150 }),
        )
        .map(([again, times]) => again.repeat(times)),
    },
  )
  .map((text) => text.slice(0, MOST));

const LEXICONS: Record<string, string[]> = { some: ['alpha beta', 'gamma', 'del*'], itself: ['{itself} alpha'] };

export const patterns = target<[string, string]>({
  name: 'patterns',
  about: 'patterns read, made into tables, and tried on a text',
  share: 70,
  inputs: fc.tuple(
    pattern,
    fc
      .array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'NATO', 'a', 'b', 'us', '.'), { maxLength: 120 })
      .map((w) => w.join(' ')),
  ),
  size: ([one, text]) => one.length + text.length,
  perLetter: 40_000,
  fixed: 20_000,
  run([one, text]) {
    const builder = new TableBuilder((id) => (Object.hasOwn(LEXICONS, id) ? LEXICONS[id] : undefined));
    let made: ReturnType<TableBuilder['build']>;
    try {
      builder.add(one);
      made = builder.build();
    } catch (error) {
      if (error instanceof PatternError) return;
      throw error;
    }
    const block = prepare({ text, kind: 'body' });
    for (const { from, to, start, end } of hitsIn(block, new Matcher(made)))
      check(
        from <= start && start <= end && end <= to && to <= block.tokens.starts.length,
        'a hit marks words that it matched',
      );
  },
});

export const reading = target<{ lang: Language; date: string | undefined; texts: string[] }>({
  name: 'reading',
  about: 'whole articles: mentions, voices, frames, claims, with both networks',
  share: 2,
  inputs: fc.record({
    lang: fc.constantFrom<Language>('en', 'de', 'fr', 'es', 'ru', 'uk', 'pl'),
    date: fc.option(fc.constantFrom('2022-01-21', '1990-02-09', '0000-00-00', '9999-12-31'), { nil: undefined }),
    texts: fc.array(anyText(40), { minLength: 1, maxLength: 4 }),
  }),
  size: ({ texts }) => texts.reduce((sum, text) => sum + text.length, 0),
  perLetter: 2_000_000,
  fixed: 2000,
  async run({ lang, date, texts }) {
    const { blocks, mentions, framing } = analyse(
      { lang, date, blocks: texts.map((text) => ({ text, kind: 'body' as const })) },
      await knowledge(),
    );
    for (const { block, start, end } of mentions)
      check(start < end && end <= (blocks[block]?.text.length ?? -1), 'a mention is in its block');
    check(JSON.stringify(framing).length > 0, 'framing can be written down');
  },
});
