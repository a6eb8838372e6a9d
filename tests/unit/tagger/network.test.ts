import { describe, expect, it } from 'vitest';
import { makeBench, type WorkBench } from '../../../scripts/learn/bench.ts';
import { back } from '../../../scripts/tagger/learn/backward.ts';
import { LABELS, layoutOf, newTrace, scoresOf, softmax } from '../../../utils/spotting/tagger/network.ts';
import { dropped, filled } from '../support/numbers.ts';

const layout = layoutOf({ input: 8, hidden: 4, circumstances: 3 });
const WORDS = 6;

describe('the network', () => {
  const params = filled(new Float32Array(layout.size), 3);
  const inputs = filled(new Float32Array(WORDS * layout.input), 4);

  it('gives each word chances that add up to one', () => {
    const chances = softmax(scoresOf(params, layout, inputs, [0]));
    expect(chances).toHaveLength(WORDS * LABELS);
    for (let i = 0; i < WORDS; i++) {
      const own = [...chances.subarray(i * LABELS, (i + 1) * LABELS)];
      expect(own.every((x) => x > 0 && x < 1)).toBe(true);
      expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    }
  });

  it('sees the words on both sides, and the circumstances', () => {
    const before = scoresOf(params, layout, inputs, [0]);
    const changed = (at: number) => {
      const other = inputs.slice();
      other[at * layout.input] = (other[at * layout.input] as number) + 1;
      return scoresOf(params, layout, other, [0]);
    };
    expect(changed(0)[(WORDS - 1) * LABELS]).not.toBe(before[(WORDS - 1) * LABELS]);
    expect(changed(WORDS - 1)[0]).not.toBe(before[0]);
    expect(scoresOf(params, layout, inputs, [1])[0]).not.toBe(before[0]);
  });

  it('gives the same on the bench of training as in a page', async () => {
    const bench = await makeBench(2 ** 20);
    const own = bench.keep(params.length);
    own.set(params);
    const rooms = bench.keep(inputs.length);
    rooms.set(inputs);
    const there = scoresOf(own, layout, rooms, [2], undefined, undefined, bench);
    scoresOf(params, layout, inputs, [2]).forEach((x, i) => {
      expect(there[i]).toBeCloseTo(x, 4);
    });
  });
});

describe('the way back', () => {
  const labels = Array.from({ length: WORDS }, (_, i) => i % LABELS);

  interface Set {
    bench: WorkBench;
    params: Float32Array;
    inputs: Float32Array;
    masks: { states: Float32Array; pooled: Float32Array; middle: Float32Array };
  }

  async function set(): Promise<Set> {
    const bench = await makeBench(2 ** 21);
    const factors = (n: number, seed: number) => dropped(bench.keep(n), seed);
    return {
      bench,
      params: filled(bench.keep(layout.size), 5),
      inputs: filled(bench.keep(WORDS * layout.input), 6),
      masks: {
        states: factors(WORDS * 2 * layout.hidden, 7),
        pooled: factors(4 * layout.hidden, 8),
        middle: factors(WORDS * layout.hidden, 9),
      },
    };
  }

  function loss({ bench, params, inputs, masks }: Set): number {
    bench.clear();
    const trace = newTrace(layout, WORDS, bench);
    const chances = softmax(scoresOf(params, layout, inputs, [0, 2], trace, masks, bench));
    return labels.reduce((sum, label, i) => sum - Math.log(chances[i * LABELS + label] as number), 0);
  }

  it('tells how the loss grows with each number, as trying it out does', async () => {
    const all = await set();
    const slopes = all.bench.keep(layout.size).fill(0);
    loss(all);
    all.bench.clear();
    const trace = newTrace(layout, WORDS, all.bench);
    const chances = softmax(scoresOf(all.params, layout, all.inputs, [0, 2], trace, all.masks, all.bench));
    labels.forEach((label, i) => {
      chances[i * LABELS + label] = (chances[i * LABELS + label] as number) - 1;
    });
    const inputSlopes = Float32Array.from(
      back(all.params, layout, all.inputs, [0, 2], trace, all.masks, chances, slopes, all.bench),
    );
    const STEP = 2e-3;
    const tried = (room: Float32Array, i: number): number => {
      const was = room[i] as number;
      room[i] = was + STEP;
      const up = loss(all);
      room[i] = was - STEP;
      const down = loss(all);
      room[i] = was;
      return (up - down) / (2 * STEP);
    };
    let far = 0;
    const compare = (room: Float32Array, found: Float32Array) => {
      for (let i = 0; i < room.length; i++)
        if (Math.abs(tried(room, i) - (found[i] as number)) > 0.01 + 0.02 * Math.abs(found[i] as number)) far++;
    };
    compare(all.params, slopes);
    compare(all.inputs, inputSlopes);
    // A number at a kink (the highest of two that are nearly equal) may differ.
    expect(far).toBeLessThanOrEqual(2);
    expect(slopes.filter((x) => x !== 0).length).toBeGreaterThan(layout.size / 2);
  });
});
