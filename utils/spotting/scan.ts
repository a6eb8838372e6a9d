/**
 * Finds patterns in whole blocks of text, without cutting them into sentences first: the same hits as sentence by
 * sentence, and most blocks are read in one pass over their letters. Pure.
 */
import { type PreparedBlock, prepare } from '../text/article.ts';
import { cut, Words } from '../text/words.ts';
import type { Hit, Matcher, Stretch } from './matcher.ts';

/** Reads one block after the other. */
export class Scanner {
  private readonly matcher: Matcher;
  /** Words of the block read last, to which its hits point. They are gone when the next one is read. */
  readonly words = new Words();

  /** Sentences of that block, once they have been asked for. */
  private sentences: readonly Stretch[] | undefined;
  private readonly sentenceOf = (word: number): Stretch | undefined => {
    this.sentences ??= prepare({ text: this.words.text, kind: 'body' }).sentences;
    return this.sentences[sentenceOf(this.sentences, word)];
  };

  constructor(matcher: Matcher) {
    this.matcher = matcher;
  }

  /** Hits in a block, in the order of their first word. */
  hits(text: string): Hit[] {
    this.sentences = undefined;
    return this.matcher.matchBlock(cut(text, this.words), this.sentenceOf);
  }
}

/** Hits in a block whose words are known, in the order of their first word. */
export function hitsIn(block: PreparedBlock, matcher: Matcher): Hit[] {
  const { tokens } = block;
  const { words } = tokens;
  if (words) return matcher.matchBlock(words, (word) => block.sentences[sentenceOf(block.sentences, word)]);
  // Where words were cut elsewhere, nothing tells what stands between them.
  return block.sentences.flatMap(({ from, to }) => matcher.match(tokens, from, to));
}

/** Number of the sentence that a word is in; -1 when it is in none. */
export function sentenceOf(sentences: readonly Stretch[], word: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle] as Stretch;
    if (word < sentence.from) high = middle - 1;
    else if (word >= sentence.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Of hits in the order of their first word, those that do not overlap: the leftmost, and of these the longest. */
export function leftmostLongest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept[kept.length - 1];
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (hit.start === last.start && hit.end > last.end) kept[kept.length - 1] = hit;
  }
  return kept;
}
