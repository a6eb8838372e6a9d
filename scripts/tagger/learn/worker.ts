/** One of the workers that training shares a step between: runs passages there and back. */
import { workerData } from 'node:worker_threads';
import { layoutFor } from '../../../utils/spotting/tagger/data.ts';
import { LABELS, type Masks, newTrace, scoresOf, softmax } from '../../../utils/spotting/tagger/network.ts';
import { MARKS } from '../../../utils/spotting/tagger/words.ts';
import { GLOVE } from '../../learn/vectors.ts';
import { type Desk, type Done, maskOf, serve, type WorkerData } from '../../learn/worker.ts';
import { back } from './backward.ts';

/** What all workers share; the arrays lie in shared memory. */
export interface Shared {
  hidden: number;
  meaning: number;
  meanings: Int32Array;
  marks: Uint8Array;
  labels: Uint8Array;
  /** Vectors by meaning. */
  table: Float32Array;
  /** Row of what a meaning has learnt, 0 for none. */
  own: Int32Array;
  /** Row of what its gloss has learnt, 0 for none. */
  glossRows: Int32Array;
  dropout: number;
  /** Share of words whose meaning is withheld. */
  withheld: number;
  /** How much a word inside a mention weighs beside one outside. */
  inside: number;
}

/** A passage: stretches of words, and the circumstances of its article. */
export interface Work {
  ranges: [from: number, to: number][];
  circumstances: number[];
}

const data = workerData as WorkerData<Shared>;
const { shared, rows } = data;
const { hidden, meaning: width, table, own, glossRows, dropout } = shared;
const layout = layoutFor(hidden, width);
/** The parameters: network, projection (meaning × GLOVE), its bias, rows of own meanings. */
const projection = layout.size;
const bias = projection + width * GLOVE;

/** Where in the parameters lies what a meaning and its gloss have learnt. */
function rowsOf(number: number): number[] {
  const learnt: number[] = [];
  if (own[number]) learnt.push(rows + (own[number] as number) * width);
  if (glossRows[number]) learnt.push(rows + (glossRows[number] as number) * width);
  return learnt;
}

function run(
  { ranges, circumstances }: Work,
  { bench, params, slopes, touched }: Desk,
  random: () => number,
  done: Done,
): void {
  const mask = (size: number) => maskOf(size, dropout, random, bench);
  const words = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  const n = words.length;
  const inputs = bench.floats(n * layout.input);
  const meant = bench.floats(n * width);
  const inputMask = mask(inputs.length);
  const vectors = bench.floats(n * GLOVE);
  const numbers = words.map((word) => (random() < shared.withheld ? 0 : (shared.meanings[word] as number)));
  words.forEach((word, i) => {
    const number = numbers[i] as number;
    if (number > 0) vectors.set(table.subarray(number * GLOVE, (number + 1) * GLOVE), i * GLOVE);
    for (let d = 0; d < width; d++) meant[i * width + d] = params[bias + d] as number;
    for (const row of rowsOf(number))
      for (let d = 0; d < width; d++)
        meant[i * width + d] = (meant[i * width + d] as number) + (params[row + d] as number);
    for (let k = 0; k < MARKS; k++) inputs[i * layout.input + width + k] = shared.marks[word * MARKS + k] as number;
  });
  bench.products(meant, vectors, params, projection, n, width, GLOVE);
  for (let i = 0; i < n; i++)
    for (let d = 0; d < width; d++) {
      const value = Math.tanh(meant[i * width + d] as number);
      meant[i * width + d] = value;
      inputs[i * layout.input + d] = value;
    }
  for (let i = 0; i < inputs.length; i++) inputs[i] = (inputs[i] as number) * (inputMask[i] as number);
  const masks: Masks = {
    states: mask(n * 2 * hidden),
    pooled: mask(4 * hidden),
    middle: mask(n * hidden),
  };
  const trace = newTrace(layout, n, bench);
  const chances = softmax(scoresOf(params, layout, inputs, circumstances, trace, masks, bench));
  words.forEach((word, i) => {
    const label = shared.labels[word] as number;
    const weight = label > 0 ? shared.inside : 1;
    done.loss -= weight * Math.log(Math.max(1e-9, chances[i * LABELS + label] as number));
    done.weight += weight;
    for (let y = 0; y < LABELS; y++)
      chances[i * LABELS + y] = weight * ((chances[i * LABELS + y] as number) - (y === label ? 1 : 0));
  });
  const inputSlopes = back(params, layout, inputs, circumstances, trace, masks, chances, slopes, bench);
  const meantSlopes = bench.floats(n * width);
  numbers.forEach((number, i) => {
    const learnt = rowsOf(number);
    for (const row of learnt) touched.add(row);
    for (let d = 0; d < width; d++) {
      const at = i * layout.input + d;
      const value = meant[i * width + d] as number;
      const slope = (inputSlopes[at] as number) * (inputMask[at] as number) * (1 - value * value);
      meantSlopes[i * width + d] = slope;
      slopes[bias + d] = (slopes[bias + d] as number) + slope;
      for (const row of learnt) slopes[row + d] = (slopes[row + d] as number) + slope;
    }
  });
  bench.outer(slopes, projection, meantSlopes, vectors, n, width, GLOVE);
}

await serve<Work>(data, run);
