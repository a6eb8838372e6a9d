/**
 * How long scripts of extensions ran on a page's main thread. What resumes a script without calling a function of it
 * (the rest of an async function, after `scheduler.yield` for instance) has no address in a trace; it is a run of
 * microtasks, and belongs to the extension unless it is within something of the page's. The pages measured here run
 * nothing of their own but one animation callback.
 */
import type { Event, Timeline } from './trace.ts';

const SCRIPT = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks']);

/** What the page itself does may hold microtasks of its own. */
const PAGES_OWN = new Set(['FireAnimationFrame', 'EvaluateScript', 'FunctionCall', 'ParseHTML']);

/** Milliseconds: by the wall's clock and by the thread's. */
export interface Spent {
  wall: number;
  cpu: number;
}

const urlOf = ({ args }: Event): string => String(args.data?.url ?? args.fileName ?? '');

const within = (inner: Event, outer: Event): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Runs of the extension's scripts, the outermost only, in order. `mine` says which scripts are meant, by their address. */
export function runsOf(
  { events }: Timeline,
  mine: (url: string) => boolean = (url) => url.startsWith('chrome-extension://'),
): Event[] {
  const addressed = events.filter((one) => SCRIPT.has(one.name) && one.name !== 'RunMicrotasks');
  const ours = addressed.filter((one) => mine(urlOf(one)));
  const theirs = addressed.filter((one) => urlOf(one) !== '' && !mine(urlOf(one)));
  const frames = events.filter((one) => PAGES_OWN.has(one.name) && !mine(urlOf(one)));
  const pages = frames.filter(
    (frame) => frame.name !== 'FireAnimationFrame' || theirs.some((one) => within(one, frame)),
  );
  const microtasks = outermost(
    events.filter((one) => one.name === 'RunMicrotasks'),
    pages,
  );
  return outermost([...ours, ...microtasks]);
}

/** Those that are within no other, nor within one of `besides`. Linear but for the sorting. */
function outermost(events: readonly Event[], besides: readonly Event[] = []): Event[] {
  const excluded = new Set(besides);
  const all = [...events, ...besides].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Event[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of all) {
    if (one.end <= end) continue;
    end = one.end;
    if (!excluded.has(one)) kept.push(one);
  }
  return kept;
}

/** Time of runs that began before `until`. */
export function spent(runs: readonly Event[], until = Number.POSITIVE_INFINITY): Spent {
  let wall = 0;
  let cpu = 0;
  for (const one of runs) {
    if (one.start > until) continue;
    wall += one.end - one.start;
    cpu += one.cpuEnd - one.cpuStart;
  }
  return { wall: wall / 1000, cpu: cpu / 1000 };
}

/** Tasks of the main thread, in order. */
export const tasksOf = ({ events }: Timeline): Event[] => outermost(events.filter(({ name }) => name === 'RunTask'));

export interface Longest {
  /** The longest task in which a script of the extension ran … */
  task: Spent;
  /** … and the longest time such scripts ran within one task. */
  slice: Spent;
  /** What ran in that slice: a script that was evaluated, or the time since the first run of the extension's. */
  where: string;
}

/** The longest tasks with these runs in them. */
export function longestOf(timeline: Timeline, runs: readonly Event[]): Longest {
  const longest: Longest = { task: { wall: 0, cpu: 0 }, slice: { wall: 0, cpu: 0 }, where: '' };
  let at = 0;
  for (const task of tasksOf(timeline)) {
    while (at < runs.length && (runs[at] as Event).end <= task.start) at++;
    const inside: Event[] = [];
    for (let i = at; i < runs.length && (runs[i] as Event).start < task.end; i++) inside.push(runs[i] as Event);
    if (inside.length === 0) continue;
    raise(longest.task, { wall: (task.end - task.start) / 1000, cpu: (task.cpuEnd - task.cpuStart) / 1000 });
    const slice = spent(inside);
    if (slice.cpu > longest.slice.cpu) longest.where = nameOf(inside, runs[0] as Event);
    raise(longest.slice, slice);
  }
  return longest;
}

/** Says which runs these are: the longest one's script, or when it began. */
function nameOf(inside: readonly Event[], first: Event): string {
  const longest = inside.reduce((a, b) => (a.cpuEnd - a.cpuStart > b.cpuEnd - b.cpuStart ? a : b));
  if (longest.name === 'EvaluateScript') return urlOf(longest).split('/').slice(3).join('/');
  return `${longest.name} ${((longest.start - first.start) / 1000).toFixed(0)} ms after the gate`;
}

function raise(most: Spent, one: Spent): void {
  most.wall = Math.max(most.wall, one.wall);
  most.cpu = Math.max(most.cpu, one.cpu);
}

/** Milliseconds that the page's main thread was busy, with whatever, from one mark of the page to another. */
export function between(timeline: Timeline, from: string, to: string): number {
  const start = timeline.marks.get(from)?.[0]?.at;
  const end = timeline.marks.get(to)?.[0]?.at;
  if (start === undefined || end === undefined) throw new Error(`The page did not mark “${from}” and “${to}”.`);
  return spent(tasksOf(timeline).filter((task) => task.end > start && task.start < end)).cpu;
}

/** Milliseconds of the main thread's own time between two marks of one task, each time that they were made. */
export function spans({ marks }: Timeline, from: string, to: string): number[] {
  const ends = marks.get(to) ?? [];
  return (marks.get(from) ?? []).map(({ cpu }, i) => ((ends[i]?.cpu ?? Number.NaN) - cpu) / 1000);
}
