/** Very long pages: how long the page must ever wait for us. */
import { serve } from '../bundled.ts';
import { figure, type Row } from '../row.ts';
import { type ArticlePlan, articlePage, naturally } from './article.ts';
import { type BenchOptions, say } from './options.ts';
import { inTurn } from './rounds.ts';
import { coldVisit, TELLS_MARKS } from './visit.ts';
import { Visitor } from './visitor.ts';

const PLACES: readonly { name: string; plan: ArticlePlan; rounds: number }[] = [
  { name: '1 MB', plan: { units: 1_000_000, about: naturally(1_000_000) }, rounds: 2 },
  // An inline element at every other word: a hundred thousand text nodes.
  { name: '100,000 text nodes', plan: { units: 720_000, about: naturally(720_000), wordsPerInline: 2 }, rounds: 2 },
  { name: '10 MB', plan: { units: 10_000_000, about: naturally(10_000_000) }, rounds: 2 },
];

const TIMEOUT = 90_000;

/** Rows of `--only huge`. Times are the thread's own: what others take of the processor makes no task of ours longer. */
export async function benchHuge(extension: string, { rounds }: BenchOptions): Promise<Row[]> {
  const pages = PLACES.map(({ plan }, i) => [`/${i}`, ['text/html', articlePage(plan, TELLS_MARKS)]] as const);
  const { origin, server } = await serve(Object.fromEntries(pages), false);
  const ours = new Visitor('ours', extension);
  const rows: Row[] = [];
  try {
    for (const [i, { name, rounds: usual }] of PLACES.entries()) {
      const measure = () => coldVisit(ours, `${origin}/${i}`, { timeout: TIMEOUT });
      const { of } = await inTurn([{ name: 'ours', measure }], {
        rounds: rounds ?? usual,
        say,
        warm: i > 0,
        title: `huge, ${name}`,
      });
      const samples = of('ours');
      const wall = (what: 'task' | 'slice') => Math.max(...samples.map(({ longest }) => longest[what].wall)).toFixed(0);
      const where = [...new Set(samples.map(({ longest }) => longest.where))].join(' or ');
      const ranges = [...new Set(samples.map((one) => one.ranges.join(', then ')))].join(' or ');
      rows.push(
        figure(
          `${name}: longest task`,
          'ms',
          samples.map(({ longest }) => longest.task.cpu),
          `${wall('task')} at most by the wall’s clock`,
        ),
        figure(
          `${name}: longest slice`,
          'ms',
          samples.map(({ longest }) => longest.slice.cpu),
          `${wall('slice')} at most by the wall’s clock, in ${where}`,
        ),
        figure(
          `${name}: from opening to marks`,
          'ms',
          samples.map(({ firstMarksAt }) => firstMarksAt ?? Number.NaN),
          `${ranges} marks`,
        ),
        figure(
          `${name}: scripts in all`,
          'ms',
          samples.map(({ all }) => all.cpu),
        ),
      );
    }
    return rows;
  } finally {
    await ours.close();
    server.close();
  }
}
