/** Frames: an article in one is read as if it stood alone; an advertisement is not. */
import { expect, test } from 'vitest';
import type { Tab } from '../../../scripts/lib/driver.ts';
import { hostOf } from '../../../scripts/lib/marks.ts';
import { inBothBrowsers, QUIET, sleep, until } from '../helpers.ts';
import { domOf } from './look.ts';

/** What the framed page says is marked in it (tests/site/wild/framed-article.html tells its parent). */
const framedMarks = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => (window as unknown as { framed?: string[] }).framed ?? []);

/** The words marked in the first frame, where the parent may look into it. */
const marksInside = (tab: Tab, frame = 0): Promise<string[]> =>
  tab.evaluate((frame) => {
    const inner = window.frames[frame] as unknown as typeof globalThis & Window;
    const texts: string[] = [];
    for (const [, parts] of inner.CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>)
      for (const part of parts) {
        const range = inner.document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        texts.push(range.toString());
      }
    return texts;
  }, frame);

const WORDS = ['in Geneva', 'NATO expansion', 'Baker’s assurance'];
const hasAll = (texts: string[]): boolean => WORDS.every((word) => texts.some((text) => text.includes(word)));

inBothBrowsers('Frames in the wild', (world) => {
  test.for([
    ['frame-same.html', 'from the same place'],
    ['frame-cross.html', 'from another place, as large as an article'],
    ['frame-sandboxed.html', 'sandboxed'],
  ])('%s: an article in a frame %s is marked', async ([page]) => {
    const { tab } = await world.visit(`/wild/${page}`);
    expect(await until(() => framedMarks(tab), hasAll, 8000)).toSatisfy(hasAll);
    expect(await hostOf(tab)).toBeNull();
  });

  test('an article in srcdoc is marked', async () => {
    const { tab } = await world.visit('/wild/frame-srcdoc.html');
    const words = (texts: string[]) => texts.some((text) => text.includes('in Geneva'));
    expect(await until(() => marksInside(tab), words, 8000)).toSatisfy(words);
  });

  test('an article in a frameset is marked', async () => {
    const { tab } = await world.visit('/wild/frameset.html');
    expect(await until(() => marksInside(tab, 1), hasAll, 8000)).toSatisfy(hasAll);
    expect((await domOf(tab)).beside).toBe(0);
  });

  test.for([
    ['frame-ad.html', 'of the size of an advertisement'],
    ['frame-leaderboard.html', 'wide and low'],
    ['frame-hidden.html', 'that nobody sees'],
  ])('%s: a frame %s is left alone', async ([page]) => {
    const { tab } = await world.visit(`/wild/${page}`);
    await sleep(QUIET + 1500);
    expect(await framedMarks(tab)).toEqual([]);
    expect(await hostOf(tab)).toBeNull();
  });
});
