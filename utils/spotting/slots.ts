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

/**
 * Bits of which two are set for each hash of a set, in one number: a hash of which one bit is not set is not in it.
 * Which number it is, and one of the bits, is told by the hash shifted to the right; the other by its lowest bits.
 */
export interface Filter {
  bits: Int32Array;
  /** How far a hash is shifted. */
  shift: number;
}

/** Two kilobytes: a smaller filter lets too much through and saves nothing. */
const SMALLEST = 14;
/** The lowest bits of a hash are for the other bit. */
const LEAST_SHIFT = 5;

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
  for (let shift = 32 - size; shift >= LEAST_SHIFT; shift--) {
    const filter = { bits: new Int32Array(1 << (size - 5)), shift };
    for (const hash of hashes) {
      const place = (hash >>> shift) & ((1 << size) - 1);
      filter.bits[place >>> 5] = (filter.bits[place >>> 5] as number) | (1 << place) | (1 << hash);
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
  const place = hash >>> shift;
  const held = bits[(place >>> 5) & (bits.length - 1)] as number;
  return ((held >>> place) & (held >>> hash) & 1) === 1;
}

/** Powers of two: the smallest that is not less than `size`, and at least two. */
const bitsFor = (size: number): number => Math.max(1, Math.ceil(Math.log2(Math.max(1, size))));
