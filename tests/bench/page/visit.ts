/** A visit to a page, traced from before it is opened until nothing happens in it any more. */
import type { CDPSession, Page } from 'playwright-core';
import { type Longest, longestOf, runsOf, type Spent, spent } from './script-time.ts';
import { type Timeline, timelineOf, traced } from './trace.ts';
import type { Visitor } from './visitor.ts';

/** The page says this first; it is how it is found in a trace. */
const HERE = 'bench-page';
const MARKS = 'bench-marks:';

/** For the head of a page: it tells when it is there. */
export const TELLS = `<script>performance.mark('${HERE}')</script>`;

/**
 * For the head of a page: it tells as well, frame by frame, when marks have come or gone (a page sees the registry of
 * highlights that extensions use). What is in the registry at a frame's beginning is in that frame's picture.
 */
export const TELLS_MARKS = `<script>performance.mark('${HERE}');{let before=0;const look=()=>{let now=0;for(const one of CSS.highlights.values())now+=one.size;if(now!==before)performance.mark('${MARKS}'+(before=now));requestAnimationFrame(look)};requestAnimationFrame(look)}</script>`;

export interface Sample {
  /** Script time of the extension … */
  all: Spent;
  /** … until its first marks were painted; none: there were none. */
  untilMarks: Spent | undefined;
  /** Ranges painted, each time their number changed. */
  ranges: number[];
  longest: Longest;
  /** Scripts of the extension that were evaluated, in order, by their file names; those before the first marks. */
  loaded: string[];
  loadedUntilMarks: string[];
  /** Heap, nodes and the like, after collecting garbage. */
  metrics: Metrics;
  /** Elements and texts below `body`. */
  nodes: number;
  layoutShift: number;
  /** Milliseconds from the navigation to the first marks, on the wall's clock. */
  firstMarksAt: number | undefined;
}

export type Metrics = Record<string, number>;

/** What Chromium counts about a page. */
export async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Has garbage collected, twice: what the first one frees may hold something else. */
export async function collect(session: CDPSession): Promise<void> {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
}

/** Where only the gate runs, all is over so long after the page has loaded. */
const BRIEF_MS = 450;
/** Length of a look whether anything happens, and how many quiet ones are enough. */
const LOOK_MS = 150;
const QUIET_LOOKS = 5;
/** A page that is this little busy (its own animation callback) is quiet. */
const BUSY = 0.2;

/** Waits until the main thread has been quiet for about a second, or until `ms` have passed. */
export async function settled(page: Page, session: CDPSession, ms: number): Promise<void> {
  const end = Date.now() + ms;
  let quiet = 0;
  let before = (await metricsOf(session)).TaskDuration ?? 0;
  let at = Date.now();
  while (quiet < QUIET_LOOKS && Date.now() < end) {
    await page.waitForTimeout(LOOK_MS);
    const now = (await metricsOf(session)).TaskDuration ?? 0;
    const busy = ((now - before) * 1000) / (Date.now() - at);
    before = now;
    at = Date.now();
    quiet = busy < BUSY ? quiet + 1 : 0;
  }
}

export interface VisitOptions {
  /** Longest time for all of it, in milliseconds. */
  timeout?: number;
  /** Which scripts are the extension's, by their address. */
  mine?: (url: string) => boolean;
  /** Nothing is expected but the gate. */
  brief?: boolean;
}

const fileOf = (url: string): string => url.split('?')[0]?.split('/').slice(3).join('/') ?? '';

/** Visits a page for the first time. */
export async function coldVisit(visitor: Visitor, url: string, options: VisitOptions = {}): Promise<Sample> {
  const { timeout = 30_000, mine, brief = false } = options;
  return visitor.visit(async (page, session) => {
    await session.send('Performance.enable');
    const { raw } = await traced(await visitor.session(), async () => {
      await page.goto(url, { timeout });
      if (brief) await page.waitForTimeout(BRIEF_MS);
      else await settled(page, session, timeout);
    });
    const timeline = timelineOf(raw, HERE);
    await collect(session);
    const metrics = await metricsOf(session);
    const { nodes, layoutShift } = await page.evaluate(seen);
    return { ...sampleOf(timeline, mine), metrics, nodes, layoutShift };
  }, timeout + 15_000);
}

/** Marks that were painted, each time their number changed, with the moment. */
const marked = ({ marks }: Timeline): { at: number; ranges: number }[] =>
  [...marks]
    .filter(([name]) => name.startsWith(MARKS))
    .flatMap(([name, times]) => times.map(({ at }) => ({ at, ranges: Number(name.slice(MARKS.length)) })))
    .sort((a, b) => a.at - b.at);

/** When the first marks were painted, in microseconds of the trace's clock. */
export const firstMarks = (timeline: Timeline): number | undefined => marked(timeline)[0]?.at;

type Traced = Omit<Sample, 'metrics' | 'nodes' | 'layoutShift'>;

function sampleOf(timeline: Timeline, mine?: (url: string) => boolean): Traced {
  const runs = runsOf(timeline, mine);
  const first = firstMarks(timeline);
  const evaluated = runs.filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url);
  const name = (one: (typeof runs)[number]) => fileOf(String(one.args.data?.url));
  const start = timeline.marks.get('navigationStart')?.[0]?.at;
  return {
    all: spent(runs),
    untilMarks: first === undefined ? undefined : spent(runs, first),
    ranges: marked(timeline).map(({ ranges }) => ranges),
    longest: longestOf(timeline, runs),
    loaded: evaluated.map(name),
    loadedUntilMarks: evaluated.filter((one) => first !== undefined && one.start < first).map(name),
    firstMarksAt: first === undefined || start === undefined ? undefined : (first - start) / 1000,
  };
}

/** Runs in the page. */
export async function seen(): Promise<{ nodes: number; layoutShift: number }> {
  const walker = document.createTreeWalker(document.body);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  const layoutShift = await new Promise<number>((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    // What is buffered comes with the next task.
    setTimeout(() => done(sum), 50);
  });
  return { nodes, layoutShift };
}
