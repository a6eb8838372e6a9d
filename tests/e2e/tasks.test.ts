/** What a new user does first, in a fresh profile: how many actions it takes, and how long. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { coveredAt, pointOf, someMarks } from '../../scripts/lib/marks.ts';
import { showing } from '../../scripts/surfaces/scene.ts';
import { Stage } from '../../scripts/surfaces/stage.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { until } from './helpers.ts';

const MOST_ACTIONS = 5;
const MOST_MS = 15_000;
const WINDOW = { width: 1280, height: 900 };
const POPUP = { width: 400, height: 600 };

/** Counts what the reader does: a press, a rest of the pointer, a word that is written. Only what is counted is done. */
class Reader {
  readonly done: string[] = [];
  private readonly begun = Date.now();

  async does<T>(what: string, action: () => Promise<T>): Promise<T> {
    this.done.push(what);
    return action();
  }

  /** The task is done. */
  finish(): void {
    expect(this.done.length, this.done.join(', ')).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(Date.now() - this.begun).toBeLessThan(MOST_MS);
  }
}

describe('A new user', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await Stage.open();
  });
  afterEach(async () => {
    const errors = stage.errors();
    await stage.close();
    expect(errors).toEqual([]);
  });

  const openPopup = (path = 'popup.html') => stage.own(path, POPUP);

  test('has a useful card from the first article, a minute after the start', async () => {
    const begun = Date.now();
    const reader = new Reader();
    const tab = await reader.does('opens an article', () => stage.driver.open(stage.site.url('/geneva-letters.html')));
    await tab.front();
    const [first] = await someMarks(tab, 20_000);
    expect(first).toBeDefined();
    const words = first?.text ?? '';
    const point = await pointOf(tab, words);
    if (!point) throw new Error(`“${words}” is not in view`);
    await reader.does('rests on a mark', () => tab.move(point.x, point.y));
    const open = await until(() => coveredAt(tab, point.x + 8, point.bottom + 40), Boolean, 8000);
    expect(open).toBe(true);
    const heard = await until(
      async () => (await tab.accessible())?.join('\n') ?? '',
      (text) => text.includes('dialog: '),
    );
    expect(heard).toContain('dialog: ');
    expect(reader.done).toHaveLength(2);
    expect(Date.now() - begun).toBeLessThan(60_000);
  });

  test('finds out what Baker said', async () => {
    const reader = new Reader();
    const popup = await reader.does('opens the popup', () => openPopup());
    await popup.until('[role=combobox]:focus');
    await reader.does('writes', () => popup.tab.type('baker'));
    await popup.until('[role=option]');
    // What a reader would take among the results: the one that has Baker’s words in its title.
    const results = await popup.look((surface) =>
      [...surface.querySelectorAll('[role=option]')].map((one) => ({ id: one.id, text: one.textContent ?? '' })),
    );
    const result = results.find(({ text }) => text.includes('not one inch'));
    await reader.does('presses the result', () => popup.press(`[id="${result?.id}"]`));
    await popup.until('.bs-st');
    const text = await popup.look((surface) => surface.innerText);
    expect(text).toMatch(/one inch to the east/);
    reader.finish();
  });

  test('finds out who disputes it', async () => {
    const reader = new Reader();
    const popup = await reader.does('opens the popup', () => openPopup());
    await popup.until('[role=combobox]:focus');
    await reader.does('writes', () => popup.tab.type('baker not one inch'));
    await popup.until('[role=option]');
    await reader.does('takes the first result', () => popup.tab.press('Enter'));
    await popup.until('.bs-dis');
    await reader.does('scrolls', () => showing(popup, '.bs-dis'));
    const holders = await popup.look((surface) =>
      [...surface.querySelectorAll('.bs-dis h4')].map((holder) => {
        const { top, bottom } = holder.getBoundingClientRect();
        return { name: holder.textContent ?? '', seen: top >= 0 && bottom <= innerHeight };
      }),
    );
    expect(holders.filter(({ seen }) => seen).length).toBeGreaterThanOrEqual(2);
    expect(holders.every(({ name }) => name.length > 2)).toBe(true);
    reader.finish();
  });

  test('hides all official sources', async () => {
    const reader = new Reader();
    const popup = await reader.does('opens the popup', () => openPopup());
    await popup.until('.pop-options');
    // The button opens the options in a tab that the browser makes: the test opens the same page in one that it can use.
    await reader.does('opens the options', () => popup.press('.pop-options'));
    const options = await stage.own('options.html', WINDOW);
    await options.until('.opt-kind');
    const { rows } = await stage.bridge.ask<{ rows: { id: string; kind: string }[] }>({ type: 'sources' });
    const official = rows.filter(({ kind }) => kind.startsWith('official-')).map(({ id }) => id);
    const switches = await options.look((surface) =>
      [...surface.querySelectorAll('.opt-kind')]
        .filter((kind) => kind.querySelector('.bs-g-west, .bs-g-russia, .bs-g-ukraine'))
        .map((kind) => kind.querySelector('[aria-checked]')?.getAttribute('aria-labelledby') ?? ''),
    );
    expect(switches).toHaveLength(3);
    for (const label of switches)
      await reader.does(`presses a switch`, () => options.press(`[aria-labelledby="${label}"]`));
    const off = await until(
      async () => (await stage.bridge.ask<Settings>({ type: 'get-settings' })).sourcesOff,
      (ids) => ids.length === official.length,
    );
    expect([...off].sort()).toEqual([...official].sort());
    reader.finish();
  });
});
