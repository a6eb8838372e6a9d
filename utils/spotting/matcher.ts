/**
 * Finds all patterns of a table in the words of one sentence. A pattern is tried only in sentences that hold a word of
 * everything it needs, there only where one of its first words stands, and looks at no more words than it names plus
 * its gaps: time is linear in the text and hardly grows with the number of patterns. Pure.
 */
import type { Tokens } from '../text/tokenise.ts';
import type { Node, Tables } from './tables.ts';

/** A pattern found: word indexes into the tokens given, `end` exclusive. */
export interface Hit {
  pattern: number;
  /** What is marked. */
  start: number;
  end: number;
  /** All the pattern read, context included. */
  from: number;
  to: number;
}

/** States of a match in one number: end of the match, start and end of what is marked (0: not set; else plus one). */
const SHIFT = 4096;
const endOf = (state: number) => state % SHIFT;
/** More states than this at one step are dropped: no pattern can make matching slow. */
const MAX_STATES = 48;

type Compiled =
  | { op: 'literal'; id: number }
  | { op: 'set'; ids: Set<number> }
  | { op: 's' | 'a'; items: Compiled[] }
  /** Many alternatives, filed by the literals they can begin with; `any` are those that can begin with anything. */
  | { op: 'f'; items: Compiled[]; byFirst: Map<number, number[]>; any: number[] }
  | { op: 'o' | 'n' | 'b' | 'm'; item: Compiled }
  | { op: 'g'; max: number };

export class Matcher {
  private readonly tables: Tables;
  private readonly exact = new Map<string, number>();
  private readonly casedIds = new Map<string, number>();
  private readonly stemIds = new Map<string, number>();
  private readonly stemLengths: number[];
  /** Groups a literal is in. */
  private readonly groupsOf: number[][] = [];
  private readonly groupSets: Set<number>[];
  /** Patterns filed under a group. */
  private readonly byKey: number[][];
  /** Sentence in which a group was last seen. */
  private readonly seenIn: Uint32Array;
  private sentence = 0;
  private readonly patterns: (Compiled | undefined)[];
  private readonly lexicons: (Compiled | undefined)[];
  /** Literals of each form and raw seen so far: texts repeat themselves. */
  private memo = new Map<string, readonly number[]>();

  private ids: (readonly number[])[] = [];
  private size = 0;

  constructor(tables: Tables) {
    this.tables = tables;
    const { words, stems, cased } = tables;
    for (const [i, word] of words.entries()) this.exact.set(word, i);
    for (const [i, stem] of stems.entries()) this.stemIds.set(stem, words.length + i);
    for (const [i, raw] of cased.entries()) this.casedIds.set(raw, words.length + stems.length + i);
    this.stemLengths = [...new Set(stems.map((stem) => stem.length))].sort((a, b) => a - b);
    this.patterns = new Array(tables.patterns.length);
    this.lexicons = new Array(tables.shared.length);
    this.groupSets = tables.groups.map((literals) => new Set(literals));
    tables.groups.forEach((literals, group) => {
      for (const literal of literals) {
        const list = this.groupsOf[literal];
        if (list) list.push(group);
        else this.groupsOf[literal] = [group];
      }
    });
    this.seenIn = new Uint32Array(tables.groups.length);
    this.byKey = tables.groups.map(() => []);
    tables.needs.forEach((needs, pattern) => {
      this.byKey[needs[0] ?? (tables.first[pattern] as number)]?.push(pattern);
    });
  }

  /** Hits in words `from` to `to` (one sentence), in the order of their first word. */
  match(tokens: Tokens, from: number, to: number): Hit[] {
    const hits: Hit[] = [];
    const size = Math.min(to - from, SHIFT - 2);
    this.size = size;
    const sentence = ++this.sentence;
    const ids: (readonly number[])[] = new Array(size);
    const groups: number[] = [];
    for (let i = 0; i < size; i++) {
      const found = this.literalsOf(tokens.forms[from + i] as string, tokens.raws[from + i] as string);
      ids[i] = found;
      for (const literal of found) {
        for (const group of this.groupsOf[literal] ?? []) {
          if (this.seenIn[group] === sentence) continue;
          this.seenIn[group] = sentence;
          groups.push(group);
        }
      }
    }
    if (groups.length === 0) return hits;
    this.ids = ids;
    /** Where words of a group stand, found when first asked for. */
    const places = new Map<number, number[]>();
    for (const group of groups) {
      for (const pattern of this.byKey[group] as number[]) {
        const needs = this.tables.needs[pattern] as number[];
        if (!needs.every((need) => this.seenIn[need] === sentence)) continue;
        const first = this.tables.first[pattern] as number;
        let starts = places.get(first);
        if (!starts) {
          starts = this.placesOf(first);
          places.set(first, starts);
        }
        for (const i of starts) this.tryAt(pattern, i, from, hits);
      }
    }
    return hits.sort((a, b) => a.from - b.from || a.pattern - b.pattern);
  }

  private placesOf(group: number): number[] {
    const set = this.groupSets[group] as Set<number>;
    const places: number[] = [];
    for (let i = 0; i < this.size; i++) {
      for (const literal of this.ids[i] as readonly number[]) {
        if (!set.has(literal)) continue;
        places.push(i);
        break;
      }
    }
    return places;
  }

  private tryAt(pattern: number, i: number, from: number, hits: Hit[]): void {
    const state = this.run(this.compiled(pattern), i)[0];
    if (state === undefined) return;
    const end = endOf(state);
    const marked = Math.floor(state / SHIFT);
    const markStart = marked % SHIFT;
    const markEnd = Math.floor(marked / SHIFT);
    hits.push({
      pattern,
      start: from + (markStart ? markStart - 1 : i),
      end: from + (markStart ? markEnd - 1 : end),
      from: from + i,
      to: from + end,
    });
  }

  private literalsOf(form: string, raw: string): readonly number[] {
    const key = raw;
    const known = this.memo.get(key);
    if (known) return known;
    const found: number[] = [];
    const exact = this.exact.get(form);
    if (exact !== undefined) found.push(exact);
    for (const length of this.stemLengths) {
      if (length > form.length) break;
      const stem = this.stemIds.get(form.slice(0, length));
      if (stem !== undefined) found.push(stem);
    }
    const cased = this.casedIds.get(raw);
    if (cased !== undefined) found.push(cased);
    // Bounded, so that a page of random words cannot fill the memory.
    if (this.memo.size > 20000) this.memo = new Map();
    this.memo.set(key, found);
    return found;
  }

  private compiled(pattern: number): Compiled {
    let found = this.patterns[pattern];
    if (!found) {
      found = this.compile(this.tables.patterns[pattern] as Node);
      this.patterns[pattern] = found;
    }
    return found;
  }

  private compile(node: Node): Compiled {
    if (typeof node === 'number') return { op: 'literal', id: node };
    const op = node[0];
    const rest = node.slice(1) as Node[];
    if (op === 'g') return { op, max: rest[0] as number };
    if (op === 'r') {
      const index = rest[0] as number;
      let found = this.lexicons[index];
      if (!found) {
        found = this.compile(this.tables.shared[index] as Node);
        this.lexicons[index] = found;
      }
      return found;
    }
    if (op === 'o' || op === 'n' || op === 'b' || op === 'm') return { op, item: this.compile(rest[0] as Node) };
    const items = rest.map((item) => this.compile(item));
    if (op === 's') return { op, items };
    // Alternatives of single words become one set, after the longer ones.
    const single = items.filter((i) => i.op === 'literal' || i.op === 'set');
    if (single.length < 2) return filed(items);
    const ids = new Set(single.flatMap((i) => (i.op === 'literal' ? [i.id] : i.op === 'set' ? [...i.ids] : [])));
    const longer = items.filter((i) => i.op !== 'literal' && i.op !== 'set');
    return longer.length === 0 ? { op: 'set', ids } : filed([...longer, { op: 'set', ids }]);
  }

  private runSome(items: readonly Compiled[], chosen: readonly number[], at: number): number[] {
    const states: number[] = [];
    for (const i of chosen) for (const s of this.run(items[i] as Compiled, at)) if (!states.includes(s)) states.push(s);
    return states;
  }

  /** States after `node` matched from word `at`, best first. */
  private run(node: Compiled, at: number): number[] {
    switch (node.op) {
      case 'literal':
        return at < this.size && (this.ids[at] as readonly number[]).includes(node.id) ? [at + 1] : [];
      case 'set': {
        if (at >= this.size) return [];
        for (const id of this.ids[at] as readonly number[]) if (node.ids.has(id)) return [at + 1];
        return [];
      }
      case 'g': {
        const states: number[] = [];
        for (let i = 0; i <= node.max && at + i < this.size; i++) states.push(at + i);
        return states;
      }
      case 'o': {
        const states = this.run(node.item, at);
        if (!states.some((s) => s === at)) states.push(at);
        return states;
      }
      case 'n':
        return this.run(node.item, at).length > 0 ? [] : [at];
      case 'b': {
        for (let back = 1; back <= 4 && at - back >= 0; back++) {
          if (this.run(node.item, at - back).some((s) => endOf(s) === at)) return [];
        }
        return [at];
      }
      case 'm':
        return this.run(node.item, at).map((s) => endOf(s) + SHIFT * (at + 1) + SHIFT * SHIFT * (endOf(s) + 1));
      case 'a': {
        const states: number[] = [];
        for (const item of node.items) for (const s of this.run(item, at)) if (!states.includes(s)) states.push(s);
        return states;
      }
      case 'f': {
        if (at >= this.size) return this.runSome(node.items, node.any, at);
        const own = this.ids[at] as readonly number[];
        let chosen: number[] = node.any;
        for (const id of own) {
          const more = node.byFirst.get(id);
          if (more) chosen = chosen.length === 0 ? more : merged(chosen, more);
        }
        return this.runSome(node.items, chosen, at);
      }
      case 's': {
        let states = [at];
        for (const item of node.items) {
          const next: number[] = [];
          for (const state of states) {
            const mark = state - endOf(state);
            for (const s of this.run(item, endOf(state))) {
              const joined = s >= SHIFT || mark === 0 ? s : s + mark;
              if (!next.includes(joined)) next.push(joined);
              if (next.length >= MAX_STATES) break;
            }
            if (next.length >= MAX_STATES) break;
          }
          if (next.length === 0) return next;
          states = next;
        }
        return states;
      }
    }
  }
}

/** From how many alternatives on it pays to look at the first word before trying them. */
const MANY = 6;

/** Alternatives as they are, or filed by first literal where there are many. */
function filed(items: Compiled[]): Compiled {
  if (items.length < MANY) return { op: 'a', items };
  const byFirst = new Map<number, number[]>();
  const any: number[] = [];
  items.forEach((item, i) => {
    const first = firstOf(item);
    if (!first) any.push(i);
    else
      for (const id of first) {
        const list = byFirst.get(id);
        if (list) list.push(i);
        else byFirst.set(id, [i]);
      }
  });
  return { op: 'f', items, byFirst, any };
}

/** Literals of which one must stand at the beginning; undefined where it can begin with anything, or match nothing. */
function firstOf(node: Compiled): Iterable<number> | undefined {
  if (node.op === 'literal') return [node.id];
  if (node.op === 'set') return node.ids;
  if (node.op === 'm') return firstOf(node.item);
  if (node.op === 's') return node.items[0] && firstOf(node.items[0]);
  if (node.op === 'f') return node.any.length > 0 ? undefined : node.byFirst.keys();
  if (node.op !== 'a') return undefined;
  const all = new Set<number>();
  for (const item of node.items) {
    const first = firstOf(item);
    if (!first) return undefined;
    for (const id of first) all.add(id);
  }
  return all;
}

/** Two ascending lists as one, without doubles. */
function merged(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
