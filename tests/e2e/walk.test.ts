import { afterEach, expect, test } from 'vitest';
import type { Driver, Tab } from '../../scripts/lib/driver.ts';
import { pointOf } from '../../scripts/lib/marks.ts';
import type { Card, ReadingCard, SourceCard, SourceUse } from '../../utils/knowledge/view.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { inBothBrowsers, openCard, sleep, until } from './helpers.ts';

const BAKER = 'baker-gorbachev-1990-02-09';
const MEETING = 'blinken-lavrov-geneva-2022-01-21';

/** Titles are set with our quotation marks, whatever marks they have in the files. */
const plain = (text: string) =>
  text
    .replace(/["“”„«»‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What one can press: its words, where it is, and whether it can be pressed. */
interface Pressable {
  words: string;
  x: number;
  y: number;
  enabled: boolean;
}

interface Seen {
  heading: string;
  text: string;
  /** Whether the focus is inside, and on what. */
  focus: string;
}

interface Surface {
  seen(): Promise<Seen | null>;
  /** Waits for a button or link with these words, brings it into view and clicks it with the pointer. */
  press(words: string, selector?: string): Promise<void>;
  find(words: string, selector?: string): Promise<Pressable | null>;
  /** Waits for this heading. */
  at(title: string): Promise<void>;
}

type Ask = { words?: string; selector: string };
type Look = (ask: Ask) => Promise<{ seen: Seen; found: Pressable | null } | null>;

/** Ways of looking and pressing that are the same for a page of ours and for the card on a page of the web. */
function surface(tab: Tab, look: Look): Surface {
  const find = async (words: string, selector = 'button, a') => (await look({ words, selector }))?.found ?? null;
  const seen = async () => (await look({ selector: 'button' }))?.seen ?? null;
  return {
    seen,
    find,
    async press(words, selector) {
      let before: Pressable | null = null;
      // What unfolds moves what is under it: pressed when it stands still.
      const found = await until(
        () => find(words, selector),
        (now) => {
          const isStill = now !== null && before !== null && Math.hypot(now.x - before.x, now.y - before.y) < 3;
          before = now;
          return isStill && now.enabled;
        },
      );
      if (!found?.enabled) throw new Error(`“${words}” cannot be pressed: ${(await seen())?.text.slice(0, 300)}`);
      await tab.click(found.x, found.y);
    },
    async at(title) {
      const now = await until(seen, (one) => plain(one?.heading ?? '') === plain(title));
      expect(plain(now?.heading ?? '')).toBe(plain(title));
    },
  };
}

/** A page of the extension. */
function ownPage(tab: Tab): Surface {
  return surface(tab, ({ words, selector }) =>
    tab.evaluate(
      ({ words, selector }) => {
        const plain = (text: string | null) =>
          (text ?? '')
            .replace(/["“”„«»‘’']/g, '')
            .replace(/\s+/g, ' ')
            .trim();
        const all = [...document.querySelectorAll<HTMLElement>(selector)];
        const one =
          words !== undefined &&
          all.find((el) => plain(el.getAttribute('aria-label') ?? el.textContent).includes(words));
        const seen = {
          heading: document.querySelector('h2')?.textContent ?? '',
          text: document.body.innerText,
          focus: document.activeElement?.className ?? '',
        };
        if (!one) return { seen, found: null };
        one.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = one.getClientRects()[0] ?? new DOMRect();
        const enabled = !(one as HTMLButtonElement).disabled;
        const found = { words: one.textContent ?? '', x: left + Math.min(width / 2, 40), y: top + height / 2, enabled };
        return { seen, found };
      },
      { words: words === undefined ? undefined : plain(words), selector },
    ),
  );
}

interface Api {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      args: unknown[];
      func: (ask: Ask) => unknown;
    }): Promise<{ result: unknown }[]>;
  };
}

/** The card on a page: pages cannot look into it, the extension's own scripts can. */
function cardOn(tab: Tab, url: string, own: Tab): Surface {
  return surface(tab, ({ words, selector }) =>
    own.evaluate(
      async ({ url, ask }) => {
        const world = globalThis as unknown as { browser?: Api; chrome: Api };
        const api = world.browser ?? world.chrome;
        const ids = (await api.tabs.query({})).filter((one) => one.url === url).map((one) => one.id ?? -1);
        const [answer] = await api.scripting.executeScript({
          target: { tabId: Math.max(...ids) },
          args: [ask],
          func: ({ words, selector }) => {
            type Opener = { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
            const { dom } = (globalThis as unknown as { chrome?: { dom?: Opener } }).chrome ?? {};
            const plain = (text: string | null) =>
              (text ?? '')
                .replace(/["“”„«»‘’']/g, '')
                .replace(/\s+/g, ' ')
                .trim();
            const host = [...document.documentElement.children].find(
              (el) => el !== document.head && el !== document.body,
            );
            if (!host) return null;
            const root = dom
              ? dom.openOrClosedShadowRoot(host)
              : (host as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
            const card = root?.querySelector<HTMLElement>('.bs-card');
            if (!root || !card) return null;
            const all = [...card.querySelectorAll<HTMLElement>(selector)];
            const one =
              words !== undefined &&
              all.find((el) => plain(el.getAttribute('aria-label') ?? el.textContent).includes(words));
            const active = root.activeElement;
            const seen = {
              heading: card.querySelector('h2')?.textContent ?? '',
              text: card.innerText,
              focus: active && card.contains(active) ? active.className || active.localName : '',
            };
            if (!one) return { seen, found: null };
            // Only inside of the card: a page that scrolls takes the card along.
            const scroll = card.querySelector('.bs-scroll');
            if (scroll?.contains(one)) {
              const before = one.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
              scroll.scrollTop += before - scroll.clientHeight / 2;
            }
            const { left, top, width, height } = one.getClientRects()[0] ?? new DOMRect();
            const enabled = !(one as HTMLButtonElement).disabled;
            return {
              seen,
              found: {
                words: one.textContent ?? '',
                x: left + Math.min(width / 2, 40),
                y: top + height / 2,
                enabled,
              },
            };
          },
        });
        return (answer?.result ?? null) as { seen: Seen; found: Pressable | null } | null;
      },
      { url, ask: words === undefined ? { selector } : { words: plain(words), selector } },
    ),
  );
}

inBothBrowsers('Walking', (world) => {
  const opened: Tab[] = [];

  async function open(path: string, driver: Driver = world.driver) {
    const tab = await driver.openExtension(path);
    opened.push(tab);
    await tab.front();
    return { tab, page: ownPage(tab) };
  }
  afterEach(async () => {
    const tabs = opened.splice(0);
    const errors = tabs.flatMap((tab) => tab.errors);
    for (const tab of tabs) await tab.close();
    expect(errors).toEqual([]);
  });

  async function cardOf<T extends Card>(kind: string, id: string, articleDate?: string): Promise<T> {
    const { card } = await world.bridge.ask<{ card: T | null }>({
      type: 'card',
      kind: kind as 'entry',
      id,
      articleDate,
    });
    if (!card) throw new Error(`there is no ${kind} ${id}`);
    return card;
  }

  /** The first source of an entry, and another entry that stands open in the list of what is taken from it. */
  async function wayFrom(entry: string, articleDate?: string) {
    const card = await cardOf<ReadingCard>('entry', entry, articleDate);
    for (const source of card.statements.flatMap((one) => one.sources)) {
      const place = await cardOf<SourceCard>('source', source.id);
      const next = place.uses.slice(0, 8).find((use: SourceUse) => use.kind === 'entry' && use.id !== entry);
      if (next) return { card, source, next };
    }
    throw new Error(`no source of ${entry} leads on`);
  }

  const focusField = (tab: Tab) => tab.evaluate(() => document.querySelector<HTMLElement>('[role=combobox]')?.focus());

  /** Opens the card of the meeting on the seed article by a click. */
  async function meeting() {
    const visit = await world.visit('/seed');
    const { mentions, date } = await visit.found();
    const words = mentions.find((one) => one.entry === MEETING)?.text ?? '?';
    const { tab: own } = await open('popup.html');
    await visit.tab.front();
    expect(await openCard(visit.tab, words, 'click')).toBe(true);
    const way = await wayFrom(MEETING, date);
    const card = cardOn(visit.tab, visit.url, own);
    await card.at(way.card.title);
    return { visit, words, card, date, entry: way.card, source: way.source, next: way.next };
  }

  test('the popup: from a search to an entry, its source, another entry, and back and forward', async () => {
    const { card, source, next } = await wayFrom(BAKER);
    const { tab, page } = await open('popup.html');
    await until(() => tab.evaluate(() => document.querySelector('[role=combobox]') !== null), Boolean);
    await focusField(tab);
    await tab.type('one inhc');
    await page.press(card.title, '[role=option]');
    await page.at(card.title);
    await page.press(source.short, '.bs-src button');
    await page.press('What we take from it');
    await page.at(source.title);
    expect((await page.seen())?.text).toContain('What we take from this source');
    await page.press(next.title, '.bs-taken h4 button');
    await page.at(next.title);

    expect(await page.find('Forward')).toBeNull();
    await page.press('Back', '.pop-back');
    await page.at(source.title);
    await page.press('Back', '.pop-back');
    await page.at(card.title);
    await page.press('Forward');
    await page.at(source.title);
    await page.press('Forward');
    await page.at(next.title);

    for (const title of [source.title, card.title]) {
      await tab.press('Escape');
      await page.at(title);
    }
    await tab.press('Escape');
    const value = () => tab.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value);
    expect(await until(value, (now) => now === 'one inhc')).toBe('one inhc');
  });

  test('the popup: a timeline leads to an entry and back', async () => {
    const { tab, page } = await open('popup.html');
    await page.press('Baker assurance', '.pop-intime button');
    const title = (await cardOf('entry', BAKER)).title;
    await page.press(title, '.bs-time.is-whole li > button');
    await page.at(title);
    // The entry's own time shows where it stands.
    const here = () => tab.evaluate(() => document.querySelector('.bs-time [aria-current=true] button')?.textContent);
    expect(plain((await until(here, Boolean)) ?? '')).toBe(plain(title));
    await page.press('Back', '.pop-back');
    const top = await until(page.seen, (now) => Boolean(now?.heading.startsWith('Baker assurance, ')));
    expect(top?.heading).toMatch(/^Baker assurance, \d{4} to \d{4}$/);
  });

  test('the library: by address, with the browser’s own history, and by search', async () => {
    const { card, source, next } = await wayFrom(MEETING, '2022-01-22');
    const { tab, page } = await open(`library.html#entry/${MEETING}/2022-01-22`);
    await page.at(card.title);
    expect((await page.seen())?.text).toContain('Read from an article of 22 January 2022.');
    await page.press(source.short, '.bs-src button');
    await page.press('What we take from it');
    await page.at(source.title);
    const hash = () => tab.evaluate(() => location.hash);
    expect(await hash()).toBe(`#source/${source.id}/2022-01-22`);
    await page.press(next.title, '.bs-taken h4 button');
    await page.at(next.title);

    await tab.evaluate(() => history.back());
    await page.at(source.title);
    await tab.evaluate(() => history.back());
    await page.at(card.title);
    await tab.evaluate(() => history.forward());
    await page.at(source.title);
    const title = () => tab.evaluate(() => document.title);
    expect(await until(title, (now) => now.startsWith(source.title))).toBe(`${source.title} · Backstory`);

    // The slash leads to the field, as it says.
    await tab.press('/');
    await tab.type('one inhc');
    const baker = await cardOf('entry', BAKER);
    await page.press(baker.title, '[role=option]');
    await page.at(baker.title);
    expect(await hash()).toBe(`#entry/${BAKER}/2022-01-22`);
    await tab.evaluate(() => history.back());
    await page.at(source.title);
    await page.press('Read without it');
    expect(await until(hash, (now) => now === `#source/${source.id}`)).toBe(`#source/${source.id}`);
  });

  test('the library: “See it in time” and the whole timeline', async () => {
    const { tab, page } = await open(`library.html#entry/${BAKER}/2022-01-22`);
    await page.press('The whole timeline');
    await until(page.seen, (now) => Boolean(now?.heading.startsWith('Baker assurance, ')));
    // The article's day stands in its year, in view.
    const day = () =>
      tab.evaluate(() => {
        const line = document.querySelector('.is-article');
        const { top = -1, bottom = -1 } = line?.getBoundingClientRect() ?? {};
        return {
          year: line?.closest('.bs-year')?.querySelector('h3')?.textContent,
          inView: top > 0 && bottom < innerHeight,
        };
      });
    expect(await until(day, (now) => now.inView)).toEqual({ year: '2022', inView: true });

    await tab.evaluate(() => history.back());
    await page.press('See it in time');
    // Under the head that stays, not behind it.
    const clear = () =>
      tab.evaluate(() => {
        const top = document.querySelector('.bs-time h3')?.getBoundingClientRect().top ?? -1;
        return top >= (document.querySelector('.lib-head')?.getBoundingClientRect().bottom ?? 0);
      });
    expect(await clear()).toBe(true);
  });

  test('the library: an address that is no place is the start, one that names nothing says so', async () => {
    for (const address of ['library.html', 'library.html#%', 'library.html#topic/elsewhere']) {
      const { page } = await open(address);
      const seen = await until(page.seen, (now) => Boolean(now?.text.includes('three subjects')));
      expect(seen?.text).toContain('The record on three subjects.');
    }
    const { page } = await open('library.html#source/there-is-no-such-source');
    const seen = await until(page.seen, (now) => Boolean(now?.text.includes('could not be read')));
    expect(seen?.text).toContain('This source could not be read.');
  });

  test('the library fits a narrow window', async () => {
    for (const address of [
      '',
      '#topic/nato-expansion/2022-01-22',
      `#entry/${MEETING}/2022-01-22`,
      '#claim/bakers-lie',
    ]) {
      const { tab, page } = await open(`library.html${address}`);
      await tab.resize(360, 700);
      await until(page.seen, (now) => Boolean(now?.heading || !address));
      const wide = () =>
        tab.evaluate(() =>
          [...document.querySelectorAll('.lib *')]
            .filter((el) => el.getBoundingClientRect().right > 361 && el.clientWidth > 0)
            .map((el) => `${el.localName}.${el.className}`),
        );
      expect(await until(wide, (all) => all.length === 0, 1000)).toEqual([]);
    }
  });

  test('a card: a source, what we take from it, another entry, and back and forward by its buttons', async () => {
    const { card, source, next, visit, words, entry } = await meeting();
    expect(await card.find('Back', '.bs-trail button')).toBeNull();
    await card.press(source.short, '.bs-src button');
    await card.press('What we take from it');
    await card.at(source.title);
    expect((await card.find('Forward', '.bs-trail button'))?.enabled).toBe(false);
    await card.press(next.title, '.bs-taken h4 button');
    await card.at(next.title);

    await card.press('Back', '.bs-trail button');
    await card.at(source.title);
    await card.press('Back', '.bs-trail button');
    await card.at(entry.title);
    expect((await card.find('Back', '.bs-trail button'))?.enabled).toBe(false);
    await card.press('Forward', '.bs-trail button');
    await card.at(source.title);

    // The pointer leaves, and comes to rest on the mark where the walk began: it goes on.
    const point = await pointOf(visit.tab, words);
    if (!point) throw new Error('the mark is gone');
    await visit.tab.move(5, 5);
    await sleep(100);
    await visit.tab.move(point.x, point.y);
    await sleep(900);
    await card.at(source.title);
    await card.press('Forward', '.bs-trail button');
    await card.at(next.title);

    await visit.tab.press('Escape');
    expect(await until(card.seen, (now) => now === null)).toBeNull();
    expect(await openCard(visit.tab, words, 'click')).toBe(true);
    await card.at(entry.title);
    expect(await card.find('Back', '.bs-trail button')).toBeNull();
  });

  test('a card: back leads under its mark again after the page was scrolled', async () => {
    const { card, source, visit, words, entry } = await meeting();
    await card.press(source.short, '.bs-src button');
    await card.press('What we take from it');
    await card.at(source.title);
    await visit.tab.evaluate(() => scrollBy({ top: 100, behavior: 'instant' }));
    await sleep(200);
    await card.press('Back', '.bs-trail button');
    await card.at(entry.title);
    const below = async () => {
      const line = await visit.tab.evaluate((words) => {
        for (const [, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
          for (const part of ranges) {
            const range = document.createRange();
            range.setStart(part.startContainer, part.startOffset);
            range.setEnd(part.endContainer, part.endOffset);
            if (range.toString().includes(words)) return range.getClientRects()[0]?.bottom;
          }
        }
        return undefined;
      }, words);
      const way = await card.find('Back', '.bs-trail button');
      return way && line !== undefined ? way.y - line : Number.NaN;
    };
    const gap = await until(below, (px) => px > 0 && px < 60, 2000);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(60);
  });

  test('a card: who walks by key keeps the focus in the card', async () => {
    const { card, visit } = await meeting();
    await visit.tab.press('Escape');
    await until(card.seen, (now) => now === null);
    await world.bridge.askTab(visit.url, { type: 'page-walk', step: 1 });
    const focused = () => until(card.seen, (now) => Boolean(now?.focus.includes('bs-card')));
    const first = await focused();
    expect(first?.focus).toContain('bs-card');
    const tabTo = async (selector: string, words = '') => {
      for (let step = 0; step < 60; step++) {
        await visit.tab.press('Tab');
        if (await card.find(words, `${selector}:focus`)) return;
      }
      throw new Error(`Tab does not lead to ${selector} ${words}`);
    };
    await tabTo('.bs-src button');
    await visit.tab.press('Enter');
    await tabTo('.bs-srcbox button', 'What we take from it');
    await visit.tab.press('Enter');
    await until(card.seen, (now) => Boolean(now?.text.includes('What we take from this source')));
    expect((await focused())?.focus).toContain('bs-card');
    await tabTo('.bs-trail button', 'Back');
    await visit.tab.press('Enter');
    await card.at(first?.heading ?? '?');
    expect((await focused())?.focus).toContain('bs-card');
    await visit.tab.press('Escape');
    expect(await until(card.seen, (now) => now === null)).toBeNull();
    expect(await visit.tab.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('a card: a source hidden from its own place is hidden on the page and everywhere', async () => {
    const { card, date, entry } = await meeting();
    const alone = entry.statements.find((one) => one.text && one.sources.length === 1);
    const source = alone?.sources[0];
    if (!source || !alone?.text) throw new Error('no statement of the meeting rests on one source');
    expect((await card.seen())?.text).toContain(alone.text);
    await card.press(source.short, '.bs-src button');
    await card.press('What we take from it');
    await card.at(source.title);
    await card.press('Hide this source');
    const said = await until(card.seen, (now) => Boolean(now?.text.includes('You have switched it off.')));
    expect(said?.text).toContain('You have switched it off.');
    expect((await world.bridge.ask<Settings>({ type: 'get-settings' })).sourcesOff).toEqual([source.id]);
    await card.press('Back', '.bs-trail button');
    await card.at(entry.title);
    const after = await until(card.seen, (now) => now !== null && !now.text.includes(alone.text ?? ''));
    expect(after?.text).not.toContain(alone.text);
    expect(after?.text).toMatch(/hidden/);

    const { page } = await open(`library.html#entry/${MEETING}/${date}`);
    await page.at(entry.title);
    expect((await page.seen())?.text).not.toContain(alone.text);
  });

  test('the library: a source hidden from its place says so, and its sentences are gone', async () => {
    const { card, source } = await wayFrom(BAKER);
    const alone = card.statements.find((one) => one.text && one.sources.every(({ id }) => id === source.id));
    const { tab, page } = await open(`library.html#source/${source.id}`);
    await page.press('Hide this source');
    const said = await until(page.seen, (now) => Boolean(now?.text.includes('You have switched it off.')));
    expect(said?.text).toContain('You have switched it off.');
    await tab.evaluate((hash) => {
      location.hash = hash;
    }, `entry/${BAKER}`);
    await page.at(card.title);
    if (alone?.text) expect((await page.seen())?.text).not.toContain(alone.text);
  });
});
