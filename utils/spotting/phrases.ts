/**
 * Patterns that are plain rows of words, as one tree of words: from each word of a text on, all of them that stand
 * there are found by as many steps as the longest has words. Pure.
 */
import { pack, unpackWide } from './packing.ts';
import { hasTag, numberIn, shiftOf, slotsOf } from './slots.ts';

export interface PhraseTables {
  /** By state and word: the states reached. */
  steps: string;
  /** State and word from which each state is reached; state 0 is where all begin, and has none. */
  parents: string;
  words: string;
  /** The state after each first word; 0 where no phrase begins so. */
  roots: string;
  /** Patterns that end in each state, plus one; 0 for none. */
  ends: string;
  /** For patterns of the same words: pairs of one and the next. */
  same: number[];
}

/** A plain row of words, by number, and the pattern it is. */
export interface Phrase {
  pattern: number;
  words: readonly number[];
}

const stepHash = (state: number, word: number): number => {
  const hash = Math.imul(Math.imul(state + 1, 0x85ebca6b) ^ word, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
};

/** Tables for phrases of so many different words. */
export function phraseTables(phrases: readonly Phrase[], wordCount: number): PhraseTables {
  const parents: number[] = [];
  const words: number[] = [];
  const ends: number[] = [0];
  const same: number[] = [];
  const known = new Map<string, number>();
  const last = new Map<number, number>();
  for (const { pattern, words: row } of phrases) {
    let state = 0;
    for (const word of row) {
      const key = `${state} ${word}`;
      let next = known.get(key);
      if (next === undefined) {
        parents.push(state);
        words.push(word);
        next = ends.push(0) - 1;
        known.set(key, next);
      }
      state = next;
    }
    const before = last.get(state);
    if (before === undefined) ends[state] = pattern + 1;
    else same.push(before, pattern);
    last.set(state, pattern);
  }
  const hashes = words.map((word, i) => stepHash(parents[i] as number, word));
  const roots = new Int32Array(wordCount);
  parents.forEach((parent, i) => {
    if (parent === 0) roots[words[i] as number] = i + 1;
  });
  return {
    steps: pack(slotsOf(hashes)),
    parents: pack(parents),
    words: pack(words),
    roots: pack(roots),
    ends: pack(ends),
    same,
  };
}

export class Phrases {
  private readonly steps: Int32Array;
  private readonly shift: number;
  private readonly parents: Int32Array;
  private readonly words: Int32Array;
  private readonly ends: Int32Array;
  /** States by the first word. */
  private readonly roots: Int32Array;
  private readonly same = new Map<number, number>();

  constructor(tables: PhraseTables) {
    this.steps = unpackWide(tables.steps);
    this.shift = shiftOf(this.steps.length);
    this.parents = unpackWide(tables.parents);
    this.words = unpackWide(tables.words);
    this.ends = unpackWide(tables.ends);
    this.roots = unpackWide(tables.roots);
    for (let i = 0; i < tables.same.length; i += 2)
      this.same.set(tables.same[i] as number, tables.same[i + 1] as number);
  }

  /** The state after a first word; 0 when no phrase begins so. */
  begin(word: number): number {
    return this.roots[word] as number;
  }

  /** The state after `word` in `state`; 0 when no phrase goes on so. */
  step(state: number, word: number): number {
    const { steps } = this;
    const hash = stepHash(state, word);
    let place = hash >>> this.shift;
    for (let slot = steps[place] as number; slot !== 0; slot = steps[place] as number) {
      if (hasTag(slot, hash)) {
        const i = numberIn(slot);
        if (this.parents[i] === state && this.words[i] === word) return i + 1;
      }
      place = (place + 1) & (steps.length - 1);
    }
    return 0;
  }

  /** The first pattern that ends in a state; -1 for none. */
  end(state: number): number {
    return (this.ends[state] as number) - 1;
  }

  /** The next pattern of the same words; -1 when there is none. */
  nextSame(pattern: number): number {
    return this.same.size === 0 ? -1 : (this.same.get(pattern) ?? -1);
  }
}
