/**
 * Compiles patterns into tables: compact arrays that JSON can carry and that the matcher reads without building
 * anything. Done when the extension is built, never in a page. Pure.
 */
import { normalise } from '../text/tokenise.ts';
import { type FormTable, formTable } from './forms.ts';
import { frequencyOf, frequencyOfStem } from './frequent.ts';
import { type LookupTables, lookupTables } from './lookup-tables.ts';
import { MOST_LEXICONS } from './memo.ts';
import {
  type Context,
  firstOf,
  forbids,
  frequencyOfAny,
  type Literal,
  matchesEmpty,
  needsOf,
  reachOf,
} from './needs.ts';
import { type PackedLists, pack, packLists } from './packing.ts';
import { PatternError, type PatternNode, parsePattern } from './pattern.ts';
import { type Phrase, type PhraseTables, phraseTables } from './phrases.ts';
import { type StemTable, stemTable } from './stems.ts';

/**
 * A node of a pattern in the tables:
 * a number is a literal; `[op, ...]` is one of the operations below; `['r', i]` is node i of `shared` (a lexicon).
 */
export type Node = number | NodeList;
/** The operation, then its nodes or its number. */
export interface NodeList extends ReadonlyArray<Node | string> {
  0: 's' | 'a' | 'o' | 'n' | 'b' | 'm' | 'g' | 'r';
}

/** In place of a pattern's node: it is a plain row of words, and stands in `phrases`. */
export const PHRASE = -1;

/** All patterns of one language. */
export interface Tables {
  /** Words by their normalised forms, beginnings of forms, and words as written, for which case matters. */
  words: FormTable;
  stems: StemTable;
  cased: string[];
  /** For each cased word the word that it is when case does not matter. */
  casedWords: number[];
  /** Which of them stands at a place of a text. */
  lookup: LookupTables;
  /** Lexicons, referred to by `['r', i]`. */
  shared: Node[];
  patterns: Node[];
  phrases: PhraseTables;
  /** Sets of literals, each listed once and referred to by its place; empty where a pattern only needs it. */
  groups: PackedLists;
  /** For each literal, the groups it is in that some pattern needs. */
  groupsOf: PackedLists;
  /** For each pattern, the group of the literals it can begin with. */
  first: string;
  /**
   * For each pattern, groups of which a literal must stand in the sentence for the pattern to match at all; the first
   * is the rarest, under which the pattern is filed. Phrases have none.
   */
  needs: PackedLists;
  /** For each group, the patterns filed under it. */
  filed: PackedLists;
  /** For each pattern the most words it can be long, doubled; plus one where it depends on what is not there. */
  reach: string;
}

/** Of 100,000 words: what stands more often tells so little that it is not looked for beside something rarer. */
const TELLING = 150;
/** A phrase that begins with a word more frequent than this is filed like other patterns. */
const FREQUENT = 300;

/** What collects patterns into tables; numbers the patterns in the order they are added. */
export class TableBuilder {
  private readonly words = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly cased = new Map<string, number>();
  private readonly lexicons = new Map<string, number>();
  private readonly open = new Set<string>();
  private readonly shared: PatternNode[] = [];
  private readonly trees: PatternNode[] = [];
  /** How often each literal stands in ordinary text; known once all patterns are added. */
  private frequencies: number[] = [];
  private readonly context: Context = {
    literal: (node) => this.literal(node),
    lexicon: (id) => this.shared[this.lexicons.get(id) as number] as PatternNode,
    frequency: (literal) => this.frequencies[literal] ?? 0,
  };
  /** Wordings of a lexicon in this language; undefined when there is no such lexicon. */
  private readonly wordings: (id: string) => readonly string[] | undefined;

  constructor(wordings: (id: string) => readonly string[] | undefined) {
    this.wordings = wordings;
  }

  /** Adds a pattern; gives its number. Throws PatternError. */
  add(pattern: string): number {
    const tree = parsePattern(pattern);
    this.visit(tree);
    if (matchesEmpty(tree, this.context.lexicon)) throw new PatternError('the pattern could match nothing at all');
    // Refused here, where file and field are known, rather than when the tables are built.
    firstOf(tree, this.context);
    this.trees.push(tree);
    return this.trees.length - 1;
  }

  /**
   * For each pattern the words of which one stands wherever it matches, the rarest such set: normalised, a star for a
   * stem. To be asked once the tables are built; undefined where every set is too frequent to be looked for.
   */
  rarest(): (string[] | undefined)[] {
    const stems = [...this.stems].sort(([, a], [, b]) => a - b).map(([stem]) => `${stem}*`);
    const literals = [...this.words.keys(), ...stems, ...[...this.cased.keys()].map(normalise)];
    return this.trees.map((tree) => {
      const [set] = needsOf(tree, this.context);
      if (!set || frequencyOfAny(set, this.context) > TELLING) return undefined;
      return [...set].map((literal) => literals[literal] as string);
    });
  }

  private visit(node: PatternNode): void {
    if (node.type === 'word') keep(this.words, node.form);
    else if (node.type === 'stem') keep(this.stems, node.form);
    else if (node.type === 'cased') {
      keep(this.cased, node.raw);
      // Looked up by its form, like all others.
      keep(this.words, normalise(node.raw));
    } else if (node.type === 'seq' || node.type === 'alt') for (const item of node.items) this.visit(item);
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
    if (this.shared.length === MOST_LEXICONS) throw new PatternError(`there are more than ${MOST_LEXICONS} lexicons`);
    this.lexicons.set(id, this.shared.length);
    this.shared.push({ type: 'alt', items });
  }

  /** The finished tables. */
  build(): Tables {
    const { context } = this;
    const forms = [...this.words.keys()];
    const stems = this.sortedStems();
    const cased = [...this.cased.keys()];
    const literals = forms.length + stems.length + cased.length;
    this.frequencies = [
      ...forms.map(frequencyOf),
      ...stems.map(frequencyOfStem),
      ...cased.map((raw) => frequencyOf(normalise(raw))),
    ];
    const groups = new Groups();
    const phrases: Phrase[] = [];
    const first = this.trees.map((node, pattern) => {
      const words = this.phraseOf(node);
      if (words) phrases.push({ pattern, words });
      return words ? 0 : groups.of(firstOf(node, context).literals);
    });
    const isPhrase = new Set(phrases.map(({ pattern }) => pattern));
    const needs = this.trees.map((node, pattern) => {
      if (isPhrase.has(pattern)) return [];
      const sets = needsOf(node, context);
      const telling = sets.filter((set, i) => i === 0 || frequencyOfAny(set, context) <= TELLING);
      return telling.length === 0 ? [first[pattern] as number] : [...new Set(telling.map((set) => groups.of(set)))];
    });
    const filed: number[][] = groups.sets.map(() => []);
    needs.forEach((of, pattern) => {
      if (of[0] !== undefined) filed[of[0]]?.push(pattern);
    });
    // Where a pattern begins with what it is filed under, nobody asks what the group holds.
    const begun = new Set(first.filter((group, pattern) => needs[pattern]?.[0] !== group));
    const groupsOf = groups.byLiteral(new Set(needs.flat()), literals);
    const alone = new Set(phrases.filter(({ words }) => words.length === 1).map(({ words }) => words[0]));
    const pairs = new Set(phrases.filter(({ words }) => words.length > 1).map(({ words: [a, b] }) => `${a} ${b}`));
    const keys = (names: string[], from: number) =>
      names.filter((_, i) => alone.has(from + i) || groupsOf[from + i]?.length);
    const keyForms = keys(forms, 0);
    const keyCased = keys(cased, forms.length + stems.length).map(normalise);
    return {
      words: formTable(forms),
      stems: stemTable(stems),
      cased,
      casedWords: cased.map((raw) => this.words.get(normalise(raw)) as number),
      lookup: lookupTables(forms, {
        words: [...new Set([...keyForms, ...keyCased])],
        stems: keys(stems, forms.length),
        pairs: [...pairs].map((pair) => pair.split(' ').map((i) => forms[Number(i)]) as [string, string]),
      }),
      shared: this.shared.map((node) => this.encode(node)),
      patterns: this.trees.map((node, pattern) => (isPhrase.has(pattern) ? PHRASE : this.encode(node))),
      phrases: phraseTables(phrases, forms.length),
      groups: packLists(groups.sets.map((set, group) => (begun.has(group) ? set : []))),
      groupsOf: packLists(groupsOf),
      first: pack(first),
      needs: packLists(needs),
      filed: packLists(filed),
      reach: pack(this.trees.map((node) => reachOf(node, context) * 2 + Number(forbids(node, context)))),
    };
  }

  /** All stems, numbered anew: the shortest first, as they are looked up. */
  private sortedStems(): string[] {
    const stems = [...this.stems.keys()].sort((a, b) => a.length - b.length);
    stems.forEach((stem, i) => {
      this.stems.set(stem, i);
    });
    return stems;
  }

  /** The words of a pattern that is a plain row of them, and begins with one that tells something. */
  private phraseOf(node: PatternNode): number[] | undefined {
    const row = this.rowOf(node);
    return row && (this.frequencies[row[0] as number] as number) > FREQUENT ? undefined : row;
  }

  private rowOf(node: PatternNode): number[] | undefined {
    if (node.type === 'word') return [this.literal(node)];
    if (node.type !== 'seq') return undefined;
    const rows = node.items.map((item) => this.rowOf(item));
    return rows.includes(undefined) ? undefined : (rows as number[][]).flat();
  }

  /** Literals are numbered words first, then stems, then cased words. */
  private literal(node: Literal): number {
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
}

/** Sets of literals, each numbered once. */
class Groups {
  readonly sets: number[][] = [];
  private readonly known = new Map<string, number>();

  of(literals: Iterable<number>): number {
    const set = [...new Set(literals)].sort((a, b) => a - b);
    const key = set.join(',');
    const known = this.known.get(key) ?? this.sets.push(set) - 1;
    this.known.set(key, known);
    return known;
  }

  /** For each of so many literals, those of the groups given that it is in. */
  byLiteral(groups: ReadonlySet<number>, literals: number): number[][] {
    const lists: number[][] = Array.from({ length: literals }, () => []);
    this.sets.forEach((set, group) => {
      if (groups.has(group)) for (const literal of set) lists[literal]?.push(group);
    });
    return lists;
  }
}

function keep(map: Map<string, number>, key: string): void {
  if (!map.has(key)) map.set(key, map.size);
}

function length(node: PatternNode): number {
  if (node.type === 'seq') return node.items.reduce((sum, item) => sum + length(item), 0);
  return node.type === 'gap' || node.type === 'opt' ? 0 : 1;
}
