/** Stretches of words that are mentions, out of how likely each word is inside one. Pure. */
import { TOPICS } from '../../knowledge/names.ts';
import type { PreparedBlock } from '../../text/article.ts';
import { LABELS } from './network.ts';
import { MOST_PASSAGES, passagesOf, type SentencePlace } from './passages.ts';
import type { TaggedArticle, Tagger } from './tagger.ts';
import { isOfOtherUnion, trimmed } from './trim.ts';

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

/** Words of at least this share of the threshold go along between neighbours that reach it. */
const ALONG = 0.25;

/** And of this share at the ends of a stretch, where a mark shall be no longer than it must. */
const AT_ENDS = 0.8;

/**
 * Spans of a sentence of `n` words, whose chances begin at `at`: a word counts from `threshold` on, and less likely words
 * of the same topic go along with neighbours that count. Word indexes are those of the sentence.
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
    free = to;
    i = to - 1;
    while (inside(from) < threshold * AT_ENDS) from++;
    while (inside(to - 1) < threshold * AT_ENDS) to--;
    spans.push({ from, to, topic, likely });
  }
  return spans;
}

const EXPANSION = TOPICS.indexOf('nato-expansion');

/** From this share of numbers on, a sentence is a row of a table: results of firms, of matches, of elections. */
const FIGURES = 0.25;

/** And one of five words or fewer is a date: “By our correspondent, 21 January 2022”. */
const FIGURES_SHORT = 0.4;

function isTable(forms: readonly string[], from: number, to: number): boolean {
  let figures = 0;
  for (let i = from; i < to; i++) if (/^\d/.test(forms[i] as string)) figures++;
  return figures >= (to - from > 5 ? FIGURES : FIGURES_SHORT) * (to - from);
}

/** All spans of an article, in order; pauses now and then, so that a page need not wait. */
export function* spansIn(
  article: TaggedArticle,
  tagger: Tagger,
  threshold = tagger.threshold,
): Generator<undefined, Span[]> {
  const spans: Span[] = [];
  for (const passage of passagesOf(article.places).slice(0, MOST_PASSAGES)) {
    const chances = yield* tagger.reading(article, passage);
    let at = 0;
    for (let place = passage.from; place < passage.to; place++) {
      const { block, from, to } = article.places[place] as SentencePlace;
      const { forms } = (article.blocks[block] as PreparedBlock).tokens;
      if (place >= passage.own && place < passage.ownEnd && !isTable(forms, from, to))
        for (const span of spansOf(chances, at, to - from, threshold)) {
          const words = trimmed(forms, from + span.from, from + span.to);
          if (words && !(span.topic === EXPANSION && isOfOtherUnion(forms, ...words)))
            spans.push({ ...span, block, place, from: words[0], to: words[1] });
        }
      at += to - from;
    }
    yield undefined;
  }
  return spans;
}

/** A span this likely is company for the others of its article. */
const COMPANY = 0.9;

/** How likely the first span of a topic must be, where no pattern has found the topic in the article. */
const FIRST = 0.8;

/** And in a text without any word that the gate looks for: nearly all of them speak of something else. */
const FIRST_ELSEWHERE = 0.95;

/** What is known of an article besides its spans. */
export interface Surroundings {
  passages: number;
  /** Topics of the mentions that patterns have found, by number: one for each mention. */
  patternTopics: readonly number[];
  /** Whether it is without any word that the gate looks for. */
  elsewhere: boolean;
}

/**
 * The spans of an article that are kept. A topic must first be established, by a pattern or by a span that is likely
 * enough by itself; from then on `threshold` is enough: "the pledge" is a mention where the assurance is spoken of. The
 * longer an article, the more chances it has to look like a mention once, so what is asked for rises with its passages,
 * unless enough of its mentions are certain: those of patterns and spans that are all but sure.
 */
export function kept(spans: readonly Span[], threshold: number, around: Surroundings): Span[] {
  const { passages, patternTopics, elsewhere } = around;
  const sure = patternTopics.length + spans.filter((span) => span.likely >= COMPANY).length;
  const asked = (base: number) => 1 - (1 - base) * Math.min(1, (1 + sure) / Math.max(1, passages));
  const first = asked(Math.max(threshold, elsewhere ? FIRST_ELSEWHERE : FIRST));
  const established = new Set(patternTopics);
  for (const { topic, likely } of spans) if (likely >= first) established.add(topic);
  const later = asked(threshold);
  return spans.filter(({ topic, likely }) => likely >= later && established.has(topic));
}
