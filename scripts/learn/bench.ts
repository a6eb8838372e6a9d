/** The bench that training works at: all numbers in one WebAssembly memory, multiplied four at a time. */
import { readFileSync } from 'node:fs';
import wabt from 'wabt';
import type { LearnBench } from './backward.ts';

type Kernel = (out: number, a: number, b: number, n: number, m: number, k: number) => void;

const PAGE = 65_536;

/** A bench that keeps some numbers and lets go of all others at once. */
export interface WorkBench extends LearnBench {
  /** Room for `n` numbers that stay. Asked for before anything else. */
  keep(n: number): Float32Array;
  /** Everything but what is kept may be written over. */
  clear(): void;
}

/** A bench with room for `bytes`. */
export async function makeBench(bytes: number): Promise<WorkBench> {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const source = readFileSync(new URL('./kernels.wat', import.meta.url), 'utf8');
  const { parseWat } = await wabt();
  const { buffer } = parseWat('kernels.wat', source, { simd: true }).toBinary({});
  const { instance } = await WebAssembly.instantiate(new Uint8Array(buffer), { js: { memory } });
  const { products, outer, back } = instance.exports as unknown as Record<'products' | 'outer' | 'back', Kernel>;
  let kept = 16;
  let at = kept;
  const take = (n: number): Float32Array => {
    const end = at + ((n + 3) & ~3) * 4;
    if (end > memory.buffer.byteLength) throw new Error('A passage is too long for the bench.');
    const room = new Float32Array(memory.buffer, at, n);
    at = end;
    return room;
  };
  return {
    keep(n) {
      const room = take(n);
      kept = at;
      return room;
    },
    clear() {
      at = kept;
    },
    floats(n) {
      return take(n).fill(0);
    },
    products(out, values, matrix, from, n, m, k) {
      products(out.byteOffset, values.byteOffset, matrix.byteOffset + from * 4, n, m, k);
    },
    outer(out, from, slopes, values, n, m, k) {
      outer(out.byteOffset + from * 4, slopes.byteOffset, values.byteOffset, n, m, k);
    },
    back(out, slopes, matrix, from, n, m, k) {
      back(out.byteOffset, slopes.byteOffset, matrix.byteOffset + from * 4, n, m, k);
    },
  };
}
