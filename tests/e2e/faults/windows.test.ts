/** Several windows, private ones, many tabs at once, and an extension that is disabled and enabled again. */
import { beforeAll, expect, test } from 'vitest';
import { marksOf } from '../../../scripts/lib/marks.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import { inBothBrowsers, openCard, until } from '../helpers.ts';
import { badgeOf, closeWindow, marksBecome, openWindow, show } from './opened.ts';

const ARTICLE = '/geneva-letters.html';
const OTHER = '/one-inch.html';
/** `npm run soak` opens 200. */
const MANY = 12;

interface Api {
  storage: Record<'local' | 'sync' | 'session', { get(keys: null): Promise<object> }>;
}
/** In a page of the extension. */
declare const chrome: Api;

inBothBrowsers(
  'Windows',
  (world) => {
    /** What each page has marked, in a tab of its own in front of all. */
    const known: Record<string, string[]> = {};
    beforeAll(async () => {
      for (const path of [ARTICLE, OTHER]) {
        const { tab, found } = await world.visit(path);
        await found();
        known[path] = (await marksOf(tab)).map(({ text }) => text).toSorted();
        await tab.close();
      }
    });
    const wordsOf = (path: string): string[] => known[path] ?? [];
    const address = (path: string): string => world.site.url(path);

    test('what is changed in one window counts in the other', async () => {
      const first = await openWindow(world.bridge, [address(ARTICLE)]);
      const second = await openWindow(world.bridge, [address(OTHER)]);
      const [one = 0, other = 0] = [...first.tabs, ...second.tabs];
      expect(await marksBecome(world.bridge, one, wordsOf(ARTICLE))).toEqual(wordsOf(ARTICLE));
      expect(await marksBecome(world.bridge, other, wordsOf(OTHER))).toEqual(wordsOf(OTHER));
      expect(
        await until(
          () => badgeOf(world.bridge, other),
          (text) => text !== '',
        ),
      ).not.toBe('');
      await world.set({ sitesOff: [{ host: '127.0.0.1', since: '2022-01-21', where: 'card' }] });
      expect(await marksBecome(world.bridge, one, [])).toEqual([]);
      expect(await marksBecome(world.bridge, other, [])).toEqual([]);
      // One of them is closed, and all of it with it.
      await closeWindow(world.bridge, first.window);
      await world.set({});
      expect(await marksBecome(world.bridge, other, wordsOf(OTHER))).toEqual(wordsOf(OTHER));
      await closeWindow(world.bridge, second.window);
    });

    test('in a private one pages are read, and nothing of them is kept', async () => {
      const kept = () =>
        world.bridge.tab.evaluate(async () => {
          const areas: unknown[] = [];
          for (const area of ['local', 'sync', 'session'] as const) areas.push(await chrome.storage[area].get(null));
          for (const { name = '' } of await indexedDB.databases())
            areas.push(
              await new Promise((done, failed) => {
                const opening = indexedDB.open(name);
                opening.onerror = failed;
                opening.onsuccess = async () => {
                  const db = opening.result;
                  const stores = [...db.objectStoreNames].map(
                    (store) =>
                      new Promise((all) => {
                        const request = db.transaction(store).objectStore(store).getAll();
                        request.onsuccess = () => all([store, JSON.stringify(request.result).length]);
                      }),
                  );
                  done([name, await Promise.all(stores)]);
                  db.close();
                };
              }),
            );
          return JSON.stringify([areas, await caches.keys()]);
        });
      // It notes when it last ran.
      await world.bridge.ask({ type: 'sync', on: false });
      const before = await kept();
      expect(before).toContain('imported');
      const { window, tabs } = await openWindow(world.bridge, [address(ARTICLE)], true);
      const [tab = 0] = tabs;
      expect(await marksBecome(world.bridge, tab, wordsOf(ARTICLE))).toEqual(wordsOf(ARTICLE));
      const host = `[...document.documentElement.children].length`;
      expect(await world.bridge.inPage(tab, host)).toBe(3);
      const [count, badge] = [wordsOf(ARTICLE).length, () => badgeOf(world.bridge, tab)];
      expect(await until(badge, (text) => text === `${count}`)).toBe(`${count}`);
      await world.bridge.ask({ type: 'card', kind: 'entry', id: 'geneva-talks-january-2022' });
      expect(await kept()).toBe(before);
      await closeWindow(world.bridge, window);
      await world.driver.outside.sleepBackground();
      expect(await kept()).toBe(before);
    });

    test('many tabs that are opened at once are all marked, each when it is seen', { timeout: 120_000 }, async () => {
      const paths = Array.from({ length: MANY }, (_, i) => (i % 2 ? OTHER : ARTICLE));
      const { window, tabs } = await openWindow(world.bridge, paths.map(address));
      expect(tabs.length).toBe(MANY);
      // A background that is stopped in the middle of it.
      await world.driver.outside.sleepBackground();
      for (const [i, tab] of tabs.entries()) {
        await show(world.bridge, tab);
        const words = wordsOf(paths[i] ?? '');
        expect(await marksBecome(world.bridge, tab, words, 45_000), `tab ${i}`).toEqual(words);
      }
      await closeWindow(world.bridge, window);
    });

    test('disabled it takes its marks along; enabled again it reads the pages that are open', async () => {
      const visit = await world.visit(ARTICLE);
      await visit.found();
      await world.set({ theme: 'dark' });
      const names = () => visit.tab.evaluate(() => [...CSS.highlights.keys()]);
      const before = await names();
      await world.driver.outside.turn(false);
      await visit.tab.front();
      // Firefox stops scripts without a word: what they painted stays until the page is loaded anew.
      if (world.name === 'chromium') expect(await until(names, (list) => list.length === 0)).toEqual([]);
      await world.driver.outside.turn(true);
      await world.reopenBridge();
      await visit.tab.front();
      const fresh = await until(names, (list) => list.some((name) => !before.includes(name)), 15_000);
      expect(fresh.some((name) => !before.includes(name))).toBe(true);
      // Firefox keeps the old ones' names on its list, without a style that could paint them.
      const marked = async () =>
        (await marksOf(visit.tab))
          .flatMap(({ highlight, text }) => (before.includes(highlight) ? [] : [text]))
          .toSorted();
      const words = await until(marked, (now) => `${now}` === `${wordsOf(ARTICLE)}`, 15_000);
      expect(words).toEqual(wordsOf(ARTICLE));
      expect(await openCard(visit.tab, wordsOf(ARTICLE)[0] ?? '', 'click')).toBe(true);
      expect(await world.bridge.ask({ type: 'get-settings' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    });
  },
  { inPrivate: true },
);
