/**
 * Open-addressed tables of numbered things by their hash, made when the extension is built. A slot holds a number plus
 * one, and above it twelve bits of the hash, so that a wrong slot is seldom looked into. Pure.
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

/** How far to shift a hash to the right for its first slot, or its bit. */
export const shiftOf = (size: number): number => 32 - Math.log2(size);

/** Number of the next thing that may have this hash, from `slot` on, and -1 when there is none: see `Slots`. */
export class Slots {
  private readonly slots: Int32Array;
  private readonly shift: number;
  /** Where the search goes on. */
  private at = 0;

  constructor(slots: Int32Array) {
    this.slots = slots;
    this.shift = shiftOf(slots.length);
  }

  /** The first number that may be meant; -1 for none. */
  first(hash: number): number {
    this.at = hash >>> this.shift;
    return this.next(hash);
  }

  /** The next one. */
  next(hash: number): number {
    const { slots } = this;
    const tag = (hash << TAG) >>> TAG;
    for (let at = this.at; ; at = (at + 1) & (slots.length - 1)) {
      const slot = slots[at] as number;
      if (slot === 0) return -1;
      if (slot >>> TAG === tag) {
        this.at = (at + 1) & (slots.length - 1);
        return (slot & NUMBER) - 1;
      }
    }
  }
}

/** Bits of which one is set for each hash: whoever's bit is not set is not among them. */
export function bitsOf(hashes: readonly number[], each: number): Int32Array {
  const bits = Math.max(5, bitsFor(hashes.length * each));
  const filter = new Int32Array(1 << (bits - 5));
  for (const hash of hashes) {
    const bit = hash >>> (32 - bits);
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return filter;
}

/** Powers of two: the smallest that is not less than `size`, and at least two. */
const bitsFor = (size: number): number => Math.max(1, Math.ceil(Math.log2(Math.max(1, size))));
