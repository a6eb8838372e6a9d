/** A topic in time: entries that are a day or a few, and the further dates. Pure. */

import type { ImportedId } from './namespace.ts';
import { type Filed, type PackIndex, refs, viewsOf } from './pack-index.ts';
import type { Topic } from './schema.ts';
import type { TimelineItem, ViewOptions } from './view.ts';

/** Longer than this an entry is no point in time; its dates stand in the timeline as events. */
const POINT_DAYS = 31;

const DAY = 86_400_000;

/** Whether an entry's time is short enough to be one point of a timeline. */
export function isPoint({ start, end }: { start: string; end?: string | undefined }): boolean {
  if (!end) return true;
  if (start.length < 7 || end.length < 7) return false;
  const first = (date: string) => Date.parse(`${date}-01`.slice(0, 10));
  // A month without a day may mean its last one.
  const last = end.length === 7 ? first(end) + POINT_DAYS * DAY : first(end);
  return (last - first(start)) / DAY <= POINT_DAYS;
}

const byDate = (a: TimelineItem, b: TimelineItem) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** Whether a thing belongs to a topic, of ours or of its own pack. */
const isOf = (
  index: PackIndex,
  folder: Filed,
  { id, topics }: { id: string; topics: readonly Topic[] },
  topic: string,
) => (topics as readonly string[]).includes(topic) || index.topicsOf(folder, id).includes(topic);

/** What the reader's sources leave of a topic's timeline, oldest first. */
export function timelineOf(
  index: PackIndex,
  topic: Topic | ImportedId,
  { sourcesOff }: Pick<ViewOptions, 'sourcesOff'>,
) {
  const items: TimelineItem[] = [];
  for (const entry of index.pack.entries) {
    if (!isOf(index, 'entries', entry, topic) || !isPoint(entry.when)) continue;
    if (entry.statements.every((s) => s.sources.every((id) => sourcesOff.has(id)))) continue;
    const { id, title, titleQuote, kind, when } = entry;
    items.push({
      type: 'entry',
      id,
      title,
      titleQuote,
      date: when.start,
      end: when.end,
      namesake: kind === 'namesake',
    });
  }
  for (const event of index.pack.events) {
    if (!isOf(index, 'events', event, topic)) continue;
    const sources = viewsOf(index, event.sources, sourcesOff);
    if (sources.length === 0) continue;
    const entries = refs(index, event.entries);
    const { id, text, when } = event;
    const namesake = entries[0]?.kind === 'namesake';
    items.push({ type: 'event', id, title: text, date: when.start, end: when.end, namesake, sources, entries });
  }
  return items.sort(byDate);
}
