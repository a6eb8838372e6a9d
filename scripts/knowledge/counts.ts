/** What is in a pack, counted so that a lopsided base shows. */
import { citationsOf } from '../../utils/knowledge/citations.ts';
import { type Pack, SOURCE_KINDS, type SourceKind, TOPICS, type Topic } from '../../utils/knowledge/schema.ts';

export interface Counts {
  entries: number;
  statements: number;
  disputes: number;
  claims: number;
  sources: number;
  events: number;
  frames: number;
  byTopic: Record<Topic, { entries: number; claims: number; events: number; statements: number }>;
  /** Sentences of a topic that cite a kind of source (statements, positions, lines). */
  byKind: Record<SourceKind, { sources: number; cited: number; topics: Record<Topic, number> }>;
  /** Sentences that cite each source, most cited first. */
  bySource: { id: string; kind: SourceKind; cited: number; alone: number }[];
}

interface Citation {
  topics: readonly Topic[];
  sources: readonly string[];
}

/** Everything that cites sources, with the topics it belongs to. */
function* citations(pack: Pack): Generator<Citation> {
  for (const item of [...pack.entries, ...pack.claims])
    for (const { sources } of citationsOf(item)) yield { topics: item.topics, sources };
  for (const { topics, sources } of pack.events) yield { topics, sources };
}

const perTopic = <T>(make: (topic: Topic) => T) =>
  Object.fromEntries(TOPICS.map((t) => [t, make(t)])) as Record<Topic, T>;

export function countPack(pack: Pack): Counts {
  const kindOf = new Map(pack.sources.map((s) => [s.id, s.kind]));
  const byKind = Object.fromEntries(
    SOURCE_KINDS.map((kind) => [
      kind,
      { sources: pack.sources.filter((s) => s.kind === kind).length, cited: 0, topics: perTopic(() => 0) },
    ]),
  ) as Counts['byKind'];
  const bySource = new Map(pack.sources.map(({ id, kind }) => [id, { id, kind, cited: 0, alone: 0 }]));
  for (const { topics, sources } of citations(pack)) {
    const ids = new Set(sources);
    for (const id of ids) {
      const row = bySource.get(id);
      if (row) row.cited++;
      if (row && ids.size === 1) row.alone++;
    }
    for (const kind of new Set([...ids].map((id) => kindOf.get(id)))) {
      if (!kind) continue;
      byKind[kind].cited++;
      for (const topic of topics) byKind[kind].topics[topic]++;
    }
  }
  const of = (topic: Topic) => (item: { topics: readonly Topic[] }) => item.topics.includes(topic);
  return {
    entries: pack.entries.length,
    statements: pack.entries.reduce((sum, e) => sum + e.statements.length, 0),
    disputes: pack.entries.reduce((sum, e) => sum + e.disputes.length, 0),
    claims: pack.claims.length,
    sources: pack.sources.length,
    events: pack.events.length,
    frames: pack.frames.length,
    byTopic: perTopic((topic) => {
      const entries = pack.entries.filter(of(topic));
      return {
        entries: entries.length,
        claims: pack.claims.filter(of(topic)).length,
        events: pack.events.filter(of(topic)).length,
        statements: entries.reduce((sum, e) => sum + e.statements.length, 0),
      };
    }),
    byKind,
    bySource: [...bySource.values()].sort((a, b) => b.cited - a.cited || (a.id < b.id ? -1 : 1)),
  };
}
