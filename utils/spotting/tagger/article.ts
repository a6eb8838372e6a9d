/** Puts an article together for the tagger while it is read block by block. Pure. */
import type { PreparedBlock, PreparedSentence } from '../../text/article.ts';
import type { TaggedArticle, TaggedSentence, TaggedWord } from './features.ts';

/** A class found in a sentence: word indexes into the block's tokens, `to` exclusive. */
export interface ClassHit {
  number: number;
  from: number;
  to: number;
}

/** Where a sentence of the tagger lies in the article. */
export interface SentencePlace {
  block: number;
  /** Index of the sentence in its block. */
  sentence: number;
  /** First word in the block's tokens. */
  from: number;
}

/** Words that a pattern has found already: word indexes into the block's tokens, and the topic. */
type Marked = [from: number, to: number, topic: number];

/** The sentence whose words were asked for last: one at a time is read, and a long article must not keep them all. */
interface Current {
  sentence?: LazySentence | undefined;
  words?: TaggedWord[] | undefined;
}

class LazySentence implements TaggedSentence {
  readonly classes: Set<number>;
  readonly marked: Marked[] = [];
  readonly block: number;
  private readonly prepared: PreparedBlock;
  private readonly index: number;
  private readonly hits: readonly ClassHit[];
  private readonly small: Readonly<Record<string, number>>;
  private readonly current: Current;

  constructor(
    block: number,
    prepared: PreparedBlock,
    index: number,
    hits: readonly ClassHit[],
    small: Readonly<Record<string, number>>,
    current: Current,
  ) {
    this.block = block;
    this.prepared = prepared;
    this.index = index;
    this.hits = hits;
    this.small = small;
    this.current = current;
    this.classes = new Set(hits.map((hit) => hit.number));
  }

  get words(): TaggedWord[] {
    if (this.current.sentence !== this || !this.current.words) {
      this.current.sentence = this;
      this.current.words = this.made();
    }
    return this.current.words;
  }

  private made(): TaggedWord[] {
    const { from, to } = this.prepared.sentences[this.index] as PreparedSentence;
    const words: TaggedWord[] = [];
    for (let i = from; i < to; i++) {
      const form = this.prepared.tokens.forms[i] as string;
      words.push({ form, classes: [], small: this.small[form] ?? -1, pattern: -1 });
    }
    for (const { number, from: a, to: b } of this.hits)
      for (let i = a; i < b; i++) {
        const own = words[i - from]?.classes;
        if (own && !own.includes(number)) own.push(number);
      }
    for (const [a, b, topic] of this.marked)
      for (let i = Math.max(a, from); i < Math.min(b, to); i++) (words[i - from] as TaggedWord).pattern = topic;
    return words;
  }
}

/** Collects sentences with their classes. */
export class ArticleBuilder {
  readonly article: TaggedArticle;
  readonly places: SentencePlace[] = [];
  private readonly sentences: LazySentence[] = [];
  /** Sentences of each block, by number. */
  private readonly byBlock = new Map<number, number[]>();
  private readonly small: Readonly<Record<string, number>>;
  private readonly current: Current = {};

  constructor(small: Readonly<Record<string, number>>, date: string | undefined) {
    this.small = small;
    this.article = { sentences: this.sentences, classes: new Set(), patterns: new Set(), date };
  }

  add(block: number, prepared: PreparedBlock, index: number, hits: readonly ClassHit[]): void {
    for (const { number } of hits) this.article.classes.add(number);
    const own = this.byBlock.get(block);
    if (own) own.push(this.places.length);
    else this.byBlock.set(block, [this.places.length]);
    this.sentences.push(new LazySentence(block, prepared, index, hits, this.small, this.current));
    this.places.push({ block, sentence: index, from: (prepared.sentences[index] as PreparedSentence).from });
  }

  /** Notes words that a pattern has found already. */
  mark(block: number, from: number, to: number, topic: number): void {
    this.article.patterns.add(topic);
    this.current.words = undefined;
    for (const i of this.byBlock.get(block) ?? []) this.sentences[i]?.marked.push([from, to, topic]);
  }
}
