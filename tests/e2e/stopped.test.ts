/** A background that the browser stops again and again while it is needed. */
import { describe, expect, test } from 'vitest';
import { hostOf, marksOf } from '../../scripts/lib/marks.ts';
import { inBothBrowsers, openCard, sleep, until } from './helpers.ts';

/** In a page of the extension. */
declare const chrome: { scripting: { executeScript(what: object): Promise<unknown> } };

const ARTICLE = '/geneva-letters.html';

inBothBrowsers('A background that is stopped', (world) => {
  /** Stops it at once and then after each of these milliseconds. */
  async function stopping(after: number[]): Promise<void> {
    for (const wait of [0, ...after]) {
      await sleep(wait);
      await world.driver.outside.sleepBackground();
    }
  }

  const wordsOf = async (path: string): Promise<string[]> => {
    const visit = await world.visit(path);
    await visit.found();
    const marks = await marksOf(visit.tab);
    return marks.map(({ text }) => text).toSorted();
  };

  describe('while a page is read', () => {
    test('the page is marked all the same, with all its marks', async () => {
      const undisturbed = await wordsOf(ARTICLE);
      expect(undisturbed.length).toBeGreaterThan(3);
      // Other moments each time: the gate's question, the policy, the patterns, the networks, the overlay.
      for (const after of [
        [30, 30, 30, 30],
        [70, 70, 70, 70],
        [150, 150, 150],
        [10, 250, 10, 250],
        [400, 400],
      ]) {
        const opening = world.visit(ARTICLE);
        await stopping(after);
        const visit = await opening;
        const marks = await until(
          async () => (await marksOf(visit.tab)).map(({ text }) => text).toSorted(),
          (words) => words.length === undisturbed.length,
          15_000,
        );
        expect(marks, `stopped after ${after}`).toEqual(undisturbed);
      }
    });
  });

  test('a card is shown, and a search answered, by one that has just been stopped', async () => {
    const visit = await world.visit(ARTICLE);
    await visit.found();
    const [mark] = await until(
      () => marksOf(visit.tab),
      (found) => found.length > 0,
    );
    await world.driver.outside.sleepBackground();
    expect(await openCard(visit.tab, mark?.text ?? '', 'click')).toBe(true);
    // The first may be lost: that is the browser's doing, and whoever asks by our own way asks again.
    const lost = world.bridge.ask({ type: 'search', query: 'madrid' }).catch(() => undefined);
    await world.driver.outside.sleepBackground();
    await lost;
    const { hits } = await world.bridge.ask<{ hits: unknown[] }>({ type: 'search', query: 'madrid' });
    expect(hits.length).toBeGreaterThan(0);
  });

  test('scripts that are brought a second time, since the first answer was lost, do nothing', async () => {
    const visit = await world.visit(ARTICLE);
    await visit.found();
    const before = await marksOf(visit.tab);
    const tabId = await world.bridge.tabAt(visit.url);
    const files = ['annotator.js', 'overlay.js', 'framing.js', 'panel.js', 'tools.js'];
    await world.bridge.tab.evaluate(
      async ({ tabId, files }) => {
        for (const file of files) await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
      },
      { tabId, files },
    );
    expect((await hostOf(visit.tab))?.count).toBe(1);
    expect(await marksOf(visit.tab)).toEqual(before);
    expect(await openCard(visit.tab, before[0]?.text ?? '', 'click')).toBe(true);
    expect((await hostOf(visit.tab))?.count).toBe(1);
  });
});
