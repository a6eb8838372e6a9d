/** Trains the classifier of sentences, beginning with what the tagger has learnt of reading. */
import { type ClassifierData, layoutFor, learntLayout, taggerMark } from '../../utils/framing/classifier/data.ts';
import type { Layout } from '../../utils/framing/classifier/network.ts';
import { DIRECTIONS } from '../../utils/network/gru.ts';
import { packNibbles, packParts, packRows, unpackParts } from '../../utils/network/packing.ts';
import { type TaggerData, layoutFor as taggerLayoutFor, unpackMeanings } from '../../utils/spotting/tagger/data.ts';
import { passagesOf } from '../../utils/spotting/tagger/passages.ts';
import { MARKS as TAGGER_MARKS } from '../../utils/spotting/tagger/words.ts';
import { batchesOf, type Course, descend, type Plan, sharedFloats } from '../learn/descend.ts';
import { randomFrom } from '../learn/random.ts';
import type { ExampleSentence, Examples } from './examples.ts';
import type { Shared, Work } from './worker.ts';

export interface Options extends Course {
  batch: number;
  dropout: number;
  withheld: number;
  claimWeight: number;
  voiceWeight: number;
  stanceWeight: number;
  /** Texts in which a row of meanings must occur to learn something of its own. */
  often: number;
}

export const DEFAULTS: Options = {
  epochs: 16,
  batch: 16,
  rate: 3e-3,
  decay: 0.01,
  dropout: 0.2,
  withheld: 0.12,
  claimWeight: 5,
  voiceWeight: 0.6,
  stanceWeight: 0.5,
  often: 3,
  workers: 2,
  seed: 1,
};

/** Trains on examples; `report` hears of each epoch. */
export async function train(
  examples: Examples,
  ids: { frames: string[]; claims: string[] },
  tagger: TaggerData,
  options: Options,
  thresholds: ClassifierData['thresholds'],
  report: (epoch: number, loss: number, now: () => ClassifierData) => void,
): Promise<ClassifierData> {
  const { hidden, meaning: width } = tagger;
  const layout = layoutFor(hidden, width, ids.frames.length, ids.claims.length);
  const known = unpackMeanings(tagger.meanings);
  const meanings = sharedFloats(known.length);
  meanings.set(known);
  const often = frequent(examples, options.often);
  const own = new Int32Array(new SharedArrayBuffer((meanings.length / width) * 4));
  often.forEach((row, i) => {
    own[row] = i + 1;
  });
  const params = sharedFloats(layout.size + (often.length + 1) * width);
  begin(params, layout, tagger, ids.frames.length, options.seed);
  const shared: Shared = {
    ...options,
    hidden,
    meanings,
    meaning: width,
    frames: ids.frames.length,
    claims: ids.claims.length,
    rows: examples.rows,
    marks: examples.marks,
    own,
  };
  const passages = examples.texts.flatMap(passagesOfText);
  const plan: Plan<Work> = {
    course: options,
    worker: new URL('./worker.ts', import.meta.url),
    shared,
    params,
    rows: layout.size,
    width,
    batches: (random) => batchesOf(passages, options.batch, random, wordsIn),
  };
  const ship = (): ClassifierData => ({
    hidden,
    meaning: width,
    ...ids,
    ...packParts(params.slice(0, layout.size), layout),
    rows: packRows(often),
    learnt: packNibbles(params.slice(layout.size + width), learntLayout(often.length, width)),
    thresholds,
    tagger: taggerMark(tagger.meanings),
  });
  await descend(plan, (epoch, loss) => report(epoch, loss, ship));
  return ship();
}

const wordsIn = (work: Work): number => work.reduce((sum, { from, to }) => sum + to - from, 0);

/** A text as it is read: in passages, with the sentence before and after. */
function passagesOfText(sentences: ExampleSentence[]): Work[] {
  const places = sentences.map(({ from, to }) => ({ block: 0, from, to }));
  return passagesOf(places).map(({ from, to }) => sentences.slice(from, to));
}

/** Rows of meanings that occur in at least so many texts, the unknown one left out. */
function frequent({ texts, rows }: Examples, often: number): number[] {
  const counts = new Map<number, number>();
  for (const sentences of texts) {
    const here = new Set<number>();
    for (const { from, to } of sentences) for (let i = from; i < to; i++) here.add(rows[i] as number);
    for (const row of here) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return [...counts].flatMap(([row, n]) => (row > 0 && n >= often ? [row] : [])).sort((a, b) => a - b);
}

/**
 * Numbers to begin with: the recurrent units are those of the tagger, which have read a thousand times as many words about
 * these subjects as there are here; all else is spread evenly.
 */
function begin(params: Float32Array, layout: Layout, tagger: TaggerData, frames: number, seed: number): void {
  const random = randomFrom(seed * 31 + 5);
  const { hidden, input, parts } = layout;
  for (const [name, { at, rows, columns }] of Object.entries(parts)) {
    const within = name.endsWith('Bias') || name === 'bias' || name === 'stanceOf' ? 0 : 1 / Math.sqrt(columns);
    for (let i = at; i < at + rows * columns; i++) params[i] = (2 * random() - 1) * within;
  }
  // Nearly all sentences carry neither a given frame nor a given claim.
  for (let q = 0; q < layout.outputs; q++) params[parts.bias.at + q] = q < frames ? -2 : -4;
  const old = taggerLayoutFor(tagger.hidden, tagger.meaning);
  const learnt = unpackParts(tagger, old);
  const same = tagger.meaning + TAGGER_MARKS;
  for (const way of DIRECTIONS) {
    for (let row = 0; row < 3 * hidden; row++)
      for (let i = 0; i < input; i++) {
        const at = parts[`${way}Input`].at + row * input + i;
        params[at] =
          i < same
            ? (learnt[old.parts[`${way}Input`].at + row * old.input + i] as number)
            : 0.3 * (params[at] as number);
      }
    for (const name of ['State', 'InputBias', 'StateBias'] as const) {
      const from = old.parts[`${way}${name}`];
      params.set(learnt.subarray(from.at, from.at + from.rows * from.columns), parts[`${way}${name}`].at);
    }
  }
}
