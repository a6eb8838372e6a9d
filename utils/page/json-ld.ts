/** The articles that a page describes in JSON-LD. */

export type Json = { [key: string]: unknown };

/** schema.org types that mean a text to be read. */
const ARTICLE_TYPE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;
/** Types of the page around it; their date counts where no article has one. */
const PAGE_TYPE = /^(?:WebPage|ItemPage|MedicalWebPage|AboutPage)$/;
/** Where the article may lie in something else. What lies in lists and in `liveBlogUpdate` is another text. */
const INSIDE = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/**
 * All objects of the JSON-LD in a page or in a part of it that are articles, then those that are pages. Broken JSON is
 * passed over, and so is what stands in an article that is not `mine`.
 */
export function articlesInJsonLd(root: ParentNode, mine?: Element): Json[] {
  const articles: Json[] = [];
  const pages: Json[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 6 || articles.length > 20 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 200)) visit(item, depth + 1);
      return;
    }
    const object = value as Json;
    // What is no text has no words, and may not even have a way to be made into some.
    const named = ([] as unknown[]).concat(object['@type'] ?? []).filter((type) => typeof type === 'string');
    const types = named.map((type) => type.replace(/^.*[/#:]/, ''));
    if (types.some((type) => ARTICLE_TYPE.test(type))) articles.push(object);
    else if (types.some((type) => PAGE_TYPE.test(type))) pages.push(object);
    for (const key of INSIDE) if (object[key]) visit(object[key], depth + 1);
  };
  for (const script of root.querySelectorAll('script[type^="application/ld+json" i]')) {
    const around = mine && script.closest('article');
    if (around && !around.contains(mine) && !mine.contains(around)) continue;
    for (const value of parsed(script.textContent ?? '')) visit(value, 0);
  }
  return [...articles, ...pages];
}

/** What a script holds; several values where someone wrote them one after the other. */
function parsed(text: string): unknown[] {
  // Spaces are counted: some pages have a hundred thousand, and none may be looked at again for each of them.
  const plain = text
    .trim()
    .replace(/^(?:<!--|(?:\/\/|\/\*)\s{0,9}<!\[CDATA\[(?:\s{0,9}\*\/)?|<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s{0,9}\]\]>(?:\s{0,9}\*\/)?)$/, '');
  for (const attempt of [plain, repaired(plain)]) {
    try {
      return [JSON.parse(attempt)];
    } catch {
      // A publisher's broken JSON is no reason to stop reading the page.
    }
  }
  try {
    return [JSON.parse(`[${repaired(plain).replace(/\}\s*\{/g, '},{')}]`)].flat();
  } catch {
    return [];
  }
}

/** The usual mistakes: line breaks in strings, a comma before the end, a semicolon after it. */
const repaired = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what JSON does not allow
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/;\s*$/, '');

/** A value as text: itself, the first of a list, or what `@value`, `@id` and `name` say. */
export function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (depth > 3 || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  const object = value as Json;
  return textOf(object['@value'] ?? object['@id'] ?? object.name, depth + 1);
}

/** Whether an article in JSON-LD is the one of an address. */
export function livesAt(article: Json, address: string): boolean {
  const path = pathOf(address);
  if (path === undefined || path === '/') return false;
  return [article.url, article['@id'], article.mainEntityOfPage].some((value) => {
    const url = textOf(value);
    return url !== undefined && pathOf(url, address) === path;
  });
}

function pathOf(address: string, base?: string): string | undefined {
  try {
    return new URL(address, base).pathname.replace(/\/(?:index\.\w+|amp)?$/, '') || '/';
  } catch {
    return undefined;
  }
}
