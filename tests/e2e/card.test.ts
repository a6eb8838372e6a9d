import { expect, test } from 'vitest';
import { hostOf, marksOf, someMarks } from '../../scripts/lib/marks.ts';
import type { ReadingCard } from '../../utils/knowledge/view.ts';
import { cardUnder, heard, inBothBrowsers, openCard, sleep, until, type Visit } from './helpers.ts';

const MEETING = 'blinken-lavrov-geneva-2022-01-21';

inBothBrowsers('Cards', (world) => {
  /** The words of the first mark of an entry on the page. */
  async function wordsOf(visit: Visit, entry: string): Promise<string> {
    const { mentions } = await visit.found();
    await someMarks(visit.tab);
    const mention = mentions.find((one) => one.entry === entry);
    if (!mention) throw new Error(`${entry} is not mentioned`);
    return mention.text;
  }

  const card = (id: string) =>
    world.bridge.ask<{ card: ReadingCard | null }>({ type: 'card', kind: 'entry', id, articleDate: '2022-01-21' });

  test.for(['hover', 'click'] as const)('a card opens by %s and closes with Escape', async (how) => {
    const visit = await world.visit('/seed');
    const words = await wordsOf(visit, MEETING);
    expect(await openCard(visit.tab, words, how)).toBe(true);
    expect((await hostOf(visit.tab))?.count).toBe(1);

    const title = (await card(MEETING)).card?.title ?? '?';
    const said = await until(
      () => heard(visit.tab),
      (text) => text === null || text.includes(`dialog: ${title}`),
    );
    if (said !== null) expect(said).toContain(`dialog: ${title}`);

    await visit.tab.move(5, 5);
    await visit.tab.press('Escape');
    const gone = await until(
      () => cardUnder(visit.tab, words),
      (open) => !open,
    );
    expect(gone).toBe(false);
  });

  test('a pointer that only passes opens nothing', async () => {
    const visit = await world.visit('/seed');
    const words = await wordsOf(visit, MEETING);
    expect(await cardUnder(visit.tab, words)).toBe(false);
    await visit.tab.move(5, 5);
    await sleep(700);
    expect(await cardUnder(visit.tab, words)).toBe(false);
  });

  test('the command walks to the first mark, Escape gives the page back', async () => {
    const visit = await world.visit('/seed');
    await visit.found();
    const first = (await someMarks(visit.tab))[0];
    expect(first).toBeDefined();
    await world.bridge.askTab(visit.url, { type: 'page-walk', step: 1 });
    const said = await until(
      () => heard(visit.tab),
      (text) => text === null || text.includes('dialog: '),
    );
    if (said !== null) expect(said).toContain('dialog: ');
    // Firefox does not say what lies in a closed root: our element has the focus there.
    const focused = () => visit.tab.evaluate(() => document.activeElement?.parentElement === document.documentElement);
    expect(await until(focused, Boolean)).toBe(true);
    await visit.tab.press('Escape');
    const back = await until(
      () => visit.tab.evaluate(() => document.activeElement === document.body),
      (body) => body,
    );
    expect(back).toBe(true);
  });

  test('the page cannot look into a card', async () => {
    const visit = await world.visit('/seed');
    await openCard(visit.tab, await wordsOf(visit, MEETING));
    const open = await visit.tab.evaluate(() =>
      [...document.documentElement.children].some((el) => el.shadowRoot !== null),
    );
    expect(open).toBe(false);
  });

  test('a source that is switched off takes its statements out of the card of an open tab', async () => {
    const visit = await world.visit('/seed');
    const words = await wordsOf(visit, MEETING);
    const before = (await card(MEETING)).card;
    const alone = before?.statements.find((statement) => statement.sources.length === 1);
    const source = alone?.sources[0]?.id;
    if (!before || !alone || !source) throw new Error('no statement of the meeting rests on one source');
    await openCard(visit.tab, words);

    await world.set({ sourcesOff: [source] });
    const after = (await card(MEETING)).card;
    expect(after?.hidden).toBeGreaterThan(0);
    expect(after?.statements.length).toBeLessThan(before.statements.length);

    if (world.name === 'chromium' && alone.text) {
      const text = alone.text;
      const said = await until(
        () => heard(visit.tab),
        (all) => Boolean(all?.includes('dialog: ') && !all.includes(text)),
      );
      expect(said).not.toContain(text);
      expect(said).toMatch(/hidden/);
    }
  });

  test('an entry whose sources are all off is not marked', async () => {
    const visit = await world.visit('/seed');
    const words = await wordsOf(visit, MEETING);
    const { rows } = await world.bridge.ask<{ rows: { id: string }[] }>({ type: 'sources' });
    await world.set({ sourcesOff: rows.map((row) => row.id) });
    const left = await until(
      () => marksOf(visit.tab),
      (marks) => !marks.some((mark) => mark.text === words),
    );
    expect(left.map((mark) => mark.text)).not.toContain(words);
    await world.set({});
    const back = await until(
      () => marksOf(visit.tab),
      (marks) => marks.some((mark) => mark.text === words),
    );
    expect(back.map((mark) => mark.text)).toContain(words);
  });

  test('a site that is switched off loses its marks, and gets them back', async () => {
    const visit = await world.visit('/geneva-letters.html');
    await visit.found();
    const before = await someMarks(visit.tab);
    await world.bridge.ask({ type: 'site', host: '127.0.0.1', on: false, where: 'popup' });
    const off = await until(
      () => marksOf(visit.tab),
      (marks) => marks.length === 0,
    );
    expect(off).toEqual([]);
    await world.bridge.ask({ type: 'site', host: '127.0.0.1', on: true, where: 'popup' });
    const on = await until(
      () => marksOf(visit.tab),
      (marks) => marks.length === before.length,
    );
    expect(on.length).toBe(before.length);
  });

  test('a topic that is switched off loses its marks', async () => {
    const visit = await world.visit('/seed');
    const words = await wordsOf(visit, MEETING);
    await world.set({ topics: { 'geneva-talks': false, 'nato-expansion': true, 'baker-assurance': true } });
    const left = await until(
      () => marksOf(visit.tab),
      (marks) => !marks.some((mark) => mark.text === words),
    );
    expect(left.map((mark) => mark.text)).not.toContain(words);
    expect(left.length).toBeGreaterThan(0);
  });
});
