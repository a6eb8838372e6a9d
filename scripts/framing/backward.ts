/** The way back through the network of utils/framing/classifier/network.ts: how each parameter bears on the loss. */
import type { Judged, Layout, Masks, Pass, Stretch, Trace } from '../../utils/framing/classifier/network.ts';
import { DIRECTIONS } from '../../utils/network/gru.ts';
import { addColumns, type LearnBench, unitBack } from '../learn/backward.ts';

/** How the loss of a sentence grows with what is said of it. */
export interface SentenceSlopes {
  /** With each output. */
  present: Float32Array;
  /** With the scores of the voices, by themselves. */
  voiceOwn: Float32Array;
  /** With the scores of the voices and stances of some outputs. */
  of: { output: number; voice?: Float32Array; stance?: Float32Array }[];
}

/** Adds to `slopes` (laid out like the parameters) how the loss grows with each parameter; returns the same for the inputs. */
export function back(
  params: Float32Array,
  layout: Layout,
  inputs: Float32Array,
  sentences: readonly Stretch[],
  pass: Pass,
  trace: Trace,
  masks: Masks,
  given: readonly SentenceSlopes[],
  slopes: Float32Array,
  bench: LearnBench,
): Float32Array {
  const { hidden: h, input } = layout;
  const width = 2 * h;
  const n = inputs.length / input;
  const seen = bench.floats(n * width);
  const raw = bench.floats(n * width);
  const whole = bench.floats(width);
  sentences.forEach((sentence, s) => {
    const judged = pass.judged[s] as Judged;
    const pooled = sentenceBack(
      params,
      layout,
      sentence,
      s,
      pass.states,
      judged,
      masks,
      given[s] as SentenceSlopes,
      seen,
      slopes,
      bench,
    );
    for (let j = 0; j < width; j++) {
      const highest = (judged.highest[j] as number) * width + j;
      raw[highest] = (raw[highest] as number) + (pooled[j] as number);
      const mean = (pooled[width + j] as number) / (sentence.to - sentence.from);
      for (let i = sentence.from; i < sentence.to; i++) raw[i * width + j] = (raw[i * width + j] as number) + mean;
      whole[j] = (whole[j] as number) + (pooled[2 * width + j] as number) / n;
    }
  });
  for (let i = 0; i < n; i++)
    for (let j = 0; j < width; j++) {
      const at = i * width + j;
      raw[at] = (raw[at] as number) + (seen[at] as number) * (masks.states[at] as number) + (whole[j] as number);
    }
  const inputSlopes = bench.floats(n * input);
  for (const way of DIRECTIONS) unitBack(way, params, layout, inputs, n, trace.gates, raw, slopes, inputSlopes, bench);
  return inputSlopes;
}

/** Back through one sentence: adds to the slopes of the states as attention saw them; returns those of the pools. */
function sentenceBack(
  params: Float32Array,
  layout: Layout,
  { from, to }: Stretch,
  index: number,
  states: Float32Array,
  judged: Judged,
  masks: Masks,
  given: SentenceSlopes,
  seen: Float32Array,
  slopes: Float32Array,
  bench: LearnBench,
): Float32Array {
  const { hidden: h, outputs, parts } = layout;
  const width = 2 * h;
  const queries = outputs + 1;
  const n = to - from;
  const { looked, middle, attention } = judged;
  const lookedSlopes = bench.floats(queries * width);
  const middleSlopes = bench.floats(h);
  for (let q = 0; q < outputs; q++) {
    const slope = given.present[q] as number;
    plus(slopes, parts.weight.at + q * width, looked, q * width, width, slope);
    plus(lookedSlopes, q * width, params, parts.weight.at + q * width, width, slope);
    plus(slopes, parts.weightMiddle.at + q * h, middle, 0, h, slope);
    plus(middleSlopes, 0, params, parts.weightMiddle.at + q * h, h, slope);
  }
  addColumns(slopes, parts.bias.at, given.present, 1, outputs);
  const voiceOwn = Float32Array.from(given.voiceOwn);
  for (const { output, voice, stance } of given.of) {
    const at = output * width;
    voice?.forEach((slope, v) => {
      plus(slopes, parts.voice.at + v * width, looked, at, width, slope);
      plus(lookedSlopes, at, params, parts.voice.at + v * width, width, slope);
      voiceOwn[v] = (voiceOwn[v] as number) + slope;
    });
    stance?.forEach((slope, t) => {
      plus(slopes, parts.stance.at + t * width, looked, at, width, slope);
      plus(lookedSlopes, at, params, parts.stance.at + t * width, width, slope);
      plus(slopes, parts.stanceMiddle.at + t * h, middle, 0, h, slope);
      plus(middleSlopes, 0, params, parts.stanceMiddle.at + t * h, h, slope);
      const own = parts.stanceOf.at + output * stance.length + t;
      slopes[own] = (slopes[own] as number) + slope;
    });
  }
  voiceOwn.forEach((slope, v) => {
    const at = parts.voiceOwn.at + v * 3 * h;
    plus(slopes, at, looked, outputs * width, width, slope);
    plus(lookedSlopes, outputs * width, params, at, width, slope);
    plus(slopes, at + width, middle, 0, h, slope);
    plus(middleSlopes, 0, params, at + width, h, slope);
  });
  addColumns(slopes, parts.voiceBias.at, voiceOwn, 1, voiceOwn.length);

  for (let j = 0; j < h; j++)
    middleSlopes[j] =
      (middle[j] as number) > 0 ? (middleSlopes[j] as number) * (masks.middle[index * h + j] as number) : 0;
  bench.outer(slopes, parts.middle.at, middleSlopes, judged.pooled, 1, h, 3 * width);
  addColumns(slopes, parts.middleBias.at, middleSlopes, 1, h);
  const pooled = bench.floats(3 * width);
  bench.back(pooled, middleSlopes, params, parts.middle.at, 1, h, 3 * width);
  for (let j = 0; j < pooled.length; j++)
    pooled[j] = (pooled[j] as number) * (masks.pooled[index * pooled.length + j] as number);

  // Through what was looked at to the words, and through the attention that chose them.
  const own = states.subarray(from * width, to * width);
  const ownSlopes = seen.subarray(from * width, to * width);
  bench.back(ownSlopes, attention, lookedSlopes, 0, n, queries, width);
  const shares = bench.floats(n * queries);
  bench.products(shares, own, lookedSlopes, 0, n, queries, width);
  for (let q = 0; q < queries; q++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (attention[i * queries + q] as number) * (shares[i * queries + q] as number);
    for (let i = 0; i < n; i++) {
      const at = i * queries + q;
      shares[at] = (attention[at] as number) * ((shares[at] as number) - sum);
    }
  }
  bench.outer(slopes, parts.query.at, shares, own, n, queries, width);
  bench.back(ownSlopes, shares, params, parts.query.at, n, queries, width);
  return pooled;
}

/** out[at + j] += factor × values[from + j]. */
function plus(out: Float32Array, at: number, values: Float32Array, from: number, n: number, factor: number): void {
  if (factor === 0) return;
  for (let j = 0; j < n; j++) out[at + j] = (out[at + j] as number) + factor * (values[from + j] as number);
}
