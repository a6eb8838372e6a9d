/** What networks work with: room for numbers and products of matrices. Pure; training brings a faster bench. */

/** rows[i] += values[i] · matrixᵀ: `values` n × k, `matrix` m × k, `out` n × m (row after row, `stride` apart). */
export function addProducts(
  out: Float32Array,
  values: Float32Array,
  matrix: Float32Array,
  at: number,
  n: number,
  m: number,
  k: number,
): void {
  for (let i = 0; i < n; i++) {
    const row = i * k;
    const to = i * m;
    let j = 0;
    // Four rows at a time: each value is fetched once for them.
    for (; j + 3 < m; j += 4) {
      let r0 = at + j * k;
      let r1 = r0 + k;
      let r2 = r1 + k;
      let r3 = r2 + k;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let x = row; x < row + k; x++) {
        const value = values[x] as number;
        a += value * (matrix[r0++] as number);
        b += value * (matrix[r1++] as number);
        c += value * (matrix[r2++] as number);
        d += value * (matrix[r3++] as number);
      }
      out[to + j] = (out[to + j] as number) + a;
      out[to + j + 1] = (out[to + j + 1] as number) + b;
      out[to + j + 2] = (out[to + j + 2] as number) + c;
      out[to + j + 3] = (out[to + j + 3] as number) + d;
    }
    for (; j < m; j++) {
      const weights = at + j * k;
      let a = 0;
      for (let x = 0; x < k; x++) a += (values[row + x] as number) * (matrix[weights + x] as number);
      out[to + j] = (out[to + j] as number) + a;
    }
  }
}

/** What a pass works with: where its numbers lie, and who multiplies them. Training brings a faster one. */
export interface Bench {
  /** Room for `n` numbers, all zero. */
  floats(n: number): Float32Array;
  products: typeof addProducts;
}

export const PLAIN: Bench = { floats: (n) => new Float32Array(n), products: addProducts };

/** Fills `out` with copies of a row of the parameters. */
export function fillRows(out: Float32Array, params: Float32Array, at: number, n: number, width: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < width; j++) out[i * width + j] = params[at + j] as number;
}
