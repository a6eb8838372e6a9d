/** The way back through the network of utils/spotting/tagger/network.ts: how each parameter bears on the loss. */
import { DIRECTIONS } from '../../../utils/network/gru.ts';
import { LABELS, type Layout, type Masks, type Trace } from '../../../utils/spotting/tagger/network.ts';
import { addColumns, type LearnBench, unitBack } from '../../learn/backward.ts';

/**
 * Adds to `slopes` (laid out like the parameters) how the loss grows with each parameter, given how it grows with each
 * score; returns the same for the inputs.
 */
export function back(
  params: Float32Array,
  layout: Layout,
  inputs: Float32Array,
  circumstances: readonly number[],
  trace: Trace,
  masks: Masks,
  scoreSlopes: Float32Array,
  slopes: Float32Array,
  bench: LearnBench,
): Float32Array {
  const { hidden: h, input, parts } = layout;
  const n = inputs.length / input;
  bench.outer(slopes, parts.top.at, scoreSlopes, trace.middle, n, LABELS, h);
  addColumns(slopes, parts.topBias.at, scoreSlopes, n, LABELS);
  const middle = bench.floats(n * h);
  bench.back(middle, scoreSlopes, params, parts.top.at, n, LABELS, h);
  const middleSum = bench.floats(h);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < h; j++) {
      const at = i * h + j;
      middle[at] = (trace.middle[at] as number) > 0 ? (middle[at] as number) * (masks.middle[at] as number) : 0;
      middleSum[j] = (middleSum[j] as number) + (middle[at] as number);
    }
  const states = bench.floats(n * 2 * h);
  const whole = bench.floats(h);
  const own = bench.floats(h * 2 * h);
  const ownSlopes = bench.floats(h * 2 * h);
  for (let j = 0; j < h; j++) {
    const row = parts.middle.at + j * 3 * h;
    const sum = middleSum[j] as number;
    const bias = parts.middleBias.at + j;
    slopes[bias] = (slopes[bias] as number) + sum;
    for (let x = 0; x < h; x++) {
      const at = row + 2 * h + x;
      whole[x] = (whole[x] as number) + sum * (params[at] as number);
      slopes[at] = (slopes[at] as number) + sum * (trace.whole[x] as number);
    }
    own.set(params.subarray(row, row + 2 * h), j * 2 * h);
  }
  bench.back(states, middle, own, 0, n, h, 2 * h);
  bench.outer(ownSlopes, 0, middle, trace.states, n, h, 2 * h);
  for (let j = 0; j < h; j++)
    for (let x = 0; x < 2 * h; x++) {
      const at = parts.middle.at + j * 3 * h + x;
      slopes[at] = (slopes[at] as number) + (ownSlopes[j * 2 * h + x] as number);
    }
  for (let j = 0; j < h; j++) {
    const value = trace.whole[j] as number;
    whole[j] = (whole[j] as number) * (1 - value * value);
  }
  addColumns(slopes, parts.poolBias.at, whole, 1, h);
  for (const row of circumstances) addColumns(slopes, parts.circumstance.at + row * h, whole, 1, h);
  bench.outer(slopes, parts.pool.at, whole, trace.pooled, 1, h, 4 * h);
  const pooled = bench.floats(4 * h);
  bench.back(pooled, whole, params, parts.pool.at, 1, h, 4 * h);
  for (let i = 0; i < states.length; i++) states[i] = (states[i] as number) * (masks.states[i] as number);
  for (let j = 0; j < 2 * h; j++) {
    const at = (trace.highest[j] as number) * 2 * h + j;
    states[at] = (states[at] as number) + (pooled[j] as number) * (masks.pooled[j] as number);
    const mean = ((pooled[2 * h + j] as number) * (masks.pooled[2 * h + j] as number)) / n;
    for (let i = 0; i < n; i++) states[i * 2 * h + j] = (states[i * 2 * h + j] as number) + mean;
  }
  const inputSlopes = bench.floats(n * input);
  for (const way of DIRECTIONS)
    unitBack(way, params, layout, inputs, n, trace.gates, states, slopes, inputSlopes, bench);
  return inputSlopes;
}
