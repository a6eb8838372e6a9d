import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../scripts/knowledge/anchors.ts';
import { parseGold } from '../../../scripts/lib/gold.ts';
import { theKnowledge } from '../support/reader.ts';

const gate = async () => new RegExp(anchorsOf((await theKnowledge()).anchors), 'i');

describe('the gate', () => {
  it('lets every text of the corpus through that has something to mark', async () => {
    const expression = await gate();
    const folder = new URL('../../corpus/', import.meta.url);
    let texts = 0;
    for (const name of (await readdir(folder)).filter((n) => n.endsWith('.jsonl'))) {
      for (const gold of parseGold(await readFile(new URL(name, folder), 'utf8'))) {
        if (!gold.mentions?.some((m) => m.target !== false)) continue;
        texts++;
        expect(expression.test(gold.text), `${name} ${gold.id}`).toBe(true);
      }
    }
    expect(texts).toBeGreaterThan(10);
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
  ])('lets %s through', async (text) => {
    expect((await gate()).test(`xx ${text} yy`)).toBe(true);
  });

  it.each(['The senator spoke.', 'An anatomy lesson.', 'Genfood and genetics', 'a signator', ''])(
    'stays shut for “%s”',
    async (text) => {
      expect((await gate()).test(text)).toBe(false);
    },
  );
});

describe('anchorsOf', () => {
  it('takes a letter of punctuation for itself', () => {
    expect(new RegExp(anchorsOf({ en: ['a.b'] })).test('axb')).toBe(false);
  });

  it('asks for whole words, and for beginnings where there is a star', () => {
    const expression = new RegExp(anchorsOf({ en: ['moon', 'lunar* base'] }), 'i');
    expect(['moon', 'Moon-landing', 'lunar  base', 'lunars-base'].map((t) => expression.test(t))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['moons', 'honeymoon', 'lunar basement'].map((t) => expression.test(t))).toEqual([false, false, false]);
  });
});
