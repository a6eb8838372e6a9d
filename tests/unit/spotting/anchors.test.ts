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
    // Pages have more text than these few sentences.
    expect(shut.length / texts, shut.join()).toBeLessThan(0.03);
  });

  it.each([
    'NATO',
    'Nato-Staaten',
    'l’OTAN',
    'говорили в Женеве',
    'это НАТО',
    'północnoatlantycki, mówi Moskwa',
    'atlantischen Bündnisses mit Moskau',
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
    '',
  ])('stays shut for “%s”', async (text) => {
    expect((await gate()).test(text)).toBe(false);
  });
});

describe('names', () => {
  it('are asked for first, spelled as they are, each only where another does not begin it', async () => {
    const { names } = (await theKnowledge()).gate;
    const all = Object.values(names).join(' ').split(' ');
    expect(all.length).toBeLessThan(100);
    for (const name of all) expect(all.filter((other) => name.startsWith(other))).toEqual([name]);
    const words = { names: { '': 'NATO', о: 'НАТО' }, words: 'alliance|альянс' };
    expect(worthReading('an alliance without a name', words)).toBe(false);
    expect(worthReading('the alliance called nato', words)).toBe(false);
    expect(worthReading('the alliance called NATO', words)).toBe(true);
    expect(worthReading('альянс под названием НАТО', words)).toBe(true);
    expect(worthReading('НАТО', words)).toBe(false);
  });
});

describe('anchorsOf', () => {
  it('takes a letter of punctuation for itself', () => {
    expect(new RegExp(anchorsOf({ en: ['a.b'] })).test('axb')).toBe(false);
  });

  it('asks for whole words, and for beginnings where there is a star', () => {
    const words = { names: { '': 'Luna' }, words: anchorsOf({ en: ['moon', 'lunar* base', 'lunatic'] }) };
    const opens = (text: string) => worthReading(`Luna: ${text}`, words);
    expect(['moon', 'Moon-landing', 'lunar  base', 'lunars-base', 'a lunatic'].map(opens)).toEqual(Array(5).fill(true));
    expect(['moons', 'honeymoon', 'lunar basement', 'lunatics', 'lun'].map(opens)).toEqual(Array(5).fill(false));
  });

  it('takes no star that could share letters with what follows it', () => {
    const source = anchorsOf({ de: ['atlantische* bündnis*'] });
    expect(source).toContain('[^\\s-]* ');
    const words = { names: { '': 'tlan' }, words: source };
    expect(worthReading('des Atlantischen-Bündnisses', words)).toBe(true);
    // Minutes, if hyphens could be taken by both.
    expect(worthReading(`atlantische-`.repeat(4000), words)).toBe(false);
  });

  it('lets a stem stand for the longer words that begin with it', () => {
    expect(anchorsOf({ en: ['tide', 'tid*', 'tidal wave'] })).toBe('\\btid');
  });
});
