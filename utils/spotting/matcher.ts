/**
 * Finds all patterns of a table in the words of one sentence, or of a block. Plain rows of words are found on the way;
 * any other pattern is tried only where a word of everything it needs stands, and looks at no more words than it names
 * plus its gaps: time is linear in the text and hardly grows with the number of patterns. Words that no pattern needs
 * are passed over by their first letters. Pure.
 */
import type { Tokens } from '../text/tokenise.ts';
import { Words, wordsOf } from '../text/words.ts';
import { mayEndSentence } from './borders.ts';
import { Compiler } from './compiled.ts';
import { Known } from './known.ts';
import { Lists, unpack } from './packing.ts';
import { Phrases } from './phrases.ts';
import { Places } from './places.ts';
import { Runner } from './runner.ts';
import type { Tables } from './tables.ts';

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

/** A sentence as a stretch of words, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** Tells the sentence a word is in; undefined when it is in none. */
export type SentenceOf = (word: number) => Stretch | undefined;

/** In `reach`: one word, and nothing forbidden. */
const ONE_WORD = 2;

export class Matcher {
  private readonly known: Known;
  private readonly phrases: Phrases;
  private readonly compiler: Compiler;
  private readonly runner: Runner;
  private readonly places: Places;
  private readonly groups: Lists;
  private readonly needs: Lists;
  private readonly filed: Lists;
  private readonly first: ArrayLike<number>;
  private readonly reach: ArrayLike<number>;
  private readonly groupSets: (ReadonlySet<number> | undefined)[] = [];
  /** How many things the pattern being tried needs, and the next place of each. */
  private needCount = 0;
  private readonly cursors: number[] = [];

  /** Steps after which nothing more is tried: patterns of others must not keep a page busy. */
  most = Number.POSITIVE_INFINITY;

  /** What is being read. */
  private words = new Words();
  private from = 0;
  private to = 0;
  private sentenceOf: SentenceOf | undefined;
  private hits: Hit[] = [];
  private inOrder = true;

  constructor(tables: Tables) {
    this.known = new Known(tables);
    this.phrases = new Phrases(tables.phrases);
    this.compiler = new Compiler(tables.patterns, tables.shared);
    this.runner = new Runner(this.known);
    this.groups = new Lists(tables.groups);
    this.needs = new Lists(tables.needs);
    this.filed = new Lists(tables.filed);
    this.first = unpack(tables.first);
    this.reach = unpack(tables.reach);
    this.places = new Places(this.groups.count);
  }

  /** Steps taken in trying patterns since the matcher was made. */
  get steps(): number {
    return this.runner.steps;
  }

  /** Hits in words `from` to `to` (one sentence), in the order of their first word. */
  match(tokens: Tokens, from: number, to: number): Hit[] {
    return this.find(tokens.words ?? wordsOf(tokens), from, to, undefined);
  }

  /**
   * Hits in a whole block, the same as sentence by sentence; `sentenceOf` is asked only where a hit may depend on where
   * a sentence ends, so that most blocks need not be cut into sentences at all.
   */
  matchBlock(words: Words, sentenceOf: SentenceOf): Hit[] {
    return this.find(words, 0, words.count, sentenceOf);
  }

  private find(words: Words, from: number, to: number, sentenceOf: SentenceOf | undefined): Hit[] {
    const { known, places } = this;
    const count = known.findKeys(words, from, to);
    if (count === 0) return [];
    this.words = words;
    this.from = from;
    this.to = to;
    this.sentenceOf = sentenceOf;
    this.hits = [];
    this.inOrder = true;
    places.clear();
    this.runner.begin(from, to);
    const { keys } = known;
    for (let i = 0; i < count; i++) {
      const w = keys[i] as number;
      const kind = known.kindAt(w);
      if (kind === 0) continue;
      const word = known.wordOf(kind);
      if (word >= 0) this.findPhrases(w, word);
      known.note(kind, w, places);
    }
    this.tryFiled();
    return this.inOrder ? this.hits : this.hits.sort((a, b) => a.from - b.from || a.pattern - b.pattern);
  }

  /** Tries what is filed under each group that has a place. */
  private tryFiled(): void {
    const { places, filed } = this;
    for (let i = 0; i < places.groupCount; i++) {
      const group = places.groups[i] as number;
      const end = filed.begin(group + 1);
      for (let at = filed.begin(group); at < end; at++) {
        const pattern = filed.item(at);
        if (this.hasNeeds(pattern)) this.tryPattern(pattern, group);
      }
    }
  }

  private findPhrases(from: number, word: number): void {
    const { known, phrases } = this;
    let state = phrases.begin(word);
    for (let w = from + 1; state > 0; w++) {
      for (let pattern = phrases.end(state); pattern >= 0; pattern = phrases.nextSame(pattern)) {
        if (this.isCut(from, w - 1)) return;
        this.keep({ pattern, start: from, end: w, from, to: w });
      }
      if (w >= this.to) return;
      const next = known.wordAt(w);
      if (next < 0) return;
      state = phrases.step(state, next);
    }
  }

  /** Whether a word of each thing that a pattern needs is there. */
  private hasNeeds(pattern: number): boolean {
    const { needs, places } = this;
    const begin = needs.begin(pattern);
    const end = needs.begin(pattern + 1);
    for (let at = begin; at < end; at++) if (!places.has(needs.item(at))) return false;
    this.needCount = end - begin;
    for (let at = begin; at < end; at++) this.cursors[at - begin] = places.first(needs.item(at));
    return true;
  }

  /** Whether all of it stands within so many words from `at` on. For one pattern, places are asked about in order. */
  private areNear(at: number, reach: number): boolean {
    const { places, cursors } = this;
    for (let i = 0; i < this.needCount; i++) {
      let place = cursors[i] as number;
      while (place >= 0 && places.wordAt(place) < at) place = places.after(place);
      cursors[i] = place;
      if (place < 0 || places.wordAt(place) >= at + reach) return false;
    }
    return true;
  }

  /** Tries a pattern at all its first words that have a word of `group`, which it needs, within its reach. */
  private tryPattern(pattern: number, group: number): void {
    const first = this.first[pattern] as number;
    const reach = (this.reach[pattern] as number) >> 1;
    const { places } = this;
    let next = this.from;
    for (let place = places.first(group); place >= 0; place = places.after(place)) {
      if (this.runner.steps > this.most) return;
      const word = places.wordAt(place);
      if (first === group) this.tryAt(pattern, word);
      else {
        for (next = Math.max(next, word - reach + 1); next <= word; next++)
          if (this.isIn(first, next)) this.tryAt(pattern, next);
      }
    }
  }

  /** Whether a literal of the word at `w` is in a group. */
  private isIn(group: number, w: number): boolean {
    let set = this.groupSets[group];
    if (!set) {
      set = new Set(this.groups.list(group));
      this.groupSets[group] = set;
    }
    return this.known.isAny(w, set);
  }

  private tryAt(pattern: number, at: number): void {
    const reach = this.reach[pattern] as number;
    // One word long, whatever it is: it stands there.
    if (reach === ONE_WORD) {
      this.keep({ pattern, start: at, end: at + 1, from: at, to: at + 1 });
      return;
    }
    if (!this.areNear(at, reach >> 1)) return;
    const { runner, sentenceOf } = this;
    const compiled = this.compiler.pattern(pattern);
    let found = runner.try(compiled, at, this.from, this.to);
    if (sentenceOf) {
      const mayDepend = found !== undefined || (reach & 1) === 1 || runner.dropped;
      if (mayDepend && this.mayEndBetween(runner.nearest, runner.farthest)) {
        const sentence = sentenceOf(at);
        found = sentence && runner.try(compiled, at, sentence.from, sentence.to);
      }
    }
    if (found) this.keep({ pattern, start: found.start, end: found.end, from: at, to: found.to });
  }

  private keep(hit: Hit): void {
    const { hits } = this;
    const last = hits[hits.length - 1];
    if (last && (last.from > hit.from || (last.from === hit.from && last.pattern > hit.pattern))) this.inOrder = false;
    hits.push(hit);
  }

  /** Whether a sentence ends between two words, so that nothing can reach from one to the other. */
  private isCut(from: number, last: number): boolean {
    if (from === last || !this.sentenceOf || !this.mayEndBetween(from, last)) return false;
    const sentence = this.sentenceOf(from);
    return sentence === undefined || last >= sentence.to;
  }

  private mayEndBetween(from: number, last: number): boolean {
    const { words } = this;
    return mayEndSentence(words.text, words.startOf(from), words.startOf(Math.min(last, words.count - 1)));
  }
}
