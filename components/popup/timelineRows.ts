/** Which entries of a topic's timeline stand open, and where the article lies among them. Pure. */
import type { TimelineItem } from '../../utils/messages.ts';
import { span } from '../dates.ts';
import { counted } from '../words.ts';

export type TimelineRow =
  | { kind: 'item'; item: TimelineItem; here: boolean; later: boolean }
  | { kind: 'gap'; words: string; later: boolean }
  | { kind: 'article' };

/** Timelines up to this length are shown whole. */
const WHOLE = 10;

export function timelineRows(items: TimelineItem[], here: string, articleDate: string | undefined, all: boolean) {
  const sorted = [...items].sort((a, b) => a.date.localeCompare(b.date));
  const isLater = (item: TimelineItem) => Boolean(articleDate && item.date > articleDate);
  const at = sorted.findIndex((item) => item.id === here);
  const firstLater = sorted.findIndex(isLater);
  const border = firstLater < 0 ? sorted.length : firstLater;
  const near = (index: number, centre: number, reach: number) => centre >= 0 && Math.abs(index - centre) <= reach;
  const keep = sorted.map(
    (_, index) =>
      all ||
      sorted.length <= WHOLE ||
      index === 0 ||
      index === sorted.length - 1 ||
      near(index, at, 1) ||
      (articleDate !== undefined && index >= border - 2 && index < border + 2),
  );
  const rows: TimelineRow[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const item = sorted[index];
    if (!item) continue;
    const later = isLater(item);
    if (articleDate && index === border) rows.push({ kind: 'article' });
    let end = index;
    while (!keep[end] && end < sorted.length && !(end > index && end === border)) end++;
    const before = sorted[index - 1];
    const after = sorted[end];
    // One entry takes no more room than the line that would hide it.
    if (end - index >= 2 && before && after) {
      rows.push({
        kind: 'gap',
        words: `${span(before.date, after.date)}, ${counted(end - index, 'entry', 'entries')}`,
        later,
      });
      index = end - 1;
    } else {
      rows.push({ kind: 'item', item, here: item.id === here, later });
    }
  }
  if (articleDate && border === sorted.length) rows.push({ kind: 'article' });
  return rows;
}

/** "1990 to 2024". */
export function timelineYears(items: TimelineItem[]): string {
  const years = items.map((item) => item.date.slice(0, 4)).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
