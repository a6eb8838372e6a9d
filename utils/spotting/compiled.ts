/** Patterns as the matcher runs them, made of their nodes in the tables when they are first tried. Pure. */
import type { Node } from './tables.ts';

/** One word. */
export type Single = { op: 'literal'; id: number } | { op: 'set'; ids: Set<number> };

export type Compiled =
  | Single
  | { op: 's' | 'a'; items: Compiled[] }
  /** Many alternatives, filed by the literals they can begin with; `any` are those that can begin with anything. */
  | { op: 'f'; items: Compiled[]; byFirst: Map<number, number[]>; any: number[] }
  | { op: 'o' | 'n' | 'b' | 'm'; item: Compiled }
  | { op: 'g'; max: number }
  /** A lexicon of more than single words, by its number: what it matches is kept while a stretch is being read. */
  | { op: 'r'; item: Compiled; lexicon: number };

/** Patterns and lexicons of one table, each compiled once. */
export class Compiler {
  private readonly nodes: readonly Node[];
  private readonly shared: readonly Node[];
  private readonly patterns: (Compiled | undefined)[] = [];
  private readonly lexicons: (Compiled | undefined)[] = [];

  constructor(nodes: readonly Node[], shared: readonly Node[]) {
    this.nodes = nodes;
    this.shared = shared;
  }

  pattern(number: number): Compiled {
    let found = this.patterns[number];
    if (!found) {
      found = this.compile(this.nodes[number] as Node);
      this.patterns[number] = found;
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
        found = asLexicon(this.compile(this.shared[index] as Node), index);
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
}

/** Single words are looked at faster than looked up, and what is marked depends on who asks. */
const asLexicon = (item: Compiled, lexicon: number): Compiled =>
  item.op === 'literal' || item.op === 'set' || marks(item) ? item : { op: 'r', item, lexicon };

function marks(node: Compiled): boolean {
  if (node.op === 'm') return true;
  if (node.op === 's' || node.op === 'a' || node.op === 'f') return node.items.some(marks);
  return node.op === 'o' || node.op === 'n' || node.op === 'b' || node.op === 'r' ? marks(node.item) : false;
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
  if (node.op === 'm' || node.op === 'r') return firstOf(node.item);
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
