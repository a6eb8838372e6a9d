import { describe, expect, it } from 'vitest';
import { back, type SentenceSlopes } from '../../../scripts/framing/backward.ts';
import { makeBench, type WorkBench } from '../../../scripts/learn/bench.ts';
import {
  type Judged,
  judge,
  layoutOf,
  newTrace,
  stanceScores,
  voiceScores,
} from '../../../utils/framing/classifier/network.ts';
import { STANCES, VOICES } from '../../../utils/framing/types.ts';
import { PLAIN } from '../../../utils/network/bench.ts';
import { givenOf } from '../../../utils/network/gru.ts';
import { atOnce } from '../../../utils/network/steps.ts';
import { dropped, filled } from '../support/numbers.ts';

const layout = layoutOf({ input: 6, hidden: 4, outputs: 3 });
const WORDS = 7;
const SENTENCES = [
  { from: 0, to: 3 },
  { from: 3, to: 7 },
];

const WIDTH = 6 * layout.hidden;

describe('the network that judges sentences', () => {
  const params = filled(new Float32Array(layout.size), 3);
  const inputs = filled(new Float32Array(WORDS * layout.input), 4);
  const read = (values: Float32Array) =>
    atOnce(judge(params, layout, givenOf(params, layout, values, PLAIN), SENTENCES));

  it('gives every output attention that adds up to one over the words of the sentence', () => {
    const { judged } = read(inputs);
    judged.forEach(({ attention }, s) => {
      const { from, to } = SENTENCES[s] as { from: number; to: number };
      expect(attention).toHaveLength((to - from) * (layout.outputs + 1));
      for (let q = 0; q <= layout.outputs; q++) {
        let sum = 0;
        for (let i = 0; i < to - from; i++) sum += attention[i * (layout.outputs + 1) + q] as number;
        expect(sum).toBeCloseTo(1, 5);
      }
    });
  });

  it('sees the sentences around the one it judges', () => {
    const other = inputs.slice();
    other[0] = (other[0] as number) + 1;
    expect(read(other).judged[1]?.present[0]).not.toBe(read(inputs).judged[1]?.present[0]);
  });
});

/** Cross-entropy of a choice, and how it grows with the scores. */
function choice(scores: Float32Array, right: number): { loss: number; slopes: Float32Array } {
  const e = scores.map(Math.exp);
  const sum = e.reduce((a, b) => a + b, 0);
  return {
    loss: -Math.log((e[right] as number) / sum),
    slopes: e.map((x, i) => x / sum - (i === right ? 1 : 0)),
  };
}

describe('the way back', () => {
  interface Set {
    bench: WorkBench;
    params: Float32Array;
    inputs: Float32Array;
    masks: { states: Float32Array; pooled: Float32Array; middle: Float32Array };
  }

  async function set(): Promise<Set> {
    const bench = await makeBench(2 ** 22);
    const factors = (n: number, seed: number) => dropped(bench.keep(n), seed);
    return {
      bench,
      params: filled(bench.keep(layout.size), 5),
      inputs: filled(bench.keep(WORDS * layout.input), 6),
      masks: {
        states: factors(WORDS * 2 * layout.hidden, 7),
        pooled: factors(SENTENCES.length * WIDTH, 8),
        middle: factors(SENTENCES.length * layout.hidden, 9),
      },
    };
  }

  /** The loss of one pass, and how it grows with what is said of each sentence. */
  function lossOf({ bench, params, inputs, masks }: Set) {
    bench.clear();
    const trace = newTrace(layout, WORDS, bench);
    const pass = atOnce(judge(params, layout, givenOf(params, layout, inputs, bench), SENTENCES, trace, masks, bench));
    let loss = 0;
    const given = pass.judged.map((judged: Judged, s): SentenceSlopes => {
      const present = judged.present.map((z, q) => {
        const there = (q + s) % 2;
        const p = 1 / (1 + Math.exp(-z));
        loss -= Math.log(there ? p : 1 - p);
        return p - there;
      });
      const own = choice(judged.voiceOwn, s + 1);
      const voice = choice(voiceScores(params, layout, judged, 1), (2 * s + 2) % VOICES.length);
      const stance = choice(stanceScores(params, layout, judged, 1), (s + 1) % STANCES.length);
      loss += own.loss + voice.loss + stance.loss;
      return {
        present,
        voiceOwn: own.slopes,
        of: [{ output: 1, voice: voice.slopes, stance: stance.slopes }],
      };
    });
    return { loss, pass, trace, given };
  }

  it('tells how the loss grows with each number, as trying it out does', async () => {
    const all = await set();
    const slopes = all.bench.keep(layout.size).fill(0);
    const { pass, trace, given } = lossOf(all);
    const inputSlopes = Float32Array.from(
      back(all.params, layout, all.inputs, SENTENCES, pass, trace, all.masks, given, slopes, all.bench),
    );
    const STEP = 2e-3;
    const tried = (room: Float32Array, i: number): number => {
      const before = room[i] as number;
      room[i] = before + STEP;
      const more = lossOf(all).loss;
      room[i] = before - STEP;
      const less = lossOf(all).loss;
      room[i] = before;
      return (more - less) / (2 * STEP);
    };
    const off: string[] = [];
    const compare = (name: string, slope: number, by: number) => {
      if (Math.abs(slope - by) > 0.02 * Math.max(0.2, Math.abs(by))) off.push(`${name}: ${slope} ${by}`);
    };
    for (const [name, { at, rows, columns }] of Object.entries(layout.parts))
      for (let i = at; i < at + rows * columns; i += 1 + Math.floor((rows * columns) / 24))
        compare(name, slopes[i] as number, tried(all.params, i));
    for (let i = 0; i < inputSlopes.length; i++) compare('inputs', inputSlopes[i] as number, tried(all.inputs, i));
    expect(off).toEqual([]);
    expect(slopes.some((x) => Math.abs(x) > 0.01)).toBe(true);
  });
});
