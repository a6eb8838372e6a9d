/** The companion beside its article: in a tab of its own here, which is what browsers show in their panels and sidebars. */
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/lib/driver.ts';
import { companionBeside, press, seenIn, textOf } from './companion.ts';
import { inBothBrowsers, sleep, until, type World } from './helpers.ts';

/** Words that are flashed in the page now. */
const flashed = (tab: Tab) =>
  tab.evaluate(() => {
    for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (!/^h\w+f$/.test(name)) continue;
      return [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      });
    }
    return [];
  });

const isInWindow = (tab: Tab, words: string) =>
  tab.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }
    return false;
  }, words);

/** Words of the passages that are listed. */
const listed = (companion: Tab) =>
  companion.evaluate(() =>
    [...document.querySelectorAll('.comp-view:not(.is-away) [role=tabpanel]:not([hidden]) .comp-words')].map((one) =>
      (one.textContent ?? '').replace(/^“|”$/g, ''),
    ),
  );

/** An article that has been read, and the companion beside it. */
async function besides(world: World, path: string) {
  const visit = await world.visit(path);
  const summary = await visit.found();
  const companion = await companionBeside(world, visit.url);
  await visit.tab.front();
  await until(
    () => listed(companion),
    (list) => list.length === summary.mentions.length + summary.claims.length,
  );
  return { ...visit, summary, companion };
}

inBothBrowsers('Companion', (world) => {
  test('has everything that is marked, in reading order; a press goes there and opens the card in its place', async () => {
    const { tab, companion, summary } = await besides(world, '/geneva-letters.html');
    const wanted = [...summary.mentions, ...summary.claims].sort((a, b) => a.index - b.index).map(({ text }) => text);
    expect(await listed(companion)).toEqual(wanted);

    const last = summary.mentions.at(-1);
    if (!last) throw new Error('nothing is mentioned');
    await tab.evaluate(() => scrollTo(0, 0));
    await press(companion, last.text);
    expect(
      await until(
        () => flashed(tab),
        (words) => words.length > 0,
      ),
    ).toEqual([last.text]);
    expect(await isInWindow(tab, last.text)).toBe(true);
    await seenIn(companion, 'Copy with citation');
    expect(await companion.evaluate(() => document.querySelector('.comp-card .bs-title')?.textContent)).toBe(
      last.title,
    );
    // Nothing of it opens over the page.
    expect(await companion.evaluate(() => document.querySelectorAll('.comp-card').length)).toBe(1);
    await press(companion, last.text);
    expect(await companion.evaluate(() => document.querySelectorAll('.comp-card').length)).toBe(0);
    expect(companion.errors).toEqual([]);
  });

  test('shows how the article tells it, its claims with their records, and its day in time', async () => {
    const { tab, companion, summary } = await besides(world, '/geneva-letters.html');
    await press(companion, 'Framing');
    const frames = await companion.evaluate(() =>
      [...document.querySelectorAll('.bs-fr .bs-top b')].map((one) => one.textContent ?? ''),
    );
    expect(frames).toEqual(summary.frames.map(({ name }) => name));
    await press(companion, frames[0] ?? '?');
    const [sentence = ''] = await companion.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.bs-sen button.bs-q')].map((one) => {
        one.click();
        return one.querySelector('.bs-cue')?.textContent ?? '';
      }),
    );
    expect(sentence).not.toBe('');
    expect(
      (
        await until(
          () => flashed(tab),
          (words) => words.length > 0,
        )
      ).length,
    ).toBe(1);

    await press(companion, 'Claims');
    await companion.evaluate(() =>
      document.querySelector<HTMLElement>('[role=tabpanel]:not([hidden]) .comp-fold')?.click(),
    );
    await seenIn(companion, 'Copy with citation');
    await press(companion, 'Timeline');
    await seenIn(companion, 'This article, 22 January 2022');
    await companion.evaluate(() => document.querySelector<HTMLElement>('.bs-time .is-marked button')?.click());
    await seenIn(companion, 'See it in time');
    await press(companion, 'This article');
    await seenIn(companion, 'This article, 22 January 2022');
    expect(companion.errors).toEqual([]);
  });

  test('follows the tab in front; section and scrolling are there again when the reader comes back', async () => {
    const first = await besides(world, '/geneva-letters.html');
    const { companion } = first;
    await companion.resize(360, 420);
    const second = await world.visit('/one-inch.html');
    const { title } = await second.found();
    await seenIn(companion, title);
    await press(companion, 'Claims');

    await first.tab.front();
    await seenIn(companion, first.summary.title);
    await press(companion, 'Passages');
    const scroll = () =>
      companion.evaluate(() => document.querySelector('.comp-view:not(.is-away) .comp-body')?.scrollTop);
    await companion.evaluate(() => document.querySelector('.comp-view:not(.is-away) .comp-body')?.scrollTo(0, 130));
    expect(await scroll()).toBe(130);
    const section = () =>
      companion.evaluate(
        () => document.querySelector('.comp-view:not(.is-away) [role=tab][aria-selected=true]')?.textContent ?? '',
      );

    await second.tab.front();
    await seenIn(companion, title);
    expect(await section()).toMatch(/^Claims/);
    expect(await scroll()).toBe(0);
    await first.tab.front();
    await seenIn(companion, first.summary.title);
    expect(await section()).toMatch(/^Passages/);
    expect(await scroll()).toBe(130);

    // The tab that is followed is closed: the next one is.
    await first.tab.close();
    await second.tab.front();
    await seenIn(companion, title);
    expect(companion.errors).toEqual([]);
  });

  test('follows a page that goes elsewhere by itself, and one that is loaded anew', async () => {
    const { tab } = await world.visit('/where/swap.html');
    const companion = await companionBeside(world, world.site.url('/where/swap.html'));
    await tab.front();
    await seenIn(companion, 'Not an article: not read.');
    await tab.evaluate(() => document.querySelector<HTMLElement>('#go')?.click());
    await seenIn(companion, 'In Geneva, a promise to put it in writing', 15_000);
    await seenIn(companion, 'Passages');

    await tab.goto(world.site.url('/one-inch.html'));
    await seenIn(companion, 'Passages', 15_000);
    await seenIn(companion, 'The length of an inch');
    await tab.goto(world.site.url('/gardens.html'));
    await seenIn(companion, 'Nothing on this page is about the three subjects.');
    await tab.evaluate(() => history.back());
    await seenIn(companion, 'Passages', 15_000);
    expect(companion.errors).toEqual([]);
  });

  test('a page that goes on being written is followed', async () => {
    const { tab, url } = await world.visit('/live.html');
    const companion = await companionBeside(world, url);
    await tab.front();
    await seenIn(companion, 'Blinken and Lavrov meet in Geneva');
    await seenIn(companion, 'NATO expansion', 15_000);
    expect(companion.errors).toEqual([]);
  });

  test('of several articles on one page, it is beside the one that the reader is at', async () => {
    const { tab, found, url } = await world.visit('/wild/next-article.html');
    await found();
    const companion = await companionBeside(world, url);
    await tab.front();
    await seenIn(companion, 'Ninety minutes above the quay');
    await tab.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await until(
      () => listed(companion),
      (list) => list.length > 8,
      15_000,
    );
    await tab.evaluate(() => document.getElementById('second')?.scrollIntoView());
    const heading = () =>
      companion.evaluate(() => document.querySelector('.comp-view:not(.is-away) h1')?.textContent ?? '');
    expect(await until(heading, (text) => text.startsWith('Eight hours, two deputies'), 15_000)).toMatch(
      /^Eight hours/,
    );
    expect(await textOf(companion)).toContain('2 articles on this page. You are at this one.');
    await tab.evaluate(() => window.scrollTo(0, 0));
    expect(await until(heading, (text) => text.startsWith('Ninety'))).toMatch(/^Ninety minutes/);
    expect(companion.errors).toEqual([]);
  });

  test('says why nothing is read, and switches it on', async () => {
    const { companion, tab, summary } = await besides(world, '/geneva-letters.html');
    await companion.evaluate(() =>
      document.querySelector<HTMLElement>('.comp-view:not(.is-away) .comp-foot [role=switch]')?.click(),
    );
    await seenIn(companion, 'Off on this site.');
    await press(companion, 'Switch it on here');
    await seenIn(companion, summary.mentions[0]?.text ?? '?');

    await world.set({ enabled: false });
    await seenIn(companion, 'Backstory is off.');
    await press(companion, 'Switch it on');
    await seenIn(companion, summary.mentions[0]?.text ?? '?', 15_000);

    await world.set({ where: 'chosen' });
    await seenIn(companion, 'Only on sites you choose.');
    await press(companion, 'Add this site');
    await seenIn(companion, summary.mentions[0]?.text ?? '?', 15_000);

    await tab.goto(world.site.url('/where/sign-in.html'));
    await seenIn(companion, 'this page asks for a password');
    await tab.goto('about:blank');
    await seenIn(companion, 'This page cannot be read.');
    expect(companion.errors).toEqual([]);
  });

  test('finds the article in a frame', async () => {
    const { tab, url } = await world.visit('/where/frames.html');
    const companion = await companionBeside(world, url);
    await tab.front();
    await seenIn(companion, 'Passages', 15_000);
    expect(companion.errors).toEqual([]);
  });

  test('a reading of many megabytes says how far it has come, and is stopped and taken up again', {
    timeout: 120_000,
  }, async () => {
    const { tab, url } = await world.visit('/big');
    const companion = await companionBeside(world, url);
    await tab.front();
    await seenIn(companion, 'Stop reading', 20_000);
    expect(await textOf(companion)).toMatch(
      /Looking for the article\.|Reading paragraph [\d,]+ of [\d,]+\.|Reading it once more, for what no list of wordings has\./,
    );
    await press(companion, 'Stop reading');
    await seenIn(companion, 'Reading was stopped.');
    const then = (await textOf(companion)).replace(/\d/g, '0');
    await sleep(1500);
    expect((await textOf(companion)).replace(/\d/g, '0')).toBe(then);
    expect(await companion.evaluate(() => document.querySelector('[role=progressbar]'))).toBeNull();
    // Titles come with what reads how it is told: the reading had not come as far.
    const titled = /NATO expansion, (?!paragraph)/;
    expect(await textOf(companion)).not.toMatch(titled);
    await press(companion, 'Read it after all');
    const read = await until(
      () => textOf(companion),
      (text) => titled.test(text),
      45_000,
    );
    expect(read).toMatch(titled);
    expect(read).not.toContain('Reading was stopped.');
    expect(companion.errors).toEqual([]);
  });

  test('is used by keys alone', async () => {
    const { companion, tab, summary } = await besides(world, '/geneva-letters.html');
    await companion.front();
    const focused = () =>
      companion.evaluate(
        () => (document.activeElement?.matches('button, a') ? document.activeElement.textContent : '') ?? '',
      );
    const isOn = async (text: string) => {
      for (let steps = 0; steps < 12 && !(await focused()).includes(text); steps++) await companion.press('Tab');
      expect(await focused()).toContain(text);
    };
    await isOn('Passages');
    await companion.press('ArrowRight');
    expect(await focused()).toContain('Framing');
    await companion.press('ArrowLeft');
    expect(await focused()).toContain('Passages');
    const first = [...summary.mentions, ...summary.claims].sort((a, b) => a.index - b.index)[0];
    await isOn(first?.text ?? '?');
    await companion.press('Enter');
    await seenIn(companion, 'Copy with citation');
    expect(
      await until(
        () => flashed(tab),
        (words) => words.length > 0,
      ),
    ).toEqual([first?.text]);
    await companion.press('Tab');
    await companion.press('Escape');
    expect(await focused()).toContain(first?.text);
    expect(await companion.evaluate(() => document.querySelector('.comp-card'))).toBeNull();
    await companion.press('End');
    expect(companion.errors).toEqual([]);
  });
});
