/**
 * What patterns know of the words of one text: for each word looked at, the literals it is and the groups it counts
 * for. Words alike share one number, so that nothing is worked out twice. Pure.
 */
import type { Words } from '../text/words.ts';
import { Keys } from './keys.ts';
import { Lookup } from './lookup.ts';
import { Lists } from './packing.ts';
import type { Places } from './places.ts';
import { Seen } from './seen.ts';
import type { Tables } from './tables.ts';

/** Not looked at yet. */
const UNSEEN = -1;
const NONE: readonly number[] = [];

export class Known {
  private readonly filter: Keys;
  private readonly lookup: Lookup;
  private readonly groups: Lists;
  private readonly single: number;
  private readonly wordCount: number;
  private readonly stemCount: number;
  /** Literals of each kind of word: 0 is any other, then each literal as such, then what is several at once. */
  private readonly literals: (readonly number[] | undefined)[];
  /** Kinds that are several literals, by a kind and the literal that is added to it. */
  private readonly more = new Map<number, number>();
  private next: number;
  /** The kind being found, and whether it depends on case. */
  private found = 0;
  private isCased = false;
  private readonly seen = new Seen();
  private readonly addStem = (stem: number): void => this.add(this.wordCount + stem);
  private words: Words | undefined;
  private text = '';
  /** Whether nothing is known of the text yet. */
  private isFresh = true;
  private kinds = new Int32Array(0);
  /** Words found by `findKeys`. */
  keys = new Int32Array(0);

  constructor(tables: Tables) {
    this.filter = new Keys(tables.lookup);
    this.lookup = new Lookup(tables);
    this.groups = new Lists(tables.groupsOf);
    this.wordCount = this.lookup.wordCount;
    this.stemCount = this.lookup.stemCount;
    this.single = this.wordCount + this.stemCount + tables.cased.length;
    this.next = this.single + 1;
    // All at once: an array that grows by leaps becomes a slow one.
    this.literals = new Array(this.next);
    this.literals[0] = NONE;
  }

  /**
   * Finds the words of a text from `from` on, before `to`, that may be keys of some pattern; they stand in `keys`. Of
   * other words nothing may be asked before one is found.
   */
  findKeys(words: Words, from: number, to: number): number {
    if (this.words !== words || this.text !== words.text) {
      this.words = words;
      this.text = words.text;
      this.isFresh = true;
      if (this.kinds.length < words.count) {
        this.kinds = new Int32Array(words.count * 2);
        this.keys = new Int32Array(words.count * 2);
      }
    }
    const count = this.filter.find(words, from, to, this.keys);
    if (count > 0 && this.isFresh) {
      this.kinds.fill(UNSEEN, 0, words.count);
      this.isFresh = false;
    }
    return count;
  }

  /** Number of the word at `w` among those that patterns name as words; -1 when it is none. */
  wordAt(w: number): number {
    return this.wordOf(this.kindAt(w));
  }

  /** The same for a kind. */
  wordOf(kind: number): number {
    const literal = kind <= this.single ? kind - 1 : ((this.literals[kind] as readonly number[])[0] as number);
    return literal < this.wordCount ? literal : -1;
  }

  /** The kind of the word at `w`; 0 when no pattern names it. */
  kindAt(w: number): number {
    const known = this.kinds[w] as number;
    if (known !== UNSEEN) return known;
    const kind = this.findKind(w);
    this.kinds[w] = kind;
    return kind;
  }

  literalsAt(w: number): readonly number[] {
    return this.literalsOf(this.kindAt(w));
  }

  /** Whether the word at `w` is a literal. */
  is(w: number, literal: number): boolean {
    const kind = this.kindAt(w);
    return kind <= this.single ? kind === literal + 1 : this.literalsOf(kind).includes(literal);
  }

  /** Whether the word at `w` is one of some literals. */
  isAny(w: number, literals: ReadonlySet<number>): boolean {
    const kind = this.kindAt(w);
    if (kind === 0) return false;
    if (kind <= this.single) return literals.has(kind - 1);
    return this.literalsOf(kind).some((literal) => literals.has(literal));
  }

  /** Notes where a word of a kind counts for a group that some pattern needs. */
  note(kind: number, w: number, places: Places): void {
    if (kind <= this.single) this.noteLiteral(kind - 1, w, places);
    else for (const literal of this.literals[kind] as readonly number[]) this.noteLiteral(literal, w, places);
  }

  private noteLiteral(literal: number, w: number, places: Places): void {
    const { groups } = this;
    for (let at = groups.begin(literal), end = groups.begin(literal + 1); at < end; at++)
      places.add(groups.item(at), w);
  }

  private literalsOf(kind: number): readonly number[] {
    let found = this.literals[kind];
    if (!found) {
      found = [kind - 1];
      this.literals[kind] = found;
    }
    return found;
  }

  private findKind(w: number): number {
    const words = this.words as Words;
    const slot = this.seen.find(words, w);
    if (slot >= 0 && this.seen.isFound) return this.seen.kindIn(slot);
    const kind = this.lookUp(words, w);
    // Letters of no table do not tell the word, nor does case.
    if (slot >= 0 && !this.isCased) this.seen.keep(slot, kind);
    return kind;
  }

  private lookUp(words: Words, w: number): number {
    const { lookup, wordCount } = this;
    const word = lookup.wordAt(words, w);
    this.found = word + 1;
    lookup.eachStem(words, w, this.addStem);
    this.isCased = word >= 0 && lookup.hasCased(word);
    if (this.isCased) {
      for (const i of lookup.casedAt(words, w, word)) this.add(wordCount + this.stemCount + i);
    }
    return this.found;
  }

  /** Makes the kind being found one that is a literal more. */
  private add(literal: number): void {
    const kind = this.found;
    if (kind === 0) {
      this.found = literal + 1;
      return;
    }
    const key = kind * this.single + literal;
    let more = this.more.get(key);
    if (more === undefined) {
      more = this.next++;
      this.more.set(key, more);
      this.literals[more] = [...this.literalsOf(kind), literal];
    }
    this.found = more;
  }
}
