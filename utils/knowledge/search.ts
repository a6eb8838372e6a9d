/**
 * Search over entries, claims, sources and further dates: as you type, with prefixes, with slips of the finger, narrowed as
 * the reader likes. Pure; how fast it is, `npm run bench -- popup` says.
 */
import type { SearchAnswer, SearchFilters, SearchHit } from '../messages.ts';
import { tokenise } from '../text/tokenise.ts';
import { ITEM_KINDS, type ItemKind } from './names.ts';
import type { PackIndex } from './pack-index.ts';
import type { Pack } from './schema.ts';
import { Sorter } from './search/filters.ts';
import { hitOf } from './search/hits.ts';
import { BOOSTS, dateOf, fieldsOf, type Item, itemsOf, weightOf } from './search/items.ts';
import { Spelling } from './search/spelling.ts';
import { type Found, TermIndex } from './search/term-index.ts';

/** Most hits of a kind: a name that many sources carry must not crowd out the entries. */
const ROOM: Record<ItemKind, number> = { entry: 24, claim: 12, source: 12, date: 12 };
/** Most hits of the one kind that was asked for. */
const ONE_KIND = 60;
/** Words of a search that count. */
const MOST_WORDS = 16;

export interface SearchOptions {
  filters?: SearchFilters | undefined;
  /** Everything there is, in the order of time, where the query holds no word. */
  all?: boolean | undefined;
  /** Ids of sources that are switched off. */
  sourcesOff?: ReadonlySet<string> | undefined;
}

/** Where a pack has things of a kind. */
const FOLDERS = { entry: 'entries', claim: 'claims', source: undefined, date: 'events' } as const;

const NONE_OFF: ReadonlySet<string> = new Set();

/** What was found, for which words, and whether these are what was typed. */
interface Read {
  found: Found;
  words: string[];
  how?: 'corrected' | 'nearest' | undefined;
}

export class Search {
  private readonly items: Item[];
  private readonly index: TermIndex;
  private readonly spelling: Spelling;
  private readonly sorter: Sorter;
  private readonly from: PackIndex['from'];

  /** `from` tells the imported pack that a thing is from. */
  constructor(pack: Pack, from: PackIndex['from'] = () => undefined) {
    this.from = from;
    this.items = itemsOf(pack);
    this.index = new TermIndex(this.items.map(fieldsOf), BOOSTS);
    this.spelling = new Spelling(this.index.terms, this.index.counts);
    this.sorter = new Sorter(pack, this.items, weightOf);
  }

  /** What is found for a query; no hits where it holds no word, or none that anything is near to. */
  find(query: string, { filters = {}, all = false, sourcesOff = NONE_OFF }: SearchOptions = {}): SearchAnswer {
    const typed = [...new Set(tokenise(query).forms)].slice(0, MOST_WORDS);
    const { found, words, how }: Read =
      all && typed.length === 0 ? { found: this.everything(), words: [] } : this.read(typed);
    const room = (kind: ItemKind) => (filters.kind === kind ? ONE_KIND : ROOM[kind]);
    const { best, total, totals, unfiltered, facets } = this.sorter.sort(found, filters, sourcesOff, room);
    const hits = ITEM_KINDS.flatMap((kind) =>
      best[kind].flatMap((number): SearchHit[] => {
        const item = this.items[number];
        return item ? [{ ...hitOf(item, words, sourcesOff), from: this.madeBy(item) }] : [];
      }),
    );
    const readAs = how === 'corrected' ? words.join(' ') : undefined;
    return { query, hits, readAs, nearest: how === 'nearest', total, totals, unfiltered, facets };
  }

  private madeBy({ kind, of: { id } }: Item): SearchHit['from'] {
    const from = this.from(id, FOLDERS[kind]);
    return from && { title: from.title, makers: from.makers, topic: from.topics[0]?.id };
  }

  /** All items; the older, the more they weigh. What has no date comes last, as the pack has it. */
  private everything(): Found {
    const found = this.index.everything();
    for (const [number, item] of this.items.entries())
      found.weights[number] = 1 / Number(dateOf(item).slice(0, 10).replaceAll('-', '').padEnd(8, '0'));
    return found;
  }

  /** As typed; else with slips taken back; else the nearest there is, rather than a blank. */
  private read(typed: string[]): Read {
    const { index, spelling } = this;
    const exact: Read = { found: index.find(typed, true), words: typed };
    if (exact.found.count > 0 || typed.length === 0) return exact;
    const words = typed.map((word) => spelling.correct(word));
    if (words.some((word, at) => word !== typed[at])) {
      const found = index.find(words, true);
      if (found.count > 0) return { found, words, how: 'corrected' };
    }
    const known = [...new Set(words.flatMap((word) => spelling.nearest(word) ?? []))];
    return { found: index.find(known, false), words: known, how: 'nearest' };
  }
}
