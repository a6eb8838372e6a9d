/** What every worker of training does: keeps its own copy of the parameters up to date and tells the slopes of its share. */
import { parentPort } from 'node:worker_threads';
import { makeBench, type WorkBench } from './bench.ts';
import { randomFrom } from './random.ts';

export interface WorkerData<Shared> {
  shared: Shared;
  params: Float32Array;
  /** Where this worker writes its slopes, laid out like the parameters. */
  slopes: Float32Array;
  rows: number;
  width: number;
}

export interface Step<Work> {
  work: Work[];
  seed: number;
  /** Rows of the table that the last step changed. */
  changed: readonly number[];
}

export interface Done {
  loss: number;
  /** What the slopes are to be divided by. */
  weight: number;
  /** Rows that the work bears on; the slopes of all others are zero, and not told. */
  rows: number[];
}

/** What a worker works with: its own copies, where its bench can reach them. */
export interface Desk {
  bench: WorkBench;
  params: Float32Array;
  slopes: Float32Array;
  /** Where in the parameters rows lie that have got slopes. */
  touched: Set<number>;
}

/** Answers steps: `run` adds the slopes of one piece of work, and its loss and weight. */
export async function serve<Work>(
  { params: shared, slopes: told, rows, width }: WorkerData<unknown>,
  run: (work: Work, desk: Desk, random: () => number, done: Done) => void,
): Promise<void> {
  const bench = await makeBench(256 * 2 ** 20);
  const params = bench.keep(shared.length);
  const slopes = bench.keep(shared.length);
  params.set(shared);
  const touched = new Set<number>();
  const desk: Desk = { bench, params, slopes, touched };
  parentPort?.on('message', ({ work, seed, changed }: Step<Work>) => {
    // Most rows stand still in a step: only what has changed is copied there and back.
    copy(shared, params, 0, rows);
    for (const row of changed) copy(shared, params, rows + row * width, rows + (row + 1) * width);
    slopes.fill(0, 0, rows);
    for (const at of touched) slopes.fill(0, at, at + width);
    touched.clear();
    const random = randomFrom(seed);
    const done: Done = { loss: 0, weight: 0, rows: [] };
    for (const piece of work) {
      bench.clear();
      run(piece, desk, random, done);
    }
    copy(slopes, told, 0, rows);
    for (const at of touched) copy(slopes, told, at, at + width);
    done.rows = [...touched].map((at) => (at - rows) / width);
    parentPort?.postMessage(done);
  });
}

function copy(from: Float32Array, to: Float32Array, start: number, end: number): void {
  to.set(from.subarray(start, end), start);
}

/** Factors of dropout: nothing for what is left out, the rest made up for it. */
export function maskOf(size: number, dropout: number, random: () => number, bench: WorkBench): Float32Array {
  const out = bench.floats(size);
  const kept = 1 / (1 - dropout);
  for (let i = 0; i < size; i++) out[i] = random() < dropout ? 0 : kept;
  return out;
}
