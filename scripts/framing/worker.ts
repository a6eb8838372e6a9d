/** One of the workers that training shares a step between: runs passages of sentences there and back. */
import { workerData } from 'node:worker_threads';
import { layoutFor } from '../../utils/framing/classifier/data.ts';
import { marksFor } from '../../utils/framing/classifier/marks.ts';
import { type Judged, judge, newTrace, stanceScores, voiceScores } from '../../utils/framing/classifier/network.ts';
import { givenOf } from '../../utils/network/gru.ts';
import { atOnce } from '../../utils/network/steps.ts';
import { type Desk, type Done, maskOf, serve, type WorkerData } from '../learn/worker.ts';
import { back, type SentenceSlopes } from './backward.ts';
import type { ExampleSentence } from './examples.ts';

/** What all workers share; the arrays lie in shared memory. */
export interface Shared {
  hidden: number;
  /** The tagger's meanings, `meaning` numbers each. */
  meanings: Float32Array;
  meaning: number;
  frames: number;
  claims: number;
  /** For each word its row in the meanings, and its marks. */
  rows: Int32Array;
  marks: Uint8Array;
  /** For each row of the meanings its own row of what is learnt, 0 for none. */
  own: Int32Array;
  dropout: number;
  /** Share of words whose meaning is withheld. */
  withheld: number;
  /** How much a claim weighs beside a frame, and voices and stances. */
  claimWeight: number;
  voiceWeight: number;
  stanceWeight: number;
}

/** A passage of sentences. */
export type Work = ExampleSentence[];

const data = workerData as WorkerData<Shared>;
const { shared, rows: table } = data;
const { meaning: width, frames, claims } = shared;
const layout = layoutFor(shared.hidden, width, frames, claims);
const markCount = marksFor(frames);

function run(sentences: Work, { bench, params, slopes, touched }: Desk, random: () => number, done: Done): void {
  const words = sentences.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  const n = words.length;
  const mask = (size: number) => maskOf(size, shared.dropout, random, bench);
  const inputs = bench.floats(n * layout.input);
  const inputMask = mask(inputs.length);
  const known = words.map((word) => (random() < shared.withheld ? 0 : (shared.rows[word] as number)));
  words.forEach((word, i) => {
    const row = known[i] as number;
    const learnt = learntAt(row);
    for (let d = 0; d < width; d++)
      inputs[i * layout.input + d] =
        (shared.meanings[row * width + d] as number) + (learnt < 0 ? 0 : (params[learnt + d] as number));
    for (let k = 0; k < markCount; k++)
      inputs[i * layout.input + width + k] = shared.marks[word * markCount + k] as number;
  });
  for (let i = 0; i < inputs.length; i++) inputs[i] = (inputs[i] as number) * (inputMask[i] as number);
  let at = 0;
  const stretches = sentences.map(({ from, to }) => {
    const stretch = { from: at, to: at + to - from };
    at = stretch.to;
    return stretch;
  });
  const masks = {
    states: mask(n * 2 * layout.hidden),
    pooled: mask(sentences.length * 6 * layout.hidden),
    middle: mask(sentences.length * layout.hidden),
  };
  const trace = newTrace(layout, n, bench);
  const pass = atOnce(judge(params, layout, givenOf(params, layout, inputs, bench), stretches, trace, masks, bench));
  const given = pass.judged.map((judged, s) => lossOf(judged, sentences[s] as ExampleSentence, params, done));
  const inputSlopes = back(params, layout, inputs, stretches, pass, trace, masks, given, slopes, bench);
  known.forEach((row, i) => {
    const learnt = learntAt(row);
    if (learnt < 0) return;
    touched.add(learnt);
    for (let d = 0; d < width; d++) {
      const from = i * layout.input + d;
      slopes[learnt + d] = (slopes[learnt + d] as number) + (inputSlopes[from] as number) * (inputMask[from] as number);
    }
  });
}

/** Where in the parameters lies what a row of the meanings has learnt; -1 for nowhere. */
function learntAt(row: number): number {
  const own = shared.own[row] as number;
  return own > 0 ? table + own * width : -1;
}

/** Adds the loss of a sentence; gives how it grows with what is said of it. */
function lossOf(judged: Judged, sentence: ExampleSentence, params: Float32Array, done: Done): SentenceSlopes {
  done.weight++;
  const present = new Float32Array(frames + claims);
  const there = new Set(sentence.carried.map(({ output }) => output));
  for (let q = 0; q < present.length; q++) {
    const isClaim = q >= frames;
    if (isClaim && !sentence.claims) continue;
    const weight = isClaim ? shared.claimWeight : 1;
    const p = 1 / (1 + Math.exp(-(judged.present[q] as number)));
    const right = there.has(q) ? 1 : 0;
    done.loss -= weight * Math.log(Math.max(1e-7, right ? p : 1 - p));
    present[q] = weight * (p - right);
  }
  const voiceOwn =
    sentence.voice < 0
      ? new Float32Array(judged.voiceOwn.length)
      : choice(judged.voiceOwn, sentence.voice, shared.voiceWeight, done);
  const of = sentence.carried.map(({ output, voice, stance }) => ({
    output,
    ...(voice < 0
      ? {}
      : { voice: choice(voiceScores(params, layout, judged, output), voice, shared.voiceWeight, done) }),
    ...(stance < 0
      ? {}
      : { stance: choice(stanceScores(params, layout, judged, output), stance, shared.stanceWeight, done) }),
  }));
  return { present, voiceOwn, of };
}

/** Cross-entropy of one of several; gives how it grows with the scores. */
function choice(scores: Float32Array, right: number, weight: number, done: Done): Float32Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const e = scores.map((x) => Math.exp(x - most));
  const sum = e.reduce((a, b) => a + b, 0);
  done.loss -= weight * Math.log(Math.max(1e-7, (e[right] as number) / sum));
  return e.map((x, i) => weight * (x / sum - (i === right ? 1 : 0)));
}

await serve<Work>(data, run);
