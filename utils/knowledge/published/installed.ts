/** A published pack as it stands beside ours: its things under names of their own, its topics told apart. Pure. */
import { type ImportedId, inPack } from '../namespace.ts';
import { type Claim, type Entry, FORMAT, type Pack, type Statement, type TimelineEvent } from '../schema.ts';
import type { Provenance } from '../view.ts';
import type { PublishedPack } from './schema.ts';

export interface Installed {
  from: Provenance;
  pack: Pack;
  /** Topics of its entries, events and claims, by folder and name: "entries/suez-canal--port-said". */
  topics: ReadonlyMap<string, readonly ImportedId[]>;
}

/** Names of the makers in one text: "A, B and C" differs between languages, so commas. */
export const makersOf = ({ makers }: Pick<PublishedPack, 'makers'>): string =>
  makers.map(({ name }) => name).join(', ');

/** The pack with every id of it, and every reference, in its own namespace. */
export function installed(published: PublishedPack, hash: string): Installed {
  const { id, title, version } = published;
  const named = (own: string) => inPack(id, own);
  const all = (ids: readonly string[]) => ids.map(named);
  const cited = <T extends { sources: string[] }>(thing: T): T => ({ ...thing, sources: all(thing.sources) });
  const said = (list: readonly Statement[]) => list.map(cited);
  const disputed = (list: Entry['disputes']) =>
    list.map((dispute) => ({ ...dispute, positions: dispute.positions.map(cited) }));
  const topics = new Map<string, readonly ImportedId[]>();
  const filed = (folder: string, thing: { id: string; topics: string[] }) => {
    topics.set(`${folder}/${named(thing.id)}`, thing.topics.map(named));
    // None of ours: what surfaces, settings and networks know as topics are those alone.
    return { id: named(thing.id), topics: [] };
  };
  const entries = published.entries.map(
    (entry): Entry => ({
      ...entry,
      ...filed('entries', entry),
      line: cited(entry.line),
      statements: said(entry.statements),
      disputes: disputed(entry.disputes),
      confusedWith: entry.confusedWith.map((one) => ({ ...one, entries: all(one.entries) })),
      seeAlso: all(entry.seeAlso),
      followedBy: all(entry.followedBy),
    }),
  );
  const events = published.events.map(
    (event): TimelineEvent => ({ ...cited(event), ...filed('events', event), entries: all(event.entries) }),
  );
  const claims = published.claims.map(
    (claim): Claim => ({
      ...claim,
      ...filed('claims', claim),
      entries: all(claim.entries),
      record: said(claim.record),
      disputes: disputed(claim.disputes),
      followedBy: all(claim.followedBy),
    }),
  );
  const sources = published.sources.map((source) => ({ ...source, id: named(source.id) }));
  return {
    from: {
      id,
      title,
      makers: makersOf(published),
      topics: published.topics.map((topic) => ({ id: named(topic.id), title: topic.title })),
    },
    pack: { format: FORMAT, id, title, version, hash, entries, sources, events, claims, frames: [] },
    topics,
  };
}
