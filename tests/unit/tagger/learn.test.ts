/** Training, on a handful of texts: it learns, and it learns the same each time. */
import { describe, expect, it } from 'vitest';
import { Adam } from '../../../scripts/learn/adam.ts';
import { loadGlosses } from '../../../scripts/learn/glosses.ts';
import { GLOVE, type Vectors } from '../../../scripts/learn/vectors.ts';
import { parseBracketed } from '../../../scripts/lib/bracketed.ts';
import { readTexts } from '../../../scripts/tagger/corpus.ts';
import { examplesOf } from '../../../scripts/tagger/learn/examples.ts';
import { Meanings } from '../../../scripts/tagger/learn/meanings.ts';
import { ship } from '../../../scripts/tagger/learn/ship.ts';
import { DEFAULTS, train } from '../../../scripts/tagger/learn/train.ts';
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

describe('a step of training', () => {
  it('is the same, but for rounding, whoever shares it', async () => {
    // Each text has words that no other has, so that the workers' rows differ.
    const source = Array.from({ length: 8 }, (_, i) =>
      Array.from(
        { length: 5 },
        () =>
          `@ 1999-03-12 en\nThe alliance [[n|took in wordy${'abcdefgh'[i]}]] and the firm bought shop${'abcdefgh'[i]}.\n`,
      ).join('\n'),
    ).join('\n');
    const texts = readTexts(parseBracketed(source, 't'), await theKnowledge());
    const lossesOf = async (workers: number) => {
      const meanings = new Meanings(someVectors());
      meanings.count(texts);
      const options = {
        ...DEFAULTS,
        hidden: 8,
        meaning: 8,
        epochs: 4,
        batch: 4,
        rate: 0.03,
        dropout: 0,
        withheld: 0,
        workers,
      };
      const losses: number[] = [];
      await train(examplesOf(texts, meanings), meanings, options, (_epoch, loss) => losses.push(loss));
      return losses;
    };
    const [alone, shared] = [await lossesOf(1), await lossesOf(3)];
    alone.forEach((loss, i) => {
      expect(shared[i]).toBeCloseTo(loss, 6);
    });
    expect(alone[3]).toBeLessThan((alone[0] as number) / 2);
  }, 60_000);

  it('leaves the rows that it does not bear on as they are', () => {
    const adam = new Adam(6);
    const params = Float32Array.of(1, 1, 1, 1, 1, 1);
    adam.step(params, Float32Array.of(1, 1, 1, 1, 1, 1), 0.1, 0.5, [
      [0, 2],
      [4, 5],
    ]);
    expect([...params].map((x) => x === 1)).toEqual([false, false, true, true, false, true]);
  });
});

describe('meanings', () => {
  const counted = async (lang: string, sentence: string, times: number) => {
    const source = Array.from({ length: times }, () => `@ 1999-03-12 ${lang}\n${sentence}\n`).join('\n');
    const meanings = new Meanings(someVectors());
    meanings.count(readTexts(parseBracketed(source, 't'), await theKnowledge()));
    return meanings;
  };

  it('of words of other languages are learnt on top of their gloss, where they occur often', async () => {
    const meanings = await counted('de', 'Die Allianz nahm drei Länder auf.', 5);
    const number = meanings.of('allianz', 'de');
    const gloss = meanings.glossOf[number] as number;
    expect(meanings.names[gloss]).toBe('alliance');
    expect(number).not.toBe(gloss);
    expect(meanings.own[number]).toBeGreaterThan(0);
    expect(meanings.glossRows[number]).toBe(meanings.own[gloss]);
    const table = meanings.table();
    expect(table.slice(number * GLOVE, (number + 1) * GLOVE)).toEqual(table.slice(gloss * GLOVE, (gloss + 1) * GLOVE));
    expect(meanings.listOf('de').find(([, meaning]) => meaning === number)?.[0]).toMatch(/^allian/);
  });

  it('of rare ones are those of the gloss', async () => {
    const meanings = await counted('de', 'Die Allianz nahm drei Länder auf.', 4);
    expect(meanings.names[meanings.of('allianz', 'de')]).toBe('alliance');
  });

  it('of years are the same in all languages', async () => {
    const meanings = await counted('fr', 'En 1990, rien n’était écrit.', 5);
    expect(meanings.of('1990', 'fr')).toBeGreaterThan(0);
    expect(meanings.of('1990', 'uk')).toBe(meanings.of('1990', 'fr'));
    expect(meanings.of('1991', 'fr')).toBe(0);
  });
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
