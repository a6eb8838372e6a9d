/** From a real pointer coming to rest on a mark until its card is painted, on a page where cards have been opened before. */
import type { Page } from 'playwright-core';
import { serveSite } from '../../../scripts/lib/site.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import { type BenchOptions, say } from '../page/options.ts';
import { Visitor } from '../page/visitor.ts';
import { figure, type Row } from '../row.ts';

const ROUNDS = 25;
/** Cards opened before any counts. */
const WARM_UP = 3;
/** The grace in which a card stays, and then some. */
const GONE_MS = 500;

interface Mark {
  x: number;
  y: number;
  below: number;
}

/** Rows of `--only card`. */
export async function benchCard(extension: string, { rounds = ROUNDS }: BenchOptions): Promise<Row[]> {
  const site = await serveSite();
  const visitor = new Visitor('ours', extension);
  try {
    const times = await visitor.visit(
      async (page) => {
        await page.goto(site.url('/geneva-letters.html'));
        await page.waitForFunction(() => CSS.highlights.size > 0);
        await page.waitForTimeout(1500);
        const marks = await page.evaluate(marksInSight);
        if (marks.length === 0) throw new Error('card: nothing is marked in sight.');
        const all: number[] = [];
        for (let round = -WARM_UP; round < rounds; round++) {
          const mark = marks[(round + WARM_UP) % marks.length] as Mark;
          const time = await pointAt(page, mark);
          if (round >= 0) all.push(time);
        }
        return all;
      },
      60_000 + rounds * 3000,
    );
    say(`card: ${times.length} cards`);
    const least = DEFAULT_SETTINGS.dwell;
    return [
      figure(
        'card from pointing to painted, warm',
        'ms',
        times.map((ms) => ms - least),
        `beside the ${least} ms that a pointer rests`,
      ),
    ];
  } finally {
    await visitor.close();
    await site.close();
  }
}

/** Milliseconds from the pointer's last move until the frame with the card has been handed on. */
async function pointAt(page: Page, { x, y, below }: Mark): Promise<number> {
  await page.mouse.move(4, 4);
  await page.waitForTimeout(GONE_MS);
  const time = page.evaluate(untilCovered, { x: x + 8, y: below + 40 });
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  return time;
}

/** Runs in the page: scrolls to the first marks, and gives points on those that have room for a card below. */
function marksInSight(): Mark[] {
  const ranges = [...CSS.highlights.values()].flatMap((one) =>
    [...one].map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range;
    }),
  );
  const first = Math.min(...ranges.map((range) => range.getBoundingClientRect().top));
  scrollBy({ top: first - innerHeight * 0.15, behavior: 'instant' });
  return ranges.flatMap((range) => {
    const [rect] = range.getClientRects();
    if (!rect || rect.top < 0 || rect.bottom > innerHeight * 0.6) return [];
    return [{ x: rect.left + Math.min(rect.width / 2, 40), y: rect.top + rect.height / 2, below: rect.bottom }];
  });
}

/** Runs in the page: looks at each frame whether something that is not the page's lies over a point. */
function untilCovered(point: { x: number; y: number }): Promise<number> {
  return new Promise((done, failed) => {
    let moved = performance.now();
    const onMove = () => {
      moved = performance.now();
    };
    addEventListener('pointermove', onMove, { capture: true });
    const end = performance.now() + 4000;
    const look = () => {
      const top = document.elementFromPoint(point.x, point.y);
      if (top && top.parentElement === document.documentElement && top !== document.body) {
        removeEventListener('pointermove', onMove, { capture: true });
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - moved);
        port2.postMessage(null);
      } else if (performance.now() > end) failed(new Error('no card came'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
