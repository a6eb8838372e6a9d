/** Mentions out of what the tagger makes likely: stretches of words of one topic, trimmed and weighed. Pure. */
import { LABELS } from './chain.ts';
import type { TaggedWord } from './features.ts';

/** A stretch of words of one sentence. */
export interface Span {
  /** Indexes into the sentence's words, `to` exclusive. */
  from: number;
  to: number;
  /** Number of the topic. */
  topic: number;
  /** How likely its likeliest word is inside a mention. */
  likely: number;
}

/** A single word has little to show for itself, and must be this likely. */
const ONE_WORD = 0.95;

/** This many small words between two stretches of one topic join them. */
const BRIDGE = 2;

/**
 * The spans of a sentence. A word counts from `threshold` on; words half as likely go along with neighbours that count,
 * and up to two small words between two stretches of one topic join them. A span needs a word that carries a class.
 */
export function spansOf(
  words: readonly TaggedWord[],
  probabilities: readonly Float64Array[],
  threshold: number,
): Span[] {
  const topicAt = probabilities.map((row) => {
    let best = 1;
    for (let y = 2; y < LABELS; y++) if ((row[y] as number) > (row[best] as number)) best = y;
    return best - 1;
  });
  const inside = probabilities.map((row) => 1 - (row[0] as number));
  const spans: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    if ((inside[i] as number) < threshold) continue;
    const topic = topicAt[i] as number;
    let from = i;
    let to = i + 1;
    let likely = inside[i] as number;
    const goesAlong = (j: number) => (inside[j] ?? 0) >= threshold / 2 && topicAt[j] === topic;
    while (from > 0 && goesAlong(from - 1)) from--;
    for (;;) {
      if (to < words.length && goesAlong(to)) {
        likely = Math.max(likely, inside[to] as number);
        to++;
        continue;
      }
      let step = 0;
      while (step < BRIDGE && (words[to + step]?.small ?? -1) >= 0) step++;
      if (step > 0 && to + step < words.length && goesAlong(to + step)) to += step;
      else break;
    }
    const last = spans.at(-1);
    if (last && last.to >= from && last.topic === topic) {
      last.to = Math.max(last.to, to);
      last.likely = Math.max(last.likely, likely);
    } else if (!last || last.to <= from) spans.push({ from, to, topic, likely });
    i = to - 1;
  }
  return spans
    .map((span) => trimmed(span, words))
    .filter((span) => hasClass(span, words) && (span.to - span.from > 1 || span.likely >= ONE_WORD));
}

function trimmed(span: Span, words: readonly TaggedWord[]): Span {
  let { from, to } = span;
  const idle = (i: number) => (words[i]?.small ?? -1) >= 0 && (words[i]?.classes.length ?? 0) === 0;
  while (to - from > 1 && idle(to - 1)) to--;
  while (to - from > 1 && idle(from)) from++;
  return { ...span, from, to };
}

function hasClass({ from, to }: Span, words: readonly TaggedWord[]): boolean {
  for (let i = from; i < to; i++) if ((words[i]?.classes.length ?? 0) > 0) return true;
  return false;
}

/** In an article that is not known to be about a topic, a span must be this likely … */
const LONE = 0.97;
/** … unless this many spans are each likely by themselves. */
const COMPANY = 3;
const LIKELY = 0.9;

/**
 * How likely a span must be to be kept: nothing more is asked where patterns have found mentions, or where several
 * likely spans stand together; a lone span in another article must be almost certain.
 */
export function leastLikely(patternMentions: number, likely: readonly number[]): number {
  const together = likely.filter((x) => x >= LIKELY).length >= COMPANY;
  return patternMentions > 0 || together ? 0 : LONE;
}
