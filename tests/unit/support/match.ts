/** Tries one pattern on a text: what it marks, sentence by sentence. */
import { Matcher } from '../../../utils/spotting/matcher.ts';
import { TableBuilder } from '../../../utils/spotting/tables.ts';
import { prepare } from '../../../utils/text/article.ts';

export function marked(pattern: string, text: string, lexicons: Record<string, string[]> = {}): string[] {
  const builder = new TableBuilder((id) => lexicons[id]);
  builder.add(pattern);
  const matcher = new Matcher(builder.build());
  const block = prepare({ text, kind: 'body' });
  return block.sentences.flatMap((sentence) =>
    matcher
      .match(block.tokens, sentence.from, sentence.to)
      .map(({ start, end }) => text.slice(block.tokens.starts[start], block.tokens.ends[end - 1])),
  );
}
