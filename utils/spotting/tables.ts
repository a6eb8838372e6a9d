/**
 * Compiles patterns into tables: compact arrays that JSON can carry and that the matcher reads without building
 * anything. Done when the extension is built, never in a page. Pure.
 */
import { PatternError, type PatternNode, parsePattern } from './pattern.ts';

/**
 * A node of a pattern in the tables:
 * a number is a literal; `[op, ...]` is one of the operations below; `['r', i]` is node i of `shared` (a lexicon).
 */
export type Node = number | NodeList;
/** The operation, then its nodes or its number. */
export interface NodeList extends ReadonlyArray<Node | string> {
  0: 's' | 'a' | 'o' | 'n' | 'b' | 'm' | 'g' | 'r';
}

/** All patterns of one language. */
export interface Tables {
  /** Words as text. `w`: normalised form; `p`: prefix of a form; `c`: raw, case-sensitive. */
  words: string[];
  stems: string[];
  cased: string[];
  /** Lexicons, referred to by `['r', i]`. */
  shared: Node[];
  patterns: Node[];
  /** Sets of literals, each listed once and referred to by its place. */
  groups: number[][];
  /** For each pattern, the group of the literals it can begin with. */
  first: number[];
  /**
   * For each pattern, groups of which a literal must stand in the sentence for the pattern to match at all; the first
   * is the rarest, under which the pattern is filed.
   */
  needs: number[][];
}

/** Words so common that a pattern is never filed under them when it has any other. */
const COMMON = new Set(
  (
    'the a an and or of to in on at by for from with as that this these those it its is was be been are were has have had will would not no ' +
    'der die das den dem des ein eine und in von zu mit auf nicht kein la le les l de du des un une et à en dans pas ne el los las un una y en no ni que ' +
    'и в на не по о к с от и й в на не до о з та w na nie do o z i'
  ).split(' '),
);

/** What collects patterns into tables; numbers the patterns in the order they are added. */
export class TableBuilder {
  private readonly words = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly cased = new Map<string, number>();
  private readonly lexicons = new Map<string, number>();
  private readonly open = new Set<string>();
  private readonly shared: PatternNode[] = [];
  private readonly trees: PatternNode[] = [];
  /** Literals that are common words; known once all patterns are added. */
  private common = new Set<number>();
  /** Wordings of a lexicon in this language; undefined when there is no such lexicon. */
  private readonly wordings: (id: string) => readonly string[] | undefined;

  constructor(wordings: (id: string) => readonly string[] | undefined) {
    this.wordings = wordings;
  }

  /** Adds a pattern; gives its number. Throws PatternError. */
  add(pattern: string): number {
    const tree = parsePattern(pattern);
    this.visit(tree);
    if (matchesEmpty(tree, (id) => this.lexiconNode(id)))
      throw new PatternError('the pattern could match nothing at all');
    // Refused here, where file and field are known, rather than when the tables are built.
    this.firstOf(tree);
    this.trees.push(tree);
    return this.trees.length - 1;
  }

  private lexiconNode(id: string): PatternNode {
    return this.shared[this.lexicons.get(id) as number] as PatternNode;
  }

  private visit(node: PatternNode): void {
    if (node.type === 'word') keep(this.words, node.form);
    else if (node.type === 'stem') keep(this.stems, node.form);
    else if (node.type === 'cased') keep(this.cased, node.raw);
    else if (node.type === 'seq' || node.type === 'alt') for (const item of node.items) this.visit(item);
    else if (node.type === 'lexicon') this.visitLexicon(node.id);
    else if (node.type !== 'gap') this.visit(node.item);
  }

  private visitLexicon(id: string): void {
    if (this.lexicons.has(id)) return;
    if (this.open.has(id)) throw new PatternError(`lexicon {${id}} refers to itself`);
    const words = this.wordings(id);
    if (!words) throw new PatternError(`there is no lexicon {${id}} in this language`);
    this.open.add(id);
    // Longest first, so that "the atlantic alliance" is tried before "the alliance".
    const items = words.map(parsePattern).sort((a, b) => length(b) - length(a));
    for (const item of items) this.visit(item);
    this.open.delete(id);
    this.lexicons.set(id, this.shared.length);
    this.shared.push({ type: 'alt', items });
  }

  /** The finished tables. */
  build(): Tables {
    const shared = this.shared.map((node) => this.encode(node));
    const patterns = this.trees.map((node) => this.encode(node));
    this.common = new Set([...this.words].filter(([word]) => COMMON.has(word)).map(([, id]) => id));
    const groups = new Map<string, number>();
    const groupOf = (literals: Iterable<number>): number => {
      const key = [...new Set(literals)].sort((a, b) => a - b).join(',');
      const known = groups.get(key) ?? groups.size;
      groups.set(key, known);
      return known;
    };
    const first = this.trees.map((node) => groupOf(this.firstOf(node).literals));
    const needs = this.trees.map((node) => {
      const sorted = this.needsOf(node).sort((a, b) => this.rarity(a) - this.rarity(b));
      return [...new Set(sorted.map(groupOf))];
    });
    return {
      words: [...this.words.keys()],
      stems: [...this.stems.keys()],
      cased: [...this.cased.keys()],
      shared,
      patterns,
      groups: [...groups.keys()].map((key) => key.split(',').map(Number)),
      first,
      needs,
    };
  }

  /** Sets of literals of which one must be there for `node` to match. */
  private needsOf(node: PatternNode): Set<number>[] {
    switch (node.type) {
      case 'word':
      case 'stem':
      case 'cased':
        return [new Set([this.literal(node)])];
      case 'gap':
      case 'opt':
      case 'not':
      case 'notBefore':
        return [];
      case 'mark':
        return this.needsOf(node.item);
      case 'lexicon':
        return this.needsOf(this.lexiconNode(node.id));
      case 'seq':
        return node.items.flatMap((item) => this.needsOf(item));
      case 'alt': {
        // One of the alternatives must match, and with it its rarest need.
        const best = node.items.map((item) => this.needsOf(item).sort((a, b) => this.rarity(a) - this.rarity(b))[0]);
        return best.some((set) => set === undefined) ? [] : [new Set(best.flatMap((set) => [...(set as Set<number>)]))];
      }
    }
  }

  /** Orders sets of literals, the rarest in ordinary text first. */
  private rarity(set: ReadonlySet<number>): number {
    let common = 0;
    for (const id of set) if (this.common.has(id)) common++;
    return common * 1000 + set.size;
  }

  /** Literals are numbered words first, then stems, then cased words. */
  private literal(node: PatternNode & { type: 'word' | 'stem' | 'cased' }): number {
    if (node.type === 'word') return this.words.get(node.form) as number;
    if (node.type === 'stem') return this.words.size + (this.stems.get(node.form) as number);
    return this.words.size + this.stems.size + (this.cased.get(node.raw) as number);
  }

  private encode(node: PatternNode): Node {
    switch (node.type) {
      case 'word':
      case 'stem':
      case 'cased':
        return this.literal(node);
      case 'seq':
        return [
          's',
          ...node.items.flatMap((item) => (item.type === 'seq' ? item.items : [item])).map((i) => this.encode(i)),
        ];
      case 'alt':
        return ['a', ...node.items.map((i) => this.encode(i))];
      case 'opt':
        return ['o', this.encode(node.item)];
      case 'not':
        return ['n', this.encode(node.item)];
      case 'notBefore':
        return ['b', this.encode(node.item)];
      case 'mark':
        return ['m', this.encode(node.item)];
      case 'gap':
        return ['g', node.max];
      case 'lexicon':
        return ['r', this.lexicons.get(node.id) as number];
    }
  }

  private firstOf(node: PatternNode): { literals: Set<number>; empty: boolean } {
    switch (node.type) {
      case 'word':
      case 'stem':
      case 'cased':
        return { literals: new Set([this.literal(node)]), empty: false };
      case 'gap':
      case 'not':
      case 'notBefore':
        return { literals: new Set(), empty: true };
      case 'opt':
        return { literals: this.firstOf(node.item).literals, empty: true };
      case 'mark':
        return this.firstOf(node.item);
      case 'lexicon':
        return this.firstOf(this.lexiconNode(node.id));
      case 'alt': {
        const parts = node.items.map((i) => this.firstOf(i));
        return { literals: new Set(parts.flatMap((p) => [...p.literals])), empty: parts.some((p) => p.empty) };
      }
      case 'seq': {
        const literals = new Set<number>();
        for (const item of node.items) {
          if (item.type === 'gap') throw new PatternError('a pattern cannot begin with a gap');
          const part = this.firstOf(item);
          for (const l of part.literals) literals.add(l);
          if (!part.empty) return { literals, empty: false };
        }
        return { literals, empty: true };
      }
    }
  }
}

function keep(map: Map<string, number>, key: string): void {
  if (!map.has(key)) map.set(key, map.size);
}

function length(node: PatternNode): number {
  if (node.type === 'seq') return node.items.reduce((sum, item) => sum + length(item), 0);
  return node.type === 'gap' || node.type === 'opt' ? 0 : 1;
}

function matchesEmpty(node: PatternNode, lexicon: (id: string) => PatternNode): boolean {
  switch (node.type) {
    case 'word':
    case 'stem':
    case 'cased':
      return false;
    case 'gap':
    case 'opt':
    case 'not':
    case 'notBefore':
      return true;
    case 'mark':
      return matchesEmpty(node.item, lexicon);
    case 'lexicon':
      return matchesEmpty(lexicon(node.id), lexicon);
    case 'seq':
      return node.items.every((item) => matchesEmpty(item, lexicon));
    case 'alt':
      return node.items.some((item) => matchesEmpty(item, lexicon));
  }
}
