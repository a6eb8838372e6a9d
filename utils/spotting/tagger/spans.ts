/** Stretches of words that are mentions, out of how likely each word is inside one. Pure. */
import { TOPICS } from '../../knowledge/schema.ts';
import type { PreparedBlock } from '../../text/article.ts';
import { LABELS } from './network.ts';
import { passagesOf, type SentencePlace } from './passages.ts';
import type { TaggedArticle, Tagger } from './tagger.ts';
import { trimmed } from './trim.ts';

/** A stretch of words of one sentence. */
export interface Span {
  block: number;
  /** Index of its sentence in the article's places. */
  place: number;
  /** Words of the block's tokens, `to` exclusive. */
  from: number;
  to: number;
  /** Number of the topic. */
  topic: number;
  /** How likely its likeliest word is inside a mention. */
  likely: number;
}

/** Words this much less likely than the threshold go along with a neighbour that reaches it. */
const ALONG = 0.5;

/**
 * Spans of a sentence of `n` words, whose chances begin at `at`: a word counts from `threshold` on, and words half as
 * likely, of the same topic, go along with neighbours that count. Word indexes are those of the sentence.
 */
export function spansOf(
  chances: Float32Array,
  at: number,
  n: number,
  threshold: number,
): { from: number; to: number; topic: number; likely: number }[] {
  const inside = (i: number): number => {
    let sum = 0;
    for (let topic = 0; topic < TOPICS.length; topic++) sum += chances[(at + i) * LABELS + 1 + topic] as number;
    return sum;
  };
  const topicOf = (i: number): number => {
    let best = 0;
    for (let topic = 1; topic < TOPICS.length; topic++)
      if ((chances[(at + i) * LABELS + 1 + topic] as number) > (chances[(at + i) * LABELS + 1 + best] as number))
        best = topic;
    return best;
  };
  const spans: { from: number; to: number; topic: number; likely: number }[] = [];
  let free = 0;
  for (let i = 0; i < n; i++) {
    let likely = inside(i);
    if (likely < threshold) continue;
    const topic = topicOf(i);
    const goesAlong = (j: number) => inside(j) >= threshold * ALONG && topicOf(j) === topic;
    let from = i;
    while (from > free && goesAlong(from - 1)) from--;
    let to = i + 1;
    for (; to < n && goesAlong(to); to++) likely = Math.max(likely, inside(to));
    spans.push({ from, to, topic, likely });
    free = to;
    i = to - 1;
  }
  return spans;
}

/** From this share of numbers on, a sentence is a row of a table: results of firms, of matches, of elections. */
const FIGURES = 0.25;

function isTable(forms: readonly string[], from: number, to: number): boolean {
  let figures = 0;
  for (let i = from; i < to; i++) if (/^\d/.test(forms[i] as string)) figures++;
  return to - from > 5 && figures >= FIGURES * (to - from);
}

/** All spans of an article, in order; pauses after each passage, so that a page need not wait. */
export function* spansIn(
  article: TaggedArticle,
  tagger: Tagger,
  threshold = tagger.threshold,
): Generator<undefined, Span[]> {
  const spans: Span[] = [];
  for (const passage of passagesOf(article.places)) {
    const chances = tagger.read(article, passage);
    let at = 0;
    for (let place = passage.from; place < passage.to; place++) {
      const { block, from, to } = article.places[place] as SentencePlace;
      const { forms } = (article.blocks[block] as PreparedBlock).tokens;
      if (place >= passage.own && place < passage.ownEnd && !isTable(forms, from, to))
        for (const span of spansOf(chances, at, to - from, threshold)) {
          const words = trimmed(forms, from + span.from, from + span.to);
          if (words) spans.push({ ...span, block, place, from: words[0], to: words[1] });
        }
      at += to - from;
    }
    yield undefined;
  }
  return spans;
}

/** A span this likely is company for the others of its article. */
const COMPANY = 0.9;

/** What stands in for company where there is none, so that a short text can have a single mention. */
const ALONE = 0.7;

/** How likely a span must be in a text without any word that the gate looks for: nearly all speak of something else. */
const ELSEWHERE = 0.85;

/** And a single one in such a text. */
const ELSEWHERE_ALONE = 0.95;

/** What is known of an article besides its spans. */
export interface Surroundings {
  passages: number;
  /** Mentions that patterns have found. */
  patternMentions: number;
  /** Whether it is without any word that the gate looks for. */
  elsewhere: boolean;
}

/**
 * The spans of an article that are kept. The longer an article, the more chances it has to look like a mention once, so
 * the likelihood asked for rises with its passages, unless others of its mentions are certain: those of patterns and
 * spans that are all but sure.
 */
export function kept(spans: readonly Span[], threshold: number, around: Surroundings): Span[] {
  const { passages, patternMentions, elsewhere } = around;
  const sure = patternMentions + spans.filter((span) => span.likely >= COMPANY).length;
  const base = elsewhere ? Math.max(threshold, ELSEWHERE) : threshold;
  const needed = 1 - (1 - base) * Math.min(1, (ALONE + sure) / Math.max(1, passages));
  const found = spans.filter((span) => span.likely >= needed);
  return elsewhere && found.length + patternMentions < 2
    ? found.filter((span) => span.likely >= ELSEWHERE_ALONE)
    : found;
}
