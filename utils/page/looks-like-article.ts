/**
 * Whether a page is something to read: it says so itself (JSON-LD, Open Graph, an <article> of some length), or it has
 * the paragraphs of one, weighed like Readability's own test (each paragraph over 140 characters counts the square root
 * of what it has more; 20 is enough). Kept apart from everything else: it is all that the gate loads.
 */
export function looksLikeArticle(doc: Document): boolean {
  if (doc.querySelector('meta[property="og:type"][content^="article" i]')) return true;
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]'))
    if (/"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Article|BlogPosting|LiveBlogPosting|Report)"/.test(script.textContent))
      return true;
  for (const article of doc.querySelectorAll('article,[itemprop=articleBody]'))
    if (article.textContent.length > 1200) return true;
  let weight = 0;
  for (const paragraph of doc.querySelectorAll('p,pre')) {
    const length = paragraph.textContent.trim().length - 140;
    if (length > 0 && !paragraph.closest('nav,aside,footer,li')) weight += Math.sqrt(length);
    if (weight > 20) return true;
  }
  return false;
}
