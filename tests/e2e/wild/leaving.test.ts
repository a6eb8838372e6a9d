/** Going away and coming back, and printing. */
import { expect, test } from 'vitest';
import { hostOf } from '../../../scripts/lib/marks.ts';
import { inBothBrowsers, openCard, sleep, until } from '../helpers.ts';
import { placedMarks, tidied } from './look.ts';
import { pageIsDone } from './rows.ts';

/** A PDF file without what differs from one time to the next: its dates and ids. */
const timeless = (pdf: Uint8Array): string =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/\/(?:CreationDate|ModDate|ID)\s*(?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/<(?:xmp|pdf):[^>]*Date>[^<]*</g, '<');

inBothBrowsers('Leaving pages in the wild', (world) => {
  test('a page that comes back from the cache still has its marks, and its card opens', async () => {
    const { tab, url, found } = await world.visit('/wild/come-back.html');
    await found();
    const before = (await placedMarks(tab)).map(({ text }) => text).sort();
    expect(before.length).toBeGreaterThan(0);
    for (let round = 1; round <= 2; round++) {
      await tab.goto(world.site.url('/wild/away.html'));
      await tab.evaluate(() => setTimeout(() => history.back(), 50));
      await until(
        () => tab.evaluate(() => location.pathname).catch(() => ''),
        (path) => path === '/wild/come-back.html',
      );
      await sleep(500);
      // The same document, not a new one.
      expect(await tab.evaluate(() => (window as unknown as { restored: number }).restored)).toBe(round);
      const summary = await until(
        () => world.bridge.summary(url),
        (now) => now !== null,
      );
      const texts = [...(summary?.mentions ?? []), ...(summary?.claims ?? [])].map(({ text }) => tidied(text)).sort();
      const marks = await until(
        () => placedMarks(tab),
        (list) => list.length === before.length,
      );
      expect(marks.map(({ text }) => text).sort()).toEqual(before);
      expect(texts).toEqual(before);
      expect((await hostOf(tab))?.count ?? 0).toBeLessThanOrEqual(1);
    }
    expect(await openCard(tab, 'in Geneva')).toBe(true);
    // Settings that change now reach it, too.
    await world.set({ enabled: false });
    expect(
      await until(
        () => placedMarks(tab),
        (list) => list.length === 0,
      ),
    ).toEqual([]);
  });

  test('settings that changed while a page was away hold when it comes back', async () => {
    const { tab, found } = await world.visit('/wild/come-back.html');
    await found();
    await tab.goto(world.site.url('/wild/away.html'));
    await world.set({ enabled: false });
    await tab.evaluate(() => setTimeout(() => history.back(), 50));
    await until(
      () => tab.evaluate(() => location.pathname).catch(() => ''),
      (path) => path === '/wild/come-back.html',
    );
    expect(
      await until(
        () => placedMarks(tab),
        (list) => list.length === 0,
      ),
    ).toEqual([]);
  });

  test('paper shows no mark and nothing else of ours', async () => {
    await world.set({ enabled: false });
    const off = await world.visit('/wild/print.html');
    await pageIsDone(off.tab);
    await sleep(500);
    const plain = timeless(await off.tab.pdf());
    expect(timeless(await off.tab.pdf())).toBe(plain);
    await off.tab.close();

    await world.set({});
    const on = await world.visit('/wild/print.html');
    await on.found();
    expect((await placedMarks(on.tab)).length).toBeGreaterThan(0);
    expect(timeless(await on.tab.pdf()) === plain).toBe(true);
  });
});
