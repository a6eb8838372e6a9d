/**
 * Errors of our own code, as they are counted for the reader to see and to pass on: where, of which kind, and the places
 * in our files. Never what an error says: browsers put text of the page into it. Pure.
 */

/** What ran when it happened. */
export const RAN = ['annotator', 'overlay', 'framing', 'panel', 'background', 'page'] as const;

/** Places of a stack that are kept. */
export const MOST_PLACES = 6;
/** Faults that are kept, the latest first. */
const MOST_FAULTS = 40;

export interface Fault {
  ran: (typeof RAN)[number];
  /** "TypeError", "QuotaExceededError". */
  name: string;
  /** "annotator.js:1:2345", the innermost first. */
  at: string[];
}

/** A fault with how often it was met; times in milliseconds since 1970. */
export interface CountedFault extends Fault {
  /** Of the extension. */
  version: string;
  count: number;
  first: number;
  last: number;
}

/** A place in a file of an extension, in the stacks of Chromium and of Firefox. */
const PLACE = /(?:chrome|moz)-extension:\/\/[\w-]+\/([\w./-]+:\d+:\d+)/g;

/**
 * What is kept of an error; undefined for what is none of ours: work that was called off, and, with `oursOnly`, what
 * has no place in a file of the extension.
 */
export function faultOf(ran: Fault['ran'], error: unknown, oursOnly = false): Fault | undefined {
  const { name, stack } = (typeof error === 'object' && error !== null ? error : {}) as Partial<Error>;
  if (name === 'AbortError') return undefined;
  const at = [...String(stack ?? '').matchAll(PLACE)].slice(0, MOST_PLACES).map(([, place = '']) => place.slice(-120));
  if (oursOnly && at.length === 0) return undefined;
  const kind = typeof name === 'string' && /^\w{1,60}$/.test(name) ? name : typeof error;
  return { ran, name: kind, at };
}

const isSame = (a: Fault & { version?: string }, b: Fault & { version?: string }): boolean =>
  a.ran === b.ran && a.name === b.name && a.version === b.version && a.at.join() === b.at.join();

/** The list with one fault more: counted where it was met before. */
export function withFault(list: readonly CountedFault[], fault: Fault, version: string, now: number): CountedFault[] {
  const known = list.find((one) => isSame(one, { ...fault, version }));
  const counted = known
    ? { ...known, count: known.count + 1, last: now }
    : { ...fault, version, count: 1, first: now, last: now };
  return [counted, ...list.filter((one) => one !== known)].slice(0, MOST_FAULTS);
}

/** Calls back with every error that nobody has caught in a window or a worker, until the signal ends that. */
export function onUncaught(world: EventTarget, note: (error: unknown) => void, signal?: AbortSignal): void {
  const options = signal ? { signal } : {};
  world.addEventListener('error', (event) => note((event as ErrorEvent).error), options);
  world.addEventListener('unhandledrejection', (event) => note((event as PromiseRejectionEvent).reason), options);
}
