/**
 * Open-addressed tables of numbered things by their hash, made when the extension is built. A slot holds a number plus
 * one, and above it twelve bits of the hash, so that a wrong slot is seldom looked into. Pure.
 *
 * To look something up: begin at the slot `hash >>> shiftOf(slots.length)`, go on to the next one (and from the last to
 * the first) until one is 0; where `hasTag`, `numberIn` may be what is looked for.
 */

const NUMBER = 0xfffff;
const TAG = 20;

/** Slots for things with these hashes, at most half full. */
export function slotsOf(hashes: readonly number[]): Int32Array {
  if (hashes.length >= NUMBER) throw new RangeError(`${hashes.length} are too many for one table`);
  const bits = bitsFor(hashes.length * 2);
  const slots = new Int32Array(1 << bits);
  hashes.forEach((hash, i) => {
    let slot = hash >>> (32 - bits);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = (i + 1) | (hash << TAG);
  });
  return slots;
}

/** How far to shift a hash to the right for its first slot. */
export const shiftOf = (size: number): number => 32 - Math.log2(size);

/** Whether a slot may hold something of this hash. */
export const hasTag = (slot: number, hash: number): boolean => ((slot >>> TAG) ^ (hash & 0xfff)) === 0;

/** The number in a slot that is not empty. */
export const numberIn = (slot: number): number => (slot & NUMBER) - 1;

/** Bits of which one is set for each hash of a set: a hash whose bit is not set is not in it. */
export interface Filter {
  bits: Int32Array;
  /** How far a hash is shifted to the right for its bit. */
  shift: number;
}

/** Two kilobytes: a smaller filter lets too much through and saves nothing. */
const SMALLEST = 14;

/**
 * A filter with so many bits for each hash. Of the bits of a hash those are taken by which the fewest `others`, each
 * with its weight, get through.
 */
export function filterOf(
  hashes: readonly number[],
  each: number,
  others: readonly (readonly [hash: number, weight: number])[],
): Filter {
  const size = Math.max(SMALLEST, bitsFor(hashes.length * each));
  let best: Filter = { bits: new Int32Array(0), shift: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let shift = 32 - size; shift >= 0; shift--) {
    const filter = { bits: new Int32Array(1 << (size - 5)), shift };
    for (const hash of hashes) {
      const bit = (hash >>> shift) & ((1 << size) - 1);
      filter.bits[bit >>> 5] = (filter.bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
    const through = others.reduce((sum, [hash, weight]) => (passes(filter, hash) ? sum + weight : sum), 0);
    if (through >= least) continue;
    least = through;
    best = filter;
    if (through === 0) break;
  }
  return best;
}

/** Whether a hash may be one of those that a filter is made of. */
export function passes({ bits, shift }: Filter, hash: number): boolean {
  const bit = (hash >>> shift) & (bits.length * 32 - 1);
  return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

/** Powers of two: the smallest that is not less than `size`, and at least two. */
const bitsFor = (size: number): number => Math.max(1, Math.ceil(Math.log2(Math.max(1, size))));
