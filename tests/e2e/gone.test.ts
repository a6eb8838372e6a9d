/** The extension goes while pages that it has marked stay open: it is updated, switched off, removed. */
import { expect, test } from 'vitest';
import { hostOf, someMarks } from '../../scripts/lib/marks.ts';
import { inBothBrowsers, sleep, until } from './helpers.ts';

inBothBrowsers(
  'An extension that goes',
  (world) => {
    test('takes its marks and its element along, and leaves no error', async () => {
      const { tab, found } = await world.visit('/geneva-letters.html');
      await found();
      await someMarks(tab);
      const before = await tab.evaluate(() => [...CSS.highlights.keys()]);
      expect(before.length).toBeGreaterThan(0);

      await world.driver.removeExtension();
      await tab.front();
      const left = () => tab.evaluate((names) => names.filter((name) => CSS.highlights.has(name)), before);
      if (world.name === 'firefox') {
        // Firefox stops all scripts of an extension at once and tells none of them: what they have painted stays until the
        // page is loaded anew. It must not be in the way.
        await sleep(3000);
        expect(
          await tab.evaluate(() => document.elementFromPoint(200, 200)?.closest('html > :not(head, body)')),
        ).toBeNull();
      } else {
        expect(await until(left, (names) => names.length === 0, 8000)).toEqual([]);
        await sleep(500);
        expect(await hostOf(tab)).toBeNull();
        expect(await tab.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0);
      }
      expect(tab.errors).toEqual([]);

      // It comes back, as after an update: pages that are open are read by the new one, and nothing is there twice.
      await world.driver.bringExtension();
      await until(
        () =>
          tab.evaluate((names) => [...CSS.highlights.keys()].filter((name) => !names.includes(name)).length, before),
        (fresh) => fresh > 0,
        15_000,
      );
      await sleep(2500);
      expect((await hostOf(tab))?.count).toBe(1);
      expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
      expect(tab.errors).toEqual([]);
    });
  },
  {},
);
