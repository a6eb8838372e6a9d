/**
 * What a reader narrows a search to, and how much there is of each. Each item carries its topics and its kinds of sources as
 * bits, so that thousands are sorted between two keys. Pure.
 */
import type { SearchAnswer, SearchFilters } from '../../messages.ts';
import { ITEM_KINDS, type ItemKind } from '../names.ts';
import { isImported } from '../namespace.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  type Pack,
  SOURCE_KINDS,
  type SourceKind,
  TOPICS,
  type Topic,
} from '../schema.ts';
import { entryKindOf, type Item, kindsOf } from './items.ts';
import type { Found } from './term-index.ts';

/** So many sources are offered at most, those that carry most of what was found. */
const MOST_SOURCES = 40;

/** Kinds of items as they are counted: the four, then those of entries. */
const ALL_KINDS = [...ITEM_KINDS, ...ENTRY_KINDS] as const;

export interface Sorted {
  /** The best of each kind, the best first: numbers of items. */
  best: Record<ItemKind, number[]>;
  totals: SearchAnswer['totals'];
  /** With the filters, and without. */
  total: number;
  unfiltered: number;
  facets: SearchAnswer['facets'];
}

type Counts<K extends string> = Partial<Record<K, number>>;

/** The counts that are not zero, by their names. */
function named<K extends string>(names: readonly K[], counts: Uint32Array): Counts<K> {
  const all: Counts<K> = {};
  names.forEach((name, at) => {
    if (counts[at]) all[name] = counts[at];
  });
  return all;
}

/** How many have a bit, of those counted by all their bits. */
function perBit(counts: Uint32Array, bits: number): Uint32Array {
  const each = new Uint32Array(bits);
  counts.forEach((count, mask) => {
    for (let bit = 0; bit < bits; bit++) if (mask & (1 << bit)) (each[bit] as number) += count;
  });
  return each;
}

const DATE = ITEM_KINDS.indexOf('date');

export class Sorter {
  private readonly topics: Uint8Array;
  private readonly kinds: Uint8Array;
  private readonly entryKinds: Int8Array;
  private readonly sourceKinds: Uint16Array;
  /** Numbers of the sources of all items, one after another, and where each item's begin. */
  private readonly sources: Uint32Array;
  private readonly sourcesFrom: Uint32Array;
  private readonly sourceNumber = new Map<string, number>();
  private readonly weights: Float32Array;
  private readonly imported: Uint8Array;
  private readonly pack: Pack;

  constructor(pack: Pack, items: readonly Item[], weightOf: (item: Item) => number) {
    this.pack = pack;
    const kindOf = kindsOf(pack);
    pack.sources.forEach(({ id }, number) => void this.sourceNumber.set(id, number));
    const bits = (list: readonly number[]) => list.reduce((mask, bit) => mask | (1 << bit), 0);
    this.topics = Uint8Array.from(items, ({ topics }) => bits(topics.map((topic) => TOPICS.indexOf(topic))));
    this.kinds = Uint8Array.from(items, ({ kind }) => ITEM_KINDS.indexOf(kind));
    this.entryKinds = Int8Array.from(items, (item) => ENTRY_KINDS.indexOf(entryKindOf(item) as EntryKind));
    this.sourceKinds = Uint16Array.from(items, ({ sources }) =>
      bits(sources.map((id) => SOURCE_KINDS.indexOf(kindOf.get(id) as SourceKind)).filter((bit) => bit >= 0)),
    );
    const numbers = items.map(({ sources }) => sources.flatMap((id) => this.sourceNumber.get(id) ?? []));
    this.sources = Uint32Array.from(numbers.flat());
    this.sourcesFrom = new Uint32Array(items.length + 1);
    for (let item = 0; item < items.length; item++)
      this.sourcesFrom[item + 1] = (this.sourcesFrom[item] as number) + (numbers[item]?.length ?? 0);
    this.weights = Float32Array.from(items, weightOf);
    this.imported = Uint8Array.from(items, ({ of }) => Number(isImported(of.id)));
  }

  /** Whether an item rests on a source. */
  private hasSource(item: number, source: number): boolean {
    for (let at = this.sourcesFrom[item] as number; at < (this.sourcesFrom[item + 1] as number); at++)
      if (this.sources[at] === source) return true;
    return false;
  }

  /** Whether all that an item rests on is switched off. */
  private isOff(item: number, off: Uint8Array): boolean {
    for (let at = this.sourcesFrom[item] as number; at < (this.sourcesFrom[item + 1] as number); at++)
      if (!off[this.sources[at] as number]) return false;
    return true;
  }

  /** Sorts what was found; `room`: how many of a kind are wanted. */
  sort(
    found: Found,
    filters: SearchFilters,
    sourcesOff: ReadonlySet<string>,
    room: (kind: ItemKind) => number,
  ): Sorted {
    const off = sourcesOff.size > 0 ? new Uint8Array(this.pack.sources.length) : undefined;
    for (const id of sourcesOff) if (off) off[this.sourceNumber.get(id) ?? -1] = 1;
    const topic = filters.topic ? 1 << TOPICS.indexOf(filters.topic) : 0;
    const kind = filters.kind ? ITEM_KINDS.indexOf(filters.kind) : -1;
    const entryKind = filters.entryKind ? ENTRY_KINDS.indexOf(filters.entryKind) : -1;
    const sourceKind = filters.sourceKind ? 1 << SOURCE_KINDS.indexOf(filters.sourceKind) : 0;
    const source = filters.source === undefined ? -1 : (this.sourceNumber.get(filters.source) ?? -2);

    // Counted by the bits that an item has, and told apart at the end: most items have a few of the same.
    const topicBits = new Uint32Array(1 << TOPICS.length);
    const kindCounts = new Uint32Array(ALL_KINDS.length);
    const sourceKindBits = new Uint32Array(1 << SOURCE_KINDS.length);
    const sourceCounts = new Uint32Array(this.pack.sources.length);
    const totals = new Uint32Array(ITEM_KINDS.length);
    // What others made must not crowd out ours, nor ours theirs.
    const [ours, others] = [ITEM_KINDS, ITEM_KINDS].map((kinds) => kinds.map((name) => new Best(room(name)))) as [
      Best[],
      Best[],
    ];
    const { topics, kinds, entryKinds, sourceKinds, sources, sourcesFrom, weights } = this;
    let total = 0;
    let unfiltered = 0;
    for (let at = 0; at < found.count; at++) {
      const item = found.texts[at] as number;
      const itemKind = kinds[item] as number;
      // A further date has nothing to show then; an entry says what is hidden.
      if (off && itemKind === DATE && this.isOff(item, off)) continue;
      unfiltered++;
      const ofTopics = topics[item] as number;
      const ofEntryKind = entryKinds[item] as number;
      const ofSourceKinds = sourceKinds[item] as number;
      const byTopic = topic === 0 || (ofTopics & topic) !== 0;
      const byKind = (kind < 0 || itemKind === kind) && (entryKind < 0 || ofEntryKind === entryKind);
      const bySource =
        (sourceKind === 0 || (ofSourceKinds & sourceKind) !== 0) && (source === -1 || this.hasSource(item, source));
      // Each filter offers what the two others leave.
      if (byKind && bySource) (topicBits[ofTopics] as number)++;
      if (byTopic && bySource) {
        (kindCounts[itemKind] as number)++;
        if (ofEntryKind >= 0) (kindCounts[ITEM_KINDS.length + ofEntryKind] as number)++;
      }
      if (byTopic && byKind) {
        (sourceKindBits[ofSourceKinds] as number)++;
        const end = sourcesFrom[item + 1] as number;
        for (let each = sourcesFrom[item] as number; each < end; each++)
          (sourceCounts[sources[each] as number] as number)++;
      }
      if (!byTopic || !byKind || !bySource) continue;
      total++;
      (totals[itemKind] as number)++;
      (this.imported[item] ? others : ours)[itemKind]?.offer(
        item,
        (found.weights[item] as number) * (weights[item] as number),
      );
    }
    const byName = (values: Uint32Array) => Object.fromEntries(ITEM_KINDS.map((name, at) => [name, values[at] ?? 0]));
    return {
      best: Object.fromEntries(
        ITEM_KINDS.map((name, at) => [name, ours[at]?.with(others[at] as Best) ?? []]),
      ) as Sorted['best'],
      totals: byName(totals) as Sorted['totals'],
      total,
      unfiltered,
      facets: {
        topics: named<Topic>(TOPICS, perBit(topicBits, TOPICS.length)),
        kinds: named<ItemKind>(ITEM_KINDS, kindCounts),
        entryKinds: named<EntryKind>(ENTRY_KINDS, kindCounts.subarray(ITEM_KINDS.length)),
        sourceKinds: named<SourceKind>(SOURCE_KINDS, perBit(sourceKindBits, SOURCE_KINDS.length)),
        sources: this.mostUsed(sourceCounts, source),
      },
    };
  }

  /** The sources that carry most, by kind and name; the one that is chosen is always among them. */
  private mostUsed(counts: Uint32Array, chosen: number): SearchAnswer['facets']['sources'] {
    const best = new Best(MOST_SOURCES);
    for (let source = 0; source < counts.length; source++)
      if ((counts[source] as number) > 1) best.offer(source, counts[source] as number);
    if (chosen >= 0 && !best.items.includes(chosen)) best.items.push(chosen);
    return best.items.flatMap((number) => {
      const source = this.pack.sources[number];
      return source ? [{ id: source.id, short: source.short, kind: source.kind, count: counts[number] as number }] : [];
    });
  }
}

/** The few best of many, the best first, of equals the first offered. */
class Best {
  readonly items: number[] = [];
  private readonly weights: number[] = [];
  private readonly room: number;

  constructor(room: number) {
    this.room = room;
  }

  /** Those of both, the best first. */
  with(others: Best): number[] {
    if (others.items.length === 0) return this.items;
    const both = new Best(this.room + others.room);
    for (const { items, weights } of [this, others])
      items.forEach((item, at) => void both.offer(item, weights[at] as number));
    return both.items;
  }

  offer(item: number, weight: number): void {
    const { items, weights, room } = this;
    if (items.length >= room && weight <= (weights[room - 1] ?? Number.POSITIVE_INFINITY)) return;
    let at = items.length;
    while (at > 0 && (weights[at - 1] as number) < weight) at--;
    items.splice(at, 0, item);
    weights.splice(at, 0, weight);
    if (items.length > room) {
      items.pop();
      weights.pop();
    }
  }
}
