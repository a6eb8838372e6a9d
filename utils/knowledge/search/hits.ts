/** What was found, as it is shown: its title with the words that were typed, and where else they stand. Pure. */
import type { SearchHit } from '../../messages.ts';
import { beside, type Item } from './items.ts';
import { lineFrom, marksIn } from './marking.ts';

/** An item as a hit for these words. Sentences that rest on nothing but sources switched off are not shown. */
export function hitOf(item: Item, words: readonly string[], sourcesOff: ReadonlySet<string>): SearchHit {
  const inTitle = marksIn(item.title, words);
  const missing = words.filter((_, number) => !inTitle.words.has(number));
  const excerpt = missing.length > 0 ? excerptOf(item, missing, words, sourcesOff) : undefined;
  return { ...factsOf(item), title: item.title, topics: [...item.topics], terms: inTitle.terms, excerpt };
}

/** The line that holds most of the words that the title has not. */
function excerptOf(
  item: Item,
  missing: readonly string[],
  words: readonly string[],
  sourcesOff: ReadonlySet<string>,
): SearchHit['excerpt'] {
  let best: SearchHit['excerpt'];
  let most = 0;
  for (const { text, sources, isName } of beside(item)) {
    if (sources?.every((id) => sourcesOff.has(id))) continue;
    const here = marksIn(text, missing);
    if (here.words.size <= most) continue;
    most = here.words.size;
    const line = lineFrom(text, here.start);
    best = { text: line, terms: marksIn(line, words).terms, isName };
    if (most === missing.length) break;
  }
  return best;
}

type Facts = Pick<SearchHit, 'kind' | 'id' | 'titleQuote' | 'entryKind' | 'when' | 'status' | 'source'>;

function factsOf(item: Item): Facts {
  const { kind, of } = item;
  const { id } = of;
  switch (kind) {
    case 'entry':
      return { kind, id, titleQuote: of.titleQuote, entryKind: of.kind, when: of.when };
    case 'claim':
      return { kind, id, status: of.status };
    case 'source':
      return { kind, id, source: { kind: of.kind, date: of.date, cited: item.cited } };
    case 'date':
      return { kind, id, when: of.when };
  }
}
