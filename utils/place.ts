/** Places in the knowledge base, and how they are written in an address. Pure. */
import { TOPICS } from './knowledge/names.ts';
import { type ImportedId, isImported } from './knowledge/namespace.ts';
import type { Topic } from './knowledge/schema.ts';
import type { SearchHit } from './messages.ts';

/** A topic's timeline may be meant at one of its dates or entries. */
export type Place =
  | { kind: 'entry' | 'claim' | 'source'; id: string }
  | { kind: 'topic'; id: Topic | ImportedId; at?: string };

/** A place as it stands after the # of the library's address, with the day of the article it was opened from. */
export const PLACE =
  /^(?:(entry|claim|source)\/([a-z0-9-]{1,120})|topic\/([a-z0-9-]{1,120})(?:\/(?!\d{4}-\d{2}-\d{2}(?:\/|$))([a-z0-9-]{1,120}))?)(?:\/(\d{4}-\d{2}-\d{2}))?$/;

export function placeText(place: Place, articleDate?: string): string {
  const at = place.kind === 'topic' && place.at;
  return [place.kind, place.id, at, articleDate].filter(Boolean).join('/');
}

const SEARCH = 'search/';

/** A search as it stands after the # of the library's address. */
export const searchText = (query: string): string => `${SEARCH}${encodeURIComponent(query)}`;

/** What is searched for; undefined where the text, as it stands in an address, is no search. */
export function readSearch(text: string): string | undefined {
  if (!text.startsWith(SEARCH)) return undefined;
  try {
    return decodeURIComponent(text.slice(SEARCH.length));
  } catch {
    return undefined;
  }
}

/** Undefined where the text is no place. */
export function readPlace(text: string): { place: Place; articleDate?: string | undefined } | undefined {
  const [, kind, id, name = '', at, articleDate] = PLACE.exec(text) ?? [];
  if (kind && id) return { place: { kind: kind as 'entry' | 'claim' | 'source', id }, articleDate };
  const topic = isImported(name) ? name : TOPICS.find((one) => one === name);
  return topic ? { place: { kind: 'topic', id: topic, ...(at && { at }) }, articleDate } : undefined;
}

/** Where a hit of the search leads. A further date has no card: it is shown where it stands in time. */
export function placeOfHit({ kind, id, topics, from }: Pick<SearchHit, 'kind' | 'id' | 'topics' | 'from'>): Place {
  return kind === 'date' ? { kind: 'topic', id: topics[0] ?? from?.topic ?? TOPICS[0], at: id } : { kind, id };
}
