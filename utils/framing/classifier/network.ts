/**
 * The network that judges the sentences of a passage. Recurrent units read its words from both ends. Each frame and each
 * claim then looks for its own words in a sentence (attention; Bahdanau et al. 2015), weighs what it finds there and what the
 * sentence and the passage are like as a whole, and says how likely the sentence carries it, whose it is, and whether it
 * is endorsed, reported or rejected. Pure; training (scripts/framing) runs the same code and asks it to keep what it went through.
 */
import { type Bench, fillRows, PLAIN } from '../../network/bench.ts';
import {
  DIRECTIONS,
  type Direction,
  type Gates,
  type Given,
  type GruPart,
  type GruShape,
  gruParts,
  newGates,
  runUnit,
} from '../../network/gru.ts';
import { layOut, type Parts } from '../../network/layout.ts';
import type { Steps } from '../../network/steps.ts';
import { STANCES, VOICES } from '../types.ts';

/** Sizes that are free to choose; all others follow. */
export interface Shape extends GruShape {
  /** Frames and claims. */
  outputs: number;
}

type PartName =
  | GruPart
  | 'query'
  | 'weight'
  | 'bias'
  | 'middle'
  | 'middleBias'
  | 'weightMiddle'
  | 'voice'
  | 'voiceOwn'
  | 'voiceBias'
  | 'stance'
  | 'stanceMiddle'
  | 'stanceOf';

/** Where everything lies in one array of parameters. */
export type Layout = Shape & Parts<PartName>;

/** Lays the parameters of a network of this shape out. */
export function layoutOf(shape: Shape): Layout {
  const { hidden: h, outputs } = shape;
  const voices = VOICES.length;
  const stances = STANCES.length;
  return {
    ...shape,
    ...layOut<PartName>([
      ...gruParts(shape),
      // What each output looks for among the words, and last what tells the voice.
      ['query', outputs + 1, 2 * h],
      ['weight', outputs, 2 * h],
      ['bias', 1, outputs],
      ['middle', h, 6 * h],
      ['middleBias', 1, h],
      ['weightMiddle', outputs, h],
      ['voice', voices, 2 * h],
      ['voiceOwn', voices, 3 * h],
      ['voiceBias', 1, voices],
      ['stance', stances, 2 * h],
      ['stanceMiddle', stances, h],
      ['stanceOf', outputs, stances],
    ]),
  };
}

/** A sentence of a passage: its words, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** What the network makes of a sentence. */
export interface Judged {
  /** For each output how strongly it is there, before the logistic function. */
  present: Float32Array;
  /** How much of each query's attention each word has: a row of `outputs + 1` a word. */
  attention: Float32Array;
  /** What each query found: a row of `2 × hidden` a query. */
  looked: Float32Array;
  /** Highest, mean and the passage's mean states: 6 × hidden, as the middle layer sees them. */
  pooled: Float32Array;
  /** The words that hold the highest state, one for each of 2 × hidden; only in training. */
  highest: Int32Array;
  middle: Float32Array;
  /** Scores of the voices, as the sentence has them by itself. */
  voiceOwn: Float32Array;
}

/** What training keeps of a pass beside what it gives. */
export interface Trace {
  gates: Record<Direction, Gates>;
}

/** Factors that training lays over a pass: zero for what it leaves out, more than one for the rest. */
export interface Masks {
  states: Float32Array;
  /** A row of 6 × hidden, and one of hidden, a sentence. */
  pooled: Float32Array;
  middle: Float32Array;
}

/** A pass over a passage: both states of each word side by side, as attention sees them, and its sentences. */
export interface Pass {
  states: Float32Array;
  judged: Judged[];
}

/** A trace for `n` words to be filled. */
export const newTrace = ({ hidden }: Layout, n: number, bench: Bench = PLAIN): Trace => ({
  gates: newGates(hidden, n, bench),
});

/** Runs over a passage whose inputs have been turned into `given`; sentences without a word are not allowed. Pauses now and then. */
export function* judge(
  params: Float32Array,
  layout: Layout,
  given: Given,
  sentences: readonly Stretch[],
  trace?: Trace,
  masks?: Masks,
  bench: Bench = PLAIN,
): Steps<Pass> {
  const { hidden: h } = layout;
  const n = given.forth.length / (3 * h);
  const width = 2 * h;
  const states = bench.floats(n * width);
  for (const [side, way] of DIRECTIONS.entries()) {
    const own = yield* runUnit(params, layout, way, given[way], n, bench, trace?.gates[way]);
    for (let i = 0; i < n; i++) for (let j = 0; j < h; j++) states[i * width + side * h + j] = own[i * h + j] as number;
  }
  const whole = bench.floats(width);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < width; j++) whole[j] = (whole[j] as number) + (states[i * width + j] as number) / n;
  const pools = sentences.map((sentence) => poolOf(states, whole, sentence, layout, bench));
  if (masks) multiply(states, masks.states, 0);
  const judged: Judged[] = [];
  for (const [s, sentence] of sentences.entries()) {
    const { pooled, highest } = pools[s] as ReturnType<typeof poolOf>;
    if (masks) multiply(pooled, masks.pooled, s * pooled.length);
    judged.push(judgeOne(params, layout, states, sentence, pooled, highest, s, masks, bench));
    yield undefined;
  }
  return { states, judged };
}

function multiply(values: Float32Array, factors: Float32Array, at: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * (factors[at + i] as number);
}

/** Highest and mean states of a sentence, and the mean of the passage. */
function poolOf(
  states: Float32Array,
  whole: Float32Array,
  { from, to }: Stretch,
  { hidden: h }: Layout,
  bench: Bench,
): { pooled: Float32Array; highest: Int32Array } {
  const width = 2 * h;
  const pooled = bench.floats(3 * width);
  const highest = new Int32Array(width);
  for (let j = 0; j < width; j++) {
    let most = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const value = states[i * width + j] as number;
      sum += value;
      if (value > most) {
        most = value;
        highest[j] = i;
      }
    }
    pooled[j] = most;
    pooled[width + j] = sum / (to - from);
  }
  pooled.set(whole, 2 * width);
  return { pooled, highest };
}

function judgeOne(
  params: Float32Array,
  layout: Layout,
  states: Float32Array,
  { from, to }: Stretch,
  pooled: Float32Array,
  highest: Int32Array,
  index: number,
  masks: Masks | undefined,
  bench: Bench,
): Judged {
  const { hidden: h, outputs, parts } = layout;
  const width = 2 * h;
  const queries = outputs + 1;
  const n = to - from;
  const own = states.subarray(from * width, to * width);
  const attention = bench.floats(n * queries);
  bench.products(attention, own, params, parts.query.at, n, queries, width);
  softmaxColumns(attention, n, queries);
  const looked = bench.floats(queries * width);
  for (let i = 0; i < n; i++)
    for (let q = 0; q < queries; q++) {
      const share = attention[i * queries + q] as number;
      // What has no attention to speak of adds nothing to speak of.
      if (share < 1e-5) continue;
      for (let j = 0; j < width; j++)
        looked[q * width + j] = (looked[q * width + j] as number) + share * (own[i * width + j] as number);
    }
  const middle = bench.floats(h);
  fillRows(middle, params, parts.middleBias.at, 1, h);
  bench.products(middle, pooled, params, parts.middle.at, 1, h, 3 * width);
  for (let j = 0; j < h; j++) {
    const value = middle[j] as number;
    middle[j] = value > 0 ? value * (masks ? (masks.middle[index * h + j] as number) : 1) : 0;
  }
  const present = bench.floats(outputs);
  fillRows(present, params, parts.bias.at, 1, outputs);
  bench.products(present, middle, params, parts.weightMiddle.at, 1, outputs, h);
  for (let q = 0; q < outputs; q++) {
    let sum = present[q] as number;
    for (let j = 0; j < width; j++)
      sum += (params[parts.weight.at + q * width + j] as number) * (looked[q * width + j] as number);
    present[q] = sum;
  }
  const heard = bench.floats(3 * h);
  heard.set(looked.subarray(outputs * width, queries * width));
  heard.set(middle, width);
  const voiceOwn = bench.floats(VOICES.length);
  fillRows(voiceOwn, params, parts.voiceBias.at, 1, VOICES.length);
  bench.products(voiceOwn, heard, params, parts.voiceOwn.at, 1, VOICES.length, 3 * h);
  return { present, attention, looked, pooled, highest, middle, voiceOwn };
}

function softmaxColumns(scores: Float32Array, n: number, columns: number): void {
  for (let q = 0; q < columns; q++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < n; i++) most = Math.max(most, scores[i * columns + q] as number);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const e = Math.exp((scores[i * columns + q] as number) - most);
      scores[i * columns + q] = e;
      sum += e;
    }
    for (let i = 0; i < n; i++) scores[i * columns + q] = (scores[i * columns + q] as number) / sum;
  }
}

/** Scores of the voices of one output of a sentence, before the softmax, in the order of VOICES. */
export function voiceScores(params: Float32Array, layout: Layout, judged: Judged, output: number): Float32Array {
  const { hidden: h, parts } = layout;
  return scoresOfLooked(params, parts.voice.at, judged, output, 2 * h, Float32Array.from(judged.voiceOwn));
}

/** Scores of the stances of one output of a sentence, before the softmax, in the order of STANCES. */
export function stanceScores(params: Float32Array, layout: Layout, judged: Judged, output: number): Float32Array {
  const { hidden: h, parts } = layout;
  const scores = new Float32Array(STANCES.length);
  for (let s = 0; s < scores.length; s++) {
    let sum = params[parts.stanceOf.at + output * scores.length + s] as number;
    for (let j = 0; j < h; j++)
      sum += (params[parts.stanceMiddle.at + s * h + j] as number) * (judged.middle[j] as number);
    scores[s] = sum;
  }
  return scoresOfLooked(params, parts.stance.at, judged, output, 2 * h, scores);
}

/** Adds to `scores` what an output's looked-at words say by the matrix at `at`, a row of `width` a score. */
function scoresOfLooked(
  params: Float32Array,
  at: number,
  { looked }: Judged,
  output: number,
  width: number,
  scores: Float32Array,
): Float32Array {
  for (let s = 0; s < scores.length; s++) {
    let sum = scores[s] as number;
    for (let j = 0; j < width; j++)
      sum += (params[at + s * width + j] as number) * (looked[output * width + j] as number);
    scores[s] = sum;
  }
  return scores;
}
