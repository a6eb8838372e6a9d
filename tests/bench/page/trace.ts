/** Tracing a browser: events of all its processes, and those of the page that says where it begins. */
import type { CDPSession } from 'playwright-core';

/**
 * A stretch of time on the page's main thread, in microseconds: by the clock on the wall, and by the thread's own, which
 * stands still while other programs have the processor.
 */
export interface Event {
  name: string;
  start: number;
  end: number;
  cpuStart: number;
  cpuEnd: number;
  args: { data?: { url?: string; type?: string; [key: string]: unknown }; [key: string]: unknown };
}

export interface Raw {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
  id?: string;
  args: Event['args'];
}

/** Enough for a page of ten megabytes. */
const BUFFER_KB = 600_000;

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'blink.user_timing'];

/** Of a profile as well: functions with their own time, at every tenth of a millisecond. It slows everything down. */
const PROFILING = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.cpu_profiler.hires'];

/** Traces while `run` runs. Fails when events were lost. */
export async function traced<T>(
  session: CDPSession,
  run: () => Promise<T>,
  profile = false,
): Promise<{ result: T; raw: Raw[] }> {
  const raw: Raw[] = [];
  const keep = ({ value }: { value: unknown[] }): void => {
    for (const one of value as Raw[]) raw.push(one);
  };
  session.on('Tracing.dataCollected', keep as never);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: BUFFER_KB,
      includedCategories: [...CATEGORIES, ...(profile ? PROFILING : [])],
      excludedCategories: ['*'],
    },
  } as never);
  const stop = async (): Promise<void> => {
    const complete = new Promise<{ dataLossOccurred: boolean }>((done) =>
      session.once('Tracing.tracingComplete', done as never),
    );
    await session.send('Tracing.end');
    const { dataLossOccurred } = await complete;
    session.off('Tracing.dataCollected', keep as never);
    if (dataLossOccurred) throw new Error('The trace has holes.');
  };
  try {
    const result = await run();
    await stop();
    return { result, raw };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** When a page called `performance.mark`, by both clocks, in microseconds. */
export interface Mark {
  at: number;
  cpu: number;
}

/** All such marks by name, and the thread that made them. */
interface Marks {
  pid: number;
  tid: number;
  by: Map<string, Mark[]>;
}

const isMark = ({ cat, ph }: Raw): boolean =>
  cat.includes('blink.user_timing') && (ph === 'I' || ph === 'R' || ph === 'i');

/** The page is the one that marked `first`. */
function marksOf(raw: readonly Raw[], first: string): Marks {
  const one = raw.find((event) => isMark(event) && event.name === first);
  if (!one) throw new Error(`No page marked “${first}” in the trace.`);
  const by = new Map<string, Mark[]>();
  for (const event of raw) {
    if (!isMark(event) || event.pid !== one.pid || event.tid !== one.tid) continue;
    const mark = { at: event.ts, cpu: event.tts ?? Number.NaN };
    const known = by.get(event.name);
    if (known) known.push(mark);
    else by.set(event.name, [mark]);
  }
  for (const marks of by.values()) marks.sort((a, b) => a.at - b.at);
  return { pid: one.pid, tid: one.tid, by };
}

/** What happened on the main thread of a page. */
export interface Timeline {
  events: Event[];
  /** When the page made each of its marks. */
  marks: Map<string, Mark[]>;
  pid: number;
  raw: readonly Raw[];
}

/** The events of the page that marked `first`, in order. */
export function timelineOf(raw: readonly Raw[], first: string): Timeline {
  const { pid, tid, by } = marksOf(raw, first);
  const events: Event[] = [];
  const begun: Raw[] = [];
  const mine = raw.filter((event) => event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts);
  for (const event of mine) {
    const { name, ph, ts, dur = 0, tts = 0, tdur = 0, args } = event;
    if (ph === 'X') events.push({ name, start: ts, end: ts + dur, cpuStart: tts, cpuEnd: tts + tdur, args });
    else if (ph === 'I' || ph === 'i') events.push({ name, start: ts, end: ts, cpuStart: tts, cpuEnd: tts, args });
    else if (ph === 'B') begun.push(event);
    else if (ph === 'E') {
      const from = begun.pop();
      if (!from) continue;
      const all = { ...args, ...from.args };
      events.push({ name: from.name, start: from.ts, end: ts, cpuStart: from.tts ?? 0, cpuEnd: tts, args: all });
    }
  }
  return { events: events.sort((a, b) => a.start - b.start), marks: by, pid, raw };
}
