import { describe, expect, it } from 'vitest';
import { taggedTexts } from '../../../scripts/tagger/corpus.ts';
import { fit } from '../../../scripts/tagger/fit.ts';
import { Spotter } from '../../../utils/spotting/spot.ts';
import { LABELS, marginals } from '../../../utils/spotting/tagger/chain.ts';
import { FeatureMaker, type TaggedArticle, type TaggedWord } from '../../../utils/spotting/tagger/features.ts';
import {
  packWeights,
  type TaggerData,
  TaggerModel,
  taggerFor,
  unpackWeights,
} from '../../../utils/spotting/tagger/model.ts';
import { leastLikely, spansOf } from '../../../utils/spotting/tagger/spans.ts';
import { prepare } from '../../../utils/text/article.ts';
import { seeded } from '../support/random.ts';
import { mentions, theKnowledge } from '../support/reader.ts';

const row = (...values: number[]) => Float64Array.from(values);

describe('the chain', () => {
  /** All labellings, tried one by one. */
  function byHand(words: Float64Array[], steps: Float64Array): number[][] {
    const sums = words.map(() => new Array<number>(LABELS).fill(0));
    let total = 0;
    const label = (at: number, before: number[], score: number): void => {
      if (at === words.length) {
        const weight = Math.exp(score);
        total += weight;
        before.forEach((y, i) => {
          const own = sums[i] as number[];
          own[y] = (own[y] as number) + weight;
        });
        return;
      }
      for (let y = 0; y < LABELS; y++) {
        const step = at > 0 ? (steps[(before[at - 1] as number) * LABELS + y] as number) : 0;
        label(at + 1, [...before, y], score + step + ((words[at] as Float64Array)[y] as number));
      }
    };
    label(0, [], 0);
    return sums.map((own) => own.map((x) => x / total));
  }

  it('gives the share of all labellings that give a word its label', () => {
    const next = seeded(5);
    const some = (n: number) => Float64Array.from({ length: n }, () => next() * 4 - 2);
    for (let round = 0; round < 20; round++) {
      const words = Array.from({ length: 1 + (round % 5) }, () => some(LABELS));
      const steps = some(LABELS * LABELS);
      const found = marginals({ words, steps });
      byHand(words, steps).forEach((own, i) => {
        for (const [y, x] of own.entries()) expect((found[i] as Float64Array)[y]).toBeCloseTo(x, 9);
      });
    }
  });

  it('has nothing to say of no words', () => {
    expect(marginals({ words: [], steps: new Float64Array(LABELS * LABELS) })).toEqual([]);
  });
});

describe('weights', () => {
  it('come out as they were packed', () => {
    const weights = new Map([
      [0, [1, -1, 0]],
      [5, [127, -127, 3]],
      [300, [0, 0, -2]],
      [90_000, [9, 8, 7]],
    ]);
    const found = unpackWeights(packWeights(weights));
    for (const [feature, three] of weights) expect([...found.subarray(feature * 3, feature * 3 + 3)]).toEqual(three);
    expect(found.filter((w) => w !== 0)).toHaveLength(9);
  });

  it('of one language read its articles as those of all languages do', async () => {
    const { spotting } = await theKnowledge();
    const tagger = (await import('../../../assets/knowledge/tagger.json', { with: { type: 'json' } }))
      .default as TaggerData;
    const text = 'The club kept moving its fence to the east, and nobody asked Moscow. The alliance took in ten more.';
    const texts = taggedTexts([{ id: 'a', lang: 'en', text, date: '2004-04-01' }], await theKnowledge());
    const article = texts[0]?.reading.built.article as TaggedArticle;
    const [whole, part] = [new TaggerModel(tagger, 'en'), new TaggerModel(taggerFor(tagger, 'en'), 'en')];
    for (const i of article.sentences.keys()) expect(part.read(article, i)).toEqual(whole.read(article, i));
    expect(spotting.languages.en.tagger?.vocabulary).toEqual({ en: tagger.vocabulary.en });
  });
});

describe('features', () => {
  it('are the same together and in parts', async () => {
    const { spotting } = await theKnowledge();
    const maker = new FeatureMaker({ classes: spotting.classes, vocabulary: new Map([['allian', 0]]) });
    const text = 'Gorbachev was promised that the alliance would not move east. The pledge was oral.';
    const article = taggedTexts([{ id: 'a', lang: 'en', text }], await theKnowledge())[0]?.reading.built
      .article as TaggedArticle;
    for (const [i, sentence] of article.sentences.entries()) {
      const all = maker.of(article, i);
      expect(all).toHaveLength(sentence.words.length);
      sentence.words.forEach((_, w) => {
        for (const feature of [
          ...maker.ofWord(article, i, w),
          ...maker.everywhere(article),
          ...maker.inSentence(article, i),
        ])
          expect(all[w]).toContain(feature);
      });
    }
  });
});

describe('spans', () => {
  const word = (small = -1, ...classes: number[]): TaggedWord => ({ form: 'w', small, classes, pattern: -1 });
  const sure = (topic: number, p = 0.95) => row(1 - p, ...[0, 1, 2].map((t) => (t === topic ? p : 0)));
  const none = row(1, 0, 0, 0);

  it('are stretches of one topic', () => {
    const words = [word(), word(-1, 1), word(-1, 2), word(), word(-1, 3)];
    const spans = spansOf(words, [none, sure(1), sure(1), none, sure(2)], 0.8);
    expect(spans.map(({ from, to, topic }) => [from, to, topic])).toEqual([
      [1, 3, 1],
      [4, 5, 2],
    ]);
  });

  it('take words along that are half as likely, bridge small words and end on none', () => {
    const words = [word(-1, 1), word(0), word(1), word(-1, 2), word(0)];
    const [only] = spansOf(words, [sure(1), none, none, sure(1, 0.5), sure(1, 0.6)], 0.8);
    expect([only?.from, only?.to]).toEqual([0, 4]);
  });

  it('need a word that carries a class', () => {
    expect(spansOf([word(), word()], [sure(1), sure(1)], 0.8)).toEqual([]);
  });

  it('must be almost certain where nothing else speaks for the topic', () => {
    expect(leastLikely(1, [0.8])).toBe(0);
    expect(leastLikely(0, [0.91, 0.92, 0.93])).toBe(0);
    expect(leastLikely(0, [0.91, 0.92])).toBeGreaterThan(0.93);
    expect(leastLikely(0, [])).toBeGreaterThan(0.93);
  });
});

describe('in an article', () => {
  it('finds what no pattern lists, and says why in the article’s own words', async () => {
    const { spotting } = await theKnowledge();
    const text =
      'NATO’s enlargement began in Madrid. Gorbachev was given to understand that the Western bloc would come no nearer.';
    const found = new Spotter(spotting.readings, spotting.languages.en).spot(
      [prepare({ text, kind: 'body' }, 'en')],
      '2014-05-05',
    );
    const tagged = found.filter((m) => m.why.because[0]?.startsWith('“'));
    expect(tagged.length).toBeGreaterThan(0);
    for (const { start, end, why } of tagged) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      for (const [, quoted = ''] of (why.because[0] ?? '').matchAll(/“([^”]+)”/g)) expect(text).toContain(quoted);
    }
  });

  it.each([
    'The company kept its promise and moved east, where the market grows.',
    'The baker promised that he would not move an inch.',
    'The union of bakers admitted ten new members in Geneva on Friday.',
    'The two ministers met by the lake to talk about trout and pledged more water for farmers.',
  ])('leaves alone: %s', async (text) => {
    expect(await mentions(text)).toEqual([]);
  });
});

it('trains the same weights from the same texts', async () => {
  const compiled = await theKnowledge();
  const golds = [
    {
      id: 'a',
      lang: 'en',
      text: 'NATO grew to the east in those years.',
      mentions: [{ start: 0, end: 21, topic: 'nato-expansion' }],
    },
    { id: 'b', lang: 'en', text: 'The firm grew to the east in those years.', mentions: [] },
  ];
  const train = () =>
    fit(taggedTexts(golds, compiled), compiled.spotting.classes, { epochs: 3, minTexts: 1, minCount: 1 });
  const [first, second] = [train(), train()];
  expect(second).toEqual(first);
  expect(unpackWeights(first.weights).some((w) => w !== 0)).toBe(true);
});
