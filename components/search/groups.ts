/** What was found in the groups in which it is shown. Pure. */
import type { CountKey, Key } from '../../utils/i18n/keys.ts';
import type { ItemKind } from '../../utils/knowledge/names.ts';
import type { SearchAnswer, SearchFilters, SearchHit } from '../../utils/messages.ts';

/** What the arrow keys stand on: a hit, or the way to all of a kind. */
export type Row = { type: 'hit'; hit: SearchHit } | { type: 'more'; kind: ItemKind; count: number };

export interface Group {
  kind: ItemKind;
  total: number;
  rows: Row[];
}

/** The groups in their order: their names, and how the rest of one is said. */
export const GROUPS: readonly { kind: ItemKind; name: Key; more: CountKey }[] = [
  { kind: 'entry', name: 'search.entries', more: 'search.more_entries' },
  { kind: 'claim', name: 'search.claims', more: 'search.more_claims' },
  { kind: 'source', name: 'search.sources', more: 'search.more_sources' },
  { kind: 'date', name: 'search.timeline', more: 'search.more_dates' },
];

/** How many of each kind are shown before the rest is asked for. */
export type Room = Record<ItemKind, number>;
export const NARROW: Room = { entry: 6, claim: 3, source: 4, date: 4 };
export const WIDE: Room = { entry: 12, claim: 6, source: 8, date: 8 };

/** The hits by kind; what there is no room for is one row. The kind that was asked for has all the room. */
export function groupsOf(answer: SearchAnswer | null, filters: SearchFilters, room: Room): Group[] {
  if (!answer) return [];
  return GROUPS.flatMap(({ kind }): Group[] => {
    const hits = answer.hits.filter((hit) => hit.kind === kind);
    if (hits.length === 0) return [];
    const total = answer.totals[kind];
    // A row that says that there is one more takes as much room as that one.
    const fits = filters.kind === kind || total <= room[kind] + 1;
    const shown = fits ? hits : hits.slice(0, room[kind]);
    const rows: Row[] = shown.map((hit) => ({ type: 'hit', hit }));
    if (!fits) rows.push({ type: 'more', kind, count: total - shown.length });
    return [{ kind, total, rows }];
  });
}
