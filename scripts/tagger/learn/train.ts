/**
 * Trains the network: cross-entropy of the labels of the words, in batches of passages shared between workers, with
 * dropout and a rate that rises and falls once (Smith 2018). The same texts, seed and number of workers give the same
 * weights on the same version of Node.
 */
import { Worker } from 'node:worker_threads';
import { layoutFor } from '../../../utils/spotting/tagger/data.ts';
import { passagesOf } from '../../../utils/spotting/tagger/passages.ts';
import { Adam, type Stretch } from '../../learn/adam.ts';
import { randomFrom } from '../../learn/random.ts';
import { GLOVE } from '../../learn/vectors.ts';
import type { Example, Examples } from './examples.ts';
import type { Meanings } from './meanings.ts';
import type { Done, Shared, Step, Work } from './worker.ts';

export interface Options {
  hidden: number;
  meaning: number;
  epochs: number;
  batch: number;
  rate: number;
  decay: number;
  dropout: number;
  withheld: number;
  inside: number;
  /** Share of texts that are read among others without a mention, as articles have stretches about other things. */
  among: number;
  workers: number;
  seed: number;
}

export const DEFAULTS: Options = {
  hidden: 64,
  meaning: 40,
  epochs: 14,
  batch: 24,
  rate: 4e-3,
  decay: 0.01,
  dropout: 0.35,
  withheld: 0.18,
  inside: 1.5,
  among: 0.35,
  workers: 2,
  seed: 1,
};

/** What came of it. */
export interface Learnt {
  /** Parameters of the network, laid out as layoutFor says. */
  network: Float32Array;
  /** What each meaning has become, numbers from -1 to 1. */
  meanings: Float32Array;
}

/** Trains on examples; `report` hears of each epoch. */
export async function train(
  examples: Examples,
  meanings: Meanings,
  options: Options,
  report: (epoch: number, loss: number, learnt: () => Learnt) => void,
): Promise<Learnt> {
  const { hidden, meaning: width, epochs, batch, rate, decay, workers: count, seed } = options;
  const layout = layoutFor(hidden, width);
  /** Where the rows of what meanings have learnt begin: few of them bear on any one step. */
  const rows = layout.size + width * GLOVE + width;
  const size = rows + (meanings.owned + 1) * width;
  const floats = () => new Float32Array(new SharedArrayBuffer(size * 4));
  const params = floats();
  begin(params, options, meanings.owned);
  const table = meanings.table();
  const shared: Shared = { ...options, ...examples, table, own: meanings.own, glossRows: meanings.glossRows, params };
  const slopes = Array.from({ length: count }, floats);
  const workers = slopes.map(
    (own) => new Worker(new URL('./worker.ts', import.meta.url), { workerData: { shared, slopes: own } }),
  );
  const ask = (worker: Worker, step: Step): Promise<Done> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(step);
    });

  const adam = new Adam(size);
  const random = randomFrom(seed);
  const learnt = () => result(params, layout.size, options, meanings, table);
  let step = 0;
  let changed: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const batches = batchesOf(passages(examples.texts, options.among, random), batch, random);
    const steps = epochs * batches.length;
    let loss = 0;
    let weight = 0;
    for (const work of batches) {
      // Every second passage for the second worker: they come by length, so both have as much to do.
      const done = await Promise.all(
        workers.map((worker, w) =>
          ask(worker, { work: work.filter((_, i) => i % count === w), seed: seed * 7919 + step * count + w, changed }),
        ),
      );
      for (const worker of workers) worker.removeAllListeners('error');
      changed = [...new Set(done.flatMap((d) => d.rows))].sort((a, b) => a - b);
      const stretches: Stretch[] = [
        [0, rows],
        ...changed.map((row): Stretch => [rows + row * width, rows + (row + 1) * width]),
      ];
      const total = slopes[0] as Float32Array;
      const untold = new Set(changed).difference(new Set(done[0]?.rows));
      for (const row of untold) total.fill(0, rows + row * width, rows + (row + 1) * width);
      slopes.forEach((own, w) => {
        if (w === 0) return;
        add(total, own, [0, rows]);
        for (const row of done[w]?.rows ?? []) add(total, own, [rows + row * width, rows + (row + 1) * width]);
      });
      const all = done.reduce((sum, d) => sum + d.weight, 0);
      loss += done.reduce((sum, d) => sum + d.loss, 0);
      weight += all;
      let square = 0;
      for (const [from, to] of stretches)
        for (let i = from; i < to; i++) square += (total[i] as number) * (total[i] as number);
      const factor = Math.min(1 / all, 1 / Math.sqrt(square));
      for (const [from, to] of stretches) for (let i = from; i < to; i++) total[i] = (total[i] as number) * factor;
      adam.step(params, total, rate * schedule(Math.min(1, step / steps)), decay, stretches);
      step++;
    }
    report(epoch, loss / weight, learnt);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return learnt();
}

function add(total: Float32Array, more: Float32Array, [from, to]: Stretch): void {
  for (let i = from; i < to; i++) total[i] = (total[i] as number) + (more[i] as number);
}

/** Share of the highest rate after this share of all steps: up for 15 %, then down along a cosine. */
function schedule(share: number): number {
  const up = 0.15;
  if (share < up) return 0.04 + 0.48 * (1 - Math.cos((Math.PI * share) / up));
  return 0.0001 + 0.49995 * (1 + Math.cos((Math.PI * (share - up)) / (1 - up)));
}

/** Numbers to begin with: evenly spread over ±1/√n, as is usual for each kind of layer. */
function begin(params: Float32Array, { hidden, meaning: width, seed }: Options, owned: number): void {
  const layout = layoutFor(hidden, width);
  const random = randomFrom(seed * 31 + 5);
  const fill = (at: number, length: number, within: number) => {
    for (let i = at; i < at + length; i++) params[i] = (2 * random() - 1) * within;
  };
  for (const [name, { at, rows, columns }] of Object.entries(layout.parts)) {
    const width = name.startsWith('forth') || name.startsWith('back') ? hidden : rows > 1 ? columns : 2 * hidden;
    fill(at, rows * columns, name === 'circumstance' ? 0.5 : 1 / Math.sqrt(width));
  }
  fill(layout.size, width * GLOVE, 1 / Math.sqrt(GLOVE));
  fill(layout.size + width * GLOVE + width, (owned + 1) * width, 0.03);
}

function result(
  params: Float32Array,
  projection: number,
  { meaning: width }: Options,
  meanings: Meanings,
  table: Float32Array,
): Learnt {
  const bias = projection + width * GLOVE;
  const rows = bias + width;
  const out = new Float32Array(meanings.names.length * width);
  meanings.names.forEach((_, number) => {
    const learnt = [meanings.own[number] as number, meanings.glossRows[number] as number].filter((row) => row > 0);
    for (let d = 0; d < width; d++) {
      let sum = params[bias + d] as number;
      for (const row of learnt) sum += params[rows + row * width + d] as number;
      if (number > 0)
        for (let g = 0; g < GLOVE; g++)
          sum += (params[projection + d * GLOVE + g] as number) * (table[number * GLOVE + g] as number);
      out[number * width + d] = Math.tanh(sum);
    }
  });
  return { network: params.slice(0, projection), meanings: out };
}

/** The passages of one epoch: each text by itself, or among texts of its language that have no mention. */
function passages(texts: readonly Example[], among: number, random: () => number): Work[] {
  const clean = Map.groupBy(
    texts.filter((text) => text.clean),
    (text) => text.lang,
  );
  return texts.flatMap((text) => {
    const others = clean.get(text.lang) ?? [];
    const parts = [text];
    if (others.length > 0 && random() < among) {
      const n = 1 + Math.floor(random() * 3);
      for (let i = 0; i < n; i++) parts.push(others[Math.floor(random() * others.length)] as Example);
      const place = Math.floor(random() * parts.length);
      [parts[0], parts[place]] = [parts[place] as Example, parts[0] as Example];
    }
    const sentences = parts.flatMap((part) => part.sentences);
    const cut = passagesOf(sentences.map(({ from, to }) => ({ block: 0, from, to })));
    return cut.map(
      (passage): Work => ({
        ranges: sentences.slice(passage.from, passage.to).map(({ from, to }): [number, number] => [from, to]),
        circumstances: text.circumstances,
      }),
    );
  });
}

const wordsIn = ({ ranges }: Work): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

/** Batches of passages of like length, in random order; within a batch the longest come first. */
function batchesOf(work: Work[], size: number, random: () => number): Work[][] {
  shuffle(work, random);
  const batches: Work[][] = [];
  for (let i = 0; i < work.length; i += size * 20) {
    const some = work.slice(i, i + size * 20).sort((a, b) => wordsIn(b) - wordsIn(a));
    for (let k = 0; k < some.length; k += size) batches.push(some.slice(k, k + size));
  }
  return shuffle(batches, random);
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}
