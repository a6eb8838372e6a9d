/**
 * Makes the cards: an entry or a claim with what the reader's sources leave of it, sorted by the article's date into
 * what could be known then and what came since. Pure.
 */
import { type PackIndex, refs, sourceView } from './pack-index.ts';
import type { Dispute, SourceKind, Statement } from './schema.ts';
import {
  type ClaimCard,
  type DisputeView,
  type EntryCard,
  heldThen,
  type LaterView,
  type SourceView,
  type StatementView,
  type ViewOptions,
} from './view.ts';

/** Keeps count of what the reader's choice of sources hides. */
class Filter {
  hidden = 0;
  readonly kinds = new Set<SourceKind>();
  private readonly index: PackIndex;
  private readonly off: ReadonlySet<string>;

  constructor(index: PackIndex, off: ReadonlySet<string>) {
    this.index = index;
    this.off = off;
  }

  /** When the first of these sources was published. */
  firstDate(ids: readonly string[]): string | undefined {
    const dates = ids.map((id) => this.index.sources.get(id)?.date).filter((date) => date !== undefined);
    return dates.sort()[0];
  }

  /** Sources that are on; undefined, and counted, when none is. */
  keep(ids: readonly string[]): SourceView[] | undefined {
    const all = ids.map((id) => this.index.sources.get(id)).filter((s) => s !== undefined);
    const on = all.filter((s) => !this.off.has(s.id));
    if (on.length > 0) return on.map(sourceView);
    this.hidden++;
    for (const source of all) this.kinds.add(source.kind);
    return undefined;
  }
}

/** From when a statement could be known, where that is said. */
const knownFrom = (s: { knownSince?: string | undefined; date?: string | undefined }) => s.knownSince ?? s.date;

function sortStatements(
  list: readonly Statement[],
  filter: Filter,
  articleDate: string | undefined,
): { known: StatementView[]; later: LaterView[] } {
  const known: StatementView[] = [];
  const later: LaterView[] = [];
  for (const statement of list) {
    const sources = filter.keep(statement.sources);
    if (!sources) continue;
    const { text, quote } = statement;
    const from = knownFrom(statement);
    if (articleDate && from && from > articleDate) later.push({ date: from, text, quote, sources });
    else known.push({ text, quote, sources });
  }
  return { known, later };
}

/** Disputes as they stood on the article's day; positions taken later go with what came since. */
function sortDisputes(
  list: readonly Dispute[],
  filter: Filter,
  articleDate: string | undefined,
): { known: DisputeView[]; later: LaterView[] } {
  const later: LaterView[] = [];
  const known = list.map(({ question, positions }) => ({
    question,
    positions: positions.flatMap(({ holder, text, sources: ids, knownSince }) => {
      const sources = filter.keep(ids);
      if (!sources) return [];
      // A position is known from when it was first in print, unless the editor knows better.
      const from = knownSince ?? filter.firstDate(ids);
      if (!articleDate || !from || from <= articleDate) return [{ holder, text, sources }];
      later.push({ date: from, text: `${holder}: ${text}`, sources });
      return [];
    }),
  }));
  return { known: known.filter((d) => d.positions.length > 0), later };
}

function laterEntries(
  ids: readonly string[],
  index: PackIndex,
  filter: Filter,
  articleDate: string | undefined,
): LaterView[] {
  if (!articleDate) return [];
  return ids.flatMap((id): LaterView[] => {
    const entry = index.entries.get(id);
    if (!entry || entry.when.start <= articleDate) return [];
    const sources = filter.keep(entry.line.sources);
    return sources
      ? [{ date: entry.when.start, text: entry.line.text, sources, entry: { id, title: entry.title } }]
      : [];
  });
}

const byDate = (a: LaterView, b: LaterView) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** The card of an entry; null when there is no such entry. */
export function entryCard(index: PackIndex, id: string, options: ViewOptions): EntryCard | null {
  const entry = index.entries.get(id);
  if (!entry) return null;
  const filter = new Filter(index, options.sourcesOff);
  // An entry that is younger than the article is not split: all of it came later, and its own date says so.
  const articleDate = options.articleDate && entry.when.start > options.articleDate ? undefined : options.articleDate;
  const { known, later } = sortStatements(entry.statements, filter, articleDate);
  const disputes = sortDisputes(entry.disputes, filter, articleDate);
  return {
    type: 'entry',
    id,
    title: entry.title,
    titleQuote: entry.titleQuote,
    kind: entry.kind,
    topics: entry.topics,
    when: entry.when,
    where: entry.where,
    summary: entry.summary,
    statements: known,
    disputes: disputes.known,
    since: [...later, ...disputes.later, ...laterEntries(entry.followedBy, index, filter, options.articleDate)].sort(
      byDate,
    ),
    confusedWith: entry.confusedWith.map(({ text, entries }) => ({ text, entries: refs(index, entries) })),
    seeAlso: refs(index, entry.seeAlso),
    claims: (index.claimsOf.get(id) ?? []).map((claim) => ({
      id: claim.id,
      title: claim.title,
      status: claim.status.kind,
    })),
    hidden: filter.hidden,
    hiddenKinds: [...filter.kinds],
  };
}

/** The card of a claim; null when there is no such claim. */
export function claimCard(index: PackIndex, id: string, options: ViewOptions): ClaimCard | null {
  const claim = index.claims.get(id);
  if (!claim) return null;
  const filter = new Filter(index, options.sourcesOff);
  const { articleDate } = options;
  const { known, later } = sortStatements(claim.record, filter, articleDate);
  const disputes = sortDisputes(claim.disputes, filter, articleDate);
  const { kind, since, note } = claim.status;
  return {
    type: 'claim',
    id,
    title: claim.title,
    topics: claim.topics,
    status: { kind, since, note, rightThen: heldThen(since, articleDate) },
    dates: claim.dates,
    statements: known,
    disputes: disputes.known,
    since: [...later, ...disputes.later, ...laterEntries(claim.followedBy, index, filter, articleDate)].sort(byDate),
    entries: refs(index, claim.entries),
    hidden: filter.hidden,
    hiddenKinds: [...filter.kinds],
  };
}

/** Ids of entries and claims with no statement left: they are not marked. */
export function emptied(index: PackIndex, off: ReadonlySet<string>): { entries: string[]; claims: string[] } {
  if (off.size === 0) return { entries: [], claims: [] };
  const gone = (list: readonly Statement[]) => list.every((s) => s.sources.every((id) => off.has(id)));
  return {
    entries: index.pack.entries.filter((e) => gone(e.statements)).map((e) => e.id),
    claims: index.pack.claims.filter((c) => gone(c.record)).map((c) => c.id),
  };
}
