import type { Article } from '../where.ts';

/**
 * Whether a page is something to read: it says so itself (Open Graph, JSON-LD), or it has an <article> of some length,
 * or the paragraphs of one, weighed like Readability's own test: each paragraph over 140 characters counts the square
 * root of what it has more. Only paragraphs that follow others count, for teasers have one each; and what a dialog says,
 * of consent for one, is no article. Kept apart from everything else, and as short as it can be: it is all that the gate
 * loads.
 */
export function looksLikeArticle(doc: Document): Article {
  let weight = 0;
  if (doc.querySelector('[property="og:type"][content^=article i]')) return 'declared';
  // Lists of stories name the stories' types, too. Bounded: a page of nothing but types must not keep the gate.
  for (const { textContent } of doc.querySelectorAll('[type$="ld+json"]'))
    if (
      /"@type"\s*:(\s*\[[^\]]{0,199}|[^,}]{0,199})(Article|BlogPosting|Report)"/.test(textContent) &&
      !/"(ItemList|CollectionPage)"/.test(textContent)
    )
      return 'declared';
  for (const { textContent } of doc.querySelectorAll('article,[itemprop=articleBody]'))
    if (textContent.length > 1200) return 'likely';
  for (const { textContent } of doc.querySelectorAll(
    'p~p:not(nav *,aside *,footer *,li *,dialog *,[role*=dialog] *,[id*=consent] *,[id*=cookie] *),pre',
  ))
    weight += Math.max(textContent.length - 140, 0) ** 0.5;
  return weight > 15 ? 'likely' : 'no';
}
