/** From a real pointer coming to rest on a mark until its card is painted, on a page where cards have been opened before. */
import type { Page } from 'playwright-core';
import { serveSite } from '../../../scripts/lib/site.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import { type BenchOptions, say } from '../page/options.ts';
import { spans } from '../page/script-time.ts';
import { timelineOf, traced } from '../page/trace.ts';
import { settled } from '../page/visit.ts';
import { Visitor } from '../page/visitor.ts';
import { figure, type Row } from '../row.ts';

const ROUNDS = 25;
/** Cards opened before any counts. */
const WARM_UP = 3;
/** What the page notes, for the trace. */
const RESTED = 'bench-rested';
const PAINTED = 'bench-painted';

/** Nothing is pointed at for so long between two cards. */
const PAUSE_MS = 300;

interface Mark {
  x: number;
  y: number;
  /** Points on which its card would lie, below its last line or above its first. */
  on: { x: number; y: number }[];
}

/** Rows of `--only card`. */
export async function benchCard(extension: string, { rounds = ROUNDS }: BenchOptions): Promise<Row[]> {
  const site = await serveSite();
  const visitor = new Visitor('ours', extension);
  try {
    const times = await visitor.visit(
      async (page, session) => {
        await session.send('Performance.enable');
        await page.goto(site.url('/geneva-letters.html'));
        await page.waitForFunction(() => CSS.highlights.size > 0);
        await settled(page, session, 20_000);
        const marks = await page.evaluate(marksInSight);
        if (marks.length === 0) throw new Error('card: nothing is marked in sight.');
        const cards: number[] = [];
        const boxes: number[] = [];
        const { raw } = await traced(await visitor.session(), async () => {
          for (let round = -WARM_UP; round < rounds; round++) {
            const mark = marks[(round + WARM_UP) % marks.length] as Mark;
            const card = await pointAt(page, mark);
            await page.mouse.move(4, 4);
            await page.waitForFunction(isBare, mark.on);
            const box = await page.evaluate(boxAfter, DEFAULT_SETTINGS.dwell);
            if (round < 0) continue;
            cards.push(card);
            boxes.push(box);
          }
        });
        const cpu = spans(timelineOf(raw, RESTED), RESTED, PAINTED).slice(WARM_UP);
        return { cards, boxes, cpu };
      },
      60_000 + rounds * 3000,
    );
    say(`card: ${times.cards.length} cards`);
    const { dwell } = DEFAULT_SETTINGS;
    const beside = (all: readonly number[]) => all.map((ms) => ms - dwell);
    return [
      figure(
        'card from pointing to painted, warm',
        'ms',
        beside(times.cards),
        `beside the ${dwell} ms that a pointer rests`,
      ),
      figure(
        'card: the page’s own thread, from rested to painted',
        'ms',
        times.cpu,
        'while others have the processor, it stands still',
      ),
      figure('a box of the page’s own, the same way', 'ms', beside(times.boxes)),
      figure(
        'card more than such a box, in turn',
        'ms',
        times.cards.map((ms, n) => ms - (times.boxes[n] ?? Number.NaN)),
      ),
    ];
  } finally {
    await visitor.close();
    await site.close();
  }
}

/** Milliseconds from the pointer's last move until the frame with the card has been handed on. */
async function pointAt(page: Page, { x, y, on }: Mark): Promise<number> {
  await page.mouse.move(4, 4);
  await page.waitForFunction(isBare, on);
  await page.waitForTimeout(PAUSE_MS);
  await page.evaluate(watchFor, [on, DEFAULT_SETTINGS.dwell] as const);
  await page.mouse.move(x, y);
  return page.evaluate(() => (globalThis as unknown as { benchCard: Promise<number> }).benchCard);
}

/** Runs in the page: scrolls to where most marks are, and gives points on those that have room for a card below. */
function marksInSight(): Mark[] {
  const ranges = [...CSS.highlights.values()].flatMap((one) =>
    [...one].map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range;
    }),
  );
  const tops = ranges.map((range) => range.getBoundingClientRect().top);
  const near = (top: number) => tops.filter((other) => other >= top && other < top + innerHeight * 0.4).length;
  const first = tops.reduce((best, top) => (near(top) > near(best) ? top : best));
  scrollBy({ top: first - innerHeight * 0.15, behavior: 'instant' });
  return ranges.flatMap((range) => {
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last || first.top < 0 || last.bottom > innerHeight * 0.6) return [];
    const x = first.left + Math.min(first.width / 2, 40);
    const on = [last.bottom + 40, first.top - 40].map((y) => ({ x: x + 8, y }));
    return [{ x, y: first.top + first.height / 2, on }];
  });
}

/** Runs in the page: whether nothing but the page lies at these points. */
function isBare(points: readonly { x: number; y: number }[]): boolean {
  return points.every(({ x, y }) => {
    const top = document.elementFromPoint(x, y);
    return top === document.body || top?.parentElement !== document.documentElement;
  });
}

/** Runs in the page: looks at each frame whether something that is not the page's lies over one of the points. */
function watchFor([points, rest]: readonly [readonly { x: number; y: number }[], number]): void {
  const benchCard = new Promise<number>((done, failed) => {
    let moved = 0;
    let end = 0;
    const isOurs = ({ x, y }: { x: number; y: number }) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && top.parentElement === document.documentElement && top !== document.body;
    };
    const look = () => {
      if (points.some(isOurs)) {
        // A message comes after the frame's picture has been handed on.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.mark('bench-painted').startTime - moved);
        port2.postMessage(null);
      } else if (performance.now() > end) failed(new Error(`no card came at ${JSON.stringify(points)}`));
      else requestAnimationFrame(look);
    };
    // The browser itself tells of more moves than one: of what came under the pointer.
    addEventListener(
      'pointermove',
      () => {
        moved = performance.now();
        end = moved + 8000;
        // Looking costs something itself, so not while the pointer rests.
        setTimeout(() => {
          performance.mark('bench-rested');
          look();
        }, rest - 25);
      },
      { capture: true, once: true },
    );
  });
  Object.assign(globalThis, { benchCard });
}

/** Runs in the page: the same for a box that the page itself shows after a rest: what the browser takes for anything. */
function boxAfter(rest: number): Promise<number> {
  return new Promise((done) => {
    const begun = performance.now();
    setTimeout(() => {
      const box = document.createElement('div');
      box.style.cssText = 'position: fixed; inset: 20% 20% auto; padding: 20px; background: #fff; border: 1px solid';
      box.textContent = 'A box of the page’s own.';
      document.body.append(box);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          box.remove();
          done(performance.now() - begun);
        };
        port2.postMessage(null);
      });
    }, rest);
  });
}
