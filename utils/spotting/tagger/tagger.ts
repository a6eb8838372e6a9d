/** The trained network at work: how likely each word of a passage is inside a mention. Pure. */
import type { Language } from '../../knowledge/schema.ts';
import { DIRECTIONS, type Direction, type Given } from '../../network/gru.ts';
import type { PreparedBlock } from '../../text/article.ts';
import { layoutFor, type TaggerData, type TaggerWords, unpackMeanings, unpackNetwork, unpackWords } from './data.ts';
import { type Layout, scoresFrom, softmax } from './network.ts';
import type { Passage, SentencePlace } from './passages.ts';
import { UNKNOWN, Vocabulary } from './vocabulary.ts';
import { circumstancesOf, MARKS, marksOf } from './words.ts';

/** Topics that patterns have found, by block and word; -1 where they found none. */
export type FoundTopics = ReadonlyMap<number, Int8Array>;

/** An article as the tagger reads it. */
export interface TaggedArticle {
  blocks: readonly PreparedBlock[];
  places: readonly SentencePlace[];
  found: FoundTopics;
  /** Topics found anywhere in it. */
  topics: ReadonlySet<number>;
  date?: string | undefined;
}

/** What something gives to the gates of a word, in each direction. */
type Gives = Record<Direction, Float32Array>;

/** A network ready to read articles of one language. */
export class Tagger {
  readonly lang: Language;
  readonly threshold: number;
  private readonly layout: Layout;
  private readonly params: Float32Array;
  private readonly meanings: Float32Array;
  private readonly width: number;
  private readonly vocabulary: Vocabulary;
  /** What each mark gives to the gates, and each meaning met so far. */
  private readonly marks: Gives[];
  private readonly meant = new Map<number, Gives>();

  constructor(data: TaggerData, words: TaggerWords, lang: Language) {
    this.lang = lang;
    this.threshold = data.thresholds[lang] ?? (data.thresholds.any as number);
    this.layout = layoutFor(data.hidden, data.meaning);
    this.params = unpackNetwork(data, this.layout);
    this.meanings = unpackMeanings(data.meanings);
    this.width = data.meaning;
    this.vocabulary = new Vocabulary(unpackWords(words), lang);
    this.marks = Array.from({ length: MARKS }, (_, mark) =>
      this.column((i) => (i === this.width + mark ? 1 : 0), false),
    );
  }

  /**
   * Probabilities of the labels of each word of a passage's sentences `from` to `to`, LABELS a word, in order.
   * `without` is the number of a word of the passage whose meaning is withheld, to see how much hangs on it.
   */
  read(article: TaggedArticle, passage: Pick<Passage, 'from' | 'to'>, without = -1): Float32Array {
    const places = article.places.slice(passage.from, passage.to);
    const n = places.reduce((sum, place) => sum + place.to - place.from, 0);
    const size = 3 * this.layout.hidden;
    const given: Given = { forth: new Float32Array(n * size), back: new Float32Array(n * size) };
    let word = 0;
    for (const { block, from, to } of places) {
      const { tokens, text } = article.blocks[block] as PreparedBlock;
      const topics = article.found.get(block);
      for (let i = from; i < to; i++, word++) {
        const row = word === without ? UNKNOWN : this.vocabulary.rowOf(tokens.forms[i] as string);
        const gap = text.slice(i > 0 ? tokens.ends[i - 1] : 0, tokens.starts[i]);
        const marks = marksOf(tokens.raws[i] as string, gap, i === from, topics?.[i] ?? -1);
        for (const way of DIRECTIONS) {
          const own = given[way].subarray(word * size, (word + 1) * size);
          own.set(this.ofMeaning(row)[way]);
          for (const mark of marks) plus(own, this.marks[mark]?.[way]);
        }
      }
    }
    const circumstances = circumstancesOf(article.date, this.lang, article.topics);
    return softmax(scoresFrom(this.params, this.layout, given, circumstances));
  }

  /** What a meaning gives to the gates: worked out once, as texts repeat their words. */
  private ofMeaning(row: number): Gives {
    let found = this.meant.get(row);
    if (!found) {
      found = this.column(
        (input) => (input < this.width ? (this.meanings[row * this.width + input] as number) : 0),
        true,
      );
      // Bounded, so that a long text of rare words cannot fill the memory.
      if (this.meant.size > 4000) this.meant.clear();
      this.meant.set(row, found);
    }
    return found;
  }

  /** What inputs give to the gates. */
  private column(valueAt: (input: number) => number, withBias: boolean): Gives {
    const { hidden, input, parts } = this.layout;
    const values = Array.from({ length: input }, (_, i) => valueAt(i));
    const of = (way: Direction): Float32Array => {
      const { at } = parts[`${way}Input`];
      const bias = parts[`${way}InputBias`].at;
      return Float32Array.from({ length: 3 * hidden }, (_, j) => {
        let sum = withBias ? (this.params[bias + j] as number) : 0;
        for (let i = 0; i < input; i++) sum += (values[i] as number) * (this.params[at + j * input + i] as number);
        return sum;
      });
    };
    return { forth: of('forth'), back: of('back') };
  }
}

function plus(row: Float32Array, more: Float32Array | undefined): void {
  if (more) for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) + (more[j] as number);
}
