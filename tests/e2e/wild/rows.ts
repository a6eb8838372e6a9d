/** Hostile pages as rows of a table: what each does, what should be marked in it, and what a reader then does there. */
import { expect, test } from 'vitest';
import { type Tab, until } from '../../../scripts/lib/driver.ts';
import type { Topic } from '../../../utils/knowledge/schema.ts';
import { sleep, type World } from '../helpers.ts';
import { inkUnder } from './ink.ts';
import { domOf, placedMarks, strayedMarks, tidied, watchMarks } from './look.ts';

export interface Expected {
  /** By topic, words each of which stands in exactly one mention of it; empty: nothing at all is marked. */
  marked: Partial<Record<Topic, readonly string[]>>;
  /** Words that stand in no mention and no claim. */
  absent?: readonly string[];
}

export interface Step extends Expected {
  /** What happens, in words for whoever reads a failure. */
  does: string;
  act(tab: Tab): Promise<unknown>;
}

export interface Row extends Expected {
  /** Under /wild/. */
  path: string;
  /** What is hard about it. */
  about: string;
  steps?: readonly Step[];
  /** Names of the page's own highlights. */
  own?: readonly string[];
  /** False where the text is out of focus or the like: then no pixels are compared. */
  ink?: false;
  /** False where the page's policy forbids all scripts: nothing can be watched from its own world. */
  scripts?: false;
  /** What the page itself writes to the console as an error. */
  says?: RegExp;
  /** Called before marks are looked at: takes back what the page has broken. */
  mend?: (tab: Tab) => Promise<unknown>;
  /** How long the page may take, in milliseconds. */
  patience?: number;
}

/** For one row, in milliseconds: two visits, and the biggest pages take some seconds each on a busy machine. */
const TIMEOUT = 150_000;

/** Words that many of these pages have. */
export const ALL_THREE = {
  'geneva-talks': ['in Geneva'],
  'nato-expansion': ['expansion'],
  'baker-assurance': ['Baker’s assurance'],
} as const;

/** What is not as it should be, one thing a line; empty when all is well. */
async function problems(world: World, tab: Tab, row: Row, expected: Expected): Promise<string[]> {
  const summary = await world.bridge.summary(await tab.evaluate(() => location.href));
  const marks = await placedMarks(tab, row.own);
  if (Object.keys(expected.marked).length === 0)
    return [
      ...(summary?.mentions ?? []).map(({ text }) => `in the summary: “${text}”`),
      ...marks.map(({ text }) => `marked: “${text}”`),
    ];
  if (!summary) return ['no summary'];
  const texts = [...summary.mentions, ...summary.claims].map(({ text }) => tidied(text)).sort();
  const list: string[] = [];
  for (const [topic, words] of Object.entries(expected.marked))
    for (const word of words) {
      const count = summary.mentions.filter((m) => m.topic === topic && tidied(m.text).includes(word)).length;
      if (count !== 1) list.push(`“${word}” (${topic}) stands in ${count} mentions`);
    }
  for (const word of expected.absent ?? [])
    for (const text of texts) if (text.includes(word)) list.push(`“${word}” is in the summary: “${text}”`);
  for (const mark of marks) if (!mark.painted) list.push(`has no place in the page: “${mark.text}”`);
  for (const { way, text } of marks) if (way) list.push(`marked though hidden (${way}): “${text}”`);
  const shown = marks.map(({ text }) => text).sort();
  if (shown.join('\n') !== texts.join('\n'))
    list.push(`the marks lie over ${JSON.stringify(shown)}, the summary says ${JSON.stringify(texts)}`);
  return list;
}

/** Waits for a page's own changes: those that make any say when they are done. */
export const pageIsDone = (tab: Tab): Promise<boolean> =>
  until(
    () =>
      tab.evaluate(
        () =>
          (window as unknown as { done?: boolean }).done ??
          (document.readyState === 'complete' &&
            ![...document.scripts].some((script) => script.text.includes('window.done'))),
      ),
    (done) => done,
    15_000,
  );

/** Has the page read once more, as after any change of it, and waits until that is done. */
async function readAgain(world: World, tab: Tab): Promise<void> {
  const url = await tab.evaluate(() => location.href);
  const reading = `(async () => {
    const session = globalThis.__backstory_session;
    while (session.underWay.progress) await new Promise((done) => setTimeout(done, 20));
    await session.read();
  })()`;
  await world.bridge.inPage(await world.bridge.tabAt(url), reading);
  await world.bridge.stage(url, 2000);
}

/** All is well, and still is when all that comes late has come, and the page has been read a second time. */
async function settles(world: World, tab: Tab, row: Row, expected: Row | Step): Promise<void> {
  const untouched = Object.keys(expected.marked).length === 0;
  if (untouched) await world.quiet(tab);
  // Looking at everything again and again would slow what is looked at.
  else await world.bridge.stage(await tab.evaluate(() => location.href), 3000);
  const look = () => problems(world, tab, row, expected);
  let list = await until(look, (found) => found.length === 0, row.patience ?? 8000);
  if (list.length === 0 && !untouched) {
    await readAgain(world, tab);
    list = await until(look, (found) => found.length === 0, 2500);
  }
  expect(list, 'does' in expected ? expected.does : expected.about).toEqual([]);
}

/** Takes the page's own messages out of the errors that count. */
function forget(tab: Tab, says: RegExp | undefined): void {
  if (!says) return;
  const others = tab.errors.filter((error) => !says.test(error));
  tab.errors.splice(0, tab.errors.length, ...others);
}

/** One test for a row: marks, then each step with its marks, then the DOM beside that of a page without the extension. */
export function wildTest(world: World, row: Row): void {
  test(
    `${row.path}: ${row.about}`,
    async () => {
      const path = `/wild/${row.path}`;
      await world.set({ enabled: false });
      const off = await world.visit(path);
      await pageIsDone(off.tab);
      await row.mend?.(off.tab);
      for (const step of row.steps ?? []) await step.act(off.tab);
      await sleep(100);
      const before = await domOf(off.tab);
      forget(off.tab, row.says);
      await off.tab.close();

      await world.set({});
      const { tab } = await world.visit(path);
      if (!row.mend && row.scripts !== false) await watchMarks(tab);
      await pageIsDone(tab);
      if (row.mend) {
        // Everything of ours has come and done its work by then.
        await world.bridge.found(world.site.url(path));
        await row.mend(tab);
      }
      await settles(world, tab, row, row);
      for (const step of row.steps ?? []) {
        await step.act(tab);
        await settles(world, tab, row, step);
      }
      expect(await strayedMarks(tab), 'marks that came to lie over other words').toEqual([]);
      const after = await domOf(tab);
      expect(after.tree).toBe(before.tree);
      expect(after.beside - before.beside).toBeLessThanOrEqual(1);

      forget(tab, row.says);
      const last = row.steps?.at(-1) ?? row;
      if (row.ink === false) return;
      const marks = await placedMarks(tab, row.own);
      for (const [topic, words] of Object.entries(last.marked))
        for (const word of words) {
          const most = async () => {
            const ink: number[] = [];
            for (const mark of marks.filter(({ text }) => text.includes(word)))
              ink.push(await inkUnder(tab, mark, topic as Topic));
            // A claim may stand on the same words, in its own colour.
            return Math.max(0, ...ink);
          };
          // What a page has just taken away is painted again within two seconds.
          const ink = await until(most, (pixels) => pixels > 10, 2500);
          expect(ink, `pixels of the line under “${word}”`).toBeGreaterThan(10);
        }
    },
    TIMEOUT,
  );
}
