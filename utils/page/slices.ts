/** Long work in short slices, so that the page stays the reader's. */

/** Milliseconds of work before the page gets its turn (docs: a frame is 16 ms). */
const SLICE_MS = 6;

/** Most milliseconds of work, with its short rests, before everything else that waits has its turn, timers too. */
const FAIR_MS = 60;

let lastFair = 0;

/**
 * Gives the page its turn. What yields takes up its work before timers and the like get theirs, so now and then the rest
 * is a real one.
 */
export function rest(): Promise<void> {
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

/** Runs a generator to its end, resting between slices; gives what it yielded, without the undefined ones. */
export async function inSlices<T>(work: Iterable<T | undefined>, signal?: AbortSignal): Promise<T[]> {
  const results: T[] = [];
  let until = performance.now() + SLICE_MS;
  for (const item of work) {
    if (item !== undefined) results.push(item);
    if (performance.now() > until) {
      await rest();
      signal?.throwIfAborted();
      until = performance.now() + SLICE_MS;
    }
  }
  return results;
}

/** Does `work` with each item, resting between slices. */
export async function eachInSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  function* steps(): Generator<undefined> {
    for (const item of items) {
      work(item);
      yield undefined;
    }
  }
  await inSlices(steps(), signal);
}

/** Runs a generator to its end, resting between slices; gives what it returns. */
export async function lastInSlices<T>(work: Generator<undefined, T>, signal?: AbortSignal): Promise<T> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() > until) {
      await rest();
      signal?.throwIfAborted();
      until = performance.now() + SLICE_MS;
    }
  }
}
