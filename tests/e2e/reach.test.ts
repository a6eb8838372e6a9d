/** What the browser offers outside of pages: commands, menus, the address bar, the button; and a background that sleeps. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import { marksOf } from '../../scripts/lib/marks.ts';
import { inBothBrowsers, until, type Visit } from './helpers.ts';
import { cardOf } from './surfaces.ts';

const ARTICLE = '/geneva-letters.html';

/** What is used of the browser in a page of the extension. */
interface Api {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; active: boolean }[]>;
    remove(ids: number[]): Promise<void>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string>; getTitle(of: { tabId: number }): Promise<string> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  runtime: { getURL(path: string): string };
  scripting: { executeScript(injection: object): Promise<{ result?: number }[]> };
}
/** In the page itself. */
declare const own: () => Api;

inBothBrowsers('Reach', (world) => {
  let page: Tab;
  beforeAll(async () => {
    page = await world.driver.openExtension('codebook.html');
    await page.evaluate(() => {
      const world = globalThis as unknown as { browser?: Api; chrome?: Api; own: () => Api };
      world.own = () => (world.browser ?? world.chrome) as Api;
    });
  });
  /** Addresses of the library that are open, without what they have in common. */
  const library = (): Promise<{ at: string; active: boolean }[]> =>
    page.evaluate(async () => {
      const api = own();
      const base = api.runtime.getURL('library.html');
      const tabs = await api.tabs.query({});
      return tabs
        .filter(({ url }) => url?.startsWith(base))
        .map(({ url = '', active }) => ({ at: url.slice(base.length + 1), active }));
    });
  const opened = () => until(library, (found) => found.length > 0, 6000);
  const closeLibrary = () =>
    page.evaluate(async () => {
      const api = own();
      const base = api.runtime.getURL('library.html');
      const tabs = await api.tabs.query({});
      await api.tabs.remove(tabs.filter(({ url }) => url?.startsWith(base)).map(({ id }) => id));
    });
  /** What a tab's button says. */
  const button = async (visit: Visit) =>
    page.evaluate(
      async (tabId) => {
        const api = own();
        return { badge: await api.action.getBadgeText({ tabId }), title: await api.action.getTitle({ tabId }) };
      },
      await world.bridge.tabAt(visit.url),
    );
  const buttonOnce = (visit: Visit, good: (says: { badge: string; title: string }) => boolean) =>
    until(() => button(visit), good, 10_000);

  afterEach(closeLibrary);

  describe('commands', () => {
    test('have the keys that were suggested: the browser has none of them for itself', async () => {
      const keys = await page.evaluate(async () => {
        const api = own();
        return Object.fromEntries((await api.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]));
      });
      expect(keys).toEqual({
        _execute_action: 'Alt+Shift+F',
        'next-passage': 'Alt+Shift+J',
        'previous-passage': 'Alt+Shift+K',
        'open-companion': 'Alt+Shift+G',
        'toggle-site': '',
      });
    });

    test('walk through the marks there and back, one step each, and after the background has slept', async () => {
      const visit = await world.visit(ARTICLE);
      await visit.found();
      /** The words of the mark that was gone to: they are tinted for a moment. */
      const shown = async () => (await marksOf(visit.tab)).find(({ highlight }) => highlight.endsWith('f'))?.text ?? '';
      const gone = async (name: string, before: string) => {
        await world.driver.outside.command(name);
        return until(shown, (words) => words !== '' && words !== before, 6000);
      };
      const first = await gone('next-passage', '');
      expect(first).not.toBe('');
      expect(
        await until(
          () => cardOf(visit.tab),
          (card) => card !== undefined,
        ),
      ).toBeDefined();
      await world.driver.outside.sleepBackground();
      const second = await gone('next-passage', first);
      const third = await gone('next-passage', second);
      expect(new Set([first, second, third]).size).toBe(3);
      expect(await gone('previous-passage', third)).toBe(second);
    });

    test('switch a site off and on; the button says so, and the marks go and come', async () => {
      const visit = await world.visit(ARTICLE);
      await visit.found();
      const noneLeft = () =>
        until(
          () => marksOf(visit.tab),
          (marks) => marks.length === 0,
        );
      await world.driver.outside.command('toggle-site');
      expect(await noneLeft()).toEqual([]);
      const off = await buttonOnce(visit, ({ badge, title }) => badge === '' && title.includes('off'));
      expect(off).toEqual({ badge: '', title: 'Backstory is off on 127.0.0.1' });
      await world.driver.outside.command('toggle-site');
      const on = await buttonOnce(visit, ({ badge }) => /^\d+$/.test(badge));
      expect(on.title).toMatch(/^Backstory: \d+ passages$/);
      expect((await marksOf(visit.tab)).length).toBeGreaterThan(0);
    });
  });

  describe('the button', () => {
    test('counts the passages of all frames, in figures and in words, also after the background has slept', async () => {
      const visit = await world.visit('/where/frames.html');
      const tabId = await world.bridge.tabAt(visit.url);
      const inFrames = () =>
        page.evaluate(async (tabId) => {
          const results = await own().scripting.executeScript({
            target: { tabId, allFrames: true },
            func: () =>
              (globalThis as { __backstory_session?: { marks: unknown[] } }).__backstory_session?.marks.length ?? 0,
          });
          return results.map(({ result }) => result ?? 0);
        }, tabId);
      /** What the button says and what is true, once both are the same; marks are still being found meanwhile. */
      const agree = (withBadge: boolean) =>
        until(
          async () => {
            const counts = await inFrames();
            const sum = counts.reduce((a, b) => a + b, 0);
            const says = { badge: withBadge ? String(sum) : '', title: `Backstory: ${sum} passages` };
            return { says: await button(visit), is: says, frames: counts.filter((count) => count > 0).length };
          },
          ({ says, is, frames }) => frames > 1 && JSON.stringify(says) === JSON.stringify(is),
          15_000,
        );
      const first = await agree(true);
      expect(first.frames).toBeGreaterThan(1);
      expect(first.says).toEqual(first.is);
      await world.driver.outside.sleepBackground();
      const asleep = await agree(true);
      expect(asleep.says).toEqual(asleep.is);
      // A change of the settings has all pages tell anew, and a background that knows nothing counts the same.
      for (const badge of [false, true]) {
        await world.set({ badge });
        const after = await agree(badge);
        expect(after.says).toEqual(after.is);
      }
    });

    test('forgets when the tab goes elsewhere', async () => {
      const visit = await world.visit(ARTICLE);
      await visit.found();
      await buttonOnce(visit, ({ badge }) => badge !== '');
      await visit.tab.goto(world.site.url('/gardens.html'));
      const gone = { ...visit, url: world.site.url('/gardens.html') };
      expect(await buttonOnce(gone, ({ badge }) => badge === '')).toEqual({ badge: '', title: 'Backstory' });
    });
  });

  describe('the menu of what is selected', () => {
    test('leads to the one thing that the words mean, and else to the search for them', async () => {
      const visit = await world.visit(ARTICLE);
      await world.driver.outside.sleepBackground();
      await world.driver.outside.menu('look-up', '  Two Plus\n Four Treaty ');
      expect(await opened()).toEqual([{ at: expect.stringMatching(/^entry\/[a-z0-9-]+$/), active: true }]);
      await closeLibrary();
      await visit.tab.front();
      await world.driver.outside.menu('look-up', '<b>Baker</b> & 100 %');
      expect(await opened()).toEqual([{ at: `search/${encodeURIComponent('<b>Baker</b> & 100 %')}`, active: true }]);
    });
  });

  describe('the address bar', () => {
    test('suggests what is found, safely marked, and leads there', async () => {
      const found = await world.driver.outside.suggestions('baker gorb');
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]?.content).toMatch(/^(entry|claim|source)\/[a-z0-9-]+$/);
      if (world.name === 'chromium') expect(found[0]?.description).toContain('<match>Baker</match>');
      else expect(found[0]?.description).not.toMatch(/[<&]/);
      await world.driver.outside.enter(found[0]?.content ?? '', 'newForegroundTab');
      expect(await opened()).toEqual([{ at: found[0]?.content, active: true }]);
    });

    test('opens a search behind, in front or in the same tab, as the reader wanted it', async () => {
      const visit = await world.visit(ARTICLE);
      await world.driver.outside.enter('one inch', 'newBackgroundTab');
      expect(await opened()).toEqual([{ at: 'search/one%20inch', active: false }]);
      await closeLibrary();
      await visit.tab.front();
      await world.driver.outside.enter('one inch', 'currentTab');
      expect(await opened()).toEqual([{ at: 'search/one%20inch', active: true }]);
    });
  });
});
