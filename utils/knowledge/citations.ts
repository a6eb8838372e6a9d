/** Everything in a pack that cites sources. Pure. */
import type { Claim, Entry, Pack, Statement } from './schema.ts';

/** One sentence that cites sources: a line or statement, or a position with who holds it. */
export interface Citation {
  text?: string | undefined;
  quote?: Statement['quote'];
  holder?: string | undefined;
  sources: readonly string[];
}

/** Everything of an entry or a claim that cites sources. */
export function citationsOf(item: Entry | Claim): Citation[] {
  const sentences = 'statements' in item ? [...item.statements, item.line] : item.record;
  return [...sentences, ...item.disputes.flatMap((dispute) => dispute.positions)];
}

/** The sources of everything in a pack that cites some: statements, positions, lines, further dates. */
export function* citations(pack: Pack): Generator<readonly string[]> {
  for (const item of [...pack.entries, ...pack.claims]) for (const { sources } of citationsOf(item)) yield sources;
  for (const event of pack.events) yield event.sources;
}
