/** Which lines of a timeline stand open, and where the article lies among them. Pure. */
import { sayCount } from '../../utils/i18n/say.ts';
import type { TimelineItem } from '../../utils/knowledge/view.ts';
import { longRange, span } from '../dates.ts';
import { inWords } from '../words.ts';

type ItemRow = {
  kind: 'item';
  item: TimelineItem;
  here: boolean;
  later: boolean;
  /** The article at hand speaks of it. */
  marked?: boolean;
};
type ArticleRow = { kind: 'article' };
export type TimelineRow = ItemRow | ArticleRow | { kind: 'gap'; words: string; later: boolean };

/** Timelines up to this length are shown whole. */
const WHOLE = 10;

const sortedOf = (items: TimelineItem[]) => [...items].sort((a, b) => a.date.localeCompare(b.date));
const isLater = (item: TimelineItem, articleDate: string | undefined) =>
  Boolean(articleDate && item.date > articleDate);

/** Where the article stands: the index of the first item that is later. */
function borderOf(sorted: TimelineItem[], articleDate: string | undefined): number {
  const first = sorted.findIndex((item) => isLater(item, articleDate));
  return first < 0 ? sorted.length : first;
}

/**
 * Lines around an entry, around the article's day and of what is marked; what lies between is told in one line. `all`
 * folds nothing.
 */
export function timelineRows(
  items: TimelineItem[],
  here: string | undefined,
  articleDate: string | undefined,
  all: boolean,
  marked: ReadonlySet<string> = new Set(),
): TimelineRow[] {
  const sorted = sortedOf(items);
  // An entry that is no point in time, such as an account of many years, stands at each of its further dates.
  const isPoint = sorted.some((item) => item.id === here);
  const isHere = (item: TimelineItem) =>
    isPoint ? item.id === here : here !== undefined && Boolean(item.entries?.some((entry) => entry.id === here));
  const border = borderOf(sorted, articleDate);
  const keep = sorted.map(
    (item, index) =>
      all ||
      sorted.length <= WHOLE ||
      marked.has(item.id) ||
      index === 0 ||
      index === sorted.length - 1 ||
      sorted.slice(Math.max(0, index - 1), index + 2).some(isHere) ||
      (articleDate !== undefined && index >= border - 2 && index < border + 2),
  );
  const rows: TimelineRow[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const item = sorted[index];
    if (!item) continue;
    const later = isLater(item, articleDate);
    if (articleDate && index === border) rows.push({ kind: 'article' });
    let end = index;
    while (!keep[end] && end < sorted.length && !(end > index && end === border)) end++;
    const before = sorted[index - 1];
    const after = sorted[end];
    // One line takes no more room than the line that would hide it.
    if (end - index >= 2 && before && after) {
      const dates = end - index;
      const words = sayCount('library.gap', dates, { span: span(before.date, after.date), ...inWords(dates) });
      rows.push({ kind: 'gap', words, later });
      index = end - 1;
    } else {
      rows.push({ kind: 'item', item, here: isHere(item), later, marked: marked.has(item.id) });
    }
  }
  if (articleDate && border === sorted.length) rows.push({ kind: 'article' });
  return rows;
}

export interface TimelineYear {
  year: string;
  rows: (ItemRow | ArticleRow)[];
  /** The whole year lies after the article. */
  later: boolean;
}

/** All lines by year, the article's day among them. */
export function timelineByYear(items: TimelineItem[], articleDate: string | undefined): TimelineYear[] {
  const sorted = sortedOf(items);
  const border = borderOf(sorted, articleDate);
  const years: TimelineYear[] = [];
  const group = (year: string) => {
    const last = years.at(-1);
    if (last?.year === year) return last;
    const made: TimelineYear = { year, rows: [], later: Boolean(articleDate && year > articleDate.slice(0, 4)) };
    years.push(made);
    return made;
  };
  const article = () => articleDate && group(articleDate.slice(0, 4)).rows.push({ kind: 'article' });
  for (const [index, item] of sorted.entries()) {
    if (index === border) article();
    group(item.date.slice(0, 4)).rows.push({ kind: 'item', item, here: false, later: isLater(item, articleDate) });
  }
  if (border === sorted.length) article();
  return years;
}

/** "1990 to 2024". */
export function timelineYears(items: TimelineItem[]): string {
  const years = items.map((item) => item.date.slice(0, 4)).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return longRange(first, last);
}
