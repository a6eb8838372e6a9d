/** What a pattern cannot do without, found when the extension is built: its first words, its needs, its reach. Pure. */
import { PatternError, type PatternNode } from './pattern.ts';

/** A word, stem or cased word of a pattern. */
export type Literal = PatternNode & { type: 'word' | 'stem' | 'cased' };

/** What the questions below are asked about: numbers of literals, trees of lexicons, how often literals stand in text. */
export interface Context {
  literal(node: Literal): number;
  lexicon(id: string): PatternNode;
  /** Of 100,000 words. */
  frequency(literal: number): number;
}

/** Sets of literals of which one must be there for `node` to match, the rarest in ordinary text first. */
export function needsOf(node: PatternNode, context: Context): Set<number>[] {
  return unsorted(node, context).sort((a, b) => frequencyOfAny(a, context) - frequencyOfAny(b, context));
}

function unsorted(node: PatternNode, context: Context): Set<number>[] {
  switch (node.type) {
    case 'word':
    case 'stem':
    case 'cased':
      return [new Set([context.literal(node)])];
    case 'gap':
    case 'opt':
    case 'not':
    case 'notBefore':
      return [];
    case 'mark':
      return unsorted(node.item, context);
    case 'lexicon':
      return unsorted(context.lexicon(node.id), context);
    case 'seq':
      return node.items.flatMap((item) => unsorted(item, context));
    case 'alt':
      return ofAlternatives(node.items.map((item) => needsOf(item, context)));
  }
}

/** What all alternatives need, as the two orders of a distance do; else one of what each of them needs. */
function ofAlternatives(alternatives: Set<number>[][]): Set<number>[] {
  const [first = [], ...others] = alternatives;
  const shared = first.filter((set) => others.every((sets) => sets.some((other) => isSame(set, other))));
  const best = alternatives.map((sets) => sets[0]);
  if (best.includes(undefined)) return shared;
  const either = new Set(best.flatMap((set) => [...(set as Set<number>)]));
  return shared.some((set) => isSame(set, either)) ? shared : [...shared, either];
}

const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((literal) => b.has(literal));

/** How often a word of a set stands in 100,000 words of ordinary text. */
export function frequencyOfAny(set: ReadonlySet<number>, context: Context): number {
  let sum = 0;
  for (const literal of set) sum += context.frequency(literal);
  return sum;
}

/** Literals a match can begin with, and whether it can be empty. */
export function firstOf(node: PatternNode, context: Context): { literals: Set<number>; empty: boolean } {
  switch (node.type) {
    case 'word':
    case 'stem':
    case 'cased':
      return { literals: new Set([context.literal(node)]), empty: false };
    case 'gap':
    case 'not':
    case 'notBefore':
      return { literals: new Set(), empty: true };
    case 'opt':
      return { literals: firstOf(node.item, context).literals, empty: true };
    case 'mark':
      return firstOf(node.item, context);
    case 'lexicon':
      return firstOf(context.lexicon(node.id), context);
    case 'alt': {
      const parts = node.items.map((item) => firstOf(item, context));
      return { literals: new Set(parts.flatMap((p) => [...p.literals])), empty: parts.some((p) => p.empty) };
    }
    case 'seq': {
      const literals = new Set<number>();
      for (const item of node.items) {
        if (item.type === 'gap') throw new PatternError('a pattern cannot begin with a gap');
        const part = firstOf(item, context);
        for (const literal of part.literals) literals.add(literal);
        if (!part.empty) return { literals, empty: false };
      }
      return { literals, empty: true };
    }
  }
}

/** The most words a match can be long. */
export function reachOf(node: PatternNode, context: Context): number {
  switch (node.type) {
    case 'word':
    case 'stem':
    case 'cased':
      return 1;
    case 'gap':
      return node.max;
    case 'not':
    case 'notBefore':
      return 0;
    case 'opt':
    case 'mark':
      return reachOf(node.item, context);
    case 'lexicon':
      return reachOf(context.lexicon(node.id), context);
    case 'alt':
      return Math.max(...node.items.map((item) => reachOf(item, context)));
    case 'seq':
      return node.items.reduce((sum, item) => sum + reachOf(item, context), 0);
  }
}

/** Whether a match depends on what is not there. */
export function forbids(node: PatternNode, context: Context): boolean {
  switch (node.type) {
    case 'not':
    case 'notBefore':
      return true;
    case 'seq':
    case 'alt':
      return node.items.some((item) => forbids(item, context));
    case 'opt':
    case 'mark':
      return forbids(node.item, context);
    case 'lexicon':
      return forbids(context.lexicon(node.id), context);
    default:
      return false;
  }
}

/** Whether a pattern could match no word at all. */
export function matchesEmpty(node: PatternNode, lexicon: (id: string) => PatternNode): boolean {
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
