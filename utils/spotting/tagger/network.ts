/**
 * The network that reads the words of a passage: two gated recurrent units, one in each direction, what
 * they hold at most and on average over the passage, and a layer that says of each word how likely it is outside every
 * mention, inside one of a topic, or inside the name of a paper of the talks. Pure; training (scripts/tagger) runs the
 * same code and asks it to keep what it went through.
 */
import { type Bench, fillRows, PLAIN } from '../../network/bench.ts';
import {
  type Direction,
  type Gates,
  type Given,
  type GruPart,
  type GruShape,
  givenOf,
  gruParts,
  newGates,
  runUnit,
} from '../../network/gru.ts';
import { layOut, type Parts } from '../../network/layout.ts';
import { atOnce, type Steps } from '../../network/steps.ts';

/** Outside, the three topics in the order of TOPICS, and the papers of the talks, which are told apart but not marked. */
export const LABELS = 5;

/** Sizes that are free to choose; all others follow. */
export interface Shape extends GruShape {
  /** Rows of what is known of the whole passage: era, language, topics that patterns found. */
  circumstances: number;
}

type PartName = GruPart | 'pool' | 'poolBias' | 'circumstance' | 'middle' | 'middleBias' | 'top' | 'topBias';

/** Where everything lies in one array of parameters. */
export type Layout = Shape & Parts<PartName>;

/** Lays the parameters of a network of this shape out. */
export function layoutOf(shape: Shape): Layout {
  const { hidden, circumstances } = shape;
  return {
    ...shape,
    ...layOut<PartName>([
      ...gruParts(shape),
      ['pool', hidden, 4 * hidden],
      ['poolBias', 1, hidden],
      ['circumstance', circumstances, hidden],
      ['middle', hidden, 3 * hidden],
      ['middleBias', 1, hidden],
      ['top', LABELS, hidden],
      ['topBias', 1, LABELS],
    ]),
  };
}

/** Everything a pass went through, for the way back. Arrays hold one row a word unless said otherwise. */
export interface Trace {
  gates: Record<Direction, Gates>;
  /** Both states of each word, side by side, as the layers above see them. */
  states: Float32Array;
  /** The words that hold the highest state, one for each of 2 × hidden. */
  highest: Int32Array;
  /** Highest and mean states of the passage, as the layer above sees them. */
  pooled: Float32Array;
  /** What is made of them and of the circumstances. */
  whole: Float32Array;
  middle: Float32Array;
}

/** Factors that training lays over a pass: zero for what it leaves out, more than one for the rest. */
export interface Masks {
  states: Float32Array;
  pooled: Float32Array;
  middle: Float32Array;
}

/** A trace for `n` words to be filled. */
export function newTrace({ hidden: h }: Layout, n: number, bench: Bench = PLAIN): Trace {
  return {
    gates: newGates(h, n, bench),
    states: bench.floats(n * 2 * h),
    highest: new Int32Array(2 * h),
    pooled: bench.floats(4 * h),
    whole: bench.floats(h),
    middle: bench.floats(n * h),
  };
}

/**
 * Scores of the labels of each word of a passage (before the softmax), one row of LABELS a word.
 * `inputs` holds one row of `layout.input` a word, `circumstances` the rows that hold for the passage.
 */
export function scoresOf(
  params: Float32Array,
  layout: Layout,
  inputs: Float32Array,
  circumstances: readonly number[],
  trace?: Trace,
  masks?: Masks,
  bench: Bench = PLAIN,
): Float32Array {
  const given = givenOf(params, layout, inputs, bench);
  return atOnce(scoresFrom(params, layout, given, circumstances, trace, masks, bench));
}

/** The same from what the inputs give to the gates, for whoever has it ready; pauses now and then. */
export function* scoresFrom(
  params: Float32Array,
  layout: Layout,
  given: Given,
  circumstances: readonly number[],
  trace?: Trace,
  masks?: Masks,
  bench: Bench = PLAIN,
): Steps<Float32Array> {
  const { hidden: h, parts } = layout;
  const n = given.forth.length / (3 * h);
  const forth = yield* runUnit(params, layout, 'forth', given.forth, n, bench, trace?.gates.forth);
  const back = yield* runUnit(params, layout, 'back', given.back, n, bench, trace?.gates.back);
  const states = trace?.states ?? bench.floats(n * 2 * h);
  const pooled = trace?.pooled ?? bench.floats(4 * h);
  pooled.fill(0);
  for (let j = 0; j < 2 * h; j++) {
    const from = j < h ? forth : back;
    const column = j < h ? j : j - h;
    let most = Number.NEGATIVE_INFINITY;
    let place = 0;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const value = from[i * h + column] as number;
      states[i * 2 * h + j] = value;
      sum += value;
      if (value > most) {
        most = value;
        place = i;
      }
    }
    pooled[j] = most;
    pooled[2 * h + j] = sum / n;
    if (trace) trace.highest[j] = place;
  }
  if (masks) {
    for (let i = 0; i < states.length; i++) states[i] = (states[i] as number) * (masks.states[i] as number);
    for (let i = 0; i < pooled.length; i++) pooled[i] = (pooled[i] as number) * (masks.pooled[i] as number);
  }
  const whole = trace?.whole ?? bench.floats(h);
  fillRows(whole, params, parts.poolBias.at, 1, h);
  for (const row of circumstances)
    for (let j = 0; j < h; j++)
      whole[j] = (whole[j] as number) + (params[parts.circumstance.at + row * h + j] as number);
  bench.products(whole, pooled, params, parts.pool.at, 1, h, 4 * h);
  for (let j = 0; j < h; j++) whole[j] = Math.tanh(whole[j] as number);
  yield undefined;

  // The middle layer's columns are the two states and then the passage, which is the same for all words.
  const { at: middleAt } = parts.middle;
  const common = bench.floats(h);
  fillRows(common, params, parts.middleBias.at, 1, h);
  const own = bench.floats(h * 2 * h);
  for (let j = 0; j < h; j++) {
    const row = middleAt + j * 3 * h;
    for (let x = 0; x < 2 * h; x++) own[j * 2 * h + x] = params[row + x] as number;
    let sum = 0;
    for (let x = 0; x < h; x++) sum += (whole[x] as number) * (params[row + 2 * h + x] as number);
    common[j] = (common[j] as number) + sum;
  }
  const middle = trace?.middle ?? bench.floats(n * h);
  fillRows(middle, common, 0, n, h);
  bench.products(middle, states, own, 0, n, h, 2 * h);
  yield undefined;
  for (let i = 0; i < middle.length; i++) {
    const value = middle[i] as number;
    middle[i] = value > 0 ? value * (masks ? (masks.middle[i] as number) : 1) : 0;
  }
  const scores = bench.floats(n * LABELS);
  fillRows(scores, params, parts.topBias.at, n, LABELS);
  bench.products(scores, middle, params, parts.top.at, n, LABELS, h);
  return scores;
}

/** Turns scores into probabilities, in place, word by word. */
export function softmax(scores: Float32Array): Float32Array {
  for (let i = 0; i < scores.length; i += LABELS) {
    let most = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y++) most = Math.max(most, scores[i + y] as number);
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      const e = Math.exp((scores[i + y] as number) - most);
      scores[i + y] = e;
      sum += e;
    }
    for (let y = 0; y < LABELS; y++) scores[i + y] = (scores[i + y] as number) / sum;
  }
  return scores;
}
