/** Tries one pattern at one word: what it reads from there, and how far it looked to know. Pure. */
import type { Compiled, Single } from './compiled.ts';
import { Memo } from './memo.ts';

/** More states than this at one step are dropped: no pattern can make matching slow. */
const MAX_STATES = 48;
/** Words a pattern may look back from its first one. */
const BACK = 4;
/** So far before the first word do the places begin that states count from. */
const MARGIN = 64;
/** In a mark: its start plus one, and above it its end plus one. */
const SHIFT = 12;
const PLACE = (1 << SHIFT) - 1;
/** One node by itself adds no more states than this. */
const AT_ONCE = 64;

/** A pattern found: word indexes, `end` and `to` exclusive. */
export interface Found {
  start: number;
  end: number;
  to: number;
}

/** What is known of the words of a text. */
export interface Literals {
  /** Whether a word is a literal. */
  is(word: number, literal: number): boolean;
  /** Whether a word is one of some literals. */
  isAny(word: number, literals: ReadonlySet<number>): boolean;
  /** All literals that a word is. */
  literalsAt(word: number): readonly number[];
}

/**
 * States of a match are kept on one stack, each as the place it has come to and what is marked (0: nothing yet), so
 * that a try makes no objects: most patterns are tried when code is cold and a page waits.
 */
export class Runner {
  /** The first word a look fell on in the last try, and the last. */
  nearest = 0;
  farthest = 0;
  /** Whether states were dropped in the last try. */
  dropped = false;
  /** Steps of all tries: what the work is counted in. */
  steps = 0;
  private readonly literals: Literals;
  /** The words that may be looked at. */
  private lo = 0;
  private hi = 0;
  /** Where states count from. */
  private base = 0;
  private ends = new Int32Array(1024);
  private marks = new Int32Array(1024);
  private top = 0;
  /** What is kept of lexicons, and the words that could be looked at then. */
  private readonly memo = new Memo();
  private memoLo = 0;
  private memoHi = 0;

  constructor(literals: Literals) {
    this.literals = literals;
  }

  /** Begins with a stretch of words, in which most tries will be made. */
  begin(lo: number, hi: number): void {
    this.memo.clear();
    this.memoLo = lo;
    this.memoHi = hi;
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
    this.top = 0;
    this.run(pattern, at - base);
    if (this.top === 0) return undefined;
    const to = base + (this.ends[0] as number);
    const mark = this.marks[0] as number;
    if (mark === 0) return { start: at, end: to, to };
    return { start: base + (mark & PLACE) - 1, end: base + (mark >>> SHIFT) - 1, to };
  }

  private push(end: number, mark: number): void {
    this.ends[this.top] = end;
    this.marks[this.top++] = mark;
  }

  /** Whether a single word is what a node asks for; never where the sentence is over. */
  private isAt(node: Single, at: number): boolean {
    const word = this.base + at;
    if (word >= this.hi) return false;
    if (word > this.farthest) this.farthest = word;
    return node.op === 'literal' ? this.literals.is(word, node.id) : this.literals.isAny(word, node.ids);
  }

  /** Puts on the stack the states after `node` matched from word `at`, best first. */
  private run(node: Compiled, at: number): void {
    if (node.op !== 'r') this.steps++;
    const from = this.top;
    if (from + AT_ONCE > this.ends.length) this.grow();
    switch (node.op) {
      case 'literal':
      case 'set':
        if (this.isAt(node, at)) this.push(at + 1, 0);
        return;
      case 'g':
        this.gap(at, node.max);
        return;
      case 'o':
        this.run(node.item, at);
        if (!this.isAmong(at, 0, from, this.top)) this.push(at, 0);
        return;
      case 'n': {
        this.run(node.item, at);
        const none = this.top === from;
        this.top = from;
        if (none) this.push(at, 0);
        return;
      }
      case 'b':
        if (!this.isBefore(node.item, at)) this.push(at, 0);
        return;
      case 'm':
        this.run(node.item, at);
        for (let i = from; i < this.top; i++) this.marks[i] = (at + 1) | (((this.ends[i] as number) + 1) << SHIFT);
        return;
      case 'a':
        for (let i = 0; i < node.items.length; i++) this.runOne(node.items[i] as Compiled, at, from);
        return;
      case 'f': {
        const chosen = this.chosen(node, at);
        for (let i = 0; i < chosen.length; i++) this.runOne(node.items[chosen[i] as number] as Compiled, at, from);
        return;
      }
      case 's':
        this.row(node.items, at);
        return;
      case 'r':
        this.lexicon(node, at);
    }
  }

  private lexicon(node: Compiled & { op: 'r' }, at: number): void {
    if (this.lo !== this.memoLo || this.hi !== this.memoHi) {
      this.run(node.item, at);
      return;
    }
    const { memo, base } = this;
    const kept = memo.find(node.lexicon, base + at);
    if (kept >= 0) {
      this.steps++;
      this.nearest = Math.min(this.nearest, memo.nearestAt(kept));
      this.farthest = Math.max(this.farthest, memo.farthestAt(kept));
      if (memo.wasDroppedAt(kept)) this.dropped = true;
      const count = memo.countAt(kept);
      while (this.top + count + AT_ONCE > this.ends.length) this.grow();
      for (let i = 0; i < count; i++) this.push(memo.endAt(kept, i) - base, 0);
      return;
    }
    const { nearest, farthest, dropped, top } = this;
    // Nothing is looked at yet: past the last word there is none.
    this.nearest = base + at;
    this.farthest = base + at - 1;
    this.dropped = false;
    this.run(node.item, at);
    memo.keep(node.lexicon, base + at, { of: this.ends, from: top, to: this.top, base }, this);
    this.nearest = Math.min(nearest, this.nearest);
    this.farthest = Math.max(farthest, this.farthest);
    this.dropped ||= dropped;
  }

  /** Alternatives that may begin with the word at `at`. */
  private chosen(node: Compiled & { op: 'f' }, at: number): readonly number[] {
    const word = this.base + at;
    let chosen: readonly number[] = node.any;
    if (word >= this.hi) return chosen;
    if (word > this.farthest) this.farthest = word;
    const literals = this.literals.literalsAt(word);
    for (let i = 0; i < literals.length; i++) {
      const more = node.byFirst.get(literals[i] as number);
      if (more) chosen = chosen.length === 0 ? more : merged(chosen, more);
    }
    return chosen;
  }

  /** One of several alternatives: states that are on the stack from `from` on are not put there again. */
  private runOne(node: Compiled, at: number, from: number): void {
    const first = this.top;
    this.run(node, at);
    const last = this.top;
    this.top = first;
    for (let i = first; i < last; i++) {
      const end = this.ends[i] as number;
      const mark = this.marks[i] as number;
      if (!this.isAmong(end, mark, from, this.top)) this.push(end, mark);
    }
  }

  private isAmong(end: number, mark: number, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.ends[i] === end && this.marks[i] === mark) return true;
    return false;
  }

  private gap(at: number, max: number): void {
    const last = Math.min(this.base + at + max, this.hi - 1);
    if (last > this.farthest) this.farthest = last;
    for (let to = at; this.base + to <= last; to++) this.push(to, 0);
  }

  private isBefore(node: Compiled, at: number): boolean {
    const from = this.top;
    let is = false;
    for (let back = 1; !is && back <= BACK && at - back >= 0 && this.base + at - back >= this.lo; back++) {
      this.nearest = Math.min(this.nearest, this.base + at - back);
      this.run(node, at - back);
      for (let i = from; i < this.top; i++) if (this.ends[i] === at) is = true;
      this.top = from;
    }
    return is;
  }

  private row(items: readonly Compiled[], at: number): void {
    const from = this.top;
    this.push(at, 0);
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Compiled;
      if (item.op === 'literal' || item.op === 'set') this.oneOn(item, from);
      else this.allOn(item, from);
      if (this.top === from) return;
      if (this.top - from >= MAX_STATES) this.dropped = true;
    }
  }

  /** States one word on, of those from `from` on where it is the right word. */
  private oneOn(item: Single, from: number): void {
    this.steps++;
    const last = this.top;
    this.top = from;
    for (let i = from; i < last; i++) {
      const end = this.ends[i] as number;
      if (this.isAt(item, end)) this.push(end + 1, this.marks[i] as number);
    }
  }

  /** All that an item makes of the states from `from` on, in their place. */
  private allOn(item: Compiled, from: number): void {
    const first = this.top;
    for (let i = from; i < first && this.top - first < MAX_STATES; i++) {
      const mark = this.marks[i] as number;
      const begun = this.top;
      this.run(item, this.ends[i] as number);
      const last = this.top;
      this.top = begun;
      for (let s = begun; s < last && this.top - first < MAX_STATES; s++) {
        const end = this.ends[s] as number;
        const joined = (this.marks[s] as number) || mark;
        if (!this.isAmong(end, joined, first, this.top)) this.push(end, joined);
      }
    }
    const count = this.top - first;
    for (let i = 0; i < count; i++) {
      this.ends[from + i] = this.ends[first + i] as number;
      this.marks[from + i] = this.marks[first + i] as number;
    }
    this.top = from + count;
  }

  private grow(): void {
    const { ends, marks } = this;
    this.ends = new Int32Array(ends.length * 2);
    this.ends.set(ends);
    this.marks = new Int32Array(marks.length * 2);
    this.marks.set(marks);
  }
}

/** Two ascending lists as one, without doubles. */
function merged(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
