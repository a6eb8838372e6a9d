/** What of a pack is searched: its entries, claims, sources and further dates, each in the fields it is found by. Pure. */
import { citationsOf } from '../citations.ts';
import type { Claim, Entry, EntryKind, Pack, Source, SourceKind, TimelineEvent, Topic } from '../schema.ts';

interface Base {
  title: string;
  topics: readonly Topic[];
  /** Ids of all sources it rests on; a source's own. */
  sources: readonly string[];
}

export type Item =
  | (Base & { kind: 'entry'; of: Entry })
  | (Base & { kind: 'claim'; of: Claim })
  | (Base & { kind: 'source'; of: Source; cited: number })
  | (Base & { kind: 'date'; of: TimelineEvent });

/** How much a word counts by where it stands: in the title, in further names, anywhere. */
export const BOOSTS = [4, 2, 1] as const;

/** Another matter of the same name comes after what the name is looked up for. */
export const weightOf = (item: Item): number => (item.kind === 'entry' && item.of.kind === 'namesake' ? 0.35 : 1);

/** Everything in a pack that can be found. */
export function itemsOf(pack: Pack): Item[] {
  const cited = new Map<string, { count: number; topics: Set<Topic> }>();
  const cite = (sources: Iterable<string>, topics: readonly Topic[]) => {
    for (const id of new Set(sources)) {
      const known = cited.get(id) ?? { count: 0, topics: new Set<Topic>() };
      cited.set(id, known);
      known.count++;
      for (const topic of topics) known.topics.add(topic);
    }
  };
  const restsOn = (item: Entry | Claim) => {
    const all = citationsOf(item).map(({ sources }) => sources);
    for (const sources of all) cite(sources, item.topics);
    return [...new Set(all.flat())];
  };
  const entries = pack.entries.map(
    (of): Item => ({ kind: 'entry', title: of.title, topics: of.topics, sources: restsOn(of), of }),
  );
  const claims = pack.claims.map(
    (of): Item => ({ kind: 'claim', title: of.title, topics: of.topics, sources: restsOn(of), of }),
  );
  const dates = pack.events.map((of): Item => {
    cite(of.sources, of.topics);
    return { kind: 'date', title: of.text, topics: of.topics, sources: of.sources, of };
  });
  const sources = pack.sources.map((of): Item => {
    const { count = 0, topics = new Set<Topic>() } = cited.get(of.id) ?? {};
    return { kind: 'source', title: of.title, topics: [...topics], sources: [of.id], cited: count, of };
  });
  return [...entries, ...claims, ...sources, ...dates];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "February 1990", for who remembers when. */
const month = (date: string): string => `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;

const named = (names: Record<string, string[] | undefined>): string[] =>
  Object.values(names).flatMap((all) => all ?? []);

/** The texts of an item, by the fields of BOOSTS. */
export function fieldsOf(item: Item): [string, string, string] {
  switch (item.kind) {
    case 'entry': {
      const { names, where, summary, when } = item.of;
      const said = sentencesOf(item).map(({ text }) => text);
      return [
        item.title,
        `${named(names).join(' ')} ${where ?? ''}`,
        `${summary} ${said.join(' ')} ${month(when.start)}`,
      ];
    }
    case 'claim': {
      const said = sentencesOf(item).map(({ text }) => text);
      return [item.title, named(item.of.wordings).join(' '), `${item.of.status.note} ${said.join(' ')}`];
    }
    case 'source': {
      const { short, author, publisher, date } = item.of;
      return [item.title, `${short} ${author ?? ''}`, `${publisher} ${month(date)}`];
    }
    case 'date':
      return [item.title, '', month(item.of.when.start)];
  }
}

/** A text of an item beside its title. */
export interface Sentence {
  text: string;
  /** What it rests on; none: nothing in particular. */
  sources?: readonly string[];
  /** A name or wording in some language, and not a sentence of ours. */
  isName?: boolean;
}

/** What an item says, with who holds it. */
export function sentencesOf(item: Item): Sentence[] {
  if (item.kind !== 'entry' && item.kind !== 'claim') return [];
  return citationsOf(item.of).map(({ holder, text, quote, sources }) => ({
    text: [holder && `${holder}:`, text, quote && `“${quote.text}”`].filter(Boolean).join(' '),
    sources,
  }));
}

/** All texts in which words that are not in an item's title may stand, the most telling first. */
export function beside(item: Item): Sentence[] {
  const names = (all: Record<string, string[] | undefined>) => named(all).map((text) => ({ text, isName: true }));
  switch (item.kind) {
    case 'entry':
      return [{ text: item.of.summary }, ...sentencesOf(item), ...names(item.of.names), { text: item.of.where ?? '' }];
    case 'claim':
      return [...sentencesOf(item), ...names(item.of.wordings)];
    case 'source':
      return [{ text: [item.of.author, item.of.publisher].filter(Boolean).join(', ') }, { text: item.of.short }];
    case 'date':
      return [];
  }
}

/** When it was, in ISO; far off where it has no date. */
export function dateOf(item: Item): string {
  if (item.kind === 'claim') return '9999';
  return item.kind === 'source' ? item.of.date : item.of.when.start;
}

/** The kind of an entry, where it is one. */
export const entryKindOf = (item: Item): EntryKind | undefined => (item.kind === 'entry' ? item.of.kind : undefined);

/** The kind of a source by its id. */
export const kindsOf = (pack: Pack): Map<string, SourceKind> => new Map(pack.sources.map(({ id, kind }) => [id, kind]));
