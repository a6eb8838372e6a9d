/** The card of a source: what it is, and everything in the knowledge base that is taken from it. Pure. */
import { citationsOf } from './citations.ts';
import { type PackIndex, sourceView } from './pack-index.ts';
import type { Claim, Entry } from './schema.ts';
import type { SourceCard, SourceUse, ViewOptions } from './view.ts';

/** Things of one day keep their order, in every browser. */
const byDate = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The card of a source; null when there is no such source. It is shown whether or not the source is on. */
export function sourceCard(index: PackIndex, id: string, { sourcesOff }: ViewOptions): SourceCard | null {
  const source = index.sources.get(id);
  if (!source) return null;
  const uses: SourceUse[] = [];
  let count = 0;
  let alone = 0;
  const take = (item: Entry | Claim) => {
    const mine = citationsOf(item).filter((one) => one.sources.includes(id));
    count += mine.length;
    alone += mine.filter((one) => one.sources.length === 1).length;
    // An entry's line says once more what a statement says, unless it is all that is taken.
    const line = 'line' in item ? item.line : undefined;
    const told = mine.length > 1 ? mine.filter((one) => one !== line) : mine;
    return told.map(({ text, quote, holder }) => ({ text, quote, holder }));
  };
  for (const entry of index.pack.entries) {
    const sentences = take(entry);
    if (sentences.length > 0) {
      const { title, titleQuote, topics, when } = entry;
      uses.push({ kind: 'entry', id: entry.id, title, titleQuote, topics, when, sentences });
    }
  }
  uses.sort((a, b) => byDate(a.when?.start ?? '', b.when?.start ?? ''));
  for (const claim of index.pack.claims) {
    const sentences = take(claim);
    const { title, topics } = claim;
    if (sentences.length > 0) uses.push({ kind: 'claim', id: claim.id, title, topics, sentences });
  }
  const dates = index.pack.events.filter((event) => event.sources.includes(id));
  count += dates.length;
  alone += dates.filter((event) => event.sources.length === 1).length;
  return {
    type: 'source',
    id,
    title: source.title,
    source: sourceView(source),
    off: sourcesOff.has(id),
    count,
    alone,
    uses,
    dates: dates.map(({ when, text }) => ({ date: when.start, text })).sort((a, b) => byDate(a.date, b.date)),
  };
}
