import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import { marksOf, someMarks } from '../../scripts/lib/marks.ts';
import type { SourcesAnswer } from '../../utils/messages.ts';
import { settingsFile } from '../../utils/settings-file.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../utils/settings-schema.ts';
import type { SyncState } from '../../utils/sync/sync.ts';
import { inBothBrowsers, until, type World } from './helpers.ts';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  clear(): Promise<void>;
}

/** What another device does with `storage.sync`: everything in it is replaced or added to. */
const inSync = <T>(tab: Tab, task: { clear?: boolean; set?: object; get?: boolean }): Promise<T> =>
  tab.evaluate(async ({ clear, set, get }) => {
    const world = globalThis as unknown as Record<'browser' | 'chrome', { storage: { sync: Area } }>;
    const { sync } = (world.browser ?? world.chrome).storage;
    if (clear) await sync.clear();
    if (set) await sync.set(set);
    return (get ? await sync.get(null) : undefined) as T;
  }, task);

const ready = (tab: Tab, selector = '#about') =>
  until(() => tab.evaluate((what) => document.querySelector(what) !== null, selector), Boolean, 10_000);

const textOf = (tab: Tab, selector: string) =>
  tab.evaluate((what) => document.querySelector<HTMLElement>(what)?.innerText ?? '', selector);

const seen = (tab: Tab, selector: string, words: string, timeout?: number) =>
  until(
    () => textOf(tab, selector),
    (text) => text.includes(words),
    timeout,
  );

async function openOptions(world: World): Promise<Tab> {
  const tab = await world.driver.openExtension('options.html');
  await ready(tab);
  await tab.front();
  return tab;
}

const settings = (world: World) => world.bridge.ask<Settings>({ type: 'get-settings' });

/** Clicks what has these words, where it stands, once it is there. */
async function press(tab: Tab, selector: string, words: string): Promise<void> {
  const look = () =>
    tab.evaluate(
      ({ selector, words }) => {
        const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
          (one.getAttribute('aria-label') ?? one.innerText).includes(words),
        );
        found?.scrollIntoView({ block: 'center' });
        const box = found?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      { selector, words },
    );
  const point = await until(look, (found) => found !== undefined);
  if (!point) throw new Error(`nothing to press: ${selector}, ${words}`);
  await tab.click(point.x, point.y);
}

/** Gives a file to the field for it, as the browser's dialog does. */
const giveFile = (tab: Tab, content: string) =>
  tab.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('#data [type=file]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'given.json', { type: 'application/json' }));
    if (field) field.files = files.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);

inBothBrowsers('Options', (world) => {
  test('all official sources are hidden by one press', async () => {
    const tab = await openOptions(world);
    await press(tab, '.opt-pre label', 'Without officials');
    const off = await until(
      async () => (await settings(world)).sourcesOff,
      (ids) => ids.length > 0,
    );
    const { rows, shown, statements } = await world.bridge.ask<SourcesAnswer>({ type: 'sources' });
    const officials = rows.filter(({ kind }) => kind.startsWith('official-')).map(({ id }) => id);
    expect(off.toSorted()).toEqual(officials.toSorted());
    expect(await seen(tab, '.opt-out', `${shown} of ${statements} statements`)).toContain('statements');
    expect(shown).toBeLessThan(statements);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  test('everything is done by keys alone', async () => {
    const tab = await openOptions(world);
    const focused = () =>
      tab.evaluate(() => {
        const { activeElement: e } = document;
        const visible = e ? getComputedStyle(e).outlineStyle !== 'none' || e.matches('input') : false;
        return `${e?.closest('section[id], nav')?.id ?? ''} ${e?.getAttribute('type') ?? ''} ${e?.getAttribute('role') ?? ''} ${visible}`;
      });
    // From the start of the page, without a pointer, to the slider and past it.
    const met: string[] = [];
    for (let i = 0; i < 70; i++) {
      await tab.press('Tab');
      const at = await focused();
      met.push(at);
      if (at.startsWith('opening range')) break;
    }
    expect(met.at(-1)).toContain('opening range');
    expect(met.filter((at) => at.endsWith('false'))).toEqual([]);
    await tab.press('ArrowRight');
    await tab.press('ArrowRight');
    expect(
      await until(
        async () => (await settings(world)).dwell,
        (dwell) => dwell === 500,
      ),
    ).toBe(500);
    await tab.close();
  });

  test('a change of another device arrives while the page is open, and one made here meanwhile stays', async () => {
    const tab = await openOptions(world);
    await inSync(tab, { clear: true });
    const at = Date.now() + 60_000;
    const atoms = {
      dwell: [900, at],
      'sitesOff/other.example': [{ since: '2026-11-30', where: 'card' }, at],
      theme: ['pink', at],
    };
    await inSync(tab, { set: { 'settings-0': { version: SETTINGS_VERSION, atoms } } });
    expect(await seen(tab, '#opening output', '900 milliseconds', 15_000)).toContain('900');
    expect(await seen(tab, '#sites', 'other.example')).toContain('other.example');
    await press(tab, '#around [role=switch]', '');
    const stored = await until(
      () => settings(world),
      ({ around }) => around,
    );
    expect(stored).toMatchObject({ around: true, dwell: 900, theme: 'auto' });
    // And goes the other way, with what it does not know left where it was.
    const sent = await until(
      () => inSync<Record<string, { atoms: Record<string, unknown[]> }>>(tab, { get: true }),
      (items) => Object.values(items).some(({ atoms }) => atoms?.around?.[0] === true),
      20_000,
    );
    const all = Object.assign({}, ...Object.values(sent).map(({ atoms }) => atoms));
    expect(all.around[0]).toBe(true);
    expect(all.dwell).toEqual([900, at]);
    expect(tab.errors).toEqual([]);
    await inSync(tab, { clear: true });
    await tab.close();
  });

  test('a full storage is said, and nothing is lost', async () => {
    const tab = await openOptions(world);
    const junk = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`junk-${i}`, 'x'.repeat(8150)]));
    await inSync(tab, { clear: true });
    await inSync(tab, { set: junk });
    const sitesOff = Array.from({ length: 150 }, (_, i) => ({
      host: `a-site-with-a-name-${i}.example`,
      since: '2026-11-30',
      where: 'card' as const,
    }));
    await world.set({ sitesOff });
    expect(await seen(tab, '#data .opt-state', 'takes no more just now', 20_000)).toContain('safe on this device');
    expect((await settings(world)).sitesOff).toHaveLength(150);
    await inSync(tab, { clear: true });
    await world.bridge.ask<SyncState>({ type: 'sync', on: true });
    expect(await seen(tab, '#data .opt-state', 'In step', 20_000)).toContain('In step');
    await inSync(tab, { clear: true });
    await tab.close();
  });

  test('settings are taken from a file once it was seen what that changes, and no hostile one is', async () => {
    const tab = await openOptions(world);
    await giveFile(tab, '{"backstory":"settings","settings":{"version":3,"__proto__":{"enabled":false}}}');
    expect(await seen(tab, '#data [role=alert]', 'nothing was changed')).toContain('given.json was not taken');
    expect(await settings(world)).toEqual(DEFAULT_SETTINGS);
    await giveFile(tab, settingsFile({ ...DEFAULT_SETTINGS, density: 'all', theme: 'dark' }, '2026-11-30'));
    expect(await seen(tab, '.opt-changes', 'would change 2 settings')).toContain('Always dark');
    expect(await settings(world)).toEqual(DEFAULT_SETTINGS);
    await press(tab, '.opt-changes button', 'Change them');
    expect(
      await until(
        () => settings(world),
        ({ theme }) => theme === 'dark',
      ),
    ).toMatchObject({ density: 'all' });
    expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(28, 27, 25)');
    await press(tab, '.opt-undo button', 'Undo');
    expect(
      await until(
        () => settings(world),
        ({ theme }) => theme === 'auto',
      ),
    ).toEqual(DEFAULT_SETTINGS);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  test('an article in a language that is off is left alone, and read when it is switched on', async () => {
    await world.set({ languages: ['en', 'fr'] });
    const visit = await world.visit('/genf.html');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await marksOf(visit.tab)).toEqual([]);
    const tab = await openOptions(world);
    await press(tab, '#languages li:nth-child(2) [role=switch]', '');
    await until(
      () => settings(world),
      ({ languages }) => languages.includes('de'),
    );
    await visit.tab.front();
    expect((await someMarks(visit.tab)).length).toBeGreaterThan(0);
    await tab.close();
  });

  test('an option is found by its words, and the words are marked', async () => {
    const tab = await openOptions(world);
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('.opt-nav input')?.focus());
    await tab.type('teasers');
    const shown = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main section[id]')]
          .filter((one) => one.checkVisibility())
          .map(({ id }) => id),
      );
    expect(await until(shown, (ids) => ids.length === 1)).toEqual(['around']);
    expect(
      await tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)),
    ).toBeGreaterThan(0);
    await tab.close();
  });

  test('searches are counted, and forgotten', async () => {
    const keep = (tab: Tab, searches?: string[]) =>
      tab.evaluate(async (texts) => {
        const world = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Area } }>;
        const { local } = (world.browser ?? world.chrome).storage;
        if (texts) await local.set({ 'recent-searches': { keep: true, searches: texts } });
        return (await local.get(null))['recent-searches'];
      }, searches);
    const first = await openOptions(world);
    await keep(first, ['one inch', 'kennan']);
    await first.close();
    const tab = await openOptions(world);
    expect(await seen(tab, '#data', '2 searches are kept')).toContain('2 searches are kept, on this device.');
    await press(tab, '#data button', 'Forget them');
    expect(await seen(tab, '#data', 'None are kept.')).toContain('None are kept.');
    expect(await keep(tab)).toEqual({ keep: true, searches: [] });
    await tab.close();
  });

  test('the copy is rebuilt, and its size is said', async () => {
    const tab = await openOptions(world);
    await press(tab, '#knowledge button', 'Rebuild now');
    expect(await seen(tab, 'main > [role=status]', 'Knowledge base rebuilt', 15_000)).toContain('rebuilt');
    expect(await textOf(tab, '#knowledge')).toMatch(/It takes [\d.]+ megabytes? on this device/);
    await tab.close();
  });

  test.for([360, 640, 1200])('nothing is cut at %i pixels, nor with large text', async (width) => {
    const tab = await openOptions(world);
    await tab.resize(width, 800);
    for (const size of [16, 32]) {
      const wide = await tab.evaluate((px) => {
        document.documentElement.style.fontSize = `${px}px`;
        return [...document.querySelectorAll('main *, nav *')]
          .filter(
            (e) => e.checkVisibility() && !e.closest('.bs-sr') && e.getBoundingClientRect().right > innerWidth + 1,
          )
          .map((e) => e.outerHTML.slice(0, 100));
      }, size);
      expect(wide).toEqual([]);
    }
    await tab.close();
  });
});
