/** Cuts an article into the passages that the network reads one at a time. Pure. */
import { atOnce, type Steps } from '../../network/steps.ts';
import type { PreparedBlock } from '../../text/article.ts';

/** A sentence: its block, and its words as indexes into the block's tokens, `to` exclusive. */
export interface SentencePlace {
  block: number;
  from: number;
  to: number;
}

/** Sentences `from` to `to` (exclusive) are read together; what is found counts in `own` to `ownEnd`. */
export interface Passage {
  from: number;
  to: number;
  own: number;
  ownEnd: number;
}

/**
 * A passage ends with the sentence that brings it to this many words: enough to know what a text is about, few enough
 * to be read in a slice of a page's time.
 */
export const PASSAGE = 140;

/**
 * Passages that the networks read of one text, some 20,000 words: hardly an article is longer, and what is may be anything. Patterns
 * read all of it.
 */
export const MOST_PASSAGES = 150;

/** All sentences of an article that have words, in order. */
export const sentencesOf = (blocks: readonly PreparedBlock[]): SentencePlace[] => atOnce(sentencesInSteps(blocks));

/** The same with a pause after each block, whose sentences may only be looked for now. */
export function* sentencesInSteps(blocks: readonly PreparedBlock[]): Steps<SentencePlace[]> {
  const places: SentencePlace[] = [];
  for (const [block, { sentences }] of blocks.entries()) {
    for (const { from, to } of sentences) if (to > from) places.push({ block, from, to });
    yield undefined;
  }
  return places;
}

/** Passages of whole sentences; each is read with the sentence before it and the one after. */
export function passagesOf(places: readonly SentencePlace[]): Passage[] {
  const passages: Passage[] = [];
  let own = 0;
  let words = 0;
  places.forEach(({ from, to }, i) => {
    words += to - from;
    if (words < PASSAGE && i + 1 < places.length) return;
    passages.push({
      from: Math.max(0, own - 1),
      to: Math.min(places.length, i + 2),
      own,
      ownEnd: i + 1,
    });
    own = i + 1;
    words = 0;
  });
  return passages;
}
