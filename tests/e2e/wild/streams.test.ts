/** Several articles in one document: each is read with its own date, none twice. */
import { expect, test } from 'vitest';
import { inBothBrowsers, until } from '../helpers.ts';
import { placedMarks, strayedMarks, tidied, watchMarks } from './look.ts';

inBothBrowsers('Streams of articles in the wild', (world) => {
  test('the next article, with its own address, headline and date', async () => {
    const { tab, found, url } = await world.visit('/wild/next-article.html');
    await watchMarks(tab);
    const first = await found();
    expect(first.mentions.map((mention) => mention.entry)).toContain('blinken-lavrov-geneva-2022-01-21');

    await tab.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const address = await until(
      () => tab.evaluate(() => location.href),
      (href) => href !== url,
      8000,
    );
    expect(address).toMatch(/\?second$/);
    const entries = () => world.bridge.summary(address).then((summary) => summary?.mentions.map((m) => m.entry) ?? []);
    const both = await until(entries, (list) => list.some((entry) => /2022-01-10|january-2022/.test(entry)), 8000);
    // Both articles are on the page: the talk of the 21st in the first, that of the 10th, by its own date, in the second.
    expect(both).toContain('blinken-lavrov-geneva-2022-01-21');
    expect(both).toContain('geneva-ssd-2022-01-10');

    const summary = await world.bridge.summary(address);
    const texts = [...(summary?.mentions ?? []), ...(summary?.claims ?? [])].map(({ text }) => tidied(text)).sort();
    const marks = await until(
      () => placedMarks(tab),
      (list) => list.length === texts.length,
    );
    expect(marks.map(({ text }) => text).sort()).toEqual(texts);
    expect(marks.filter(({ painted }) => !painted)).toEqual([]);
    const assurances = summary?.mentions.filter(({ text }) => text.startsWith('James Baker’s assurance'));
    expect(assurances?.length).toBe(2);
    // What the popup says of the page is said of the article that the reader is at.
    expect(summary?.title).toBe('Ninety minutes above the quay');
    expect(summary?.date).toBe('2022-01-21');
    await tab.evaluate(() => document.getElementById('second')?.scrollIntoView());
    const later = await world.bridge.summary(address);
    expect(later?.title).toMatch(/^Eight hours, two deputies/);
    expect(later?.date).toBe('2022-01-10');
    expect(await strayedMarks(tab)).toEqual([]);
  });
});
