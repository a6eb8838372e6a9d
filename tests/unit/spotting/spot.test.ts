import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseGold } from '../../../scripts/lib/gold.ts';
import { analyse } from '../../../utils/analyse.ts';
import type { Language } from '../../../utils/knowledge/schema.ts';
import { Spotter } from '../../../utils/spotting/spot.ts';
import { prepare } from '../../../utils/text/article.ts';
import { mentions, read, theKnowledge } from '../support/reader.ts';

const corpus = async () => parseGold(await readFile(new URL('../../corpus/spotting.jsonl', import.meta.url), 'utf8'));

describe('nothing is marked in', () => {
  it.each([
    [
      'a village bakery',
      'The baker promised her customers that not one loaf would be wasted, and the village believed her.',
    ],
    ['the rain', 'One inch of rain fell on the valley overnight, and the river did not move.'],
    [
      'the growth of the EU',
      'EU expansion is back on the agenda, and the European Union wants enlargement in the Balkans.',
    ],
    ['NATO’s budget', 'NATO allies agreed to raise spending, and NATO’s spending targets will expand next year.'],
  ])('%s', async (_name, text) => {
    expect(await mentions(text, { date: '2022-01-21' })).toEqual([]);
  });
});

it('marks nothing that nobody can have written of yet', async () => {
  const text =
    'Talks in Geneva between the Americans and Russia, NATO’s eastward enlargement and Baker’s promise to Gorbachev that NATO would not move one inch east.';
  const topics = async (date: string) => (await read(text, { date })).mentions.map((m) => m.topic);
  expect(await topics('1987-06-01')).toEqual([]);
  expect(await topics('2010-06-01')).not.toContain('geneva-talks');
  expect(await topics('2010-06-01')).toContain('baker-assurance');
  expect(await topics('2022-01-10')).toContain('geneva-talks');
});

describe('a plain mention is found in', () => {
  it.each([
    ['en', 'NATO’s eastward enlargement has worried Moscow for years.', 'NATO’s eastward enlargement'],
    ['de', 'Die Nato-Osterweiterung beschäftigt Moskau seit Jahren.', 'Nato-Osterweiterung'],
    [
      'fr',
      'L’élargissement de l’OTAN vers l’Est inquiète Moscou depuis longtemps.',
      'élargissement de l’OTAN vers l’Est',
    ],
    [
      'es',
      'La ampliación de la OTAN hacia el este preocupa a Moscú desde hace años.',
      'ampliación de la OTAN hacia el este',
    ],
    ['ru', 'Расширение НАТО на восток давно тревожит Москву.', 'Расширение НАТО на восток'],
    ['uk', 'Розширення НАТО на схід давно непокоїть Москву.', 'Розширення НАТО на схід'],
    ['pl', 'Rozszerzenie NATO na wschód od lat niepokoi Moskwę.', 'Rozszerzenie NATO na wschód'],
  ])('%s', async (lang, text, words) => {
    expect(await mentions(text, { lang })).toEqual([`nato-enlargement-rounds: ${words}`]);
  });
});

it('gives the words to Baker’s assurance where NATO’s enlargement stands inside it', async () => {
  const { mentions: found } = await read(
    'James Baker’s promise that NATO would not expand eastward was given to Gorbachev.',
  );
  expect(found.map((m) => [m.topic, m.text])).toEqual([
    ['baker-assurance', 'James Baker’s promise that NATO would not expand eastward'],
  ]);
});

it('keeps both where they only stand side by side', async () => {
  const { mentions: found } = await read('Baker’s assurance against NATO expansion was given to Gorbachev in 1990.');
  expect(found.map((m) => m.topic)).toEqual(['baker-assurance', 'nato-expansion']);
});

it('joins the halves of a mention that only a quotation mark parts', async () => {
  const found = await mentions('Baker told Gorbachev in 1990 that NATO would not move “one inch” to the east.');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^baker-gorbachev-1990-02-09: .*“one inch”? to the east$/);
});

it('says in words why each mention of the corpus was marked, and names the rule', async () => {
  const { spotting } = await theKnowledge();
  const rules = new Set(spotting.readings.map((r) => r.id));
  let count = 0;
  for (const gold of (await corpus()).slice(0, 70)) {
    const article = {
      lang: (gold.lang ?? 'en') as Language,
      date: gold.date,
      blocks: [{ text: gold.text, kind: 'body' as const }],
    };
    for (const mention of analyse(article, await theKnowledge()).mentions) {
      const { because, rule } = mention.why;
      expect(because.length, `${gold.id}: ${gold.text.slice(mention.start, mention.end)}`).toBeGreaterThan(0);
      for (const reason of because) expect(reason).toMatch(/^(the \p{L}+ |“.+” is how articles speak of )/u);
      if (rule !== 'tagger') expect(rules).toContain(rule);
      count++;
    }
  }
  expect(count).toBeGreaterThan(20);
});

describe('however the text is cut', () => {
  const PARTS = [
    'The meeting in Geneva between Blinken and Lavrov lasted ninety minutes.',
    'NATO’s eastward enlargement was on the table.',
    'James Baker told Gorbachev in 1990 that NATO would not move one inch to the east.',
  ];

  it('the same words are marked with the same entries', async () => {
    const once = await mentions(PARTS.join(' '), { date: '2022-01-21' });
    expect(once).toHaveLength(3);
    expect(await mentions(PARTS.join('\n\n'), { date: '2022-01-21' })).toEqual(once);
    expect(await mentions(PARTS.join('\n'), { date: '2022-01-21' })).toEqual(once);
    expect(await mentions(`${PARTS[0]}\n\n${PARTS[1]} ${PARTS[2]}`, { date: '2022-01-21' })).toEqual(once);
  });

  it('reading block by block gives what reading at once gives', async () => {
    const { spotting } = await theKnowledge();
    const spotter = new Spotter(spotting.readings, spotting.languages.en);
    const blocks = PARTS.map((text) => prepare({ text, kind: 'body' }));
    const reading = spotter.begin('2022-01-21');
    for (const block of blocks) reading.read(block);
    expect(reading.mentions()).toEqual(spotter.spot(blocks, '2022-01-21'));
    expect(reading.mentions().map((m) => m.block)).toEqual([0, 1, 2]);
  });

  it('no mention crosses from one block into the next', async () => {
    expect(await mentions('The allies met at NATO\n\nexpansion of the garden was put off')).toEqual([]);
  });
});

it('never lets two mentions overlap and never points outside the text', async () => {
  for (const gold of await corpus()) {
    let last = 0;
    for (const m of (await read(gold.text, { ...gold })).mentions) {
      expect(m.start).toBeGreaterThanOrEqual(last);
      expect(m.end).toBeLessThanOrEqual(gold.text.length);
      expect(m.text.trim()).toBe(m.text);
      expect(m.text).not.toBe('');
      last = m.end;
    }
  }
});
