/** Measuring things in turn: what runs first moves on from round to round, and the steadiest rounds count. */

export interface Candidate {
  run: () => unknown;
  /** UTF-16 units it reads. */
  units: number;
}

/** A round whose floor was this much slower than in the fastest is not counted, while enough others are left. */
const STEADY = 1.15;

/** Nanoseconds a unit of each candidate in the rounds that count; in each round all are measured. */
export function measure(
  candidates: ReadonlyMap<string, Candidate>,
  floor: string,
  rounds: number,
): (name: string) => number[] {
  const order = [...candidates];
  const taken: Map<string, number>[] = [];
  const slow = (times: ReadonlyMap<string, number>) => times.get(floor) ?? 0;
  for (const [, { run }] of order) run();
  for (let round = 0; round < rounds * 2; round++) {
    const times = new Map<string, number>();
    for (let i = 0; i < order.length; i++) {
      const [name, { run, units }] = order[(i + round) % order.length] as [string, Candidate];
      const before = performance.now();
      run();
      times.set(name, ((performance.now() - before) * 1e6) / units);
    }
    taken.push(times);
    const best = Math.min(...taken.map(slow));
    if (taken.filter((times) => slow(times) <= best * STEADY).length >= rounds) break;
  }
  const counted = taken.sort((a, b) => slow(a) - slow(b)).slice(0, rounds);
  return (name) => counted.map((times) => times.get(name) ?? Number.NaN);
}
