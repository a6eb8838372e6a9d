/** Search over 10,000 entries, key by key, in real Chromium. */
import { launchChromium } from '../../../scripts/lib/chromium.ts';
import { bundled, serve } from '../bundled.ts';
import type { SearchBench } from '../in-page/search.ts';
import { type BenchOptions, say } from '../page/options.ts';
import { figure, type Row } from '../row.ts';

interface Page {
  bench: SearchBench;
}

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
  const driver = await launchChromium();
  try {
    const rows: { index: number; keys: number[]; titles: number[]; found: number }[] = [];
    let slowest = { key: '', ms: 0 };
    for (let round = 0; round < rounds; round++) {
      const tab = await driver.open(`${origin}/`);
      await tab.evaluate((entries) => (globalThis as unknown as Page).bench.make(entries), ENTRIES);
      const index = await tab.evaluate(() => (globalThis as unknown as Page).bench.index());
      const times = { index, keys: [] as number[], titles: [] as number[], found: 0 };
      for (let seed = 1; seed <= TIMES; seed++) {
        const part = await tab.evaluate(
          ([searches, seed]) => (globalThis as unknown as Page).bench.type(searches as number, seed as number),
          [SEARCHES, seed],
        );
        times.keys.push(...part.keys);
        times.titles.push(...part.titles);
        times.found += part.found;
        part.keys.forEach((ms, n) => {
          if (ms > slowest.ms) slowest = { key: part.typed[n] ?? '', ms };
        });
      }
      rows.push(times);
      await tab.close();
      say(`search: round ${round + 1}`);
    }
    const of = (percent: number, what: 'keys' | 'titles' = 'keys') =>
      rows.map((times) => percentile(times[what], percent));
    const about = `${rows[0]?.keys.length} keys, longest ${slowest.ms.toFixed(1)} ms at “${slowest.key}”`;
    const ratios = of(95).map((ms, n) => ms / (of(95, 'titles')[n] ?? Number.NaN));
    const finding = rows.map(({ found, keys }) => (100 * found) / keys.length);
    return [
      figure('10,000 entries: 95th percentile of a key', 'ms', of(95), about),
      figure('10,000 entries: median of a key', 'ms', of(50)),
      figure('10,000 entries: 95th percentile / looking through the titles', '', ratios),
      figure(
        '10,000 entries: until all can be searched',
        'ms',
        rows.map(({ index }) => index),
      ),
      figure('10,000 entries: keys after which there is something', '%', finding),
    ];
  } finally {
    await driver.close();
    server.close();
  }
}
