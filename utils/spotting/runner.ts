/** Tries one pattern at one word: what it reads from there, and how far it looked to know. Pure. */
import type { Compiled, Single } from './compiled.ts';

/** States of a match in one number: end of the match, start and end of what is marked (0: not set; else plus one). */
const SHIFT = 4096;
const endOf = (state: number) => state % SHIFT;
/** More states than this at one step are dropped: no pattern can make matching slow. */
const MAX_STATES = 48;
/** Words a pattern may look back from its first one. */
const BACK = 4;
/** So far before the first word do the places begin that states count from. */
const MARGIN = 64;
const NONE: number[] = [];

/** A pattern found: word indexes, `end` and `to` exclusive. */
export interface Found {
  start: number;
  end: number;
  to: number;
}

export class Runner {
  /** The first word a look fell on in the last try, and the last. */
  nearest = 0;
  farthest = 0;
  /** Whether states were dropped in the last try. */
  dropped = false;
  /** Steps of all tries: what the work is counted in. */
  steps = 0;
  private readonly literalsAt: (word: number) => readonly number[];
  /** The words that may be looked at. */
  private lo = 0;
  private hi = 0;
  /** Where states count from. */
  private base = 0;

  constructor(literalsAt: (word: number) => readonly number[]) {
    this.literalsAt = literalsAt;
  }

  /** Tries a pattern at word `at`; it sees the words from `lo` up to `hi`, which it leaves out. */
  try(pattern: Compiled, at: number, lo: number, hi: number): Found | undefined {
    const base = Math.max(lo, at - MARGIN);
    this.base = base;
    this.lo = lo;
    this.hi = hi;
    this.nearest = at;
    this.farthest = at;
    this.dropped = false;
    const state = this.run(pattern, at - base)[0];
    if (state === undefined) return undefined;
    const to = base + endOf(state);
    const marked = Math.floor(state / SHIFT);
    const start = marked % SHIFT;
    if (start === 0) return { start: at, end: to, to };
    return { start: base + start - 1, end: base + Math.floor(marked / SHIFT) - 1, to };
  }

  /** Literals of a word, or none where the sentence is over. */
  private look(at: number): readonly number[] {
    const word = this.base + at;
    if (word >= this.hi) return NONE;
    if (word > this.farthest) this.farthest = word;
    return this.literalsAt(word);
  }

  /** Whether a single word is what a node asks for. */
  private isAt(node: Single, at: number): boolean {
    const literals = this.look(at);
    if (node.op === 'literal') return literals.includes(node.id);
    for (const id of literals) if (node.ids.has(id)) return true;
    return false;
  }

  private runSome(items: readonly Compiled[], chosen: readonly number[], at: number): number[] {
    const states: number[] = [];
    for (const i of chosen) for (const s of this.run(items[i] as Compiled, at)) if (!states.includes(s)) states.push(s);
    return states;
  }

  /** States after `node` matched from word `at`, best first. */
  private run(node: Compiled, at: number): number[] {
    this.steps++;
    switch (node.op) {
      case 'literal':
      case 'set':
        return this.isAt(node, at) ? [at + 1] : NONE;
      case 'g':
        return this.gap(at, node.max);
      case 'o': {
        const states = this.run(node.item, at);
        return states.includes(at) ? states : [...states, at];
      }
      case 'n':
        return this.run(node.item, at).length > 0 ? NONE : [at];
      case 'b':
        return this.isBefore(node.item, at) ? NONE : [at];
      case 'm':
        return this.run(node.item, at).map((s) => endOf(s) + SHIFT * (at + 1) + SHIFT * SHIFT * (endOf(s) + 1));
      case 'a': {
        const states: number[] = [];
        for (const item of node.items) for (const s of this.run(item, at)) if (!states.includes(s)) states.push(s);
        return states;
      }
      case 'f': {
        let chosen: number[] = node.any;
        for (const id of this.look(at)) {
          const more = node.byFirst.get(id);
          if (more) chosen = chosen.length === 0 ? more : merged(chosen, more);
        }
        return chosen.length === 0 ? NONE : this.runSome(node.items, chosen, at);
      }
      case 's':
        return this.row(node.items, at);
    }
  }

  private gap(at: number, max: number): number[] {
    const states: number[] = [];
    const last = Math.min(this.base + at + max, this.hi - 1);
    if (last > this.farthest) this.farthest = last;
    for (let to = at; this.base + to <= last; to++) states.push(to);
    return states;
  }

  private isBefore(node: Compiled, at: number): boolean {
    for (let back = 1; back <= BACK && at - back >= 0 && this.base + at - back >= this.lo; back++) {
      this.nearest = Math.min(this.nearest, this.base + at - back);
      if (this.run(node, at - back).some((s) => endOf(s) === at)) return true;
    }
    return false;
  }

  private row(items: readonly Compiled[], at: number): number[] {
    let states = [at];
    for (const item of items) {
      const next = item.op === 'literal' || item.op === 'set' ? this.oneOn(item, states) : this.allOn(item, states);
      if (next.length === 0) return NONE;
      if (next.length >= MAX_STATES) this.dropped = true;
      states = next;
    }
    return states;
  }

  /** States one word on, of those where it is the right word. */
  private oneOn(item: Single, states: readonly number[]): number[] {
    this.steps++;
    const [only] = states;
    if (states.length === 1 && only !== undefined) return this.isAt(item, endOf(only)) ? [only + 1] : NONE;
    return states.filter((state) => this.isAt(item, endOf(state))).map((state) => state + 1);
  }

  private allOn(item: Compiled, states: readonly number[]): number[] {
    const next: number[] = [];
    for (const state of states) {
      const mark = state - endOf(state);
      for (const s of this.run(item, endOf(state))) {
        const joined = s >= SHIFT || mark === 0 ? s : s + mark;
        if (!next.includes(joined)) next.push(joined);
        if (next.length >= MAX_STATES) return next;
      }
    }
    return next;
  }
}

/** Two ascending lists as one, without doubles. */
function merged(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
