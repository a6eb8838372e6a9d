/**
 * Descends a loss: batches of work shared between workers, Adam, and a rate that rises and falls once (Smith 2018). The
 * same work, seed and number of workers give the same parameters on the same version of Node.
 */
import { Worker } from 'node:worker_threads';
import { Adam, type Stretch } from './adam.ts';
import { randomFrom } from './random.ts';
import type { Done, Step, WorkerData } from './worker.ts';

export interface Course {
  epochs: number;
  rate: number;
  decay: number;
  workers: number;
  seed: number;
}

/** What is to be learnt, and by whom. */
export interface Plan<Work> {
  course: Course;
  /** The worker's module: it calls `serve`. */
  worker: URL;
  /** What all workers get beside the parameters; large arrays lie in shared memory. */
  shared: object;
  /** Parameters to begin with, in shared memory: first those that every step bears on, from `rows` on a table. */
  params: Float32Array;
  rows: number;
  /** Numbers in a row of the table. Few rows bear on any one step: only those are copied and changed. */
  width: number;
  /** The batches of an epoch. */
  batches(random: () => number): Work[][];
}

/** Room for numbers that workers share. */
export const sharedFloats = (size: number): Float32Array<SharedArrayBuffer> =>
  new Float32Array(new SharedArrayBuffer(Math.max(1, size) * 4));

/** Changes `plan.params`; `report` hears of each epoch and its mean loss. */
export async function descend<Work>(plan: Plan<Work>, report: (epoch: number, loss: number) => void): Promise<void> {
  const { params, rows, width, course } = plan;
  const { epochs, rate, decay, workers: count, seed } = course;
  const slopes = Array.from({ length: count }, () => sharedFloats(params.length));
  const workers = slopes.map((own) => {
    const workerData: WorkerData<object> = { shared: plan.shared, params, slopes: own, rows, width };
    return new Worker(plan.worker, { workerData });
  });
  const ask = (worker: Worker, step: Step<Work>): Promise<Done> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(step);
    });

  const adam = new Adam(params.length);
  const random = randomFrom(seed);
  let step = 0;
  let changed: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const batches = plan.batches(random);
    const steps = epochs * batches.length;
    let loss = 0;
    let weight = 0;
    for (const work of batches) {
      // Every second piece for the second worker: they come by length, so both have as much to do.
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
    report(epoch, loss / weight);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
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

/** Batches of pieces of like length, in random order; within a batch the longest come first. */
export function batchesOf<Work>(
  work: readonly Work[],
  size: number,
  random: () => number,
  lengthOf: (work: Work) => number,
): Work[][] {
  const mixed = shuffle([...work], random);
  const batches: Work[][] = [];
  for (let i = 0; i < mixed.length; i += size * 20) {
    const some = mixed.slice(i, i + size * 20).sort((a, b) => lengthOf(b) - lengthOf(a));
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
