/** The extension in real browsers over the newspaper of tests/site. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import {
  Bridge,
  type BrowserName,
  type Driver,
  type LaunchOptions,
  sleep,
  type Tab,
  until,
} from '../../scripts/lib/driver.ts';
import { coveredAt, pointOf } from '../../scripts/lib/marks.ts';
import { type Site, serveSite } from '../../scripts/lib/site.ts';
import type { PageSummary } from '../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings-schema.ts';
import { type Browser, borrow } from './browsers.ts';

/** How long something is watched in which nothing may happen, where nothing tells when it would. */
export const QUIET = 1200;
/** The same for a page at which the gate has looked. */
const AFTER_GATE = 600;
/** How long the gate is waited for: there are documents at which it does not look. */
const GATE = 1500;

export interface World {
  readonly name: BrowserName;
  readonly driver: Driver;
  readonly bridge: Bridge;
  readonly site: Site;
  /** Opens a page of the site; closed after the test. */
  visit(path: string): Promise<Visit>;
  /** Opens a page of the extension; closed after the test. */
  own(path: string): Promise<Tab>;
  set(change: Partial<Settings>): Promise<Settings>;
  /** Waits until whatever would be done with the page in this tab would have been done. */
  quiet(tab: Tab): Promise<void>;
  /** Opens the page anew through which the extension is asked: it goes with an extension that is disabled. */
  reopenBridge(): Promise<void>;
}

export interface Visit {
  tab: Tab;
  url: string;
  /** What was found, once something was. */
  found(timeout?: number): Promise<PageSummary>;
  summary(): Promise<PageSummary | null>;
}

/**
 * The same tests in Chromium and in Firefox; afterwards no page may have seen an error. Files with `options`, be they
 * empty, have browsers of their own: those that do to the extension or to its database what cannot be undone.
 */
export function inBothBrowsers(title: string, body: (world: World) => void, options?: LaunchOptions): void {
  describe.for(['chromium', 'firefox'] as const)(`${title}, in %s`, (name) => {
    let browser: Browser;
    let site: Site;
    let failed = false;
    const tabs: Tab[] = [];

    const world: World = {
      name,
      get driver() {
        return browser.driver;
      },
      get bridge() {
        return browser.bridge;
      },
      get site() {
        return site;
      },
      async visit(path) {
        const url = site.url(path);
        const tab = await world.driver.open(url);
        tabs.push(tab);
        await tab.front();
        return {
          tab,
          url,
          summary: () => world.bridge.summary(url),
          async found(timeout) {
            const summary = await world.bridge.found(url, timeout);
            if (!summary) throw new Error(`nothing was found on ${path}`);
            return summary;
          },
        };
      },
      async own(path) {
        const tab = await world.driver.openExtension(path);
        tabs.push(tab);
        return tab;
      },
      async quiet(tab) {
        const url = await tab.evaluate(() => location.href);
        await until(
          () => world.bridge.stage(url),
          (stage) => stage !== 'absent',
          GATE,
        );
        await sleep(AFTER_GATE);
        await until(
          () => world.bridge.stage(url),
          (stage) => stage !== 'reading',
        );
      },
      set: (change) =>
        world.bridge.ask<Settings>({ type: 'set-settings', settings: { ...DEFAULT_SETTINGS, ...change } }),
      async reopenBridge() {
        const { driver, bridge, done } = browser;
        await bridge.close().catch(() => undefined);
        browser = { driver, bridge: await Bridge.open(driver), done };
      },
    };

    beforeAll(async () => {
      site = await serveSite();
      browser = await borrow(name, options);
    });
    afterAll(async () => {
      await browser?.done(failed);
      await site?.close();
    });
    beforeEach(async () => {
      await world.set({});
    });
    afterEach(async ({ task }) => {
      // Firefox tells of its own request for an icon, where the page's policy forbids it, and of trees it cuts.
      const errors = [...tabs.flatMap((tab) => tab.errors), ...world.driver.errors.splice(0)].filter(
        (error) => !/favicon\.ico|document tree is too deep/.test(error),
      );
      failed ||= task.result?.state === 'fail' || errors.length > 0;
      for (const tab of tabs.splice(0)) await tab.close();
      expect(errors).toEqual([]);
    });

    body(world);
  });
}

/** Whether a card is open under the mark with these words: our layer lies there. */
export async function cardUnder(tab: Tab, words: string): Promise<boolean> {
  const point = await pointOf(tab, words);
  return point !== null && coveredAt(tab, point.x + 8, point.bottom + 40);
}

/** Points at the mark with these words until its card is open, by rest or by click. */
export async function openCard(tab: Tab, words: string, how: 'hover' | 'click' = 'hover'): Promise<boolean> {
  const point = await pointOf(tab, words);
  if (!point) throw new Error(`nothing is marked at “${words}”`);
  await tab.move(point.x - 3, point.y);
  await tab.move(point.x, point.y);
  if (how === 'click') await tab.click(point.x, point.y);
  return until(
    () => coveredAt(tab, point.x + 8, point.bottom + 40),
    (open) => open,
    4000,
  );
}

/** Everything assistive technology reads, in one string; null where the browser does not say (Firefox). */
export async function heard(tab: Tab): Promise<string | null> {
  return (await tab.accessible())?.join('\n') ?? null;
}

export { sleep, until };
