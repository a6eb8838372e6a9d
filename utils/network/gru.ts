/** Gated recurrent units (Cho et al. 2014), one in each direction over the words of a passage. Pure. */
import { type Bench, fillRows } from './bench.ts';
import type { Parts } from './layout.ts';
import type { Steps } from './steps.ts';

export const DIRECTIONS = ['forth', 'back'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export type GruPart = `${Direction}${'Input' | 'State' | 'InputBias' | 'StateBias'}`;

/** Sizes of the units: numbers that describe a word, numbers each unit holds. */
export interface GruShape {
  input: number;
  hidden: number;
}

export type GruLayout = GruShape & Parts<GruPart>;

/** The parts of both units, to be laid out. */
export const gruParts = ({ input, hidden }: GruShape): [name: GruPart, rows: number, columns: number][] =>
  DIRECTIONS.flatMap((way): [GruPart, number, number][] => [
    [`${way}Input`, 3 * hidden, input],
    [`${way}State`, 3 * hidden, hidden],
    [`${way}InputBias`, 1, 3 * hidden],
    [`${way}StateBias`, 1, 3 * hidden],
  ]);

/** What a unit went through, one row of `hidden` a word. */
export interface Gates {
  reset: Float32Array;
  update: Float32Array;
  candidate: Float32Array;
  /** What the state before gave to the candidate. */
  given: Float32Array;
  state: Float32Array;
}

/** Both units' gates for `n` words, to be filled. */
export function newGates(hidden: number, n: number, bench: Bench): Record<Direction, Gates> {
  const gates = () => ({
    reset: bench.floats(n * hidden),
    update: bench.floats(n * hidden),
    candidate: bench.floats(n * hidden),
    given: bench.floats(n * hidden),
    state: bench.floats(n * hidden),
  });
  return { forth: gates(), back: gates() };
}

/** What the inputs give to the gates of each word, before any state: three rows of `hidden` a word. */
export type Given = Record<Direction, Float32Array>;

/** The same out of inputs, one row of `layout.input` a word. */
export function givenOf(params: Float32Array, layout: GruLayout, inputs: Float32Array, bench: Bench): Given {
  const { hidden: h, input, parts } = layout;
  const n = inputs.length / input;
  const of = (way: Direction): Float32Array => {
    const given = bench.floats(n * 3 * h);
    fillRows(given, params, parts[`${way}InputBias`].at, n, 3 * h);
    bench.products(given, inputs, params, parts[`${way}Input`].at, n, 3 * h, input);
    return given;
  };
  return { forth: of('forth'), back: of('back') };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Words between two pauses: about a millisecond's work. */
const STEP = 48;

/** One direction over `n` words; gives the states, one row of `hidden` a word. Pauses now and then. */
export function* runUnit(
  params: Float32Array,
  layout: GruLayout,
  way: Direction,
  given: Float32Array,
  n: number,
  bench: Bench,
  kept?: Gates,
): Steps<Float32Array> {
  const { hidden: h, parts } = layout;
  const states = kept?.state ?? bench.floats(n * h);
  const state = bench.floats(h);
  const own = bench.floats(3 * h);
  const bias = parts[`${way}StateBias`].at;
  const weights = parts[`${way}State`].at;
  for (let step = 0; step < n; step++) {
    if (step % STEP === STEP - 1) yield undefined;
    const i = way === 'forth' ? step : n - 1 - step;
    for (let j = 0; j < 3 * h; j++) own[j] = params[bias + j] as number;
    if (step > 0) bench.products(own, state, params, weights, 1, 3 * h, h);
    const row = i * 3 * h;
    for (let j = 0; j < h; j++) {
      const reset = sigmoid((given[row + j] as number) + (own[j] as number));
      const update = sigmoid((given[row + h + j] as number) + (own[h + j] as number));
      const fromState = own[2 * h + j] as number;
      const candidate = Math.tanh((given[row + 2 * h + j] as number) + reset * fromState);
      const next = candidate + update * ((state[j] as number) - candidate);
      state[j] = next;
      states[i * h + j] = next;
      if (kept) {
        kept.reset[i * h + j] = reset;
        kept.update[i * h + j] = update;
        kept.candidate[i * h + j] = candidate;
        kept.given[i * h + j] = fromState;
      }
    }
  }
  return states;
}
