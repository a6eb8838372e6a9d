/** Long work in short slices, so that the page stays the reader's. */

/** Milliseconds of work before the page gets its turn (docs: a frame is 16 ms). */
const SLICE_MS = 6;

/** Gives the page its turn. */
export function rest(): Promise<void> {
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
