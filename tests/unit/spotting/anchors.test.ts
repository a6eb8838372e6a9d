import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseGold } from '../../../scripts/lib/gold.ts';
import { anchorsOf } from '../../../utils/spotting/gate-expressions.ts';
import { worthReading } from '../../../utils/spotting/gate-words.ts';
import { theKnowledge } from '../support/reader.ts';

const gate = async () => {
  const words = (await theKnowledge()).gate;
  return { test: (text: string) => worthReading(text, words) };
};

describe('the gate', () => {
  it('lets nearly every text of the corpus through that has something to mark, short as they are', async () => {
    const expression = await gate();
    const folder = new URL('../../corpus/', import.meta.url);
    let texts = 0;
    const shut: string[] = [];
    for (const name of (await readdir(folder)).filter((n) => n.endsWith('.jsonl'))) {
      for (const gold of parseGold(await readFile(new URL(name, folder), 'utf8'))) {
        if (!gold.mentions?.some((m) => m.target !== false)) continue;
        texts++;
        if (!expression.test(gold.text)) shut.push(`${name} ${gold.id}`);
      }
    }
    expect(texts).toBeGreaterThan(150);
    expect(shut.length / texts, shut.join()).toBeLessThan(0.02);
  });

  it.each([
    'NATO',
    'Nato-Staaten',
    'l’OTAN',
    'в Женеве',
    'НАТО',
    'północnoatlantycki',
    'atlantischen Bündnisses',
    'North\u00a0Atlantic',
    'Genève',
    'Moscow and the alliance',
    'Москва и альянс',
    'membership that Ukraine was offered',
  ])('lets %s through', async (text) => {
    expect((await gate()).test(`xx ${text} yy`)).toBe(true);
  });

  it.each([
    'The senator spoke.',
    'An anatomy lesson.',
    'Genfood and genetics',
    'a signator',
    'Moscow in the snow',
    'the alliance of bakers',
    'сенатор и анатомия',
    'яблоко в Москве',
    'a promise in Baltimore',
    'Flights to Bucharest',
    'les Russes',
    '',
  ])('stays shut for “%s”', async (text) => {
    expect((await gate()).test(text)).toBe(false);
  });
});

describe('anchorsOf', () => {
  it('takes a letter of punctuation for itself', () => {
    expect(new RegExp(anchorsOf({ en: ['a.b'] })).test('axb')).toBe(false);
  });

  it('asks for whole words, and for beginnings where there is a star', () => {
    const words = { alone: anchorsOf({ en: ['moon', 'lunar* base', 'lunatic'] }), powers: 'x{9}', ties: 'x{9}' };
    const opens = (text: string) => worthReading(text, words);
    expect(['moon', 'Moon-landing', 'lunar  base', 'lunars-base', 'a lunatic'].map(opens)).toEqual(Array(5).fill(true));
    expect(['moons', 'honeymoon', 'lunar basement', 'lunatics', 'luna'].map(opens)).toEqual(Array(5).fill(false));
  });

  it('takes no star that could share letters with what follows it', () => {
    const source = anchorsOf({ de: ['atlantische* bündnis*'] });
    expect(source).toContain('[^\\s-]* ');
    const words = { alone: source, powers: 'x{9}', ties: 'x{9}' };
    expect(worthReading('des Atlantischen-Bündnisses', words)).toBe(true);
    // Minutes, if hyphens could be taken by both.
    expect(worthReading(`atlantische-`.repeat(4000), words)).toBe(false);
  });

  it('lets a stem stand for the longer words that begin with it', () => {
    expect(anchorsOf({ en: ['tide', 'tid*', 'tidal wave'] })).toBe('\\btid');
  });
});
