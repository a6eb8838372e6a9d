/** Training, on a handful of texts: it learns, and it learns the same each time. */
import { describe, expect, it } from 'vitest';
import { parseBracketed } from '../../../scripts/lib/bracketed.ts';
import { readTexts } from '../../../scripts/tagger/corpus.ts';
import { examplesOf } from '../../../scripts/tagger/learn/examples.ts';
import { loadGlosses } from '../../../scripts/tagger/learn/glosses.ts';
import { Meanings } from '../../../scripts/tagger/learn/meanings.ts';
import { ship } from '../../../scripts/tagger/learn/ship.ts';
import { DEFAULTS, train } from '../../../scripts/tagger/learn/train.ts';
import { GLOVE, type Vectors } from '../../../scripts/tagger/learn/vectors.ts';
import { count, foundByBoth } from '../../../scripts/tagger/measure.ts';
import { LANGUAGES } from '../../../utils/knowledge/schema.ts';
import { Tagger } from '../../../utils/spotting/tagger/tagger.ts';
import { seeded } from '../support/random.ts';
import { theKnowledge } from '../support/reader.ts';

const WORDS =
  'the alliance took in three countries firm bought shops in town and nobody was surprised by it moved east'.split(' ');

/** Vectors of a few words, each somewhere else. */
function someVectors(): Vectors {
  const next = seeded(2);
  const words = [...new Set(WORDS)];
  return {
    words: new Map(words.map((word, i) => [word, i])),
    values: Float32Array.from({ length: words.length * GLOVE }, () => next() - 0.5),
  };
}

const SOURCE = Array.from({ length: 12 }, (_, i) =>
  i % 2 === 0
    ? '@ 1999-03-12 en\nNobody in Moscow was surprised that the alliance [[n|took in three countries]] and moved east.\n'
    : '@ 1999-03-12 en\nNobody in Moscow was surprised that the firm bought three shops in town and moved east.\n',
).join('\n');

describe('training', () => {
  const learn = async () => {
    const texts = readTexts(parseBracketed(SOURCE, 't'), await theKnowledge());
    const meanings = new Meanings(someVectors());
    meanings.count(texts);
    const options = { ...DEFAULTS, hidden: 8, meaning: 8, epochs: 40, batch: 4, rate: 0.03, dropout: 0, withheld: 0 };
    const losses: number[] = [];
    const learnt = await train(examplesOf(texts, meanings), meanings, options, (_epoch, loss) => losses.push(loss));
    return { texts, losses, shipped: ship(learnt, meanings, options, { any: 0.5 }) };
  };

  it('tells what it was shown from what looks like it, and ships the same numbers each time', async () => {
    const [once, again] = [await learn(), await learn()];
    expect(once.losses.at(-1)).toBeLessThan((once.losses[0] as number) / 5);
    const tagger = new Tagger(once.shipped.data, once.shipped.words.en, 'en');
    const counts = count(once.texts, (text) => foundByBoth(text, tagger, 0.5));
    expect(counts).toEqual({ right: 6, wrong: 0, missed: 0, clean: 6, marked: 0 });
    expect(again.shipped).toEqual(once.shipped);
  }, 60_000);
});

describe('glosses', () => {
  it.each(LANGUAGES.filter((lang) => lang !== 'en'))('of %s can be read, and name the alliance', (lang) => {
    const glosses = loadGlosses(lang);
    expect(glosses.size).toBeGreaterThan(3000);
    expect([...glosses.values()]).toContain('alliance');
    expect([...glosses.values()]).toContain('promise');
    expect([...glosses.keys()].every((word) => word === word.toLowerCase())).toBe(true);
  });
});
