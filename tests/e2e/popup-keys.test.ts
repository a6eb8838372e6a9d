/** The popup by keys alone: nothing here moves or clicks a pointer. */
import { afterEach, expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { inBothBrowsers, until } from './helpers.ts';

/** Most presses of Tab on the way to anything. */
const FAR = 80;

interface Seen {
  heading: string;
  query: string | undefined;
  options: number;
  /** What assistive technology is told is active in the list. */
  active: string;
  text: string;
}

const seen = (tab: Tab): Promise<Seen> =>
  tab.evaluate(() => {
    const field = document.querySelector('input');
    const active = document.getElementById(field?.getAttribute('aria-activedescendant') ?? '');
    return {
      heading: document.querySelector('main h2.bs-title')?.textContent ?? '',
      query: field?.value,
      options: document.querySelectorAll('[role=option]').length,
      active: active?.textContent ?? '',
      text: document.body.innerText,
    };
  });

inBothBrowsers('The popup by keys', (world) => {
  const opened: Tab[] = [];
  afterEach(async () => {
    const tabs = opened.splice(0);
    const errors = tabs.flatMap((tab) => tab.errors);
    for (const tab of tabs) await tab.close();
    expect(errors).toEqual([]);
  });

  /** The popup as it opens over an article: the article's tab is in front while it is read. */
  async function over(path: string): Promise<Tab> {
    const visit = await world.visit(path);
    await visit.found();
    const tab = await world.driver.openExtension('popup.html');
    opened.push(tab);
    await visit.tab.front();
    await tab.evaluate(() => {
      Object.assign(globalThis, { isBefore: true });
      setTimeout(() => location.reload());
    });
    // It is asked while it goes away, too.
    const isThere = () =>
      tab
        .evaluate(() => !('isBefore' in globalThis) && document.querySelector('.pop-told') !== null)
        .catch(() => false);
    await until(isThere, Boolean, 10_000);
    await tab.front();
    return tab;
  }

  const settings = () => world.bridge.ask<Settings>({ type: 'get-settings' });

  /** Presses Tab until what has the focus matches, and says so. */
  async function tabTo(tab: Tab, selector: string, words = '', key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < FAR; presses++) {
      await tab.press(key);
      const there = await tab.evaluate(
        ({ selector, words }) => {
          const at = document.activeElement;
          const label = document.getElementById(at?.getAttribute('aria-labelledby') ?? '')?.textContent;
          return Boolean(at?.matches(selector) && `${at.ariaLabel} ${label} ${at.textContent}`.includes(words));
        },
        { selector, words },
      );
      if (there) return;
    }
    throw new Error(`${FAR} times Tab do not lead to ${selector} ${words}`);
  }

  test('search, narrow, open, walk on and back', async () => {
    const tab = await over('/geneva-letters.html');
    await tab.type('baker');
    const all = await until(
      () => seen(tab),
      ({ options }) => options > 3,
    );
    expect(all.text).toMatch(/\d+ results\./);
    expect(all.active).not.toBe('');

    await tabTo(tab, 'select[aria-label=Topic]');
    await tab.press('ArrowDown');
    const narrowed = await until(
      () => seen(tab),
      ({ text }) => / of \d+ results\./.test(text),
    );
    expect(narrowed.text).toMatch(/\d+ of \d+ results\./);

    // Back in the field, with what was typed; another result than the first.
    await tab.press('Escape');
    const { active: first } = await seen(tab);
    await tab.press('ArrowDown');
    const { active: second } = await until(
      () => seen(tab),
      ({ active }) => active !== first,
    );
    expect(second).not.toBe(first);
    await tab.press('Enter');
    const place = await until(
      () => seen(tab),
      ({ heading }) => heading !== '',
    );
    const plain = (text: string) => text.replace(/[“”"]/g, '');
    expect(plain(second)).toContain(plain(place.heading));

    await tabTo(tab, '.bs-time li > button:not(:disabled)');
    await tab.press('Enter');
    const next = await until(
      () => seen(tab),
      ({ heading }) => heading !== '' && heading !== place.heading,
    );
    expect(next.heading).not.toBe(place.heading);
    await tab.press('Escape');
    const back = await until(
      () => seen(tab),
      ({ heading }) => heading === place.heading,
    );
    expect(back.heading).toBe(place.heading);
    await tab.press('Escape');
    const results = await until(
      () => seen(tab),
      ({ query, options }) => query === 'baker' && options > 0,
    );
    expect(results.query).toBe('baker');
    // What it was narrowed to is still so.
    expect(results.text).toMatch(/\d+ of \d+ results\./);
  });

  test('switch a topic off, and the site', async () => {
    const tab = await over('/geneva-letters.html');
    await tabTo(tab, '.pop-switches [role=switch]', 'NATO expansion');
    await tab.press(' ');
    expect((await until(settings, ({ topics }) => !topics['nato-expansion'])).topics['nato-expansion']).toBe(false);

    await tabTo(tab, '.pop-site [role=switch]', 'Marks on this site', 'Shift+Tab');
    await tab.press(' ');
    const { sitesOff } = await until(settings, (now) => now.sitesOff.length > 0);
    expect(sitesOff.map(({ host }) => host)).toEqual(['127.0.0.1']);
  });

  test('what was searched for before is there again, and can be forgotten', async () => {
    const tab = await over('/geneva-letters.html');
    await tab.type('one inch');
    await until(
      () => seen(tab),
      ({ options }) => options > 0,
    );
    await tab.press('Enter');
    await until(
      () => seen(tab),
      ({ heading }) => heading !== '',
    );
    await tab.press('Escape');
    await until(
      () => seen(tab),
      ({ query }) => query === 'one inch',
    );
    await tab.press('Escape');
    await tab.press('ArrowDown');
    const recent = await until(
      () => seen(tab),
      ({ active }) => active === 'one inch',
    );
    expect(recent.active).toBe('one inch');
    await tab.press('Enter');
    expect(
      (
        await until(
          () => seen(tab),
          ({ query }) => query === 'one inch',
        )
      ).query,
    ).toBe('one inch');

    await tab.press('Escape');
    await tab.press('ArrowDown');
    await tabTo(tab, '.pop-recent .bs-link');
    await tab.press('Enter');
    const gone = await until(
      () => seen(tab),
      ({ text }) => text.includes('None so far.'),
    );
    expect(gone.text).toContain('None so far.');
  });

  test('a further date is shown where it stands in time', async () => {
    const tab = await over('/geneva-letters.html');
    await tab.type('abkhazia states');
    await until(
      () => seen(tab),
      ({ options }) => options > 0,
    );
    await tabTo(tab, 'select[aria-label=Kind]');
    // The last of the four groups: entries, claims, sources, timeline, as far as there are any.
    await tab.evaluate(() => {
      const select = document.activeElement as HTMLSelectElement;
      select.dataset.before = String([...select.options].findIndex((option) => option.value === 'date'));
    });
    const presses = Number(
      await tab.evaluate(() => (document.activeElement as HTMLSelectElement).dataset.before ?? '0'),
    );
    for (let press = 0; press < presses; press++) await tab.press('ArrowDown');
    await until(
      () => seen(tab),
      ({ options, text }) => options > 0 && / of \d+ results?\./.test(text),
    );
    await tab.press('Escape');
    await tab.press('Enter');
    const row = () =>
      tab.evaluate(() => {
        const here = document.querySelector('.bs-time .is-here');
        const { top = -1, bottom = -1 } = here?.getBoundingClientRect() ?? {};
        return { words: here?.textContent ?? '', inView: top > 0 && bottom < innerHeight };
      });
    const shown = await until(row, ({ inView }) => inView);
    expect(shown.words).toContain('Abkhazia');
    expect(shown.inView).toBe(true);
  });
});
