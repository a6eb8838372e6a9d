/** The first run: from install to the first useful card, on the page that the extension opens by itself. */
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import { marksOf, pointOf, someMarks } from '../../scripts/lib/marks.ts';
import type { PageSummary } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { heard, inBothBrowsers, until } from './helpers.ts';
import { type Area, cardOf } from './surfaces.ts';

interface Api {
  tabs: { query(filter: object): Promise<{ id: number; url?: string; incognito: boolean }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  permissions: { remove(what: object): Promise<boolean> };
  runtime: { getURL(path: string): string; getManifest(): { permissions: string[]; host_permissions: string[] } };
}
/** In a page of the extension. */
declare const chrome: Api;

inBothBrowsers(
  'The first run',
  (world) => {
    const page = (): Tab => {
      const { welcome } = world.driver;
      if (!welcome) throw new Error('no page of the first run was opened');
      return welcome;
    };
    const address = () => page().evaluate(() => location.href);
    const open = () =>
      page().evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.filter(({ url }) => url === chrome.runtime.getURL('welcome.html')).map(({ id }) => id);
      });

    test('shows a useful card after one action, within a minute of the install, with nothing read', async () => {
      await page().front();
      await someMarks(page());
      // The first mark of an entry is in sight: there is nothing to scroll, to press or to read before it.
      const point = await pointOf(page(), 'meeting in Geneva');
      const height = await page().evaluate(() => innerHeight);
      if (!point) throw new Error('the sample has no mark');
      expect(point.bottom).toBeLessThan(height);
      let actions = 0;
      await page().move(point.x - 3, point.y);
      await page().move(point.x, point.y);
      actions++;
      const card = await until(
        () => cardOf(page()),
        (area) => area !== undefined,
        8000,
      );
      const since = await page().evaluate(() => Date.now() - performance.timeOrigin);
      expect(card).toBeDefined();
      expect(actions).toBe(1);
      expect(since).toBeLessThan(60_000);
      const said = await heard(page());
      if (said !== null) {
        expect(said).toContain('Blinken and Lavrov meet in Geneva');
        expect(said).toContain('Transcript of the opening remarks');
      }
      await page().press('Escape');
    });

    test('is opened once, and its button counts the passages of the sample', async () => {
      expect(await open()).toHaveLength(1);
      await world.driver.outside.sleepBackground();
      await world.bridge.ask({ type: 'get-settings' });
      expect(await open()).toHaveLength(1);
      const [tabId = -1] = await open();
      const badge = await until(
        () => page().evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId),
        (text) => text !== '',
        10_000,
      );
      expect(Number(badge)).toBeGreaterThan(5);
    });

    test('reads and frames the sample like any article, and nothing else of the page', async () => {
      const summary = await until<PageSummary | null>(
        async () => world.bridge.summary(await address()),
        (one) => (one?.frames.length ?? 0) > 1,
        15_000,
      );
      expect(new Set(summary?.mentions.map(({ topic }) => topic)).size).toBe(3);
      expect(summary).toMatchObject({ date: '2022-01-24', title: 'A letter from Geneva, and a sentence from 1990' });
      expect(summary?.frames.length).toBeGreaterThan(1);
      const outside = await page().evaluate(() => {
        const article = document.querySelector('article');
        return [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()]
          .flatMap((ranges) => [...ranges])
          .filter(({ startContainer }) => !article?.contains(startContainer)).length;
      });
      expect(outside).toBe(0);
    });

    test('a site switched off in a card of the sample switches nothing off, and the marks come back', async () => {
      await page().front();
      // High enough for the card to stand clear of the tab.
      await page().resize(1280, 1400);
      await world.driver.outside.command('next-passage');
      // It grows when what it says has come.
      let before: Area | undefined;
      const card = await until(
        () => cardOf(page()),
        (area) => {
          const same = area && area.bottom - area.top > 250 && JSON.stringify(area) === JSON.stringify(before);
          before = area;
          return Boolean(same);
        },
        8000,
      );
      if (!card) throw new Error('no card');
      await page().click(card.right - 50, card.bottom - 22);
      const again = await until(
        () => page().evaluate(() => document.querySelector('.wel-off button')?.textContent ?? ''),
        (text) => text !== '',
      );
      expect(again).toBe('Show the marks again');
      expect(await marksOf(page())).toEqual([]);
      expect((await world.bridge.ask<Settings>({ type: 'get-settings' })).sitesOff).toEqual([]);
      await page().press('Enter');
      expect((await someMarks(page(), 10_000)).length).toBeGreaterThan(3);
      await page().resize(1280, 900);
    });

    test('explains every permission that the manifest asks for', async () => {
      const { asked, told } = await page().evaluate(() => {
        const { permissions, host_permissions } = chrome.runtime.getManifest();
        return {
          asked: [...permissions, ...host_permissions].length,
          told: document.querySelectorAll('[aria-labelledby="may"] li').length,
        };
      });
      expect(told).toBe(asked);
    });

    test('fits a narrow window', async () => {
      await page().resize(360, 740);
      const [width, inner] = await page().evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width).toBeLessThanOrEqual(inner as number);
      await page().resize(1280, 900);
    });

    test('asks for pages where the browser does not give them, and reads the ones that are open once it does', async () => {
      // Chrome lets no extension give back what its manifest asks for.
      if (world.name === 'chromium') return;
      await page().evaluate(() => chrome.permissions.remove({ origins: ['<all_urls>'] }));
      const visit = await world.visit('/geneva-letters.html');
      await page().front();
      const ask = () =>
        page().evaluate(() => {
          const box = document.querySelector('.acc-ask')?.getBoundingClientRect();
          return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        });
      const at = await until(ask, (box) => box !== null);
      if (!at) throw new Error('nothing asks for access');
      await page().evaluate(() => scrollTo(0, 0));
      expect(await marksOf(visit.tab)).toEqual([]);
      const point = (await ask()) as { x: number; y: number };
      await page().click(point.x, point.y);
      const given = await until(
        () => page().evaluate(() => document.querySelector('.acc')?.textContent ?? ''),
        (text) => text.startsWith('Thank you'),
        8000,
      );
      expect(given).toContain('Articles that are open are being read');
      await visit.tab.front();
      expect((await someMarks(visit.tab, 10_000)).length).toBeGreaterThan(3);
    });
  },
  { welcome: true },
);
