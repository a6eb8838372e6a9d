/** Chance that is the same in every run: what is measured on two days must be the same pages. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The generator "mulberry32". */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
