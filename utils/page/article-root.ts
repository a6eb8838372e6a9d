/** Finds the elements that hold the articles of a page: its own first, then whole ones that follow it. */
import { atOnce, type Steps } from '../network/steps.ts';
import { linkedElsewhere } from './listing.ts';
import { saysArticle, saysForum } from './page-kind.ts';
import { type Survey, survey } from './survey.ts';

/** An article of the page, as the element that holds its headline and its text. */
export interface FoundArticle {
  root: Element;
  /** It is not the page's own one, but was appended to it. */
  appended?: boolean;
  /** Where an appended article lives, as the page writes it. */
  address?: string | undefined;
}

/** The share of the text that a part of an element must hold for the rest to be something else. */
const MOST = 0.75;
/** How much more text may come with the headline, or with what the page calls an article. */
const WITH_MORE = 1.6;
/** Letters of a whole article: less is a teaser, unless the page says that it is an article. */
const WHOLE = 400;
/** Headlines looked at. */
const FEW = 40;
/** Elements called articles that are looked at: some pages have one for each teaser. */
const MANY = 2000;

/**
 * The element that holds the page's own article: where its paragraphs gather, with the headline above them. The body
 * where nothing gathers; null where there is no body. Cheap: paragraphs are weighed by their text alone, without layout.
 */
export function findArticleRoot(doc: Document): Element | null {
  const { body } = doc;
  if (!body) return null;
  return rootOf(atOnce(look(doc)), body);
}

/**
 * The articles of a page. None on front pages, lists of results and in forums: what they show are teasers and posts.
 * Posts of a live blog are one article; a whole article that the page appends is one of its own.
 */
export const findArticles = (doc: Document): FoundArticle[] => atOnce(findingArticles(doc));

/** The same, with pauses: some pages have ten thousand paragraphs. */
export function* findingArticles(doc: Document): Steps<FoundArticle[]> {
  const { body } = doc;
  if (!body || saysForum(doc)) return [];
  const found = yield* look(doc);
  const root = rootOf(found, body);
  const weight = found.sums.get(root) ?? 0;
  if (weight < WHOLE && !(weight > 0 && saysArticle(doc))) return [];
  if (linkedElsewhere(root, weight)) return [];
  return [{ root }, ...found.others];
}

interface Look extends Survey {
  headlines: Element[];
  others: FoundArticle[];
}

/** Looks at the whole page once. */
function* look(doc: Document): Steps<Look> {
  const found = yield* survey(doc);
  const headlines: Element[] = [];
  for (const h1 of doc.getElementsByTagName('h1')) {
    if (headlines.length >= FEW) break;
    if (h1.textContent?.trim() && !found.leftOut(h1)) headlines.push(h1);
  }
  const others = otherArticles(doc, found, headlines);
  // What belongs to the others must not draw the own article's root towards them.
  for (const { root } of others) {
    const weight = found.sums.get(root) ?? 0;
    for (let e: Element | null = root; e; e = e.parentElement) found.sums.set(e, (found.sums.get(e) ?? 0) - weight);
  }
  return { ...found, headlines, others };
}

function rootOf({ sums, inner, headlines, others }: Look, body: Element): Element {
  const apart = (element: Element) => !others.some(({ root }) => element.contains(root));
  const mine = headlines.filter((h1) => !others.some(({ root }) => root.contains(h1)));
  const core = gatheredIn(body, { sums, inner }, mine);
  const weight = sums.get(core) ?? 0;
  const fits = (element: Element) => apart(element) && (sums.get(element) ?? 0) <= weight * WITH_MORE;
  const declared = core.closest('article, [role="article"], [itemtype*="Article"], [itemtype*="BlogPosting"]');
  const start = declared && declared !== core && fits(declared) ? declared : core;
  return inLight(withHeadline(start, mine, fits));
}

/** The lowest element in which nearly all of the article's text lies. */
function gatheredIn(body: Element, { sums, inner }: Pick<Survey, 'sums' | 'inner'>, headlines: Element[]): Element {
  const first = headlines[0];
  let within = body;
  for (;;) {
    const parts = inner.get(within) ?? [];
    let rest = sums.get(within) ?? 0;
    let all = 0;
    let best: Element | undefined;
    let most = 0;
    for (const part of parts) {
      const weight = sums.get(part) ?? 0;
      rest -= weight;
      let score = weight;
      // The part under the page's headline is the article, though the comments below it may be longer.
      if (first && part.contains(first)) score *= 2;
      if (part.localName === 'article' || part.localName === 'main' || isBody(part)) score *= 1.5;
      all += score;
      if (score > most) {
        most = score;
        best = part;
      }
    }
    if (!best || most < (all + rest) * MOST) return within;
    within = best;
  }
}

const isBody = (element: Element) => element.getAttribute('itemprop') === 'articleBody';

/** The element with the headline in it that stands over the text, if it may be that large. */
function withHeadline(core: Element, headlines: Element[], fits: (element: Element) => boolean): Element {
  if (headlines.some((h1) => core.contains(h1))) return core;
  const over = headlines.filter((h1) => h1.compareDocumentPosition(core) & 4).at(-1) ?? titleOver(core);
  if (!over) return core;
  let around: Element | null = core;
  while (around && !around.contains(over)) around = around.parentElement;
  return around && fits(around) ? around : core;
}

/** A headline that is no h1: what the page calls it in microdata, or a heading right above the text. */
function titleOver(core: Element): Element | undefined {
  let above: Element | null = core;
  for (let levels = 0; above && levels < 4; levels++, above = above.parentElement) {
    const marked = above.querySelector('[itemprop~="headline"]');
    if (marked) return marked;
    for (let e = above.previousElementSibling, steps = 0; e && steps < 6; e = e.previousElementSibling, steps++) {
      if (e.localName === 'h2') return e;
      const inside = /^(?:div|header)$/.test(e.localName) ? e.getElementsByTagName('h2')[0] : undefined;
      if (inside && !e.getElementsByTagName('p').length) return inside;
    }
  }
  return undefined;
}

/** The host in the document itself of an element in a shadow root. */
function inLight(element: Element): Element {
  let e = element;
  for (let root = e.getRootNode() as Partial<ShadowRoot>; root.host; root = e.getRootNode() as Partial<ShadowRoot>)
    e = root.host;
  return e;
}

/**
 * Whole articles after the first one: those that infinite scroll appends. Each has its own headline and a text of
 * some length, and says in some way that it is another page: it has an address, or it begins with an h1 as the first does.
 */
function otherArticles(doc: Document, { sums, leftOut }: Survey, headlines: Element[]): FoundArticle[] {
  const candidates: Element[] = [];
  let looked = 0;
  for (const article of doc.getElementsByTagName('article')) {
    if (candidates.length >= FEW || ++looked > MANY) break;
    if ((sums.get(article) ?? 0) >= WHOLE && !leftOut(article)) candidates.push(article);
  }
  if (headlines.length > 1) {
    // Without <article>: the largest element around each headline that holds no other.
    for (const h1 of headlines) {
      let own: Element = h1;
      while (own.parentElement && !headlines.some((other) => other !== h1 && own.parentElement?.contains(other)))
        own = own.parentElement;
      if ((sums.get(own) ?? 0) >= WHOLE && !candidates.some((c) => c.contains(own) || own.contains(c)))
        candidates.push(own);
    }
  }
  const outer = candidates.filter((one) => !candidates.some((other) => other !== one && other.contains(one)));
  outer.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
  const found: FoundArticle[] = [];
  for (const root of outer.slice(1)) {
    const address = addressOf(root);
    const headed = headlines.some((h1) => root.contains(h1));
    if (headed || address) found.push({ root, appended: true, address });
  }
  return found;
}

/** Where an article of a page says that it lives: in an attribute, or in the link of its headline. */
function addressOf(article: Element): string | undefined {
  for (let e: Element | null = article, levels = 0; e && levels < 2; e = e.parentElement, levels++) {
    for (const attribute of [
      'data-url',
      'data-article-url',
      'data-href',
      'data-permalink',
      'data-canonical',
      'itemid',
    ]) {
      const address = e.getAttribute(attribute);
      if (address && /^(?:https?:)?\//.test(address)) return address;
    }
  }
  const link = article.querySelector('h1 a[href], h2 a[href], a[href] > h1, a[href] > h2');
  const href = (link?.localName === 'a' ? link : link?.parentElement)?.getAttribute('href');
  return href && /^(?:https?:)?\//.test(href) ? href : undefined;
}
