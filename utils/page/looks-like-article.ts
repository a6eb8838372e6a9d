import type { Article } from '../where.ts';

/**
 * Whether a page is something to read: it says so itself (Open Graph, JSON-LD), or it has an <article> of some length
 * or the paragraphs of one, weighed like Readability's own test (each paragraph over 140 characters counts the square
 * root of what it has more; 20 is enough). What a dialog says, of consent for one, is no article. Kept apart from
 * everything else: it is all that the gate loads.
 */
export function looksLikeArticle(doc: Document): Article {
  if (doc.querySelector('meta[property="og:type"][content^="article" i]')) return 'declared';
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]'))
    if (/"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Article|BlogPosting|Report)"/.test(script.textContent)) return 'declared';
  for (const article of doc.querySelectorAll('article,[itemprop=articleBody]'))
    if (article.textContent.length > 1200) return 'likely';
  let weight = 0;
  for (const paragraph of doc.querySelectorAll('p,pre')) {
    const length = paragraph.textContent.trim().length - 140;
    if (length > 0 && !paragraph.closest('nav,aside,footer,li,dialog,[role*=dialog],[id*=consent],[id*=cookie]'))
      weight += Math.sqrt(length);
    if (weight > 20) return 'likely';
  }
  return 'no';
}
