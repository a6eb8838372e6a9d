/** `--only profile`: which functions take the time on a page with mentions, from a build that keeps their names. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { knowledgePlugin } from '../../../scripts/knowledge/vite-plugin.ts';
import { inRoot } from '../../../scripts/lib/paths.ts';
import { serve } from '../bundled.ts';
import type { Row } from '../row.ts';
import { articlePage, naturally } from './article.ts';
import { remove } from './extensions.ts';
import { type BenchOptions, say } from './options.ts';
import { type Cost, costs } from './profile.ts';
import { timelineOf, traced } from './trace.ts';
import { firstMarks, settled, TELLS_MARKS } from './visit.ts';
import { Visitor } from './visitor.ts';

const UNITS = 100_000;
const ROUNDS = 5;
const TIMEOUT = 60_000;
/** Functions that took less, in milliseconds, are left out. */
const LEAST = 0.5;

/** Prints two tables, until the first marks and after them; it gives no rows, for profiling slows everything down. */
export async function profile(_extension: string, { rounds = ROUNDS }: BenchOptions): Promise<Row[]> {
  const out = await mkdtemp(join(tmpdir(), 'backstory-named-'));
  await build({
    root: inRoot(),
    outDir: out,
    vite: () => ({ plugins: [knowledgePlugin()], build: { target: 'es2023', sourcemap: false, minify: false } }),
  });
  const page = articlePage({ units: UNITS, about: naturally(UNITS) }, TELLS_MARKS);
  const { origin, server } = await serve({ '/': ['text/html', page] }, false);
  const visitor = new Visitor('ours', join(out, 'chrome-mv3'));
  const before: Cost[][] = [];
  const after: Cost[][] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      const { raw } = await visitor.visit(async (page, session) => {
        await session.send('Performance.enable');
        return traced(
          await visitor.session(),
          async () => {
            await page.goto(`${origin}/`);
            await settled(page, session, TIMEOUT);
          },
          true,
        );
      }, TIMEOUT * 2);
      if (round < 0) continue;
      const timeline = timelineOf(raw, 'bench-page');
      const first = firstMarks(timeline) ?? Number.POSITIVE_INFINITY;
      before.push(costs(raw, timeline.pid, first));
      after.push(costs(raw, timeline.pid, Number.POSITIVE_INFINITY, first));
    }
  } finally {
    await visitor.close();
    server.close();
    await remove(out);
  }
  print('until the first marks', before);
  print('after them', after);
  return [];
}

/** The means of some rounds, the most expensive first. */
function print(title: string, rounds: readonly Cost[][]): void {
  const sums = new Map<string, { self: number; total: number }>();
  for (const { name, file, line, self, total } of rounds.flat()) {
    if (name === '(idle)' || name === '(root)') continue;
    const key = file === '' ? name : `${name} ${file}:${line}`;
    const sum = sums.get(key) ?? { self: 0, total: 0 };
    sums.set(key, { self: sum.self + self / rounds.length, total: sum.total + total / rounds.length });
  }
  say(`\n${title}: milliseconds by itself, with all it calls`);
  for (const [key, { self, total }] of [...sums].sort(([, a], [, b]) => b.self - a.self))
    if (self >= LEAST) say(`${self.toFixed(1).padStart(8)} ${total.toFixed(1).padStart(8)}  ${key}`);
}
