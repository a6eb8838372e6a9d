/**
 * Search over entries and claims: as you type, with prefixes, and with slips of the finger. MiniSearch does the work;
 * this says what is searched and how the answer reads.
 */
import MiniSearch from 'minisearch';
import type { SearchAnswer, SearchHit } from '../messages.ts';
import { normalise, tokenise } from '../text/tokenise.ts';
import type { Claim, Entry, Pack } from './schema.ts';

interface Item {
  key: string;
  title: string;
  names: string;
  text: string;
  entry?: Entry;
  claim?: Claim;
}

const MAX_HITS = 40;
/** One edit in four letters, none in words of three: "nto" must not find everything. */
const fuzzy = (term: string) => (term.length > 3 ? 0.25 : false);

export class Search {
  private readonly index: MiniSearch<Item>;
  private readonly items = new Map<string, Item>();
  private readonly counts: SearchAnswer['counts'];

  constructor(pack: Pack) {
    this.counts = { entries: pack.entries.length, claims: pack.claims.length, sources: pack.sources.length };
    this.index = new MiniSearch<Item>({
      idField: 'key',
      fields: ['title', 'names', 'text'],
      tokenize: (text) => tokenise(text).forms,
      processTerm: (term) => normalise(term),
    });
    for (const entry of pack.entries) {
      const said = entry.statements.map((s) => s.quote?.text ?? '').join(' ');
      this.items.set(`e:${entry.id}`, {
        key: `e:${entry.id}`,
        title: entry.title,
        names: `${Object.values(entry.names).flat().join(' ')} ${entry.where ?? ''}`,
        text: `${entry.summary} ${said} ${entry.when.start.slice(0, 4)}`,
        entry,
      });
    }
    for (const claim of pack.claims)
      this.items.set(`c:${claim.id}`, {
        key: `c:${claim.id}`,
        title: claim.title,
        names: Object.values(claim.wordings).flat().join(' '),
        text: claim.status.note,
        claim,
      });
    this.index.addAll([...this.items.values()]);
  }

  find(query: string): SearchAnswer {
    const typed = tokenise(query).forms;
    const answer: SearchAnswer = { query, hits: [], counts: this.counts };
    if (typed.length === 0) return answer;
    const boost = { title: 4, names: 2 };
    const exact = this.index.search(query, { boost, prefix: true, combineWith: 'AND' });
    let results = exact;
    if (exact.length === 0) {
      results = this.index.search(query, { boost, prefix: true, fuzzy, combineWith: 'AND' });
      if (results.length === 0) results = this.index.search(query, { boost, prefix: true, fuzzy, combineWith: 'OR' });
      const readAs = readingOf(typed, results[0]);
      if (readAs && readAs !== typed.join(' ')) answer.readAs = readAs;
    }
    answer.hits = results.slice(0, MAX_HITS).flatMap((result) => {
      const item = this.items.get(result.id as string);
      return item ? [hitOf(item, result.terms)] : [];
    });
    return answer;
  }
}

/** What the words typed were taken for: the query with each word replaced by the one it matched. */
function readingOf(typed: readonly string[], best: { match: Record<string, string[]>; queryTerms: string[]; terms: string[] } | undefined): string | undefined {
  if (!best) return undefined;
  return typed
    .map((word) => {
      if (best.terms.some((term) => term.startsWith(word))) return word;
      return [...best.terms].sort((a, b) => distance(word, a) - distance(word, b))[0] ?? word;
    })
    .join(' ');
}

/** Letters that differ, roughly: enough to tell which term a slip stands for. */
function distance(a: string, b: string): number {
  const letters = [...a];
  const shared = [...b].filter((c) => {
    const at = letters.indexOf(c);
    if (at < 0) return false;
    letters.splice(at, 1);
    return true;
  }).length;
  return a.length + b.length - 2 * shared;
}

function hitOf({ entry, claim }: Item, terms: string[]): SearchHit {
  if (entry) {
    const { id, title, titleQuote, topics, kind, when } = entry;
    return { kind: 'entry', id, title, titleQuote, topics, entryKind: kind, when, terms };
  }
  const { id, title, topics, status } = claim as Claim;
  return { kind: 'claim', id, title, topics, status, terms };
}
