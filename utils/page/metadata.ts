/** What a page says about itself: is it an article, in which language, of which day, under which title. */

import { dayInLine } from './dateline.ts';

/** schema.org types that mean a text to be read. */
const ARTICLE_TYPE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|OpinionNewsArticle|ReviewNewsArticle)$/;

export interface PageMetadata {
  title: string;
  /** As the page tags itself: "en-GB"; empty when it does not. */
  lang: string;
  /** Publication day, YYYY-MM-DD, in the publisher's own zone. */
  date?: string | undefined;
  /** Where the date was found. */
  dateFrom?: 'json-ld' | 'meta' | 'time' | 'address' | 'dateline' | undefined;
}

type Json = { [key: string]: unknown };

/** All objects of the page's JSON-LD that are articles. Broken JSON is passed over. */
function jsonLdArticles(doc: Document): Json[] {
  const found: Json[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 6 || found.length > 20 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 200)) visit(item, depth + 1);
      return;
    }
    const object = value as Json;
    const types = ([] as unknown[]).concat(object['@type'] ?? []);
    if (types.some((t) => typeof t === 'string' && ARTICLE_TYPE.test(t.replace(/^.*[/#]/, '')))) found.push(object);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'])
      if (object[key]) visit(object[key], depth + 1);
  };
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(script.textContent ?? ''), 0);
    } catch {
      // A publisher's broken JSON is no reason to stop reading the page.
    }
  }
  return found;
}

/**
 * The day of an ISO date as its publisher wrote it: an article of 23:30 in New York is of that day, whatever the
 * reader's zone. Undefined when it is no date, before 1945 or later than tomorrow.
 */
export function plausibleDay(text: unknown, now = Date.now()): string | undefined {
  if (typeof text !== 'string') return undefined;
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T\s]|$)/.exec(text);
  let day: string;
  if (iso) day = `${iso[1]}-${iso[2]}-${iso[3]}`;
  else {
    const time = Date.parse(text);
    // "2022" and "2022-01" are dates to Date.parse, and no days.
    if (Number.isNaN(time) || !/\d{4}/.test(text) || /^\s*\d{4}(?:-\d{2})?\s*$/.test(text)) return undefined;
    const d = new Date(time);
    day = `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;
  }
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return day >= '1945-01-01' && time < now + 2 * 86_400_000 ? day : undefined;
}

const META_DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datePublished',
  'date',
  'pubdate',
  'publish-date',
  'publication_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
];

function findDate(doc: Document, address: string, articles: Json[]): Pick<PageMetadata, 'date' | 'dateFrom'> {
  for (const article of articles) {
    const date = plausibleDay(article.datePublished);
    if (date) return { date, dateFrom: 'json-ld' };
  }
  for (const name of META_DATES) {
    const meta = doc.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
    const date = plausibleDay(meta?.getAttribute('content'));
    if (date) return { date, dateFrom: 'meta' };
  }
  const times = [
    ...doc.querySelectorAll(
      'article time[datetime], main time[datetime], time[pubdate], [itemprop="datePublished"][datetime], header time[datetime]',
    ),
  ];
  for (const time of times.slice(0, 8)) {
    // A time inside a list or an aside is another story's.
    if (time.closest('aside, nav, li, footer')) continue;
    const date = plausibleDay(time.getAttribute('datetime'));
    if (date) return { date, dateFrom: 'time' };
  }
  const path = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)/.exec(address);
  if (path) {
    const date = plausibleDay(
      `${path[1]}-${(path[2] as string).padStart(2, '0')}-${(path[3] as string).padStart(2, '0')}`,
    );
    if (date) return { date, dateFrom: 'address' };
  }
  for (const line of [
    ...doc.querySelectorAll(
      '[class*="byline" i], [class*="dateline" i], [class*="timestamp" i], [class*="pubdate" i], [class*="published" i]',
    ),
  ].slice(0, 6)) {
    const text = line.textContent ?? '';
    const date = text.length < 200 ? plausibleDay(dayInLine(text)) : undefined;
    if (date) return { date, dateFrom: 'dateline' };
  }
  return {};
}

/** Reads a page's own words about itself; `address` is its URL. */
export function readMetadata(doc: Document, address: string): PageMetadata {
  const articles = jsonLdArticles(doc);
  const headline = articles.map((a) => a.headline).find((h) => typeof h === 'string' && h.trim() !== '') as
    | string
    | undefined;
  const title =
    headline?.trim() ||
    doc.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim() ||
    doc.querySelector('article h1, main h1, h1')?.textContent?.trim() ||
    doc.title.trim();
  return {
    title: title.replace(/\s+/g, ' ').slice(0, 300),
    lang: doc.documentElement?.getAttribute('lang') ?? doc.documentElement?.getAttribute('xml:lang') ?? '',
    ...findDate(doc, address, articles),
  };
}
