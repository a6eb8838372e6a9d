import { expect, test } from 'vitest';
import type { ReadingCard } from '../../utils/knowledge/view.ts';
import { SEED_CLAIMS } from '../seed-claims.ts';
import { inBothBrowsers } from './helpers.ts';

inBothBrowsers('The first text', (world) => {
  test('the meeting, the assurance and the expansion are found, and their claims', async () => {
    const visit = await world.visit('/seed');
    const summary = await visit.found();
    expect(summary.date).toBe('2022-01-21');
    const meeting = summary.mentions.find((mention) => /geneva/i.test(mention.text));
    expect(meeting?.entry).toBe('blinken-lavrov-geneva-2022-01-21');
    const topics = summary.mentions.map((mention) => mention.topic);
    expect(topics).toContain('baker-assurance');
    expect(topics).toContain('nato-expansion');
    expect(summary.claims.map((claim) => claim.claim)).toEqual(expect.arrayContaining(SEED_CLAIMS));
  });

  test('it is told as a broken promise, and as a threat', async () => {
    const { frames } = await (await world.visit('/seed')).found();
    expect(frames.map((frame) => frame.id)).toEqual(expect.arrayContaining(['broken-promise', 'security-threat']));
  });

  test('every mention and every claim has a card', async () => {
    const { mentions, claims, date } = await (await world.visit('/seed')).found();
    const wanted = [
      ...mentions.map(({ entry }) => ({ kind: 'entry' as const, id: entry })),
      ...claims.map(({ claim }) => ({ kind: 'claim' as const, id: claim })),
    ];
    for (const what of wanted) {
      const { card } = await world.bridge.ask<{ card: ReadingCard | null }>({
        type: 'card',
        ...what,
        articleDate: date,
      });
      expect(card?.id, what.id).toBe(what.id);
      expect(card?.statements.length, what.id).toBeGreaterThan(0);
      expect(card?.statements.every((statement) => statement.sources.length > 0)).toBe(true);
    }
  });

  test('what came later stands under the card of the meeting', async () => {
    const id = 'blinken-lavrov-geneva-2022-01-21';
    const { card } = await world.bridge.ask<{ card: ReadingCard | null }>({
      type: 'card',
      kind: 'entry',
      id,
      articleDate: '2022-01-21',
    });
    const dates = card?.since.map((line) => line.date) ?? [];
    expect(dates).toContain('2022-01-26');
    expect(dates).toContain('2022-02-24');
    expect([...dates].sort()).toEqual(dates);
  });
});

inBothBrowsers('The front-page article', (world) => {
  test('its meeting is that of 21 January 2022, and both sides are heard', async () => {
    const summary = await (await world.visit('/geneva-letters.html')).found();
    expect(summary.date).toBe('2022-01-22');
    expect(summary.mentions.find((mention) => mention.topic === 'geneva-talks')?.entry).toBe(
      'blinken-lavrov-geneva-2022-01-21',
    );
    const entries = summary.mentions.map((mention) => mention.entry);
    expect(entries).toContain('baker-gorbachev-1990-02-09');
    expect(summary.frames.length).toBeGreaterThan(1);
  });

  test('teasers and comments are not the article', async () => {
    const { mentions } = await (await world.visit('/geneva-letters.html')).found();
    expect(mentions.filter((mention) => /briefe|essay/i.test(mention.text))).toEqual([]);
  });

  test('a mention that crosses a link and an emphasis is one mention', async () => {
    await world.set({ density: 'all' });
    const { mentions } = await (await world.visit('/geneva-letters.html')).found();
    expect(mentions.map((mention) => mention.text)).toContain('NATO’s eastward expansion');
  });
});
