/**
 * The trained weights as they are shipped, and how likely they make each label. Trained by `npm run train`; a weight is
 * kept as a whole number of fifths, relative to "outside". Pure.
 */
import { type ChainScores, LABELS, marginals } from './chain.ts';
import { FeatureMaker, headsOf, PLACES, type TaggedArticle, type TaggedSentence, VOCABULARY } from './features.ts';

/** Weights are whole numbers of this many to one. */
export const STEPS_PER_UNIT = 5;

/** A model as data. */
export interface TaggerData {
  /** Names of the classes, by number. */
  classes: string[];
  /** Words of each language that have weights of their own; their numbers follow the order of the list. */
  vocabulary: Record<string, string[]>;
  /** Base64 of: for each feature with a weight, the distance from the last one (variable length), then three bytes. */
  weights: string;
  /** Label after label, fifths. */
  steps: number[];
  /** How likely "inside" must be for a word to count. */
  threshold: number;
}

const WEIGHTS = LABELS - 1;

/** Packs weights: feature number → three whole numbers from -127 to 127. */
export function packWeights(weights: ReadonlyMap<number, readonly number[]>): string {
  const bytes: number[] = [];
  let last = 0;
  for (const feature of [...weights.keys()].sort((a, b) => a - b)) {
    let distance = feature - last;
    last = feature;
    while (distance >= 128) {
      bytes.push((distance & 127) | 128);
      distance >>= 7;
    }
    bytes.push(distance);
    for (const w of weights.get(feature) as readonly number[]) bytes.push(w & 255);
  }
  return btoa(bytes.map((b) => String.fromCharCode(b)).join(''));
}

/** Unpacks them: one after the other for each feature, zero where there is none. */
export function unpackWeights(packed: string): Int8Array {
  const bytes = atob(packed);
  const found: number[] = [];
  let at = 0;
  let feature = 0;
  while (at < bytes.length) {
    let shift = 0;
    let byte = bytes.charCodeAt(at++);
    let distance = byte & 127;
    while (byte & 128) {
      shift += 7;
      byte = bytes.charCodeAt(at++);
      distance |= (byte & 127) << shift;
    }
    feature += distance;
    for (let k = 0; k < WEIGHTS; k++) found.push(feature * WEIGHTS + k, (bytes.charCodeAt(at++) << 24) >> 24);
  }
  const weights = new Int8Array((feature + 1) * WEIGHTS);
  for (let i = 0; i < found.length; i += 2) weights[found[i] as number] = found[i + 1] as number;
  return weights;
}

/** Number of the first word of a language's vocabulary: those of the languages before it come first. */
function firstWord({ vocabulary }: TaggerData, lang: string): number {
  let first = 0;
  for (const [other, words] of Object.entries(vocabulary)) {
    if (other === lang) break;
    first += words.length;
  }
  return first;
}

/** The part of a model that reading one language needs. */
export function taggerFor(data: TaggerData, lang: string): TaggerData {
  const first = VOCABULARY + firstWord(data, lang) * PLACES;
  const words = data.vocabulary[lang] ?? [];
  const all = unpackWeights(data.weights);
  const kept = new Map<number, number[]>();
  for (let f = 0; f * WEIGHTS < all.length; f++) {
    const own = f < VOCABULARY ? f : f >= first && f < first + words.length * PLACES ? f - first + VOCABULARY : -1;
    const three = [...all.subarray(f * WEIGHTS, (f + 1) * WEIGHTS)];
    if (own >= 0 && three.some((w) => w !== 0)) kept.set(own, three);
  }
  return { ...data, vocabulary: { [lang]: words }, weights: packWeights(kept) };
}

/** A model ready to read articles of one language. */
export class TaggerModel {
  readonly threshold: number;
  private readonly features: FeatureMaker;
  private readonly weights: Int8Array;
  private readonly steps: Float64Array;

  constructor(data: TaggerData, lang: string) {
    const first = firstWord(data, lang);
    const vocabulary = new Map((data.vocabulary[lang] ?? []).map((word, i) => [word, first + i]));
    this.features = new FeatureMaker({ classes: data.classes, vocabulary });
    this.weights = unpackWeights(data.weights);
    this.steps = Float64Array.from(data.steps, (w) => w / STEPS_PER_UNIT);
    this.threshold = data.threshold;
  }

  /** Whether there is anything in an article that a mention could be made of. */
  concerns(article: TaggedArticle): boolean {
    return this.features.settingsOf(article.classes).length > 0;
  }

  /** Probability of each label for each word of a sentence. */
  read(article: TaggedArticle, index: number): Float64Array[] {
    const { features } = this;
    let sums = this.sums.get(article);
    if (!sums) {
      sums = { every: this.sum(features.everywhere(article)), words: this.sum(features.ofArticleWords(article)) };
      this.sums.set(article, sums);
    }
    const every = this.sum(features.inSentence(article, index), sums.every);
    const carrying = this.sum(features.ofSentenceWords(article, index), sums.words);
    const heads = new Map<number, Float64Array>();
    const { words } = article.sentences[index] as TaggedSentence;
    const scores = words.map((word, i) => {
      const row = this.sum(features.ofWord(article, index, i), every);
      if (word.classes.length > 0) plus(row, carrying);
      for (const head of headsOf(word)) {
        let own = heads.get(head);
        if (!own) {
          own = this.sum(features.ofHead(article, index, head));
          heads.set(head, own);
        }
        plus(row, own);
      }
      return row;
    });
    return marginals({ words: scores, steps: this.steps } satisfies ChainScores);
  }

  /** What every word of an article adds up to, and every word of it that carries a class: the same for all of them. */
  private readonly sums = new WeakMap<TaggedArticle, { every: Float64Array; words: Float64Array }>();

  /** Scores of features, added to others. */
  private sum(features: readonly number[], to?: Float64Array): Float64Array {
    const scores = to ? to.slice() : new Float64Array(LABELS);
    for (const f of features)
      for (let k = 0; k < WEIGHTS; k++)
        scores[k + 1] = (scores[k + 1] as number) + (this.weights[f * WEIGHTS + k] ?? 0) / STEPS_PER_UNIT;
    return scores;
  }
}

function plus(row: Float64Array, more: Float64Array): void {
  for (let y = 0; y < row.length; y++) row[y] = (row[y] as number) + (more[y] as number);
}
