/**
 * An hour of a live blog in fast motion, and hundreds of cards opened and closed: what is left behind. The blog ends as it
 * began, so marks must be the same, and all that is more is ours. Everything is run through once before it counts, for
 * what is loaded at first use stays.
 */
import type { CDPSession, Page } from 'playwright-core';
import { buildExtension } from '../../scripts/lib/build.ts';
import { serve } from './bundled.ts';
import { blogPage, CHANGES, POSTS } from './page/blog.ts';
import { openAndClose } from './page/cards.ts';
import { type BenchOptions, say } from './page/options.ts';
import { collect, metricsOf, settled } from './page/visit.ts';
import { Visitor } from './page/visitor.ts';
import { count, type Row } from './row.ts';

const MUTATIONS = 10_000;
const CARDS = 500;
/** Posts come in bursts, with rests between them. */
const BURST = 10;
const REST_MS = 550;
/** Longest wait for marks after the last change: on a page that never rests they come less and less often. */
const PATIENCE = 40_000;
const LONGEST = 20 * 60_000;

/** What is there at some moment, garbage collected. */
interface State {
  heap: number;
  listeners: number;
  nodes: number;
  ranges: number;
  highlights: number;
  hosts: number;
}

/** `rounds`: the share of it all, for a first look: 1 is a tenth, 10 (or none) is everything. */
export async function benchSoak({ rounds = 10, extension: given }: BenchOptions): Promise<Row[]> {
  const extension = given ?? (await buildExtension('chromium'));
  const { origin, server } = await serve({ '/': ['text/html', blogPage()] }, false);
  const visitor = new Visitor('ours', extension);
  const cards = Math.round((CARDS * rounds) / 10);
  const circles = Math.ceil((MUTATIONS * rounds) / 10 / CHANGES / POSTS);
  try {
    return await visitor.visit(async (page, session) => {
      await session.send('Performance.enable');
      await page.goto(`${origin}/`);
      await settled(page, session, 30_000);
      say('soak: warming up');
      await blog(page, 1);
      await marksAreRight(page);
      await settled(page, session, 30_000);
      await openCards(page, 20);
      const before = await stateOf(page, session);
      if (before.ranges === 0) throw new Error('soak: nothing is marked.');
      say(`soak: ${circles * POSTS * CHANGES} mutations`);
      await blog(page, circles);
      const right = await marksAreRight(page);
      await settled(page, session, 60_000);
      const blogged = await stateOf(page, session);
      say(`soak: ${cards} cards`);
      const failed = await openCards(page, cards);
      await settled(page, session, 30_000);
      const after = await stateOf(page, session);
      return [
        ...rowsOf('after the mutations', before, blogged, `${circles * POSTS * CHANGES} mutations`),
        count('soak: from the last mutation to marks that are right', 'ms', [right]),
        ...rowsOf('after the cards', before, after, `${cards} cards`),
        count('soak: cards that did not open and close', 'cards', [failed.length], failed.slice(0, 5).join('; ')),
      ];
    }, LONGEST);
  } finally {
    await visitor.close();
    server.close();
  }
}

function rowsOf(when: string, before: State, after: State, what: string): Row[] {
  const more = (name: keyof State) =>
    count(`soak: ${name} more, ${when}`, name, [after[name] - before[name]], `${before[name]} before`);
  const kB = (bytes: number) => (bytes / 1000).toFixed(0);
  const heap = `${what}, ${kB(after.heap)} / ${kB(before.heap)} kB`;
  return [
    count(`soak: heap, ${when} / before`, '', [after.heap / before.heap], heap),
    more('listeners'),
    more('ranges'),
    more('highlights'),
    more('nodes'),
    more('hosts'),
  ];
}

async function stateOf(page: Page, session: CDPSession): Promise<State> {
  await page.mouse.move(1, 1);
  await page.waitForTimeout(1000);
  await collect(session);
  await page.waitForTimeout(500);
  await collect(session);
  const metrics = await metricsOf(session);
  const seen = await page.evaluate(() => {
    const all = [...CSS.highlights.values()];
    return {
      ranges: all.reduce((sum, one) => sum + one.size, 0),
      highlights: all.length,
      hosts: document.documentElement.children.length - 2,
    };
  });
  const of = (name: string) => metrics[name] ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes'), ...seen };
}

/** The blog goes round so often. */
async function blog(page: Page, circles: number): Promise<void> {
  for (let burst = 0; burst < (circles * POSTS) / BURST; burst++) {
    await page.evaluate((times) => {
      for (let i = 0; i < times; i++) (globalThis as unknown as { step(): void }).step();
    }, BURST);
    await page.waitForTimeout(REST_MS);
  }
}

/** Waits until all marks are on text that is in the page; gives how long that took, in milliseconds. */
async function marksAreRight(page: Page): Promise<number> {
  const begun = Date.now();
  while (Date.now() - begun < PATIENCE) {
    const right = await page.evaluate(() => {
      const all = [...CSS.highlights.values()].flatMap((one) => [...one]);
      return all.length > 0 && all.every((range) => range.startContainer.isConnected);
    });
    if (right) return Date.now() - begun;
    await page.waitForTimeout(100);
  }
  throw new Error('soak: marks stay on text that is gone.');
}

/** Opens and closes so many cards; gives those that did not. */
async function openCards(page: Page, cards: number): Promise<string[]> {
  const failed: string[] = [];
  for (let n = 0; n < cards; n++) {
    const what = await openAndClose(page, n);
    if (what) failed.push(`${n}: ${what}`);
  }
  return failed;
}
