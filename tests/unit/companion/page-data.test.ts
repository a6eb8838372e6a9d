// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { companionPage } from '../../../utils/companion/page-data.ts';
import { isToPage, placeKey } from '../../../utils/companion/protocol.ts';
import type { FrameMark, Framing } from '../../../utils/framing/types.ts';
import { NO_CORE } from '../../../utils/overlay/bring.ts';
import type { ReadArticle } from '../../../utils/page/article.ts';
import type { Mark } from '../../../utils/page/marks.ts';

const TEXT = 'First a plain sentence. Then one of promises. Then a claim. And one of promises.';
const spans = [...TEXT.matchAll(/[^.]+\./g)].map(({ index, 0: said }) => {
  const start = index + (said.length - said.trimStart().length);
  return { start, end: index + said.length };
});
const promise: FrameMark = { frame: 'broken-promise', voice: 'author', stance: 'endorsed', cues: [] };
const sentences = spans.map((span, index) => ({ ...span, block: 1, frames: index % 2 === 1 ? [promise] : [] }));
const claimed = spans[2] as { start: number; end: number };
const framing: Framing = {
  sentences,
  frames: [{ frame: 'broken-promise', weight: 2, sentences: [1, 3] }],
  absent: ['security-threat'],
  claims: [{ ...claimed, block: 1, claim: 'bakers-lie', voice: 'author', stance: 'endorsed', sentence: 2 }],
};
const article = {
  meta: { title: 'On promises', date: '2022-01-22' },
  lang: 'de',
  blocks: [
    { kind: 'heading', text: 'On promises' },
    { kind: 'body', text: TEXT },
  ],
  mentions: [],
  framing,
} as unknown as ReadArticle;
const core = {
  ...NO_CORE,
  frames: [
    {
      id: 'broken-promise',
      name: 'Broken promise',
      definition: 'It was given and broken.',
      negatable: true,
      entries: [],
    },
    { id: 'security-threat', name: 'Security threat', definition: 'It is near.', negatable: true, entries: ['x'] },
    { id: 'other', name: 'Other', definition: 'Not in this article.', negatable: true, entries: [] },
  ],
  claims: [
    {
      id: 'bakers-lie',
      title: 'Baker lied',
      topics: ['baker-assurance' as const],
      status: { kind: 'disputed' as const, note: 'A judgement.' },
      needs: false,
    },
  ],
};
const mark = { article, kind: 'claim', id: 'bakers-lie', style: 'claim', block: 1, ...claimed, index: 0 } as Mark;

it('cuts the framing to the sentences that carry something, with their words and their places in the whole', () => {
  const { told, frames, claims } = companionPage({ articles: [article], marks: [], article }, core);
  expect(told?.origins).toEqual([1, 2, 3]);
  expect(told?.sentences).toBe(4);
  expect(told?.framing.frames[0]?.sentences).toEqual([0, 2]);
  expect(told?.framing.claims[0]?.sentence).toBe(1);
  const words = told?.framing.sentences.map((sentence) => told.texts[placeKey(sentence)]);
  expect(words).toEqual(['Then one of promises.', 'Then a claim.', 'And one of promises.']);
  expect(told?.isSure).toBe(false);
  expect(frames.map(({ id }) => id)).toEqual(['broken-promise', 'security-threat']);
  expect(claims.map(({ id }) => id)).toEqual(['bakers-lie']);
});

it('tells marks with their words, paragraph, reasons and sentence; a title only once it is known', () => {
  const [passage] = companionPage({ articles: [article], marks: [mark], article }, core).passages;
  expect(passage).toMatchObject({ kind: 'claim', words: 'Then a claim.', paragraph: 1, article: 0 });
  expect(passage?.title).toContain('Baker lied');
  expect(passage?.topic).toBeUndefined();
  expect(passage?.why.readAs).not.toEqual([]);
  const [early] = companionPage({ articles: [article], marks: [mark], article }, NO_CORE).passages;
  expect(early?.title).toBeUndefined();
});

it('survives a copy, as messages are copied', () => {
  const page = companionPage({ articles: [article], marks: [mark], article }, core);
  expect(JSON.parse(JSON.stringify(page))).toEqual(structuredClone(page));
});

it('takes from a companion only what it may ask', () => {
  expect(isToPage({ show: 'mark', index: 0, words: 'one inch' })).toBe(true);
  expect(isToPage({ reading: 'stop' })).toBe(true);
  for (const wrong of [
    null,
    'stop',
    {},
    { reading: 'on' },
    { show: 'mark', index: -1, words: '' },
    { show: 'mark', index: 0.5, words: '' },
    { show: 'page', index: 0, words: '' },
    { show: 'mark', index: 0 },
  ])
    expect(isToPage(wrong)).toBe(false);
});
