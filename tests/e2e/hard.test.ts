import { expect, test } from 'vitest';
import { hostOf, marksOf, someMarks } from '../../scripts/lib/marks.ts';
import { inBothBrowsers, openCard, until } from './helpers.ts';

/** Longest time, in milliseconds, for which the biggest page may be kept from answering. */
const LONGEST_BLOCK = 2000;

inBothBrowsers('Hard pages', (world) => {
  test('a page under a strict policy is marked and has its card', async () => {
    const visit = await world.visit('/strict-csp.html');
    const { mentions } = await visit.found();
    const marks = await someMarks(visit.tab);
    expect(marks.every((mark) => mark.painted)).toBe(true);
    const first = mentions.find((mention) => marks.some((mark) => mark.text === mention.text));
    expect(first).toBeDefined();
    expect(await openCard(visit.tab, first?.text ?? '')).toBe(true);
  });

  test('a paragraph that comes later is read', async () => {
    const visit = await world.visit('/live.html');
    const early = await visit.found();
    expect(early.mentions.map((mention) => mention.topic)).toContain('geneva-talks');
    const late = await until(
      () => visit.summary(),
      (summary) => Boolean(summary?.mentions.some((mention) => mention.topic === 'nato-expansion')),
      6000,
    );
    expect(late?.mentions.map((mention) => mention.topic)).toContain('nato-expansion');
    const marks = await until(
      () => marksOf(visit.tab),
      (all) => all.some((mark) => /expansion/i.test(mark.text)),
    );
    expect(marks.map((mark) => mark.text).join('\n')).toMatch(/expansion/i);
  });

  test('broken HTML is read to its end', async () => {
    const { mentions } = await (await world.visit('/broken.html')).found();
    const topics = mentions.map((mention) => mention.topic);
    expect(topics).toContain('geneva-talks');
    expect(topics).toContain('nato-expansion');
    expect(topics).toContain('baker-assurance');
  });

  test('five megabytes are marked within 20 seconds, and the page answers meanwhile', async () => {
    const begun = Date.now();
    const visit = await world.visit('/big');
    // The page's own clock: how long was it ever kept from running?
    await visit.tab.evaluate(() => {
      const page = window as unknown as { longest: number };
      page.longest = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        page.longest = Math.max(page.longest, now - last);
        last = now;
      }, 20);
    });
    // The first marks; how it is told is read when all of its text is.
    const painted = await until(
      () => visit.tab.evaluate(() => CSS.highlights.size),
      (size) => size > 0,
      20_000,
    );
    expect(painted).toBeGreaterThan(0);
    expect(Date.now() - begun).toBeLessThan(20_000);
    const { mentions } = await visit.found(60_000);
    expect(mentions.map((mention) => mention.topic)).toContain('geneva-talks');
    expect((await someMarks(visit.tab)).length).toBeGreaterThan(0);
    const longest = await visit.tab.evaluate(() => (window as unknown as { longest: number }).longest);
    expect(longest).toBeLessThan(LONGEST_BLOCK);
  }, 120_000);

  test.for(['/empty.html', '/cyrillic.html', '/japanese.html'])('%s gives no error and no mark', async (path) => {
    const visit = await world.visit(path);
    await world.quiet(visit.tab);
    expect(await marksOf(visit.tab)).toEqual([]);
    expect(await hostOf(visit.tab)).toBeNull();
  });
});
