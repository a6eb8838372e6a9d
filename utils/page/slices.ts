/** Long work in short slices, so that the page stays the reader's. */
import type { Steps } from '../network/steps.ts';

/** Milliseconds of work before the page gets its turn: with the step that is under way, less than half a frame. */
const SLICE_MS = 5;

/** Most milliseconds of work, with its short rests, before everything else that waits has its turn, timers too. */
const FAIR_MS = 60;

let lastFair = 0;

/** Settles when the page is seen: at once, or when the reader turns to its tab. Rejects when the signal aborts. */
export function whenSeen(signal?: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const look = () => {
      if (document.hidden) return;
      done.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', look, { signal: done.signal });
    signal?.addEventListener(
      'abort',
      () => {
        done.abort();
        reject(signal.reason);
      },
      { signal: done.signal },
    );
  });
}

/**
 * Gives the page its turn; work in a tab that nobody sees waits until somebody does. What yields takes up its
 * work before timers and the like get theirs, so now and then the rest is a real one.
 */
export async function rest(signal?: AbortSignal): Promise<void> {
  if (document.hidden) return whenSeen(signal);
  if (performance.now() - lastFair > FAIR_MS)
    return new Promise((resolve) => {
      setTimeout(() => {
        lastFair = performance.now();
        resolve();
      });
    });
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    // Not setTimeout: browsers hold nested timers back by 4 ms each.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** When the slice under way ends: one for all work of ours in this page, however it is divided up. */
let sliceEnds = 0;

/** Gives the page its turn if the slice is over. Throws when the signal has aborted meanwhile. */
export async function turn(signal?: AbortSignal): Promise<void> {
  if (performance.now() <= sliceEnds) return;
  await rest(signal);
  signal?.throwIfAborted();
  sliceEnds = performance.now() + SLICE_MS;
}

/** Runs a generator to its end, resting between slices; gives what it yielded, without the undefined ones. */
export async function inSlices<T>(work: Iterable<T | undefined>, signal?: AbortSignal): Promise<T[]> {
  const results: T[] = [];
  for (const item of work) {
    if (item !== undefined) results.push(item);
    if (performance.now() > sliceEnds) await turn(signal);
  }
  return results;
}

/** Runs a generator to its end, resting between slices; gives what it returns. */
export async function lastInSlices<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() > sliceEnds) await turn(signal);
  }
}
