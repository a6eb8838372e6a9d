/** Means this small change nothing any more, but numbers near the smallest make a processor many times slower. */
const NOTHING = 1e-20;

/** Numbers from the first to the second, exclusive. */
export type Stretch = readonly [from: number, to: number];

/** Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019). */
export class Adam {
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private steps = 0;

  constructor(size: number) {
    this.mean = new Float32Array(size);
    this.square = new Float32Array(size);
  }

  /**
   * One step down the slopes, of the numbers in some stretches. The others have no slope; they stay as they are, and so
   * do their means (as in the sparse kinds of Adam that libraries have for tables of vectors).
   */
  step(params: Float32Array, slopes: Float32Array, rate: number, decay: number, stretches: readonly Stretch[]): void {
    this.steps++;
    const first = 1 - 0.9 ** this.steps;
    const second = 1 - 0.999 ** this.steps;
    for (const [from, to] of stretches)
      for (let i = from; i < to; i++) {
        const g = slopes[i] as number;
        const m = 0.9 * (this.mean[i] as number) + 0.1 * g;
        const v = 0.999 * (this.square[i] as number) + 0.001 * g * g;
        this.mean[i] = Math.abs(m) < NOTHING ? 0 : m;
        this.square[i] = v;
        params[i] = (params[i] as number) * (1 - rate * decay) - (rate * (m / first)) / (Math.sqrt(v / second) + 1e-8);
      }
  }
}
