/** Trains the tagger: cross-entropy of the labels of the words, with dropout. */
import { layoutFor } from '../../../utils/spotting/tagger/data.ts';
import { passagesOf } from '../../../utils/spotting/tagger/passages.ts';
import { batchesOf, type Course, descend, type Plan, sharedFloats } from '../../learn/descend.ts';
import { randomFrom } from '../../learn/random.ts';
import { GLOVE } from '../../learn/vectors.ts';
import type { Example, Examples } from './examples.ts';
import type { Meanings } from './meanings.ts';
import type { Shared, Work } from './worker.ts';

export interface Options extends Course {
  hidden: number;
  meaning: number;
  batch: number;
  dropout: number;
  withheld: number;
  inside: number;
  /** Share of texts that are read among others without a mention, as articles have stretches about other things. */
  among: number;
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
  const { hidden, meaning: width } = options;
  const layout = layoutFor(hidden, width);
  /** Where the rows of what meanings have learnt begin. */
  const rows = layout.size + width * GLOVE + width;
  const params = sharedFloats(rows + (meanings.owned + 1) * width);
  begin(params, options, meanings.owned);
  const table = meanings.table();
  const shared: Shared = { ...options, ...examples, table, own: meanings.own, glossRows: meanings.glossRows };
  const learnt = () => result(params, layout.size, options, meanings, table);
  const plan: Plan<Work> = {
    course: options,
    worker: new URL('./worker.ts', import.meta.url),
    shared,
    params,
    rows,
    width,
    batches: (random) => batchesOf(passages(examples.texts, options.among, random), options.batch, random, wordsIn),
  };
  await descend(plan, (epoch, loss) => report(epoch, loss, learnt));
  return learnt();
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
