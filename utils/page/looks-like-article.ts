/**
 * Whether a page is something to read: it says so itself (JSON-LD, Open Graph, an <article> of some length), or it has
 * the paragraphs of one, weighed like Readability's own test: each paragraph over 140 characters counts the square root
 * of what it has more. Only paragraphs that follow others count, for teasers have one each. Kept apart from
 * everything else, and as short as it can be: it is all that the gate loads.
 */
export function looksLikeArticle(doc: Document): boolean {
  let weight = 0;
  if (doc.querySelector('[property="og:type"][content^=article i]')) return true;
  // Lists of stories name the stories' types, too.
  for (const { textContent } of doc.querySelectorAll('[type$="ld+json"]'))
    if (
      /"@type"\s*:(\s*\[[^\]]*|[^,}]*)(Article|BlogPosting|Report)"/.test(textContent) &&
      !/"(ItemList|CollectionPage)"/.test(textContent)
    )
      return true;
  for (const { textContent } of doc.querySelectorAll('article,[itemprop=articleBody]'))
    if (textContent.length > 1200) return true;
  for (const { textContent } of doc.querySelectorAll('p~p:not(nav *,aside *,footer *,li *),pre'))
    weight += Math.max(textContent.length - 140, 0) ** 0.5;
  return weight > 15;
}
