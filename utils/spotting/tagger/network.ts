/**
 * The network that reads the words of a passage: two gated recurrent units (Cho et al. 2014), one in each direction, what
 * they hold at most and on average over the passage, and a layer that says of each word how likely it is outside every
 * mention, inside one of a topic, or inside the name of a paper of the talks. Pure; training (scripts/tagger) runs the
 * same code and asks it to keep what it went through.
 */

/** Outside, the three topics in the order of TOPICS, and the papers of the talks, which are told apart but not marked. */
export const LABELS = 5;

/** Sizes that are free to choose; all others follow. */
export interface Shape {
  /** Numbers that describe a word: its vector and its looks. */
  input: number;
  /** Numbers each unit holds. */
  hidden: number;
  /** Rows of what is known of the whole passage: era, language, topics that patterns found. */
  circumstances: number;
}

/** A matrix inside the parameters: `rows` × `columns` from `at` on. */
export interface Part {
  at: number;
  rows: number;
  columns: number;
}

export const DIRECTIONS = ['forth', 'back'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where everything lies in one array of parameters. */
export interface Layout extends Shape {
  parts: Record<PartName, Part>;
  size: number;
}

type PartName =
  | `${Direction}Input`
  | `${Direction}State`
  | `${Direction}InputBias`
  | `${Direction}StateBias`
  | 'pool'
  | 'poolBias'
  | 'circumstance'
  | 'middle'
  | 'middleBias'
  | 'top'
  | 'topBias';

/** Lays the parameters of a network of this shape out. */
export function layoutOf(shape: Shape): Layout {
  const { input, hidden, circumstances } = shape;
  const parts = {} as Record<PartName, Part>;
  let size = 0;
  const add = (name: PartName, rows: number, columns: number) => {
    parts[name] = { at: size, rows, columns };
    size += rows * columns;
  };
  for (const way of DIRECTIONS) {
    add(`${way}Input`, 3 * hidden, input);
    add(`${way}State`, 3 * hidden, hidden);
    add(`${way}InputBias`, 1, 3 * hidden);
    add(`${way}StateBias`, 1, 3 * hidden);
  }
  add('pool', hidden, 4 * hidden);
  add('poolBias', 1, hidden);
  add('circumstance', circumstances, hidden);
  add('middle', hidden, 3 * hidden);
  add('middleBias', 1, hidden);
  add('top', LABELS, hidden);
  add('topBias', 1, LABELS);
  return { ...shape, parts, size };
}

/** What a unit went through, one row of `hidden` a word. */
export interface Gates {
  reset: Float32Array;
  update: Float32Array;
  candidate: Float32Array;
  /** What the state before gave to the candidate. */
  given: Float32Array;
  state: Float32Array;
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

/** rows[i] += values[i] · matrixᵀ: `values` n × k, `matrix` m × k, `out` n × m (row after row, `stride` apart). */
export function addProducts(
  out: Float32Array,
  values: Float32Array,
  matrix: Float32Array,
  at: number,
  n: number,
  m: number,
  k: number,
): void {
  for (let i = 0; i < n; i++) {
    const row = i * k;
    const to = i * m;
    let j = 0;
    // Four rows at a time: each value is fetched once for them.
    for (; j + 3 < m; j += 4) {
      let r0 = at + j * k;
      let r1 = r0 + k;
      let r2 = r1 + k;
      let r3 = r2 + k;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let x = row; x < row + k; x++) {
        const value = values[x] as number;
        a += value * (matrix[r0++] as number);
        b += value * (matrix[r1++] as number);
        c += value * (matrix[r2++] as number);
        d += value * (matrix[r3++] as number);
      }
      out[to + j] = (out[to + j] as number) + a;
      out[to + j + 1] = (out[to + j + 1] as number) + b;
      out[to + j + 2] = (out[to + j + 2] as number) + c;
      out[to + j + 3] = (out[to + j + 3] as number) + d;
    }
    for (; j < m; j++) {
      const weights = at + j * k;
      let a = 0;
      for (let x = 0; x < k; x++) a += (values[row + x] as number) * (matrix[weights + x] as number);
      out[to + j] = (out[to + j] as number) + a;
    }
  }
}

/** What a pass works with: where its numbers lie, and who multiplies them. Training brings a faster one. */
export interface Bench {
  /** Room for `n` numbers, all zero. */
  floats(n: number): Float32Array;
  products: typeof addProducts;
}

const PLAIN: Bench = { floats: (n) => new Float32Array(n), products: addProducts };

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Fills `out` with copies of a row of the parameters. */
function fillRows(out: Float32Array, params: Float32Array, at: number, n: number, width: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < width; j++) out[i * width + j] = params[at + j] as number;
}

/** What the inputs give to the gates of each word, before any state: three rows of `hidden` a word. */
export type Given = Record<Direction, Float32Array>;

/** The same out of inputs, one row of `layout.input` a word. */
function givenOf(params: Float32Array, layout: Layout, inputs: Float32Array, bench: Bench): Given {
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

/** One direction over `n` words; gives the states, one row of `hidden` a word. */
function unit(
  params: Float32Array,
  layout: Layout,
  way: Direction,
  given: Float32Array,
  n: number,
  bench: Bench,
  trace?: Trace,
): Float32Array {
  const { hidden: h, parts } = layout;
  const kept = trace?.gates[way];
  const states = kept?.state ?? bench.floats(n * h);
  const state = bench.floats(h);
  const own = bench.floats(3 * h);
  const bias = parts[`${way}StateBias`].at;
  const weights = parts[`${way}State`].at;
  for (let step = 0; step < n; step++) {
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

/** A trace for `n` words to be filled. */
export function newTrace({ hidden: h }: Layout, n: number, bench: Bench = PLAIN): Trace {
  const gates = () => ({
    reset: bench.floats(n * h),
    update: bench.floats(n * h),
    candidate: bench.floats(n * h),
    given: bench.floats(n * h),
    state: bench.floats(n * h),
  });
  return {
    gates: { forth: gates(), back: gates() },
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
  return scoresFrom(params, layout, givenOf(params, layout, inputs, bench), circumstances, trace, masks, bench);
}

/** The same from what the inputs give to the gates, for whoever has it ready. */
export function scoresFrom(
  params: Float32Array,
  layout: Layout,
  given: Given,
  circumstances: readonly number[],
  trace?: Trace,
  masks?: Masks,
  bench: Bench = PLAIN,
): Float32Array {
  const { hidden: h, parts } = layout;
  const n = given.forth.length / (3 * h);
  const forth = unit(params, layout, 'forth', given.forth, n, bench, trace);
  const back = unit(params, layout, 'back', given.back, n, bench, trace);
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
