/** One line of a benchmark: two things measured in turn, in the same run. */
export interface Row {
  name: string;
  /** Median of the rounds' ratios: the first thing's time by the second's. */
  ratio: number;
  /** Medians in milliseconds, for orientation: they depend on the machine. */
  ms: [number, number];
  rounds: number;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** A row from the times of each round. */
export function row(name: string, mine: number[], floor: number[]): Row {
  const ratios = mine.map((ms, i) => ms / (floor[i] ?? Number.NaN));
  return { name, ratio: median(ratios), ms: [median(mine), median(floor)], rounds: mine.length };
}
