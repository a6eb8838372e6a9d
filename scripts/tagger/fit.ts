/**
 * Trains the tagger: maximum likelihood of the labels (a conditional random field), by AdaGrad (Duchi, Hazan and Singer
 * 2011) with features left out at random, so that no single one is leant on. Deterministic: the same texts give the
 * same weights.
 */
import { type ChainScores, LABELS, sums } from '../../utils/spotting/tagger/chain.ts';
import { FeatureMaker, PLACES, stemOf, VOCABULARY } from '../../utils/spotting/tagger/features.ts';
import { packWeights, STEPS_PER_UNIT, type TaggerData } from '../../utils/spotting/tagger/model.ts';
import type { TaggedText } from './corpus.ts';

export interface FitOptions {
  epochs: number;
  rate: number;
  /** Pull of every weight towards nothing. */
  decay: number;
  /** Share of the features that each word is shown without. */
  dropout: number;
  /** Texts of a language in which a word must stand to have weights of its own. */
  minTexts: number;
  /** Times a feature must occur. */
  minCount: number;
  threshold: number;
}

export const DEFAULTS: FitOptions = {
  epochs: 40,
  rate: 0.1,
  decay: 0.02,
  dropout: 0.5,
  minTexts: 6,
  minCount: 3,
  threshold: 0.8,
};

interface Example {
  features: Int32Array[];
  labels: number[];
}

/** Numbers that look random and are always the same (Park and Miller 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function vocabularyOf(texts: readonly TaggedText[], minTexts: number): Record<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { lang, reading } of texts) {
    const forms = new Set(
      reading.built.article.sentences.flatMap((s) => s.words.filter((w) => w.small < 0).map((w) => stemOf(w.form))),
    );
    const own = counts.get(lang) ?? new Map<string, number>();
    counts.set(lang, own);
    for (const form of forms) if (form.length > 1 && !/^\d+$/.test(form)) own.set(form, (own.get(form) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([lang, own]) => [
        lang,
        [...own]
          .filter(([, n]) => n >= minTexts)
          .map(([form]) => form)
          .sort(),
      ]),
  );
}

/** Trains on texts and gives the model as data. */
export function fit(texts: readonly TaggedText[], classes: string[], options: Partial<FitOptions> = {}): TaggerData {
  const { epochs, rate, decay, dropout, minTexts, minCount, threshold } = { ...DEFAULTS, ...options };
  const vocabulary = vocabularyOf(texts, minTexts);
  const makers = new Map<string, FeatureMaker>();
  let first = 0;
  for (const [lang, words] of Object.entries(vocabulary)) {
    makers.set(lang, new FeatureMaker({ classes, vocabulary: new Map(words.map((word, i) => [word, first + i])) }));
    first += words.length;
  }
  const size = VOCABULARY + first * PLACES;
  const counts = new Int32Array(size);
  const examples: Example[] = [];
  for (const { lang, reading, labels } of texts) {
    const maker = makers.get(lang) as FeatureMaker;
    labels.forEach((own, i) => {
      const features = maker.of(reading.built.article, i);
      for (const list of features) for (const f of list) counts[f] = (counts[f] as number) + 1;
      if (features.length > 0) examples.push({ features, labels: own });
    });
  }
  for (const example of examples)
    example.features = example.features.map((list) => list.filter((f) => (counts[f] as number) >= minCount));

  const weights = new Float64Array(size * LABELS);
  const weightSums = new Float64Array(size * LABELS);
  const steps = new Float64Array(LABELS * LABELS);
  const stepSums = new Float64Array(LABELS * LABELS);
  // The mean of the last rounds generalises better than the last round (Polyak and Juditsky 1992).
  const averaged = Math.ceil(epochs / 2);
  const weightMean = new Float64Array(weights.length);
  const stepMean = new Float64Array(steps.length);
  const random = randomFrom(20221021);
  const climb = (at: Float64Array, squares: Float64Array, i: number, slope: number) => {
    const g = slope - decay * (at[i] as number);
    squares[i] = (squares[i] as number) + g * g;
    at[i] = (at[i] as number) + (rate * g) / (Math.sqrt(squares[i] as number) + 1e-6);
  };
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const k of order) {
      const { features, labels } = examples[k] as Example;
      const shown = features.map((list) => list.filter(() => random() >= dropout));
      const scores: ChainScores = {
        words: shown.map((list) => {
          const row = new Float64Array(LABELS);
          for (const f of list)
            for (let y = 0; y < LABELS; y++) row[y] = (row[y] as number) + (weights[f * LABELS + y] as number);
          return row;
        }),
        steps,
      };
      const { before, after, total } = sums(scores);
      const slopes = new Float64Array(LABELS * LABELS);
      for (let i = 0; i < labels.length; i++) {
        const a = before[i] as Float64Array;
        const b = after[i] as Float64Array;
        for (let y = 0; y < LABELS; y++) {
          const slope = (labels[i] === y ? 1 : 0) - Math.exp((a[y] as number) + (b[y] as number) - total);
          if (Math.abs(slope) < 1e-4) continue;
          for (const f of shown[i] as Int32Array) climb(weights, weightSums, f * LABELS + y, slope);
        }
        if (i === 0) continue;
        const last = before[i - 1] as Float64Array;
        const own = scores.words[i] as Float64Array;
        slopes[(labels[i - 1] as number) * LABELS + (labels[i] as number)] =
          (slopes[(labels[i - 1] as number) * LABELS + (labels[i] as number)] as number) + 1;
        for (let p = 0; p < LABELS; p++)
          for (let q = 0; q < LABELS; q++)
            slopes[p * LABELS + q] =
              (slopes[p * LABELS + q] as number) -
              Math.exp(
                (last[p] as number) + (steps[p * LABELS + q] as number) + (own[q] as number) + (b[q] as number) - total,
              );
      }
      for (let i = 0; i < slopes.length; i++) if (slopes[i] !== 0) climb(steps, stepSums, i, slopes[i] as number);
    }
    if (epoch >= epochs - averaged) {
      for (let i = 0; i < weights.length; i++)
        weightMean[i] = (weightMean[i] as number) + (weights[i] as number) / averaged;
      for (let i = 0; i < steps.length; i++) stepMean[i] = (stepMean[i] as number) + (steps[i] as number) / averaged;
    }
  }
  return { classes, vocabulary, weights: packed(weightMean, 1 - dropout), steps: whole(stepMean), threshold };
}

const whole = (values: Float64Array): number[] => [...values].map((w) => Math.round(w * STEPS_PER_UNIT));

/** Weights relative to "outside", for words that are shown all their features, as whole numbers. */
function packed(weights: Float64Array, shown: number): string {
  const kept = new Map<number, number[]>();
  for (let f = 0; f * LABELS < weights.length; f++) {
    const outside = weights[f * LABELS] as number;
    const three = [1, 2, 3].map((y) => {
      const w = ((weights[f * LABELS + y] as number) - outside) * shown * STEPS_PER_UNIT;
      return Math.max(-127, Math.min(127, Math.round(w)));
    });
    if (three.some((w) => w !== 0)) kept.set(f, three);
  }
  return packWeights(kept);
}
