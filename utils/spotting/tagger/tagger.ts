/** The trained network at work: how likely each word of a passage is inside a mention. Pure. */
import type { Language } from '../../knowledge/schema.ts';
import { Inputs } from '../../network/inputs.ts';
import { unpackParts } from '../../network/packing.ts';
import { Remembered } from '../../network/remembered.ts';
import { atOnce, type Steps } from '../../network/steps.ts';
import type { PreparedBlock } from '../../text/article.ts';
import { layoutFor, meaningsIn, type TaggerData, type TaggerWords, unpackWords } from './data.ts';
import { type Layout, scoresFrom, softmax } from './network.ts';
import type { Passage, SentencePlace } from './passages.ts';
import { UNKNOWN, Vocabulary } from './vocabulary.ts';
import { circumstancesOf, marksOf } from './words.ts';

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

/** A network ready to read articles of one language. */
export class Tagger {
  readonly lang: Language;
  readonly threshold: number;
  private readonly layout: Layout;
  private readonly params: Float32Array;
  private readonly vocabulary: Vocabulary;
  private readonly inputs: Inputs;
  private readonly known = new Remembered<Float32Array>();

  constructor(data: TaggerData, words: TaggerWords, lang: Language) {
    this.lang = lang;
    this.threshold = data.thresholds[lang] ?? (data.thresholds.any as number);
    this.layout = layoutFor(data.hidden, data.meaning);
    this.params = unpackParts(data, this.layout);
    this.vocabulary = new Vocabulary(unpackWords(words), lang);
    this.inputs = new Inputs(this.params, this.layout, meaningsIn(data.meanings, data.meaning), data.meaning);
  }

  /**
   * Probabilities of the labels of each word of a passage's sentences `from` to `to`, LABELS a word, in order.
   * `without` is the number of a word of the passage whose meaning is withheld, to see how much hangs on it.
   */
  read(article: TaggedArticle, passage: Pick<Passage, 'from' | 'to'>, without = -1): Float32Array {
    return atOnce(this.reading(article, passage, without));
  }

  /** The same, with pauses; a passage that has been read lately is not read again. */
  *reading(article: TaggedArticle, passage: Pick<Passage, 'from' | 'to'>, without = -1): Steps<Float32Array> {
    const places = article.places.slice(passage.from, passage.to);
    const circumstances = circumstancesOf(article.date, this.lang, article.topics);
    const key = `${circumstances} ${without}${places.map((place) => keyOf(article, place)).join('')}`;
    const known = this.known.get(key);
    if (known) return known;
    const n = places.reduce((sum, place) => sum + place.to - place.from, 0);
    const given = this.inputs.room(n);
    let word = 0;
    for (const { block, from, to } of places) {
      const { tokens, text } = article.blocks[block] as PreparedBlock;
      const topics = article.found.get(block);
      for (let i = from; i < to; i++, word++) {
        const row = word === without ? UNKNOWN : this.vocabulary.rowOf(tokens.forms[i] as string);
        const gap = text.slice(i > 0 ? tokens.ends[i - 1] : 0, tokens.starts[i]);
        const marks = marksOf(tokens.raws[i] as string, gap, i === from, topics?.[i] ?? -1);
        this.inputs.put(given, word, row, marks);
      }
      yield undefined;
    }
    const chances = softmax(yield* scoresFrom(this.params, this.layout, given, circumstances));
    this.known.set(key, chances);
    return chances;
  }
}

/** What makes a sentence another one for the network: its text, and what patterns have found in it. */
function keyOf({ blocks, found }: TaggedArticle, { block, from, to }: SentencePlace): string {
  const { tokens, text } = blocks[block] as PreparedBlock;
  const before = from > 0 ? tokens.ends[from - 1] : 0;
  return `\n${found.get(block)?.subarray(from, to) ?? ''}\n${text.slice(before, tokens.ends[to - 1])}`;
}
