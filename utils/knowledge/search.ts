/**
 * Search over entries, claims and sources: as you type, with prefixes, and with slips of the finger. MiniSearch does the work;
 * this says what is searched and how the answer reads.
 */
import MiniSearch from 'minisearch';
import type { SearchAnswer, SearchHit } from '../messages.ts';
import { normalise, tokenise } from '../text/tokenise.ts';
import { citations, citationsOf } from './citations.ts';
import { isImported } from './namespace.ts';
import type { PackIndex } from './pack-index.ts';
import type { Claim, Entry, Pack, Source } from './schema.ts';
import { Spelling } from './spelling.ts';

interface Item {
  key: string;
  title: string;
  names: string;
  text: string;
  entry?: Entry;
  claim?: Claim;
  source?: Source;
}

/** Most hits of a kind: a name that many sources carry must not crowd out the entries. */
const MAX_HITS = { entry: 24, claim: 12, source: 12 };

export class Search {
  private readonly from: PackIndex['from'];
  private readonly index: MiniSearch<Item>;
  private readonly items = new Map<string, Item>();
  private readonly counts: SearchAnswer['counts'];
  private readonly spelling: Spelling;
  /** Sentences that cite a source. */
  private readonly cited = new Map<string, number>();

  /** `from` tells the imported pack that a thing is from. */
  constructor(pack: Pack, from: PackIndex['from'] = () => undefined) {
    this.from = from;
    this.counts = { entries: pack.entries.length, claims: pack.claims.length, sources: pack.sources.length };
    this.index = new MiniSearch<Item>({
      idField: 'key',
      fields: ['title', 'names', 'text'],
      tokenize: (text) => tokenise(text).forms,
      processTerm: (term) => normalise(term),
    });
    for (const entry of pack.entries) {
      this.items.set(`e:${entry.id}`, {
        key: `e:${entry.id}`,
        title: entry.title,
        names: `${Object.values(entry.names).flat().join(' ')} ${entry.where ?? ''}`,
        text: `${entry.summary} ${saidIn(entry)} ${entry.when.start.slice(0, 4)}`,
        entry,
      });
    }
    for (const claim of pack.claims)
      this.items.set(`c:${claim.id}`, {
        key: `c:${claim.id}`,
        title: claim.title,
        names: Object.values(claim.wordings).flat().join(' '),
        text: `${claim.status.note} ${saidIn(claim)}`,
        claim,
      });
    for (const source of pack.sources)
      this.items.set(`s:${source.id}`, {
        key: `s:${source.id}`,
        title: source.title,
        names: `${source.short} ${source.author ?? ''}`,
        text: `${source.publisher} ${source.date.slice(0, 4)}`,
        source,
      });
    for (const sources of citations(pack))
      for (const id of new Set(sources)) this.cited.set(id, (this.cited.get(id) ?? 0) + 1);
    this.index.addAll([...this.items.values()]);
    this.spelling = new Spelling([...this.items.values()].map((item) => `${item.title} ${item.names} ${item.text}`));
  }

  /** Another matter of the same name comes after what the name is looked up for. */
  private weightOf(key: string): number {
    return this.items.get(key)?.entry?.kind === 'namesake' ? 0.35 : 1;
  }

  find(query: string): SearchAnswer {
    const typed = tokenise(query).forms;
    const answer: SearchAnswer = { query, hits: [], counts: this.counts };
    if (typed.length === 0) return answer;
    const options = { boost: { title: 4, names: 2 }, boostDocument: (key: string) => this.weightOf(key), prefix: true };
    let results = this.index.search(query, { ...options, combineWith: 'AND' });
    if (results.length === 0) {
      const corrected = typed.map((word) => this.spelling.correct(word)).join(' ');
      if (corrected !== typed.join(' ')) {
        results = this.index.search(corrected, { ...options, combineWith: 'AND' });
        if (results.length === 0) results = this.index.search(corrected, { ...options, combineWith: 'OR' });
        if (results.length > 0) answer.readAs = corrected;
      }
    }
    // Nothing even so: the nearest there is, rather than a blank.
    if (results.length === 0) results = this.index.search(query, { ...options, fuzzy: 0.3, combineWith: 'OR' });
    // What others made must not crowd out ours either, nor ours theirs.
    const rooms = { ours: { ...MAX_HITS }, others: { ...MAX_HITS } };
    answer.hits = results.flatMap((result) => {
      const item = this.items.get(result.id as string);
      if (!item) return [];
      const { id } = (item.entry ?? item.claim ?? item.source) as { id: string };
      if (rooms[isImported(id) ? 'others' : 'ours'][kindOf(item)]-- <= 0) return [];
      const from = this.from(id);
      const hit = hitOf(item, result.terms, this.cited);
      return [from ? { ...hit, from: { title: from.title, makers: from.makers } } : hit];
    });
    return answer;
  }
}

/** All sentences of an entry or a claim, with who holds a position. */
const saidIn = (item: Entry | Claim) =>
  citationsOf(item)
    .map(({ holder, text, quote }) => [holder, text, quote?.text].filter(Boolean).join(' '))
    .join(' ');

const kindOf = ({ entry, claim }: Item): SearchHit['kind'] => (entry ? 'entry' : claim ? 'claim' : 'source');

function hitOf({ entry, claim, source }: Item, terms: string[], cited: ReadonlyMap<string, number>): SearchHit {
  if (entry) {
    const { id, title, titleQuote, topics, kind, when } = entry;
    return { kind: 'entry', id, title, titleQuote, topics, entryKind: kind, when, terms };
  }
  if (source) {
    const { id, title, kind, date } = source;
    return { kind: 'source', id, title, topics: [], source: { kind, date, cited: cited.get(id) ?? 0 }, terms };
  }
  const { id, title, topics, status } = claim as Claim;
  return { kind: 'claim', id, title, topics, status, terms };
}
