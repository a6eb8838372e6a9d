/** An extension that cannot start as it should: stopped while it is installed, without its pack, without a database. */
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Bridge, type Driver, type LaunchOptions, sleep, type Tab, until } from '../../../scripts/lib/driver.ts';
import { hostOf, marksOf } from '../../../scripts/lib/marks.ts';
import { buildDir } from '../../../scripts/lib/paths.ts';
import { type Site, serveSite } from '../../../scripts/lib/site.ts';
import type { PacksAnswer } from '../../../utils/knowledge/packs-answers.ts';
import type { Card } from '../../../utils/knowledge/view.ts';
import type { KnowledgeState } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import { launch } from '../browsers.ts';
import { openCard, QUIET } from '../helpers.ts';
import { importSample } from './packs.ts';

const ARTICLE = '/geneva-letters.html';

interface Api {
  tabs: { query(filter: object): Promise<{ url?: string }[]> };
  contextMenus: { create(item: object, made: () => void): void };
  runtime: { getURL(path: string): string; lastError?: object };
}
/** In a page of the extension. */
declare const chrome: Api;

describe.for(['chromium', 'firefox'] as const)('An extension that starts, in %s', (name) => {
  let site: Site;
  let driver: Driver | undefined;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    await driver?.close();
    driver = undefined;
  });

  const start = async (options: LaunchOptions): Promise<Bridge> => {
    driver = await launch(name, options);
    return Bridge.open(driver);
  };
  /** Opens the article in front. */
  const visit = async (): Promise<Tab> => {
    const tab = await driver?.open(site.url(ARTICLE));
    if (!tab) throw new Error('no browser');
    await tab.front();
    return tab;
  };
  const marked = (tab: Tab) =>
    until(
      () => marksOf(tab),
      (marks) => marks.length > 5,
      20_000,
    );
  const optionsSay = async (words: string): Promise<string> => {
    const options = await driver?.openExtension('options.html');
    return until(
      async () => (await options?.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))) ?? '',
      (text) => text.includes(words),
    );
  };

  test('stopped again and again while it is installed, it does all of it when it is next woken, and once', async () => {
    const bridge = await start({
      async whileInstalling(stop) {
        for (let i = 0; i < 30; i++) {
          await stop().catch(() => undefined);
          await sleep(10);
        }
      },
    });
    expect(await bridge.ask<KnowledgeState>({ type: 'knowledge' })).toMatchObject({ store: 'database' });
    const welcome = () =>
      bridge.tab.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.filter(({ url }) => url === chrome.runtime.getURL('welcome.html')).length;
      });
    expect(await until(welcome, (count) => count > 0, 10_000)).toBe(1);
    // What is there already cannot be made.
    const hasMenu = () =>
      bridge.tab.evaluate(
        () =>
          new Promise<boolean>((done) =>
            chrome.contextMenus.create({ id: 'look-up', title: 'x', contexts: ['selection'] }, () =>
              done(chrome.runtime.lastError !== undefined && chrome.runtime.lastError !== null),
            ),
          ),
      );
    expect(await hasMenu()).toBe(true);
    expect((await marked(await visit())).length).toBeGreaterThan(5);
    expect(await welcome()).toBe(1);
  });

  test('without its pack it leaves pages alone and says why; with it, all is well at the next question', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'backstory-'));
    const extension = join(folder, 'extension');
    const [pack, aside] = [join(extension, 'data', 'pack.json'), join(folder, 'pack.json')];
    try {
      await cp(buildDir(name), extension, { recursive: true });
      await rename(pack, aside);
      const bridge = await start({ extension });
      const words = 'could not be read from the extension’s own files';
      expect(await optionsSay(words)).toContain(words);
      const tab = await visit();
      await sleep(QUIET);
      expect([await hostOf(tab), await marksOf(tab), tab.errors]).toEqual([null, [], []]);

      await rename(aside, pack);
      expect(await bridge.ask<KnowledgeState>({ type: 'knowledge' })).toMatchObject({ store: 'database' });
      expect((await marked(await visit())).length).toBeGreaterThan(5);
      // What is stored does without the file.
      await rename(pack, aside);
      await driver?.outside.sleepBackground();
      expect(await bridge.ask<KnowledgeState>({ type: 'knowledge' })).toMatchObject({ store: 'database' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test.runIf(name === 'firefox')('in permanent private browsing everything is answered from memory', async () => {
    const bridge = await start({ inPrivate: true, prefs: { 'browser.privatebrowsing.autostart': true } });
    const state = await bridge.ask<KnowledgeState>({ type: 'knowledge' });
    expect(state).toMatchObject({ store: 'memory', reason: 'none' });
    const tab = await visit();
    const [first] = await marked(tab);
    expect(await openCard(tab, first?.text ?? '', 'click')).toBe(true);
    const { card } = await bridge.ask<{ card: Card }>({ type: 'card', kind: 'entry', id: 'geneva-talks-january-2022' });
    expect(card.title).not.toBe('');
    const answer: PacksAnswer & { failed?: string } = await importSample(bridge);
    expect(answer).toMatchObject({ packs: [], failed: 'none' });
    const settings: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' };
    await bridge.ask({ type: 'set-settings', settings });
    await driver?.outside.sleepBackground();
    expect(await bridge.ask({ type: 'get-settings' })).toEqual(settings);
    const words = 'Running from memory';
    expect(await optionsSay(words)).toContain(words);
    expect(tab.errors).toEqual([]);
  });
});
