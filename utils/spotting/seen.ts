/**
 * Words met lately and what they were found to be: a text says the same few words again and again. Words of up to
 * twelve letters are known by their letters, so that nothing is ever mistaken for something else. Pure.
 */
import { STRIDE, TO, type Words } from '../text/words.ts';

const SLOTS = 4096;
/** Letters that four numbers can hold: the first eight, the last four, and how many there are. */
const LONGEST = 12;
/** Numbers in a slot: those four but the last, and the kind. */
const SIZE = 5;

export class Seen {
  private readonly slots = new Int32Array(SLOTS * SIZE);
  /** Whether the word looked for last is in its slot. */
  isFound = false;
  private first = 0;
  private second = 0;
  private last = 0;
  private length = 0;

  /** The slot of word `w`; -1 for a word that is not kept. */
  find({ at, view, odd }: Words, w: number): number {
    const from = at[w * STRIDE] as number;
    const length = (at[w * STRIDE + TO] as number) - from;
    if (from >= odd || length > LONGEST) return -1;
    let first = view.getInt32(from, true) | 0x20202020;
    let second = 0;
    let last = 0;
    if (length < 4) first &= (1 << (length * 8)) - 1;
    else if (length > 4) {
      second = view.getInt32(from + 4, true) | 0x20202020;
      if (length < 8) second &= (1 << ((length - 4) * 8)) - 1;
      else last = view.getInt32(from + length - 4, true) | 0x20202020;
    }
    const hash = Math.imul(first ^ Math.imul(second ^ last, 0x85ebca6b), 0x9e3779b1);
    const slot = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * SIZE;
    const { slots } = this;
    this.isFound =
      slots[slot] === first && slots[slot + 1] === second && slots[slot + 2] === last && slots[slot + 3] === length;
    this.first = first;
    this.second = second;
    this.last = last;
    this.length = length;
    return slot;
  }

  kindIn(slot: number): number {
    return this.slots[slot + 4] as number;
  }

  /** Keeps what the word looked for last is. */
  keep(slot: number, kind: number): void {
    const { slots } = this;
    slots[slot] = this.first;
    slots[slot + 1] = this.second;
    slots[slot + 2] = this.last;
    slots[slot + 3] = this.length;
    slots[slot + 4] = kind;
  }
}
