/** Search over 10,000 entries, key by key, in real Chromium. */
import { bundled, serve } from '../bundled.ts';
import type { KeyTimes, SearchBench } from '../in-page/search.ts';
import { type BenchOptions, say } from '../page/options.ts';
import { spans } from '../page/script-time.ts';
import { timelineOf, traced } from '../page/trace.ts';
import { Visitor } from '../page/visitor.ts';
import { figure, type Row } from '../row.ts';

interface InPage {
  bench: SearchBench;
}

/** What a round gave: milliseconds of the thread's own time for each key, and by the wall's clock. */
interface Round {
  index: number;
  keys: number[];
  wall: number[];
  titles: number[];
  found: number;
}

/** Longest round. */
const TIMEOUT = 300_000;

/** As in-page/search.ts notes them. */
const KEY = 'bench-key';
const DONE = 'bench-done';

const ENTRIES = 10_000;
/** Searches typed at a time, and how many times: about 3,700 keys in a round. */
const SEARCHES = 20;
const TIMES = 15;
const ROUNDS = 5;

/** The value that so many in a hundred are not above. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] as number;
}

/** Rows of `--only search`. */
export async function benchSearch(_extension: string, { rounds = ROUNDS }: BenchOptions): Promise<Row[]> {
  const { origin, server } = await serve({
    '/': ['text/html', '<!doctype html><title>bench</title><script src="/bench.js"></script>'],
    '/bench.js': ['text/javascript', await bundled('search.ts')],
  });
  const visitor = new Visitor('search');
  try {
    const rows: Round[] = [];
    let slowest = { key: '', ms: 0 };
    for (let round = 0; round < rounds; round++) {
      const times = await visitor.visit(async (page) => {
        await page.goto(`${origin}/`);
        await page.evaluate((entries) => (globalThis as unknown as InPage).bench.make(entries), ENTRIES);
        const index = await page.evaluate(() => (globalThis as unknown as InPage).bench.index());
        const typed = (seed: number) =>
          page.evaluate(
            ([searches, seed]) => (globalThis as unknown as InPage).bench.type(searches as number, seed as number),
            [SEARCHES, seed],
          );
        const parts: KeyTimes[] = [];
        const { raw } = await traced(await visitor.session(), async () => {
          for (let seed = 1; seed <= TIMES; seed++) parts.push(await typed(seed));
        });
        const keys = spans(timelineOf(raw, KEY), KEY, DONE);
        const all = (what: 'keys' | 'titles') => parts.flatMap((part) => part[what]);
        const words = parts.flatMap((part) => part.typed);
        keys.forEach((ms, n) => {
          if (ms > slowest.ms) slowest = { key: words[n] ?? '', ms };
        });
        const found = parts.reduce((sum, part) => sum + part.found, 0);
        return { index, keys, wall: all('keys'), titles: all('titles'), found };
      }, TIMEOUT);
      rows.push(times);
      say(`search: round ${round + 1}`);
    }
    const of = (percent: number, what: 'keys' | 'wall' | 'titles' = 'keys') =>
      rows.map((times) => percentile(times[what], percent));
    const about = `${rows[0]?.keys.length} keys, longest ${slowest.ms.toFixed(1)} ms at “${slowest.key}”`;
    const ratios = of(95, 'wall').map((ms, n) => ms / (of(95, 'titles')[n] ?? Number.NaN));
    const finding = rows.map(({ found, keys }) => (100 * found) / keys.length);
    return [
      figure('10,000 entries: 95th percentile of a key', 'ms', of(95), about),
      figure('10,000 entries: median of a key', 'ms', of(50)),
      figure('10,000 entries: 95th percentile of a key, on the wall’s clock', 'ms', of(95, 'wall')),
      figure('10,000 entries: 95th percentile / looking through the titles', '', ratios),
      figure(
        '10,000 entries: until all can be searched',
        'ms',
        rows.map(({ index }) => index),
      ),
      figure('10,000 entries: keys after which there is something', '%', finding),
    ];
  } finally {
    await visitor.close();
    server.close();
  }
}
