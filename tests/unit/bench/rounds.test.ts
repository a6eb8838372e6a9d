import { describe, expect, it } from 'vitest';
import { inTurn } from '../../bench/page/rounds.ts';

const plan = { title: 'test', say: () => undefined };

/** Rounds in which the floor alone is measured, and is as said. */
function withFloors(floors: readonly number[], rounds: number) {
  let n = 0;
  const measure = async () => floors[n++] as number;
  return inTurn([{ name: 'floor', measure }], { ...plan, rounds, warm: true, floor: (of) => of('floor') });
}

describe('rounds', () => {
  it('measures everything in every round, and begins with another one each time', async () => {
    const order: string[] = [];
    const candidates = ['a', 'b', 'c'].map((name) => ({
      name,
      measure: async () => order.push(name),
    }));
    const { of } = await inTurn(candidates, { ...plan, rounds: 3, warm: true });
    expect(order.join('')).toBe('abcbcacab');
    expect(of('a')).toHaveLength(3);
  });

  it('does not count the first round of new browsers', async () => {
    let n = 0;
    const { of } = await inTurn([{ name: 'a', measure: async () => n++ }], { ...plan, rounds: 2 });
    expect(of('a')).toEqual([1, 2]);
  });

  it('refuses rounds whose floor is off, and makes up for them', async () => {
    const { of, note } = await withFloors([10, 13, 10.5, 11], 3);
    expect(of('floor')).toEqual([10, 10.5, 11]);
    expect(note).toBe('1 refused');
  });

  it('makes no more than half as many again', async () => {
    const { of, note } = await withFloors([10, 20, 40, 80, 160, 320, 640], 4);
    expect(of('floor')).toEqual([10, 20, 40]);
    expect(note).toBe('3 refused');
  });

  it('goes on after a round that failed, and gives up when none goes well', async () => {
    let n = 0;
    const measure = async () => {
      if (n++ === 0) throw new Error('stuck');
      return n;
    };
    const { of, note } = await inTurn([{ name: 'a', measure }], { ...plan, rounds: 2, warm: true });
    expect(of('a')).toEqual([2, 3]);
    expect(note).toBe('1 refused');
    const never = [{ name: 'a', measure: () => Promise.reject(new Error('stuck')) }];
    await expect(inTurn(never, { ...plan, rounds: 2, warm: true })).rejects.toThrow('no round went well');
  });
});
