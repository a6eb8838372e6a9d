/** What is fuzzed: a way to make inputs, and what must hold of each. */
import type { Arbitrary } from 'fast-check';

export interface Target<T = unknown, P = T> {
  /** Short, for `--only`. */
  readonly name: string;
  readonly about: string;
  /** How many of 1000 inputs of a whole run are its own. */
  readonly share: number;
  readonly inputs: Arbitrary<T>;
  /** Inputs that once were found, tried first every time. */
  readonly kept?: readonly T[];
  /** Letters, or whatever the work may grow with. */
  size(input: T): number;
  /** Most work a letter, in reads of one letter of a text (see clock.ts); a fixed part is added for what any input costs. */
  readonly perLetter: number;
  /** The fixed part, in letters. */
  readonly fixed: number;
  /** Makes of an input what is read, outside of the time that counts: the work of others. */
  prepare?(input: T): P | Promise<P>;
  /** Tries one input; throws where something does not hold. */
  run(input: P): void | Promise<void>;
}

export function check(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** A target of any input, for lists of them. */
export const target = <T, P = T>(one: Target<T, P>): Target => one as unknown as Target;
