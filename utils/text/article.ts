/** An article as spotting and framing read it: blocks of text with their sentences and words. Pure. */
import type { Language } from '../knowledge/schema.ts';
import { paragraphs } from './paragraphs.ts';
import { type Sentence, sentences } from './sentences.ts';
import { type Tokens, tokenise } from './tokenise.ts';

export type BlockKind = 'headline' | 'standfirst' | 'heading' | 'body';

/** A block of text: a paragraph, a heading, a list item. No mention crosses its borders. */
export interface Block {
  text: string;
  kind: BlockKind;
}

export interface ArticleText {
  lang: Language;
  /** Publication day, YYYY-MM-DD. */
  date?: string | undefined;
  blocks: readonly Block[];
}

/** A sentence of a block, as offsets and as a stretch of words. */
export interface PreparedSentence extends Sentence {
  /** Indexes into the block's tokens, `to` exclusive. */
  from: number;
  to: number;
}

export interface PreparedBlock extends Block {
  readonly tokens: Tokens;
  readonly sentences: PreparedSentence[];
}

/** A block of which the sentences are cut when they are first asked for: patterns ask only where they have found something. */
class LazyBlock implements PreparedBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly tokens: Tokens;
  private cut: PreparedSentence[] | undefined;

  constructor({ text, kind }: Block) {
    this.text = text;
    this.kind = kind;
    this.tokens = tokenise(text);
  }

  get sentences(): PreparedSentence[] {
    this.cut ??= sentencesWithWords(this.text, this.tokens.starts);
    return this.cut;
  }
}

function sentencesWithWords(text: string, starts: readonly number[]): PreparedSentence[] {
  let at = 0;
  return sentences(text).map((sentence): PreparedSentence => {
    while (at < starts.length && (starts[at] as number) < sentence.start) at++;
    const from = at;
    while (at < starts.length && (starts[at] as number) < sentence.end) at++;
    return { ...sentence, from, to: at };
  });
}

/** Cuts one block into sentences and words. Linear in its length. */
export const prepare = (block: Block): PreparedBlock => new LazyBlock(block);

/** A plain text as blocks: paragraphs are separated by blank lines. Offsets tell where each block began. */
export function blocksOfText(text: string): (Block & { offset: number })[] {
  const blocks: (Block & { offset: number })[] = [];
  for (const { start, end } of paragraphs(text)) {
    const body = text.slice(start, end);
    if (body.trim()) blocks.push({ text: body, kind: 'body', offset: start });
  }
  return blocks;
}
