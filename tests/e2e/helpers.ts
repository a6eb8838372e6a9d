/** The extension in real browsers over the newspaper of tests/site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import {
  Bridge,
  type BrowserName,
  type Driver,
  type LaunchOptions,
  sleep,
  type Tab,
  until,
} from '../../scripts/lib/driver.ts';
import { launchFirefox } from '../../scripts/lib/firefox.ts';
import { coveredAt, pointOf } from '../../scripts/lib/marks.ts';
import { buildDir } from '../../scripts/lib/paths.ts';
import { type Site, serveSite } from '../../scripts/lib/site.ts';
import type { PageSummary } from '../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings-schema.ts';

/** How long a page is watched that must stay untouched. */
export const QUIET = 1200;

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

export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const { extension = buildDir(name) } = options;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('There is no build: run npm run build first.');
  return name === 'chromium' ? launchChromium({ ...options, extension }) : launchFirefox({ ...options, extension });
}

/** The same tests in Chromium and in Firefox; afterwards no page may have seen an error. */
export function inBothBrowsers(title: string, body: (world: World) => void, options: LaunchOptions = {}): void {
  describe.for(['chromium', 'firefox'] as const)(`${title}, in %s`, (name) => {
    let driver: Driver;
    let bridge: Bridge;
    let site: Site;
    const tabs: Tab[] = [];

    const world: World = {
      name,
      get driver() {
        return driver;
      },
      get bridge() {
        return bridge;
      },
      get site() {
        return site;
      },
      async visit(path) {
        const url = site.url(path);
        const tab = await driver.open(url);
        tabs.push(tab);
        await tab.front();
        return {
          tab,
          url,
          summary: () => bridge.summary(url),
          async found(timeout) {
            const summary = await bridge.found(url, timeout);
            if (!summary) throw new Error(`nothing was found on ${path}`);
            return summary;
          },
        };
      },
      async own(path) {
        const tab = await driver.openExtension(path);
        tabs.push(tab);
        return tab;
      },
      async reopenBridge() {
        await bridge.close().catch(() => undefined);
        bridge = await Bridge.open(driver);
      },
      set: (change) => bridge.ask<Settings>({ type: 'set-settings', settings: { ...DEFAULT_SETTINGS, ...change } }),
    };

    beforeAll(async () => {
      site = await serveSite();
      driver = await launch(name, options);
      bridge = await Bridge.open(driver);
    });
    afterAll(async () => {
      await driver?.close();
      await site?.close();
    });
    beforeEach(async () => {
      await world.set({});
    });
    afterEach(async () => {
      // Firefox tells of its own request for an icon, where the page's policy forbids it, and of trees it cuts.
      const errors = [...tabs.flatMap((tab) => tab.errors), ...driver.errors].filter(
        (error) => !/favicon\.ico|document tree is too deep/.test(error),
      );
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
