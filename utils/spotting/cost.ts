/**
 * What a pattern can cost at worst, told from its tree before anything is made of it: a pattern of a few hundred characters
 * can stand for a tree of millions of nodes (`a <1> b <1> c …` doubles with each distance), or take as many steps at
 * each word of a text (a gap in a gap in a gap). Pure.
 */
import { MAX_GAP, type PatternNode } from './pattern.ts';

export interface Cost {
  /** Nodes of the tree when every lexicon stands in it. */
  nodes: number;
  /** Steps that one try of it takes at most, and places that it can end at. */
  steps: number;
  ends: number;
}

/** As many states the matcher keeps between two items of a row (utils/spotting/runner.ts). */
const MAX_STATES = 48;
/** Words that “not before” looks back. */
const BACK = 4;
/** Where counting ends: what is more is too much for anybody. */
const ENDLESS = 1e9;

const ONE: Cost = { nodes: 1, steps: 1, ends: 1 };

const isWord = ({ type }: PatternNode): boolean => type === 'word' || type === 'stem' || type === 'cased';

/** The cost of a tree; `lexicon` gives that of a lexicon. Parts that stand in it twice are looked at once. */
export function costOf(
  node: PatternNode,
  lexicon: (id: string) => Cost,
  known: Map<PatternNode, Cost> = new Map(),
): Cost {
  const found = known.get(node);
  if (found) return found;
  const { nodes, steps, ends } = add(node, lexicon, (item) => costOf(item, lexicon, known));
  const cost = { nodes: Math.min(nodes, ENDLESS), steps: Math.min(steps, ENDLESS), ends: Math.min(ends, ENDLESS) };
  known.set(node, cost);
  return cost;
}

function add(node: PatternNode, lexicon: (id: string) => Cost, of: (item: PatternNode) => Cost): Cost {
  switch (node.type) {
    case 'word':
    case 'stem':
    case 'cased':
      return ONE;
    case 'gap':
      return { nodes: 1, steps: MAX_GAP + 1, ends: node.max + 1 };
    case 'lexicon':
      return lexicon(node.id);
    case 'opt': {
      const { nodes, steps, ends } = of(node.item);
      return { nodes: nodes + 1, steps: steps + 1, ends: ends + 1 };
    }
    case 'not': {
      const { nodes, steps } = of(node.item);
      return { nodes: nodes + 1, steps: steps + 1, ends: 1 };
    }
    case 'notBefore': {
      const { nodes, steps } = of(node.item);
      return { nodes: nodes + 1, steps: BACK * steps + 1, ends: 1 };
    }
    case 'mark': {
      const { nodes, steps, ends } = of(node.item);
      return { nodes: nodes + 1, steps: steps + ends, ends };
    }
    case 'alt':
      return either(node.items, of);
    case 'seq': {
      const row = { nodes: 1, steps: 1, ends: 1 };
      for (const item of node.items) {
        const { nodes, steps, ends } = of(item);
        row.nodes += nodes;
        row.steps += row.ends * steps;
        row.ends = Math.min(row.ends * ends, MAX_STATES);
      }
      return row;
    }
  }
}

/** Single words among alternatives are one set, looked up at once; what the others end at is compared with one another. */
function either(items: readonly PatternNode[], of: (item: PatternNode) => Cost): Cost {
  const cost = { nodes: 1 + items.length, steps: 1, ends: 0 };
  for (const item of items) {
    if (isWord(item)) continue;
    const { nodes, steps, ends } = of(item);
    cost.nodes += nodes;
    cost.steps += steps + ends;
    cost.ends += ends;
  }
  if (items.some(isWord)) {
    cost.steps += 1;
    cost.ends += 1;
  }
  return cost;
}
