/**
 * Whether the trace can be trusted: an extension that is busy for a known time, in each of the ways in which a script is
 * resumed, tells by its own clock how long it was; the trace must say the same.
 */
import { serve } from '../bundled.ts';
import { figure, type Row } from '../row.ts';
import { articlePage } from './article.ts';
import { remove, unpacked } from './extensions.ts';
import { type BenchOptions, say } from './options.ts';
import { inTurn } from './rounds.ts';
import { runsOf, spent } from './script-time.ts';
import { timelineOf, traced } from './trace.ts';
import { settled, TELLS_MARKS } from './visit.ts';
import { Visitor } from './visitor.ts';

/** Each slice is so long, and each way of resting is taken so often. */
const SLICE_MS = 4;
const TIMES = 12;

const BUSY = `(async () => {
  let sum = 0;
  const busy = () => { const from = performance.now(); while (performance.now() - from < ${SLICE_MS}); sum += performance.now() - from; };
  const ways = [
    () => scheduler.yield(),
    () => new Promise((done) => setTimeout(done)),
    () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); done(); }; port2.postMessage(null); }),
    () => new Promise((done) => requestIdleCallback(done, { timeout: 100 })),
    () => new Promise((done) => requestAnimationFrame(done)),
    () => scheduler.postTask(() => {}, { priority: 'background' }),
    () => Promise.resolve(),
  ];
  for (const rest of ways) for (let i = 0; i < ${TIMES}; i++) { busy(); await rest(); }
  document.documentElement.dataset.busy = String(sum);
})();`;

/** Rows of `--only clock`. */
export async function benchClock(_extension: string, { rounds = 3 }: BenchOptions): Promise<Row[]> {
  const dir = await unpacked('busy', { scripts: { 'busy.js': BUSY } });
  const { origin, server } = await serve({
    '/': ['text/html', articlePage({ units: 10_000, about: 0 }, TELLS_MARKS)],
  });
  const visitor = new Visitor('busy', dir);
  try {
    const { of } = await inTurn([{ name: 'busy', measure: () => off(visitor, `${origin}/`) }], {
      rounds,
      say,
      title: 'clock',
    });
    return [figure('clock: the trace is off the scripts’ own clock, by', '', of('busy'))];
  } finally {
    await visitor.close();
    server.close();
    await remove(dir);
  }
}

/** How far the trace is off, as a share. */
async function off(visitor: Visitor, url: string): Promise<number> {
  return visitor.visit(async (page, session) => {
    await session.send('Performance.enable');
    const { raw } = await traced(await visitor.session(), async () => {
      await page.goto(url);
      await page.waitForFunction(() => document.documentElement.dataset.busy, undefined, { polling: 100 });
      await settled(page, session, 5000);
    });
    const own = await page.evaluate(() => Number(document.documentElement.dataset.busy));
    return Math.abs(spent(runsOf(timelineOf(raw, 'bench-page'))).wall / own - 1);
  }, 40_000);
}
