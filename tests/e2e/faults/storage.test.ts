/** What the extension keeps is taken away under it, or cannot be written. */
import { describe, expect, test } from 'vitest';
import type { Tab } from '../../../scripts/lib/driver.ts';
import { marksOf } from '../../../scripts/lib/marks.ts';
import type { CountedFault } from '../../../utils/faults.ts';
import type { PacksAnswer } from '../../../utils/knowledge/packs-answers.ts';
import type { Card } from '../../../utils/knowledge/view.ts';
import type { KnowledgeState } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import { inBothBrowsers, openCard, sleep, until, type World } from '../helpers.ts';
import { importSample, packsIn, SAMPLE, sampleFile } from './packs.ts';
import { letWrite, refuseToWrite } from './refusing.ts';

const ARTICLE = '/geneva-letters.html';
const CARD = { type: 'card', kind: 'entry', id: 'baker-gorbachev-1990-02-09' } as const;

interface Api {
  storage: { local: { clear(): Promise<void> } };
}
/** In a page of the extension. */
declare const chrome: Api;

const wordsIn = async (tab: Tab): Promise<string[]> => (await marksOf(tab)).map(({ text }) => text).toSorted();

const settingsOf = (world: World): Promise<Settings> => world.bridge.ask({ type: 'get-settings' });
const cardOf = (world: World): Promise<{ card: Card }> => world.bridge.ask(CARD);
const stateOf = (world: World): Promise<KnowledgeState> => world.bridge.ask({ type: 'knowledge' });
const faultsOf = async (world: World): Promise<CountedFault[]> =>
  (await world.bridge.ask<{ faults: CountedFault[] }>({ type: 'faults' })).faults;

/** Opens a page and gives the words that are marked, once they are these; any, once all of them are there. */
async function read(world: World, path: string, words?: string[]): Promise<string[]> {
  const { tab, found } = await world.visit(path);
  if (!words) await found();
  return until(
    () => wordsIn(tab),
    (now) => now.length > 0 && (!words || `${now}` === `${words}`),
    15_000,
  );
}

inBothBrowsers(
  'What is kept',
  (world) => {
    test('databases cleared by the reader are written anew; imported packs are gone, and said to be', async () => {
      const before = await cardOf(world);
      const words = await read(world, ARTICLE);
      await importSample(world.bridge);
      expect(await packsIn(world.bridge)).toEqual([SAMPLE.id]);
      await world.driver.outside.clearDatabases();
      // The background that was there holds what it has read; the next one finds nothing.
      expect(await cardOf(world)).toEqual(before);
      await world.driver.outside.sleepBackground();
      expect(await packsIn(world.bridge)).toEqual([]);
      expect(await stateOf(world)).toMatchObject({ store: 'database' });
      expect(await cardOf(world)).toEqual(before);
      expect(await read(world, ARTICLE, words)).toEqual(words);
      expect(await faultsOf(world)).toEqual([]);
    });

    test('settings cleared by the reader are as shipped, on pages that are open, too', async () => {
      await importSample(world.bridge);
      await world.set({ sitesOff: [{ host: '127.0.0.1', since: '2022-01-21', where: 'popup' }] });
      // Left alone.
      const { tab } = await world.visit(ARTICLE);
      expect(await wordsIn(tab)).toEqual([]);
      await world.bridge.tab.evaluate(() => chrome.storage.local.clear());
      expect(await settingsOf(world)).toEqual(DEFAULT_SETTINGS);
      const marked = await until(
        () => wordsIn(tab),
        (words) => words.length > 0,
        15_000,
      );
      expect(marked.length).toBeGreaterThan(0);
      // A change counts as ever, and a pack of others finds its articles again.
      await world.set({ claims: false });
      expect((await settingsOf(world)).claims).toBe(false);
      const canal = await world.visit(SAMPLE.article);
      const found = await until(
        () => wordsIn(canal.tab),
        (words) => words.length > 0,
        10_000,
      );
      expect(found.length).toBeGreaterThan(0);
      await world.bridge.ask({ type: 'pack-remove', id: SAMPLE.id });
    });

    test('a pack is imported whole or not at all by a background that is stopped at it, and whole by the next', async () => {
      const file = await sampleFile(world.bridge);
      const take = () => world.bridge.ask<PacksAnswer>({ type: 'pack-import', ...file });
      for (const wait of [0, 15, 40, 80, 150]) {
        await world.bridge.ask({ type: 'pack-remove', id: SAMPLE.id });
        const lost = take().catch(() => undefined);
        await sleep(wait);
        await world.driver.outside.sleepBackground();
        await lost;
        const { packs, damaged, reason } = await world.bridge.ask<PacksAnswer>({ type: 'packs' });
        expect({ damaged, reason }).toEqual({ damaged: [], reason: undefined });
        expect(packs.length).toBeLessThan(2);
        // What asks by our own way asks again.
        expect((await take()).packs.map(({ about }) => about.id)).toEqual([SAMPLE.id]);
        const { card } = await world.bridge.ask<{ card: Card }>({ type: 'card', kind: 'entry', id: SAMPLE.entry });
        expect(card.from?.title).toBe('The Suez Canal and its treaty');
      }
      await world.bridge.ask({ type: 'pack-remove', id: SAMPLE.id });
    });

    describe('with a storage that refuses to write', () => {
      test('pages are read, cards open, and the options say that nothing was saved', async () => {
        const words = await read(world, ARTICLE);
        const options = await world.own('options.html');
        const choices = () =>
          options.evaluate(() =>
            [...document.querySelectorAll<HTMLInputElement>('#appearance [type=radio]')].map(({ checked }) => checked),
          );
        const asShipped = [true, false, false];
        expect(await until(choices, (list) => list.length === asShipped.length)).toEqual(asShipped);
        await refuseToWrite(world.driver, world.bridge.tab);
        try {
          await expect(
            world.bridge.ask<{ error?: string }>({
              type: 'set-settings',
              settings: {
                ...DEFAULT_SETTINGS,
                sitesOff: [{ host: 'news.example', since: '2022-01-21', where: 'options' }],
              },
            }),
          ).resolves.toHaveProperty('error');
          expect(await settingsOf(world)).toEqual(DEFAULT_SETTINGS);
          // Longer than what is stored, so that there is no room for it.
          await options.evaluate(() => document.querySelectorAll<HTMLElement>('#appearance [type=radio]')[2]?.click());
          const said = await until(
            () => options.evaluate(() => document.querySelector('[role="alert"]')?.textContent ?? ''),
            (text) => text !== '',
          );
          expect(said).not.toBe('');
          expect(await until(choices, ([first]) => first === true)).toEqual(asShipped);

          const visit = await world.visit(ARTICLE);
          expect(
            await until(
              () => wordsIn(visit.tab),
              (now) => `${now}` === `${words}`,
              15_000,
            ),
          ).toEqual(words);
          expect(await openCard(visit.tab, words[0] ?? '', 'click')).toBe(true);
        } finally {
          await letWrite(world.driver, world.bridge.tab);
        }
        expect((await world.set({ theme: 'dark' })).theme).toBe('dark');
        await world.bridge.ask({ type: 'forget-faults' });
      });
    });
  },
  {},
);
