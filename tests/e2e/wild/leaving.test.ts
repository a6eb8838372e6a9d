/** Going away and coming back, and printing. */
import { constants, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Tab } from '../../../scripts/lib/driver.ts';
import { hostOf } from '../../../scripts/lib/marks.ts';
import { inBothBrowsers, openCard, sleep, until } from '../helpers.ts';
import { placedMarks, tidied } from './look.ts';

/** The colours that a PDF file paints and draws with, as it writes them: "0.12 0.38 0.69 rg". */
function coloursOf(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf);
  const colours = new Set<string>();
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const from = at + (file[at + 6] === 13 ? 8 : 7);
    let text: string;
    try {
      text = inflateSync(file.subarray(from, file.indexOf('endstream', from)), {
        finishFlush: constants.Z_SYNC_FLUSH,
      }).toString('latin1');
    } catch {
      continue;
    }
    for (const [, colour] of text.matchAll(/((?:[\d.]+ ){1,4}(?:rg|RG|g|G|k|K|scn|SCN))\s/g))
      colours.add(colour as string);
  }
  return [...colours].sort();
}

/** Leaves by a link, as readers do, and waits until the other page is there. */
async function go(tab: Tab, how: () => void, path: string): Promise<void> {
  await tab.evaluate(how);
  const there = await until(
    () => tab.evaluate(() => location.pathname).catch(() => ''),
    (now) => now === path,
  );
  expect(there).toBe(path);
}
const away = (tab: Tab) =>
  go(tab, () => void setTimeout(() => location.assign('/wild/away.html'), 50), '/wild/away.html');
const back = (tab: Tab) => go(tab, () => void setTimeout(() => history.back(), 50), '/wild/come-back.html');

inBothBrowsers('Leaving pages in the wild', (world) => {
  test('a page that comes back from the cache still has its marks, and its card opens', async () => {
    const { tab, url, found } = await world.visit('/wild/come-back.html');
    await found();
    const before = (await placedMarks(tab)).map(({ text }) => text).sort();
    expect(before.length).toBeGreaterThan(0);
    for (let round = 1; round <= 2; round++) {
      await away(tab);
      await back(tab);
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
    await away(tab);
    await world.set({ enabled: false });
    await back(tab);
    expect(
      await until(
        () => placedMarks(tab),
        (list) => list.length === 0,
      ),
    ).toEqual([]);
  });

  test('paper shows no mark', async () => {
    await world.set({ enabled: false });
    const off = await world.visit('/wild/print.html');
    await sleep(500);
    const plain = coloursOf(await off.tab.pdf());
    expect(plain.length).toBeGreaterThan(0);
    await off.tab.close();

    await world.set({});
    const { tab, found } = await world.visit('/wild/print.html');
    await found();
    const name = (await placedMarks(tab))[0]?.highlight;
    expect(name).toBeDefined();
    expect(coloursOf(await tab.pdf())).toEqual(plain);

    // Were a mark painted, it would show: here the page paints one itself. Firefox prints no highlights at all.
    if (world.name === 'firefox') return;
    await tab.evaluate((name) => {
      const style = document.createElement('style');
      style.textContent = `::highlight(${name}) { text-decoration: underline 2px #1f62b0 !important; }`;
      document.head.append(style);
    }, name);
    expect(coloursOf(await tab.pdf())).not.toEqual(plain);
  });
});
