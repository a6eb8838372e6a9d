/** Places in the knowledge base, and how they are written in an address. Pure. */
import { TOPICS } from './knowledge/names.ts';
import { type ImportedId, isImported } from './knowledge/namespace.ts';
import type { Topic } from './knowledge/schema.ts';

export type Place = { kind: 'entry' | 'claim' | 'source'; id: string } | { kind: 'topic'; id: Topic | ImportedId };

/** A place as it stands after the # of the library's address, with the day of the article it was opened from. */
export const PLACE = /^(entry|claim|source|topic)\/([a-z0-9-]{1,120})(?:\/(\d{4}-\d{2}-\d{2}))?$/;

export function placeText(place: Place, articleDate?: string): string {
  return `${place.kind}/${place.id}${articleDate ? `/${articleDate}` : ''}`;
}

/** Undefined where the text is no place. */
export function readPlace(text: string): { place: Place; articleDate?: string | undefined } | undefined {
  const [, kind, id, articleDate] = PLACE.exec(text) ?? [];
  if (!kind || !id) return undefined;
  if (kind !== 'topic') return { place: { kind: kind as 'entry' | 'claim' | 'source', id }, articleDate };
  const topic = isImported(id) ? id : TOPICS.find((one) => one === id);
  return topic ? { place: { kind, id: topic }, articleDate } : undefined;
}
