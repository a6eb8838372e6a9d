/**
 * The patterns of a pack in one language, and what they have cost so far. What a pattern costs is worked out before
 * anything is made of it: the work here and the work on a page are bounded, and counted, not timed. Pure.
 */
import { type Cost, costOf } from '../../spotting/cost.ts';
import { PatternError, type PatternNode, parsePattern } from '../../spotting/pattern.ts';
import { TableBuilder } from '../../spotting/tables.ts';
import { MAX_NODES, MAX_PATTERN_NODES, MAX_PATTERN_STEPS, MIN_STEM } from './limits.ts';

export class Budget {
  readonly builder: TableBuilder;
  private readonly wordings: (id: string) => readonly string[] | undefined;
  private readonly lexicons = new Map<string, Cost>();
  private readonly open = new Set<string>();
  private nodes = 0;

  /** `wordings` gives those of a lexicon in this language. */
  constructor(wordings: (id: string) => readonly string[] | undefined) {
    this.wordings = wordings;
    this.builder = new TableBuilder(wordings);
  }

  /** Adds a pattern; gives its number. Throws PatternError where it cannot be read, or costs too much. */
  add(pattern: string): number {
    this.nodes += this.check(pattern).nodes;
    if (this.nodes > MAX_NODES) throw new PatternError('all patterns of this language together are too large');
    return this.builder.add(pattern);
  }

  /** What a pattern costs. Throws as above. */
  check(pattern: string): Cost {
    const tree = parsePattern(pattern);
    eachStem(tree);
    const cost = costOf(tree, (id) => this.lexicon(id));
    if (cost.nodes > MAX_PATTERN_NODES)
      throw new PatternError('stands for too many alternatives, with its distances and lexicons');
    if (cost.steps > MAX_PATTERN_STEPS)
      throw new PatternError('can be tried in too many ways: gaps and options lie in one another');
    return cost;
  }

  private lexicon(id: string): Cost {
    const known = this.lexicons.get(id);
    if (known) return known;
    if (this.open.has(id)) throw new PatternError(`lexicon {${id}} refers to itself`);
    const words = this.wordings(id);
    if (!words) throw new PatternError(`there is no lexicon {${id}} in this language`);
    this.open.add(id);
    try {
      const items = words.map(parsePattern);
      for (const item of items) eachStem(item);
      const cost = costOf({ type: 'alt', items }, (other) => this.lexicon(other));
      this.lexicons.set(id, cost);
      return cost;
    } finally {
      this.open.delete(id);
    }
  }
}

/** Every stem of a tree is long enough. What stands in it several times is looked at once. */
function eachStem(root: PatternNode): void {
  const seen = new Set<PatternNode>();
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.type === 'stem' && node.form.length < MIN_STEM)
      throw new PatternError(`stem “${node.form}*” is too short: ${MIN_STEM} letters at least`);
    if (node.type === 'seq' || node.type === 'alt') open.push(...node.items);
    else if ('item' in node) open.push(node.item);
  }
}
