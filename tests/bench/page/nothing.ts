/** A page with nothing for us to find: what everybody pays on every page. */
import { serve } from '../bundled.ts';
import { count, type Row, row } from '../row.ts';
import { articlePage } from './article.ts';
import { DOES_NOTHING, READS_TEXT, remove, unpacked } from './extensions.ts';
import { type BenchOptions, say } from './options.ts';
import { inTurn } from './rounds.ts';
import { coldVisit, type Sample, TELLS } from './visit.ts';
import { Visitor } from './visitor.ts';

const SIZES: readonly [name: string, units: number, rounds: number][] = [
  ['10 kB', 10_000, 9],
  ['100 kB', 100_000, 9],
  ['1 MB', 1_000_000, 5],
  ['10 MB', 10_000_000, 3],
];

/** Rows of `--only nothing`. */
export async function benchNothing(extension: string, { rounds }: BenchOptions): Promise<Row[]> {
  const [reads, nothing] = [await unpacked('reads', READS_TEXT), await unpacked('nothing', DOES_NOTHING)];
  const files = SIZES.map(
    ([, units]) => [`/${units}`, ['text/html', articlePage({ units, about: 0 }, TELLS)]] as const,
  );
  const { origin, server } = await serve(Object.fromEntries(files), false);
  const visitors = {
    ours: new Visitor('ours', extension),
    floor: new Visitor('reading textContent', reads),
    empty: new Visitor('an empty content script', nothing),
    none: new Visitor('no extension'),
  };
  const rows: Row[] = [];
  const loaded: number[] = [];
  try {
    for (const [name, units, usual] of SIZES) {
      const timeout = units > 1_000_000 ? 60_000 : 20_000;
      const visits = (['ours', 'floor', ...(units === 100_000 ? (['empty', 'none'] as const) : [])] as const).map(
        (who) => ({
          name: who,
          measure: () => coldVisit(visitors[who], `${origin}/${units}`, { timeout, brief: true }),
        }),
      );
      const { of, note } = await inTurn<Sample>(visits, {
        rounds: rounds ?? usual,
        floor: (of) => of('floor').all.cpu,
        say,
        warm: rows.length > 0,
        title: `nothing to find, ${name}`,
      });
      const time = (who: string, clock: 'cpu' | 'wall') => of(who).map(({ all }) => all[clock]);
      const byWall = row('', time('ours', 'wall'), time('floor', 'wall')).ratio;
      rows.push({
        ...row(`nothing to find, ${name}: scripts / reading textContent`, time('ours', 'cpu'), time('floor', 'cpu')),
        note: [`${byWall.toFixed(2)} by the wall’s clock`, note].filter(Boolean).join(', '),
      });
      loaded.push(...of('ours').map((sample) => sample.loaded.length - 1));
      if (units === 100_000) rows.push(heapRow(of));
    }
    rows.push(count('nothing to find: scripts beyond the gate', 'scripts', loaded));
    return rows;
  } finally {
    for (const visitor of Object.values(visitors)) await visitor.close();
    server.close();
    for (const dir of [reads, nothing]) await remove(dir);
  }
}

/** What our gate adds to the heap of a page against what an empty content script adds. */
function heapRow(of: (name: string) => Sample[]): Row {
  const heap = (who: string) => of(who).map(({ metrics }) => (metrics.JSHeapUsedSize ?? Number.NaN) / 1024);
  const none = heap('none');
  const added = (who: string) => heap(who).map((kb, i) => kb - (none[i] ?? Number.NaN));
  const { ms, ...one } = row('nothing to find: heap added / by an empty content script', added('ours'), added('empty'));
  return { ...one, note: `${ms[0].toFixed(0)} / ${ms[1].toFixed(0)} kB` };
}
