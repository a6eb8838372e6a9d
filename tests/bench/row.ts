/** One line of a benchmark: two things measured in turn, in the same run, or something that is counted. */
export interface Row {
  name: string;
  /** Median of the rounds' ratios: the first thing's time by the second's. Null: it could not be measured. */
  ratio: number | null;
  /** Medians in milliseconds, for orientation: they depend on the machine. */
  ms?: [number, number];
  rounds: number;
  /** The smallest and the largest ratio of a round. */
  spread?: [number, number];
  /** What `ratio` is where it is no ratio: "ms", "bytes", "nodes". */
  unit?: string;
  /** What else is to be known. */
  note?: string;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

type Measured = Row & { ratio: number; ms: [number, number] };

/** A row from the times of each round. */
export function row(name: string, mine: number[], floor: number[]): Measured {
  const ratios = mine.map((ms, i) => ms / (floor[i] ?? Number.NaN));
  return {
    name,
    ratio: median(ratios),
    ms: [median(mine), median(floor)],
    rounds: mine.length,
    spread: spread(ratios),
  };
}

const spread = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** A row of something that is no ratio: the median of what each round gave. */
export function figure(name: string, unit: string, values: number[], note?: string): Row {
  const row: Row = { name, ratio: median(values), rounds: values.length, spread: spread(values), unit };
  return note === undefined ? row : { ...row, note };
}

/** A row of something that is the same in every round, or must be: the largest there was. */
export const count = (name: string, unit: string, values: number[], note?: string): Row => ({
  ...figure(name, unit, values, note),
  ratio: Math.max(...values),
});
