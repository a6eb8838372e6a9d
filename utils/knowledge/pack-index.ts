/** A pack with its things by id, and how its things are referred to and shown. Pure. */
import type { Claim, Entry, Pack, Source } from './schema.ts';
import type { EntryRef, Provenance, SourceView } from './view.ts';

/** A pack with its things by id; made once. */
export interface PackIndex {
  pack: Pack;
  entries: Map<string, Entry>;
  claims: Map<string, Claim>;
  sources: Map<string, Source>;
  /** Claims that name an entry. */
  claimsOf: Map<string, Claim[]>;
  /** Topics of an imported pack's thing; ours stand in the thing itself. */
  topicsOf(folder: Filed, id: string): readonly string[];
  /** The imported pack that a thing is from, with the thing's topics where it has some; undefined for ours. */
  from(id: string, folder?: Filed): Provenance | undefined;
}

/** Things that have topics. */
export type Filed = 'entries' | 'events' | 'claims';

export function indexPack(pack: Pack): PackIndex {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of pack.claims)
    for (const id of claim.entries) claimsOf.set(id, [...(claimsOf.get(id) ?? []), claim]);
  const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));
  return {
    pack,
    entries: byId(pack.entries),
    claims: byId(pack.claims),
    sources: byId(pack.sources),
    claimsOf,
    topicsOf: () => [],
    from: () => undefined,
  };
}

export function sourceView({
  id,
  kind,
  short,
  title,
  publisher,
  author,
  date,
  url,
  archive,
  perspective,
}: Source): SourceView {
  return { id, kind, short, title, publisher, author, date, url, archive, perspective };
}

export const refOf = ({ id, title, titleQuote, kind, topics, when }: Entry): EntryRef => ({
  id,
  title,
  titleQuote,
  kind,
  topics,
  when,
});

export const refs = (index: PackIndex, ids: readonly string[]): EntryRef[] =>
  ids.flatMap((id) => {
    const entry = index.entries.get(id);
    return entry ? [refOf(entry)] : [];
  });

/** The sources among these that are on, as a surface shows them. */
export function viewsOf(index: PackIndex, ids: readonly string[], off: ReadonlySet<string>): SourceView[] {
  return ids.flatMap((id) => {
    const source = index.sources.get(id);
    return source && !off.has(id) ? [sourceView(source)] : [];
  });
}
