/** Pages of a few lines, for tests in jsdom. */
import { findArticleRoot } from '../../../utils/page/article-root.ts';
import { type PageBlock, readBlocks } from '../../../utils/page/blocks.ts';

export const page = (body: string, head = '', lang = 'en'): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );

/** Blocks under an element; by default under the article's root. */
export function blocks(doc: Document, root: Element | null = findArticleRoot(doc)): PageBlock[] {
  return root ? [...readBlocks(root)].filter((b) => b !== undefined) : [];
}

export const texts = (doc: Document, root?: Element): string[] =>
  blocks(doc, root).map((b) => b.text.replace(/\s+/g, ' ').trim());

/** A paragraph long enough to count. */
export const LONG =
  'The two ministers sat down on Friday in the old hotel by the lake and talked for ninety minutes about the letters that had been sent in December.';
