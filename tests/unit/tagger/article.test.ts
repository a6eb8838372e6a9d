/** The trained tagger, as it is shipped, on articles. */

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../../scripts/lib/read-input.ts';
import { analyse, type Engine } from '../../../utils/analyse.ts';
import { LANGUAGES, type Language } from '../../../utils/knowledge/schema.ts';
import { Spotter } from '../../../utils/spotting/spot.ts';
import { explain } from '../../../utils/spotting/tagger/explain.ts';
import { LABELS } from '../../../utils/spotting/tagger/network.ts';
import { passagesOf } from '../../../utils/spotting/tagger/passages.ts';
import { kept, type Span, spansIn } from '../../../utils/spotting/tagger/spans.ts';
import { Tagger } from '../../../utils/spotting/tagger/tagger.ts';
import { prepare } from '../../../utils/text/article.ts';
import { mentions, theKnowledge } from '../support/reader.ts';

const TEXT =
  'NATO’s enlargement began in Madrid. Gorbachev had been given to understand in Moscow that the Western bloc would ' +
  'come no nearer. Seventeen countries have walked through its gate since.';

async function reading(text: string, lang: Language = 'en', date = '2014-05-05') {
  const { spotting, tagger } = await theKnowledge();
  if (!tagger) throw new Error('there is no trained tagger');
  const read = new Spotter(spotting.readings, spotting.languages[lang]).begin(date);
  for (const part of text.split('\n\n')) read.read(prepare({ text: part, kind: 'body' }));
  return { article: read.tagged(read.mentions()), tagger: new Tagger(tagger.data, tagger.words[lang], lang) };
}

describe('in an article', () => {
  it('finds what no pattern lists, and says why in the article’s own words', async () => {
    const { mentions: found } = analyse(
      { lang: 'en', date: '2014-05-05', blocks: [{ text: TEXT, kind: 'body' }] },
      await theKnowledge(),
    );
    const tagged = found.filter((m) => /^“/.test(m.why.because[0] ?? ''));
    expect(tagged.map((m) => m.topic)).toContain('baker-assurance');
    for (const { start, end, why } of tagged) {
      expect(end).toBeGreaterThan(start);
      for (const [, quoted = ''] of (why.because[0] ?? '').matchAll(/“([^”]+)”/g)) expect(TEXT).toContain(quoted);
    }
  });

  it('finds all there is in an article in which patterns find nothing', async () => {
    const html = await readFile('tests/site/old-friends.html', 'utf8');
    const input = await readInput(html);
    const article = { lang: 'en' as const, date: '2015-02-09', blocks: input.blocks };
    const { spotting, framing, tagger, gate } = await theKnowledge();
    const topics = (engine: Engine) => analyse(article, engine).mentions.map((m) => m.topic);
    expect(topics({ spotting, framing, gate })).toEqual([]);
    expect(topics({ spotting, framing, gate, tagger })).toEqual(
      expect.arrayContaining(['baker-assurance', 'nato-expansion']),
    );
  });

  it.each([
    [
      'de',
      'Schon 1990 hatte Genscher dem sowjetischen Kollegen versprochen, das Bündnis werde nicht nach Osten rücken.',
    ],
    ['fr', 'Dès 1990, Baker avait promis à Gorbatchev que l’Alliance n’avancerait pas d’un pouce vers l’est.'],
    ['es', 'En 1990, Baker prometió a Gorbachov que la Alianza no avanzaría ni una pulgada hacia el este.'],
    ['ru', 'В 1990 году Бейкер обещал Горбачеву, что альянс не продвинется на восток ни на дюйм.'],
    ['uk', 'У 1990 році Бейкер обіцяв Горбачову, що альянс не просунеться на схід ні на дюйм.'],
    ['pl', 'W 1990 roku Baker obiecał Gorbaczowowi, że Sojusz nie przesunie się na wschód ani o cal.'],
  ] as const)('reads %s through its glosses', async (lang, text) => {
    const { article, tagger } = await reading(text, lang);
    const chances = tagger.read(article, { from: 0, to: article.places.length });
    let most = 0;
    for (let i = 0; i < chances.length; i += LABELS) most = Math.max(most, chances[i + 3] as number);
    expect(most).toBeGreaterThan(0.5);
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

describe('the tagger', () => {
  it.each(LANGUAGES)('knows words of %s', async (lang) => {
    const { tagger } = await theKnowledge();
    expect(tagger?.words[lang].words.split('\n').length).toBeGreaterThan(3000);
  });

  it('reads a long article in passages as it reads its parts', async () => {
    const { article, tagger } = await reading(Array.from({ length: 30 }, () => TEXT).join('\n\n'));
    expect(passagesOf(article.places).length).toBeGreaterThan(3);
    const steps = spansIn(article, tagger);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    // A page must have its turn several times in each passage.
    expect(pauses).toBeGreaterThan(5 * passagesOf(article.places).length);
    for (const { block, from, to } of step.value) {
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(article.blocks[block]?.tokens.forms.length ?? 0);
    }
  });

  it('reads a passage that has been read before only where something about it is new', async () => {
    const { article, tagger } = await reading(TEXT);
    const [passage] = passagesOf(article.places);
    if (!passage) throw new Error('no passage');
    const first = tagger.read(article, passage);
    expect(tagger.read({ ...article }, passage)).toBe(first);
    expect(tagger.read({ ...article, date: '1995-05-01' }, passage)).not.toBe(first);
    expect(tagger.read({ ...article, topics: new Set([0, 1, 2]) }, passage)).not.toBe(first);
    const place = article.places[passage.from] as (typeof article.places)[number];
    const topics = new Int8Array(article.blocks[place.block]?.tokens.forms.length ?? 0).fill(1);
    expect(tagger.read({ ...article, found: new Map([[place.block, topics]]) }, passage)).not.toBe(first);
  });

  it.each(['21 January 2022', 'From our correspondent, 21 January 2022'])(
    'takes no date line for a mention: “%s”',
    async (line) => {
      const text = `Reading the Geneva meeting\n\n${line}\n\nMr Blinken met Mr Lavrov for ninety minutes.`;
      const { article, tagger } = await reading(text, 'en', '2022-01-21');
      const steps = spansIn(article, tagger);
      let step = steps.next();
      while (!step.done) step = steps.next();
      expect(step.value.filter((span) => span.block === 1)).toEqual([]);
    },
  );

  it('explains a span by words of its own sentence and its neighbours', async () => {
    const { article, tagger } = await reading(TEXT);
    const span: Span = { block: 0, place: 1, from: 5, to: 20, topic: 2, likely: 1 };
    const { inside, beside } = explain(article, tagger, span);
    expect(inside.length).toBeLessThanOrEqual(2);
    expect(beside.length).toBeLessThanOrEqual(2);
    for (const word of [...inside, ...beside]) expect(TEXT).toContain(word);
  });
});

describe('what is kept', () => {
  const span = (likely: number, topic = 0): Span => ({ block: 0, place: 0, from: 0, to: 1, topic, likely });

  const count = (spans: Span[], passages: number, patternTopics: number[] = [], elsewhere = false) =>
    kept(spans, 0.6, { passages, patternTopics, elsewhere }).length;

  it('asks for more of the first span of a topic than of those that follow', () => {
    expect(count([span(0.75)], 1)).toBe(0);
    expect(count([span(0.88)], 1)).toBe(1);
    expect(count([span(0.65), span(0.88)], 1)).toBe(2);
    expect(count([span(0.55), span(0.88)], 1)).toBe(1);
    expect(count([span(0.65, 1), span(0.88)], 1)).toBe(1);
  });

  it('takes a topic for established that patterns have found', () => {
    expect(count([span(0.65)], 1, [0])).toBe(1);
    expect(count([span(0.65)], 1, [1])).toBe(0);
  });

  it('asks for more in a long article without company', () => {
    expect(count([span(0.9)], 10)).toBe(0);
    expect(count([span(0.99)], 10)).toBe(1);
    expect(count([span(0.8)], 10, [0])).toBe(0);
    expect(count([span(0.8)], 10, new Array<number>(10).fill(0))).toBe(1);
    expect(count([span(0.8), ...new Array<Span>(10).fill(span(0.97))], 10)).toBe(11);
  });

  it('asks for near certainty where none of the gate’s words stands', () => {
    expect(count([span(0.88)], 1, [], true)).toBe(0);
    expect(count([span(0.95), span(0.65)], 1, [], true)).toBe(2);
  });
});
