/** What a page says it is, in its head. */

const ARTICLE = /"@type"\s*:\s*(?:\[[^\]]{0,199})?"[^"]{0,99}(?:Article|BlogPosting|LiveBlogPosting|Report)"/;
const LIST = /"@type"\s*:\s*(?:\[[^\]]{0,199})?"(?:ItemList|CollectionPage|SearchResultsPage)"/;
const FORUM = /"@type"\s*:\s*(?:\[[^\]]{0,199})?"(?:DiscussionForumPosting|QAPage)"/;

const scripts = (doc: Document) => [...doc.querySelectorAll('script[type="application/ld+json"]')];

/** Whether a page calls itself an article. */
export function saysArticle(doc: Document): boolean {
  return (
    doc.querySelector('meta[property="og:type"][content^="article" i]') !== null ||
    scripts(doc).some(({ textContent }) => ARTICLE.test(textContent ?? '') && !LIST.test(textContent ?? ''))
  );
}

/** Whether a page is a thread of posts. */
export function saysForum(doc: Document): boolean {
  return (
    doc.querySelector('[itemtype*="DiscussionForumPosting"], [itemtype$="/QAPage"]') !== null ||
    /^(?:phpBB|vBulletin|Discourse|XenForo|MyBB|Simple Machines|Invision)/i.test(
      doc.querySelector('meta[name="generator"]')?.getAttribute('content') ?? '',
    ) ||
    scripts(doc).some(({ textContent }) => FORUM.test(textContent ?? ''))
  );
}
