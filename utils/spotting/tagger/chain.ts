/**
 * A linear-chain conditional random field over the words of a sentence (Lafferty, McCallum and Pereira 2001): how likely
 * each word is outside every mention (label 0) or inside one of a topic. Pure.
 */

/** Outside, and one label a topic. */
export const LABELS = 4;

/** Scores of the labels of each word, and of one label after another (row before, column after). */
export interface ChainScores {
  words: Float64Array[];
  steps: Float64Array;
}

export interface ChainSums {
  /** Log sums up to and including each word, and after it. */
  before: Float64Array[];
  after: Float64Array[];
  /** Log of the sum over all labellings. */
  total: number;
}

function logSum(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const x of values) if (x > most) most = x;
  let sum = 0;
  for (const x of values) sum += Math.exp(x - most);
  return most + Math.log(sum);
}

/** Forward and backward sums. */
export function sums({ words, steps }: ChainScores): ChainSums {
  const n = words.length;
  const before: Float64Array[] = [];
  const after: Float64Array[] = new Array(n);
  const part = new Float64Array(LABELS);
  for (let i = 0; i < n; i++) {
    const own = words[i] as Float64Array;
    const last = before[i - 1];
    const row = new Float64Array(LABELS);
    for (let y = 0; y < LABELS; y++) {
      if (last) for (let p = 0; p < LABELS; p++) part[p] = (last[p] as number) + (steps[p * LABELS + y] as number);
      row[y] = (own[y] as number) + (last ? logSum(part) : 0);
    }
    before.push(row);
  }
  for (let i = n - 1; i >= 0; i--) {
    const next = words[i + 1];
    const row = new Float64Array(LABELS);
    if (next) {
      const beyond = after[i + 1] as Float64Array;
      for (let y = 0; y < LABELS; y++) {
        for (let q = 0; q < LABELS; q++)
          part[q] = (steps[y * LABELS + q] as number) + (next[q] as number) + (beyond[q] as number);
        row[y] = logSum(part);
      }
    }
    after[i] = row;
  }
  return { before, after, total: n > 0 ? logSum(before[n - 1] as Float64Array) : 0 };
}

/** Probability of each label of each word. */
export function marginals(scores: ChainScores): Float64Array[] {
  const { before, after, total } = sums(scores);
  return before.map((row, i) => row.map((x, y) => Math.exp(x + ((after[i] as Float64Array)[y] as number) - total)));
}
