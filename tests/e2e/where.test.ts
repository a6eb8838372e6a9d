/** Where Backstory reads: modes, chosen sites, one page once, frames, and somebody's own pages. */
import { describe, expect, test } from 'vitest';
import { hostOf, marksOf, someMarks } from '../../scripts/lib/marks.ts';
import type { PageState } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { inBothBrowsers, QUIET, sleep, until, type Visit } from './helpers.ts';

const HOST = '127.0.0.1';
const listed = (host: string) => [{ host, since: '2022-01-21', where: 'popup' as const }];
const CHOSEN: Partial<Settings> = { where: 'chosen', sitesOn: listed(HOST) };
const MODES: [string, Partial<Settings>][] = [
  ['articles', { where: 'articles' }],
  ['chosen sites', CHOSEN],
  ['everywhere', { where: 'everywhere' }],
];

inBothBrowsers('Where Backstory reads', (world) => {
  /** The paths of the frames in which something is read. */
  const read = async (visit: Visit) =>
    (await world.bridge.framesRead(visit.url)).map((url) => url.replace(/^http:\/\/(.+?):\d+/, '$1')).sort();
  const isLeftAlone = async (visit: Visit) => {
    await world.quiet(visit.tab);
    expect(await read(visit)).toEqual([]);
    expect(await hostOf(visit.tab)).toBeNull();
  };
  const stateOf = async (visit: Visit) =>
    world.bridge.ask<PageState>({ type: 'page-state', tab: await world.bridge.tabAt(visit.url) });
  const readOnce = async (visit: Visit) =>
    world.bridge.ask<PageState>({ type: 'read-once', tab: await world.bridge.tabAt(visit.url) });
  const site = (on: boolean) => world.bridge.ask<Settings>({ type: 'site', host: HOST, on, where: 'popup' });
  const noMarks = async (visit: Visit) => {
    const left = await until(
      () => marksOf(visit.tab),
      (marks) => marks.length === 0,
    );
    expect(left).toEqual([]);
  };

  describe('in each mode', () => {
    test('articles on any site: a board is left alone, and read once the mode is everywhere, without reload', async () => {
      const visit = await world.visit('/where/board.html');
      await isLeftAlone(visit);
      expect(await stateOf(visit)).toEqual({ refusal: { why: 'not-article' }, onceAllowed: true, reading: false });
      await world.set({ where: 'everywhere' });
      const topics = (await visit.found()).mentions.map((mention) => mention.topic);
      expect(topics).toEqual(expect.arrayContaining(['nato-expansion', 'baker-assurance', 'geneva-talks']));
      expect((await someMarks(visit.tab)).every((mark) => mark.painted)).toBe(true);
      await world.set({});
      await noMarks(visit);
    });

    test('chosen sites: an article is read once its site is chosen, and not before', async () => {
      await world.set({ where: 'chosen', sitesOn: listed('news.example') });
      const visit = await world.visit('/doorstep.html');
      await isLeftAlone(visit);
      expect((await stateOf(visit)).refusal).toEqual({ why: 'not-chosen' });
      expect((await site(true)).sitesOn.map(({ host }) => host)).toEqual(['news.example', HOST]);
      await visit.found();
      await site(false);
      await noMarks(visit);
    });

    test('a site that is off is read at once when it is switched on, and its marks go when it is off', async () => {
      await world.set({ sitesOff: listed(HOST) });
      const visit = await world.visit('/doorstep.html');
      await isLeftAlone(visit);
      await site(true);
      await visit.found();
      const before = await someMarks(visit.tab);
      await site(false);
      await noMarks(visit);
      await site(true);
      expect(await someMarks(visit.tab)).toHaveLength(before.length);
    });

    test('the whole is switched on under an open page', async () => {
      await world.set({ enabled: false });
      const visit = await world.visit('/doorstep.html');
      await isLeftAlone(visit);
      await world.set({});
      await visit.found();
    });
  });

  describe('one page, once', () => {
    test('a page that is no article is read until it is left', async () => {
      const visit = await world.visit('/where/board.html');
      await isLeftAlone(visit);
      expect(await readOnce(visit)).toMatchObject({ refusal: null, reading: true });
      await visit.found();
      expect(await stateOf(visit)).toEqual({ refusal: null, onceAllowed: true, reading: true });
      await visit.tab.goto(visit.url);
      await isLeftAlone(visit);
    });

    test('an article on a site that is not chosen, from the popup', async () => {
      await world.set({ where: 'chosen' });
      const popup = await world.driver.openExtension('popup.html');
      const visit = await world.visit('/doorstep.html');
      await popup.evaluate(() => location.reload());
      const words = () => popup.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      const has = (what: string) => (text: string) => text.includes(what);
      expect(await until(words, has('Only on sites you choose.'))).toContain('Read this page anyway');
      await popup.evaluate(() => {
        for (const button of document.querySelectorAll('button'))
          if (button.textContent === 'Read this page anyway') button.click();
      });
      await visit.found();
      expect(await until(words, has('passage'))).toContain('Read once');
      expect(popup.errors).toEqual([]);
      await popup.close();
      await world.set({ where: 'chosen', sitesOff: listed(HOST) });
      await noMarks(visit);
    });
  });

  test('a page that goes to an article by itself is read there, though the first page was no article', async () => {
    const visit = await world.visit('/where/swap.html');
    await isLeftAlone(visit);
    await visit.tab.evaluate(() => document.querySelector<HTMLElement>('#go')?.click());
    expect(
      await until(
        () => world.bridge.framesRead(world.site.url('/where/swapped')),
        (all) => all.length > 0,
      ),
    ).toEqual([world.site.url('/where/swapped')]);
    expect((await someMarks(visit.tab)).length).toBeGreaterThan(0);
  });

  describe('frames', () => {
    test('an article in a frame is read, an advertisement is not', async () => {
      const visit = await world.visit('/where/frames.html');
      const expected = [`${HOST}/doorstep.html`, 'localhost/one-inch.html'];
      const found = await until(
        () => read(visit),
        (all) => all.length >= expected.length,
      );
      expect(found).toEqual(expected);
      const marked = await until(
        () => visit.tab.evaluate(() => (frames[0] as unknown as { CSS: typeof CSS }).CSS.highlights.size),
        (size) => size > 0,
      );
      expect(marked).toBeGreaterThan(0);
      await sleep(QUIET);
      expect(await read(visit)).toEqual(expected);
    });

    test('nor is it where everything is read', async () => {
      await world.set({ where: 'everywhere' });
      const visit = await world.visit('/where/frames.html');
      await until(
        () => read(visit),
        (all) => all.length >= 2,
      );
      await sleep(QUIET);
      const found = await read(visit);
      expect(found).toContain(`${HOST}/doorstep.html`);
      expect(found).not.toContain(`${HOST}/doorstep.html?small`);
      expect(found).not.toContain('localhost/where/advert.html');
    });

    test('a site that is off is off in its frames', async () => {
      await world.set({ sitesOff: listed(HOST) });
      await isLeftAlone(await world.visit('/where/frames.html'));
    });
  });

  describe('somebody’s own pages', () => {
    const PRIVATE = {
      '/where/sign-in.html': { of: 'password', onceAllowed: true },
      '/where/webmail.html': { of: 'application', onceAllowed: true },
      '/where/draft.html': { of: 'editor', onceAllowed: false },
      '/where/draft-2.html': { of: 'editor', onceAllowed: false },
    } as const;

    test.for(Object.entries(PRIVATE))('%s is read in no mode', async ([path, { of, onceAllowed }]) => {
      for (const [, mode] of MODES) {
        await world.set(mode);
        const visit = await world.visit(path);
        await isLeftAlone(visit);
        expect(await stateOf(visit)).toEqual({ refusal: { why: 'private', of }, onceAllowed, reading: false });
        await visit.tab.close();
      }
    });

    test('a text being edited is not even read once', async () => {
      const visit = await world.visit('/where/draft.html');
      expect((await readOnce(visit)).reading).toBe(false);
      await isLeftAlone(visit);
    });
  });

  describe('walls and viewers', () => {
    test('a dialog of consent alone is no article', async () => {
      const visit = await world.visit('/where/consent.html');
      await isLeftAlone(visit);
      expect((await stateOf(visit)).refusal).toEqual({ why: 'not-article' });
    });

    test('a stub is read as far as it is there', async () => {
      const { mentions } = await (await world.visit('/where/stub.html')).found();
      expect(mentions.map((mention) => mention.topic)).toContain('geneva-talks');
    });

    test('a plain text is read', async () => {
      const { mentions } = await (await world.visit('/seed-article.txt')).found();
      expect(mentions.length).toBeGreaterThan(0);
    });

    test.for(['feed.xml', 'record.json', 'drawing.svg', 'program.js'])('%s is left as it is', async (file) => {
      await world.set({ where: 'everywhere' });
      const visit = await world.visit(`/where/${file}`);
      await world.quiet(visit.tab);
      expect(await read(visit)).toEqual([]);
    });
  });
});
