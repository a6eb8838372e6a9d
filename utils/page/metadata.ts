/** What a page says about an article: in which language it is, of which day, under which title. */
import { type FoundArticle, findArticleRoot } from './article-root.ts';
import { dayInAddress, dayInOwnZone, ownAddress } from './days.ts';
import { articlesInJsonLd, type Json, livesAt, textOf } from './json-ld.ts';
import { dayInCredits, dayInTimes } from './visible-date.ts';

export { plausibleDay } from './days.ts';

export interface PageMetadata {
  title: string;
  /** As the page tags itself: "en-GB"; empty when it does not. */
  lang: string;
  /** Publication day, YYYY-MM-DD, in the publisher's own zone. */
  date?: string | undefined;
  /** Where the date was found. */
  dateFrom?: 'json-ld' | 'meta' | 'time' | 'address' | 'dateline' | undefined;
}

/** Names of the day of publication in the head of a page, the best ones first. Dublin Core and RDFa among them. */
const META_DATES =
  'article:published_time og:article:published_time og:published_time og:pubdate article:published article.published datepublished date_published rnews:datepublished parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime dcterms.issued dc.date.issued dc:date.issued dcterms.date dcterms.created dc.date.created dc.date dc:date dcterms:issued dcterms:created citation_publication_date citation_date publishdate publish-date publish_date publication_date publication-date publicationdate originalpublicationdate pubdate pub_date displaydate mediator_published_time article.created date'.split(
    ' ',
  );
const MOST_META = 400;

/** The page's own words in its head, by name in small letters; the first of several counts. */
function metaOf(doc: Document): Map<string, string> {
  const found = new Map<string, string>();
  let looked = 0;
  for (const meta of doc.getElementsByTagName('meta')) {
    if (++looked > MOST_META) break;
    const content = meta.getAttribute('content')?.trim();
    const names =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    if (!content || !names) continue;
    for (const name of names.toLowerCase().split(/\s+/)) if (!found.has(name)) found.set(name, content);
  }
  return found;
}

/** Those in JSON-LD that speak of the article at an address, before the others. */
function byAddress(articles: Json[], address: string): Json[] {
  const here = articles.filter((article) => livesAt(article, address));
  return [...here, ...articles.filter((article) => !here.includes(article))];
}

function publishedIn(article: Json): string | undefined {
  return textOf(article.datePublished) ?? textOf(article.dateCreated);
}

interface Clues {
  articles: Json[];
  meta: Map<string, string>;
  address: string;
  /** Where the article and its credits stand, looked for only when the head says nothing. */
  scopes: () => ParentNode[];
}

function findDate({ articles, meta, address, scopes }: Clues): Pick<PageMetadata, 'date' | 'dateFrom'> {
  const inAddress = dayInAddress(address);
  const inMeta = META_DATES.map((name) => meta.get(name)).filter((text) => text !== undefined);
  const inLd = articles.map(publishedIn).filter((text) => text !== undefined);
  const all = [...inLd, ...inMeta];
  for (const [texts, dateFrom] of [
    [inLd, 'json-ld'],
    [inMeta, 'meta'],
  ] as const) {
    for (const text of texts) {
      const date = dayInOwnZone(text, all, inAddress);
      if (date) return { date, dateFrom };
    }
  }
  const places = scopes();
  const inTimes = firstOf(places, dayInTimes);
  if (inTimes) return { date: inTimes, dateFrom: 'time' };
  if (inAddress) return { date: inAddress, dateFrom: 'address' };
  const inCredits = firstOf(places, dayInCredits);
  return inCredits ? { date: inCredits, dateFrom: 'dateline' } : {};
}

function firstOf(places: ParentNode[], day: (place: ParentNode) => string | undefined): string | undefined {
  for (const place of places) {
    const found = day(place);
    if (found) return found;
  }
  return undefined;
}

/**
 * Reads what a page says about its article; `address` is the page's URL. With another article of the page, what that one
 * says of itself: its own JSON-LD, times and headline, and never those of the page.
 */
export function readMetadata(doc: Document, address: string, article?: FoundArticle): PageMetadata {
  if (article?.appended) return readAppended(doc, address, article);
  const meta = metaOf(doc);
  const articles = byAddress(articlesInJsonLd(doc, article?.root), ownAddress(address));
  const title =
    textOf(articles.find((one) => textOf(one.headline))?.headline) ||
    meta.get('og:title') ||
    doc.querySelector('article h1, main h1, h1')?.textContent?.trim() ||
    doc.title.trim();
  const { documentElement } = doc;
  const lang =
    documentElement?.getAttribute('lang') ||
    documentElement?.getAttribute('xml:lang') ||
    meta.get('content-language') ||
    textOf(articles.find((one) => one.inLanguage)?.inLanguage) ||
    meta.get('og:locale')?.replace('_', '-') ||
    '';
  // Above the article first; credits may also stand outside of what is read.
  const scopes = () => [article?.root ?? findArticleRoot(doc) ?? doc, doc];
  return { title: inWords(title), lang, ...findDate({ articles, meta, address, scopes }) };
}

function readAppended(doc: Document, page: string, { root, address = '' }: FoundArticle): PageMetadata {
  const url = absolute(address, page);
  const heading = root.querySelector('h1, h2')?.textContent?.trim() ?? '';
  const own = articlesInJsonLd(root);
  const articles =
    own.length > 0
      ? own
      : articlesInJsonLd(doc).filter(
          (one) => (url ? livesAt(one, url) : false) || inWords(textOf(one.headline) ?? '') === inWords(heading),
        );
  const title = heading || textOf(articles[0]?.headline) || '';
  const lang = root.closest('[lang]')?.getAttribute('lang') ?? '';
  // Of the page itself only this article is looked at.
  const date = findDate({ articles, meta: new Map(), address: url, scopes: () => [root] });
  return { title: inWords(title), lang, ...date };
}

function absolute(address: string, page: string): string {
  try {
    return address ? new URL(address, page).href : '';
  } catch {
    return '';
  }
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** A title as words: some publishers write entities into their data. */
function inWords(title: string): string {
  return title
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp));/gi, (_all, decimal, hex, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] as string)
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
