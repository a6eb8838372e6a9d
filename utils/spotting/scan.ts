/**
 * Finds patterns in whole blocks of text, without cutting them into sentences first: the same hits as sentence by
 * sentence, and most blocks are read in one pass over their letters. Pure.
 */
import type { Language } from '../knowledge/schema.ts';
import { prepare } from '../text/article.ts';
import { cut, Words } from '../text/words.ts';
import type { Hit, Matcher, Stretch } from './matcher.ts';

/** Reads one block after the other. */
export class Scanner {
  private readonly matcher: Matcher;
  private readonly lang: Language;
  /** Words of the block read last, to which its hits point. They are gone when the next one is read. */
  readonly words = new Words();

  constructor(matcher: Matcher, lang: Language) {
    this.matcher = matcher;
    this.lang = lang;
  }

  /** Hits in a block, in the order of their first word. */
  hits(text: string): Hit[] {
    let sentences: Stretch[] | undefined;
    return this.matcher.matchBlock(cut(text, this.words), (word) => {
      sentences ??= prepare({ text, kind: 'body' }, this.lang).sentences;
      return sentenceAt(sentences, word);
    });
  }
}

function sentenceAt(sentences: readonly Stretch[], word: number): Stretch | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle] as Stretch;
    if (word < sentence.from) high = middle - 1;
    else if (word >= sentence.to) low = middle + 1;
    else return sentence;
  }
  return undefined;
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
