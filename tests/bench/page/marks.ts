/** What marks cost a page once they are there, and what painting them costs, with our painter alone. */
import type { CDPSession } from 'playwright-core';
import { bundled, serve } from '../bundled.ts';
import type { Kind } from '../in-page/painter.ts';
import { count, median, type Row, row } from '../row.ts';
import { articlePage } from './article.ts';
import { type BenchOptions, say } from './options.ts';
import { inTurn } from './rounds.ts';
import { between, spans } from './script-time.ts';
import { timelineOf, traced } from './trace.ts';
import { type Metrics, metricsOf, seen, settled, TELLS } from './visit.ts';
import { Visitor } from './visitor.ts';

const UNITS = 500_000;
const ROUNDS = 5;
const TIMEOUT = 60_000;

const KINDS: readonly [kind: Kind, n: number][] = [
  ['none', 10_000],
  ['static', 1_000],
  ['mark', 1_000],
  ['static', 10_000],
  ['live', 10_000],
];

interface Sample {
  /** Milliseconds of the main thread: marking and its frames, scrolling, leaping through the page, mutations and the frames after them. */
  apply: number;
  scroll: number;
  leap: number;
  afterwards: number;
  /** Milliseconds of the page's own thousand mutations, without what the browser does for the next frame. */
  mutations: number;
  layouts: number;
  nodes: number;
  layoutShift: number;
}

/** Rows of `--only marks`. */
export async function benchMarks(_extension: string, { rounds = ROUNDS }: BenchOptions): Promise<Row[]> {
  const script = await bundled('painter.ts');
  const { origin, server } = await serve({ '/': ['text/html', articlePage({ units: UNITS, about: 0 }, TELLS)] });
  const visitor = new Visitor('painter');
  try {
    const candidates = KINDS.map(([kind, n]) => ({
      name: `${kind} ${n}`,
      measure: () => measure(visitor, `${origin}/`, script, kind, n),
    }));
    const { of, note } = await inTurn(candidates, {
      rounds,
      floor: (of) => of('none 10000').scroll,
      say,
      title: 'marks',
    });
    const times = (name: string, what: keyof Sample) => of(name).map((sample) => sample[what]);
    const against = (title: string, what: keyof Sample, one: string, other: string): Row =>
      note
        ? { ...row(title, times(one, what), times(other, what)), note }
        : row(title, times(one, what), times(other, what));
    const more = (what: keyof Sample) =>
      ['static 1000', 'static 10000'].flatMap((name) =>
        times(name, what).map((value, i) => value - (times('none 10000', what)[i] ?? Number.NaN)),
      );
    return [
      against('1,000 mutations of the page, 10,000 marks / none', 'mutations', 'static 10000', 'none 10000'),
      against('1,000 mutations of the page, 10,000 live ranges / none', 'mutations', 'live 10000', 'none 10000'),
      against('1,000 mutations and their frames, 10,000 marks / none', 'afterwards', 'static 10000', 'none 10000'),
      against('1,000 marks applied and painted / <mark> elements', 'apply', 'static 1000', 'mark 1000'),
      against('scrolling, 1,000 marks / none', 'scroll', 'static 1000', 'none 10000'),
      against('scrolling, 10,000 marks / none', 'scroll', 'static 10000', 'none 10000'),
      against('leaping through the whole page, 10,000 marks / none', 'leap', 'static 10000', 'none 10000'),
      count('marks: layouts', 'layouts', more('layouts'), `<mark>: ${Math.max(...times('mark 1000', 'layouts'))}`),
      count('marks: nodes added', 'nodes', more('nodes'), `<mark>: ${Math.max(...times('mark 1000', 'nodes'))}`),
      count('marks: layout shift', '', more('layoutShift')),
    ];
  } finally {
    await visitor.close();
    server.close();
  }
}

/** A new page with one kind of marks. */
function measure(visitor: Visitor, url: string, script: string, kind: Kind, n: number): Promise<Sample> {
  return visitor.visit(async (page, session) => {
    await session.send('Performance.enable');
    let before: Metrics = {};
    let after: Metrics = {};
    let nodes = 0;
    let shift = 0;
    const { raw } = await traced(await visitor.session(), async () => {
      await page.goto(url);
      const beside = await world(session, script);
      await settled(page, session, 10_000);
      const first = await page.evaluate(seen);
      before = await metricsOf(session);
      await beside(`bench.apply(${JSON.stringify(kind)}, ${n})`);
      after = await metricsOf(session);
      const then = await page.evaluate(seen);
      nodes = then.nodes - first.nodes;
      shift = then.layoutShift - first.layoutShift;
      await beside('bench.scroll()');
      await page.evaluate(mutate);
    });
    const timeline = timelineOf(raw, 'bench-page');
    return {
      apply: between(timeline, 'bench-apply', 'bench-applied'),
      scroll: between(timeline, 'bench-scroll', 'bench-scrolled'),
      leap: between(timeline, 'bench-leap', 'bench-leapt'),
      afterwards: between(timeline, 'bench-mutate', 'bench-mutated'),
      mutations: median(spans(timeline, 'bench-thousand', 'bench-thousand-done')),
      layouts: (after.LayoutCount ?? Number.NaN) - (before.LayoutCount ?? Number.NaN),
      nodes,
      layoutShift: shift,
    };
  }, TIMEOUT);
}

/** A world beside the page's, as content scripts have it, in which the script has run; gives a way to have more run there. */
async function world(session: CDPSession, script: string): Promise<(expression: string) => Promise<void>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const run = async (expression: string): Promise<void> => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  await run(script);
  return run;
}

/** Runs in the page: a thousand mutations, some times over. */
async function mutate(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  const all = [...document.querySelectorAll('article > p')];
  const step = Math.max(1, Math.floor(all.length / 125));
  const places = all.filter((place, i) => i % step === 0 && place.firstChild instanceof Text);
  const thousand = (): void => {
    for (let i = 0; i < 250; i++) {
      const place = places[i % places.length] as Element;
      const text = place.firstChild as Text;
      const { data } = text;
      const added = document.createElement('b');
      added.append('new');
      place.append(added);
      text.data = `${data} `;
      added.remove();
      text.data = data;
    }
  };
  for (let i = 0; i < 7; i++) {
    performance.mark('bench-thousand');
    thousand();
    performance.mark('bench-thousand-done');
    await frame();
  }
  await frame();
  performance.mark('bench-mutate');
  thousand();
  await frame();
  await frame();
  performance.mark('bench-mutated');
}
