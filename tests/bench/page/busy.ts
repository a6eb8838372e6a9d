/** A page that changes all the time, with us and without us. */
import { serve } from '../bundled.ts';
import { figure, type Row, row } from '../row.ts';
import { articlePage, naturally } from './article.ts';
import { type BenchOptions, say } from './options.ts';
import { inTurn } from './rounds.ts';
import { between, runsOf, spent } from './script-time.ts';
import { timelineOf, traced } from './trace.ts';
import { settled, TELLS } from './visit.ts';
import { Visitor } from './visitor.ts';

const ROUNDS = 4;
const UNITS = 100_000;
const TIMEOUT = 90_000;

/** Where the page changes: beside the article, as advertisements and tickers do, or in it, as live blogs do. */
const PLACES = { 'beside the article': '.ad', 'in the article': 'article' } as const;

type Place = keyof typeof PLACES;

interface Storm {
  /** Milliseconds of the main thread while the page changed, and of the extension's scripts after that. */
  during: number;
  after: number;
}

/** Rows of `--only busy`. */
export async function benchBusy(extension: string, { rounds = ROUNDS }: BenchOptions): Promise<Row[]> {
  const page = articlePage({ units: UNITS, about: naturally(UNITS) }, TELLS);
  const { origin, server } = await serve({ '/': ['text/html', page] }, false);
  const ours = new Visitor('ours', extension);
  const without = new Visitor('no extension');
  const rows: Row[] = [];
  try {
    for (const place of Object.keys(PLACES) as Place[]) {
      const candidates = [ours, without].map((visitor) => ({
        name: visitor.name,
        measure: () => storm(visitor, `${origin}/`, PLACES[place]),
      }));
      const { of, note } = await inTurn(candidates, {
        rounds,
        floor: (of) => of(without.name).during,
        say,
        warm: rows.length > 0,
        title: `busy ${place}`,
      });
      const during = (who: Visitor) => of(who.name).map((one) => one.during);
      const one = row(`busy page, changes ${place}: with us / without`, during(ours), during(without));
      rows.push(note ? { ...one, note } : one);
      const after = of(ours.name).map((sample) => sample.after);
      rows.push(figure(`busy page, changes ${place}: read again afterwards`, 'ms', after));
    }
    return rows;
  } finally {
    await ours.close();
    await without.close();
    server.close();
  }
}

function storm(visitor: Visitor, url: string, where: string): Promise<Storm> {
  return visitor.visit(async (page, session) => {
    await session.send('Performance.enable');
    await page.goto(url);
    await settled(page, session, TIMEOUT / 3);
    const { raw } = await traced(await visitor.session(), async () => {
      await page.evaluate(change, where);
      await settled(page, session, TIMEOUT / 3);
    });
    const timeline = timelineOf(raw, 'bench-storm');
    const end = timeline.marks.get('bench-calm')?.[0]?.at ?? 0;
    const later = runsOf(timeline).filter((one) => one.start > end);
    return { during: between(timeline, 'bench-storm', 'bench-calm'), after: spent(later).cpu };
  }, TIMEOUT);
}

/** Runs in the page: four hundred mutations in each of sixty frames; what comes is gone in the end. */
async function change(where: string): Promise<void> {
  const place = document.querySelector(where) as Element;
  const frame = () => new Promise(requestAnimationFrame);
  const added: Element[] = [];
  await frame();
  performance.mark('bench-storm');
  for (let n = 0; n < 60; n++) {
    for (let i = 0; i < 200; i++) {
      const one = document.createElement('p');
      one.textContent = `The ferry left the harbour at ${n} minutes past ${i}, and nobody was late for it.`;
      place.append(one);
      added.push(one);
      if (added.length > 100) added.shift()?.remove();
    }
    await frame();
  }
  for (const one of added) one.remove();
  performance.mark('bench-calm');
}
