/** Tries inputs on a target, each in bounded time, and tells how it went. */
import fc from 'fast-check';
import { perLetter, worked } from './clock.ts';
import type { Target } from './target.ts';

export interface Outcome {
  name: string;
  tried: number;
  /** The input that took longest for its size, in milliseconds, and how large it was. */
  slowest: { ms: number; size: number; input: string };
  /** Share of its bound that the dearest input took. */
  nearest: number;
  /** What does not hold, with the smallest input that shows it. */
  found?: string | undefined;
}

/** Bounds are never tighter than what compiling and tidying up may take at any time, in milliseconds. */
const LEAST_BOUND = 50;
/** An input that is too slow is tried again: only what is slow every time is. */
const TRIES = 4;

export class TooSlow extends Error {
  override name = 'TooSlow';
}

const shown = (input: unknown): string => {
  const text = typeof input === 'string' ? JSON.stringify(input) : (JSON.stringify(input) ?? String(input));
  return text.length > 300 ? `${text.slice(0, 300)}… (${text.length} characters)` : text;
};

/** Runs a target on `runs` inputs made from `seed`, after those that were kept. */
export async function fuzz(target: Target, runs: number, seed: number): Promise<Outcome> {
  const outcome: Outcome = { name: target.name, tried: 0, slowest: { ms: 0, size: 0, input: '' }, nearest: 0 };
  let letter = perLetter();

  const once = async (input: unknown): Promise<number> => {
    const prepared = target.prepare ? await target.prepare(input) : input;
    const start = worked();
    await target.run(prepared);
    return worked() - start;
  };
  const tryOne = async (input: unknown): Promise<void> => {
    outcome.tried++;
    if (outcome.tried % 500 === 0) letter = Math.min(letter * 1.5, perLetter());
    const size = target.size(input);
    const bound = Math.max(LEAST_BOUND, (size + target.fixed) * target.perLetter * letter);
    let ms = await once(input);
    for (let i = 1; i < TRIES && ms > bound; i++) ms = Math.min(ms, await once(input));
    if (ms > outcome.slowest.ms) outcome.slowest = { ms, size, input: shown(input) };
    outcome.nearest = Math.max(outcome.nearest, ms / bound);
    if (ms > bound) throw new TooSlow(`${ms.toFixed(0)} ms for ${size} letters, more than ${bound.toFixed(0)} ms`);
  };

  // Not through fast-check: some are huge, and are not to be made smaller.
  for (const input of target.kept ?? []) {
    try {
      await tryOne(input);
    } catch (error) {
      return {
        ...outcome,
        found: `${error instanceof Error ? error.stack : error}
  with a kept input, ${shown(input)}`,
      };
    }
  }
  const details = await fc.check(fc.asyncProperty(target.inputs, tryOne), {
    numRuns: runs,
    seed,
    // What is slow stays slow when it is made smaller: looking for the smallest must end.
    interruptAfterTimeLimit: 20 * 60_000,
    markInterruptAsFailure: false,
  });
  if (details.failed) {
    const error =
      details.errorInstance instanceof Error ? details.errorInstance : new Error(String(details.errorInstance));
    outcome.found = `${error.stack?.split('\n').slice(0, 6).join('\n')}\n  with ${shown(details.counterexample?.[0])}\n  (seed ${seed}, path ${details.counterexamplePath})`;
  }
  return outcome;
}
