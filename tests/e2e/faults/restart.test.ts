/** A browser that ends and is started again, with the same profile and the tabs of the last time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bridge, type Driver, until } from '../../../scripts/lib/driver.ts';
import { marksOf } from '../../../scripts/lib/marks.ts';
import { type Site, serveSite } from '../../../scripts/lib/site.ts';
import type { Card } from '../../../utils/knowledge/view.ts';
import type { KnowledgeState } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import { launch } from '../browsers.ts';
import { marksBecome, show } from './opened.ts';
import { importSample, packsIn, SAMPLE } from './packs.ts';

const ARTICLE = '/geneva-letters.html';
const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  theme: 'dark',
  dwell: 900,
  sourcesOff: ['accession-ceremony-1999'],
};

describe.for(['chromium', 'firefox'] as const)('A browser that restarts, in %s', (name) => {
  let site: Site;
  let profile: string;
  let driver: Driver | undefined;
  beforeAll(async () => {
    site = await serveSite();
    profile = await mkdtemp(join(tmpdir(), 'backstory-'));
  });
  afterAll(async () => {
    await driver?.close();
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  const start = async (): Promise<Bridge> => {
    driver = await launch(name, { profile });
    return Bridge.open(driver);
  };
  const stateOf = async (bridge: Bridge) => {
    const { store, hash } = await bridge.ask<KnowledgeState>({ type: 'knowledge' });
    const settings = await bridge.ask<Settings>({ type: 'get-settings' });
    const card = await bridge.ask<{ card: Card }>({ type: 'card', kind: 'entry', id: SAMPLE.entry });
    return { store, hash, settings, card, packs: await packsIn(bridge) };
  };

  // Two browsers, one after the other.
  const TIMEOUT = 120_000;

  test('has all settings, packs and the stored copy, and marks in the tabs that come back', {
    timeout: TIMEOUT,
  }, async () => {
    const first = await start();
    await first.ask({ type: 'set-settings', settings: CHOSEN });
    await importSample(first);
    const words: Record<string, string[]> = {};
    for (const path of [ARTICLE, SAMPLE.article]) {
      const tab = await driver?.open(site.url(path));
      await tab?.front();
      if (!tab) throw new Error('no browser');
      if (path === ARTICLE) await first.found(site.url(path));
      // What an imported pack marks has no framing to wait for.
      const marks = await until(
        () => marksOf(tab),
        (some) => some.length >= SAMPLE.marks,
        15_000,
      );
      words[path] = marks.map(({ text }) => text).toSorted();
    }
    const before = await stateOf(first);
    expect(before).toMatchObject({ store: 'database', settings: CHOSEN, packs: [SAMPLE.id] });
    await driver?.close();

    const second = await start();
    expect(await stateOf(second)).toEqual(before);
    for (const path of [ARTICLE, SAMPLE.article]) {
      const tab = await until(
        () => second.tabAt(site.url(path)),
        (id) => id >= 0,
        10_000,
      );
      await show(second, tab);
      expect(await marksBecome(second, tab, words[path] ?? []), path).toEqual(words[path]);
    }
    expect(await second.ask({ type: 'faults' })).toEqual({ faults: [] });
  });
});
