/** Search over 10,000 entries, key by key, in real Chromium. */
import { launchChromium } from '../../../scripts/lib/chromium.ts';
import { bundled, serve } from '../bundled.ts';
import type { SearchTimes } from '../in-page/search.ts';
import { type BenchOptions, say } from '../page/options.ts';
import { figure, median, type Row } from '../row.ts';

const ENTRIES = 10_000;
/** Searches typed in a round: about 3,700 keys. */
const SEARCHES = 300;
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
  const driver = await launchChromium();
  try {
    const all: SearchTimes[] = [];
    for (let round = 0; round < rounds; round++) {
      const tab = await driver.open(`${origin}/`);
      all.push(
        await tab.evaluate(
          ([entries, searches]) =>
            (globalThis as unknown as { bench(entries: number, searches: number): SearchTimes }).bench(
              entries as number,
              searches as number,
            ),
          [ENTRIES, SEARCHES],
        ),
      );
      await tab.close();
      say(`search: round ${round + 1}`);
    }
    const [first] = all as [SearchTimes];
    const of = (percent: number, what: 'keys' | 'titles' = 'keys') =>
      all.map((times) => percentile(times[what], percent));
    const about = `${first.keys.length} keys, longest ${Math.max(...of(100)).toFixed(1)} ms at “${first.slowest}”`;
    return [
      figure('10,000 entries: 95th percentile of a key', 'ms', of(95), about),
      figure('10,000 entries: median of a key', 'ms', of(50)),
      figure(
        '10,000 entries: 95th percentile / looking through the titles',
        '',
        of(95).map((ms, n) => ms / (of(95, 'titles')[n] ?? Number.NaN)),
      ),
      figure(
        '10,000 entries: until all can be searched',
        'ms',
        all.map(({ index }) => index),
      ),
      figure('10,000 entries: keys that find something', '%', [
        median(all.map(({ found, keys }) => (100 * found) / keys.length)),
      ]),
    ];
  } finally {
    await driver.close();
    server.close();
  }
}
