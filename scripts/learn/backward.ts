/** The way back through products and recurrent units: how each parameter bears on the loss. */
import type { Bench } from '../../utils/network/bench.ts';
import type { Direction, Gates, GruLayout } from '../../utils/network/gru.ts';

/** A bench that can go back, too. */
export interface LearnBench extends Bench {
  /** out += slopesᵀ · values: `slopes` n × m, `values` n × k, `out` m × k from `at` on. */
  outer(
    out: Float32Array,
    at: number,
    slopes: Float32Array,
    values: Float32Array,
    n: number,
    m: number,
    k: number,
  ): void;
  /** out += slopes · matrix: `slopes` n × m, `matrix` m × k from `at` on, `out` n × k. */
  back(
    out: Float32Array,
    slopes: Float32Array,
    matrix: Float32Array,
    at: number,
    n: number,
    m: number,
    k: number,
  ): void;
}

/** slopes of a bias: out[at + j] += the sum of column j of `slopes`, n × m. */
export function addColumns(out: Float32Array, at: number, slopes: Float32Array, n: number, m: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) out[at + j] = (out[at + j] as number) + (slopes[i * m + j] as number);
}

/**
 * Back through one direction: `states` is how the loss grows with each state, `2 × hidden` a word as the layers above see
 * them; adds to the parameters' slopes and to those of the inputs.
 */
export function unitBack(
  way: Direction,
  params: Float32Array,
  layout: GruLayout,
  inputs: Float32Array,
  n: number,
  gates: Record<Direction, Gates>,
  states: Float32Array,
  slopes: Float32Array,
  inputSlopes: Float32Array,
  bench: LearnBench,
): void {
  const { hidden: h, input, parts } = layout;
  const { reset, update, candidate, given, state } = gates[way];
  const offset = way === 'forth' ? 0 : h;
  const weights = parts[`${way}State`].at;
  const fromInput = bench.floats(n * 3 * h);
  const fromState = bench.floats(n * 3 * h);
  const before = bench.floats(n * h);
  const carry = bench.floats(h);
  const nextCarry = bench.floats(h);
  const slopesNow = bench.floats(3 * h);
  for (let step = n - 1; step >= 0; step--) {
    const i = way === 'forth' ? step : n - 1 - step;
    const last = way === 'forth' ? i - 1 : i + 1;
    const row = i * 3 * h;
    nextCarry.fill(0);
    for (let j = 0; j < h; j++) {
      const at = i * h + j;
      const slope = (states[i * 2 * h + offset + j] as number) + (carry[j] as number);
      const previous = step > 0 ? (state[last * h + j] as number) : 0;
      before[at] = previous;
      const r = reset[at] as number;
      const u = update[at] as number;
      const c = candidate[at] as number;
      const candidateSlope = slope * (1 - u) * (1 - c * c);
      const resetSlope = candidateSlope * (given[at] as number) * r * (1 - r);
      const updateSlope = slope * (previous - c) * u * (1 - u);
      fromInput[row + j] = fromState[row + j] = resetSlope;
      fromInput[row + h + j] = fromState[row + h + j] = updateSlope;
      fromInput[row + 2 * h + j] = candidateSlope;
      fromState[row + 2 * h + j] = candidateSlope * r;
      nextCarry[j] = slope * u;
    }
    if (step > 0) {
      slopesNow.set(fromState.subarray(row, row + 3 * h));
      bench.back(nextCarry, slopesNow, params, weights, 1, 3 * h, h);
    }
    carry.set(nextCarry);
  }
  bench.outer(slopes, weights, fromState, before, n, 3 * h, h);
  addColumns(slopes, parts[`${way}StateBias`].at, fromState, n, 3 * h);
  bench.outer(slopes, parts[`${way}Input`].at, fromInput, inputs, n, 3 * h, input);
  addColumns(slopes, parts[`${way}InputBias`].at, fromInput, n, 3 * h);
  bench.back(inputSlopes, fromInput, params, parts[`${way}Input`].at, n, 3 * h, input);
}
