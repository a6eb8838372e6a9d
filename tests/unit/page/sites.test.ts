// @vitest-environment jsdom
/**
 * Structures of large news sites, in `sites/`: their elements, names and data as they are publicly described, with words
 * of our own. In each, `data-is` marks what is to be read and as what, `data-not` what is not: "never", or "around" for
 * what a setting lets be read. All else that stands there must not be read either.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArticleRoot, findArticles } from '../../../utils/page/article-root.ts';
import { kindOf } from '../../../utils/page/block-kind.ts';
import { isBoilerplate } from '../../../utils/page/boilerplate.ts';
import { looksLikeArticle } from '../../../utils/page/looks-like-article.ts';
import { readMetadata } from '../../../utils/page/metadata.ts';
import { blocks } from '../support/page.ts';

const DIR = join(import.meta.dirname, 'sites');
const files = readdirSync(DIR).filter((file) => file.endsWith('.html'));

const load = (file: string): Document =>
  new DOMParser().parseFromString(readFileSync(join(DIR, file), 'utf8'), 'text/html');
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What stands in an element as text, without what is left out even there. */
function shown(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += (node as Text).data;
    else if (node.nodeName === 'BR') text += '\n';
    else if (node.nodeType === 1 && !isBoilerplate(node as Element)) text += shown(node as Element);
  }
  return text;
}

/** What is read of an element when its article's root is. */
function readOf(element: Element, root: Element, around: boolean): string {
  for (let e: Element | null = element; e && e !== root; e = e.parentElement)
    if (isBoilerplate(e, { around })) return '';
  let text = '';
  const visit = (inner: Element) => {
    for (const node of inner.childNodes) {
      if (node.nodeType === 3) text += (node as Text).data;
      else if (node.nodeType === 1 && !isBoilerplate(node as Element, { around })) visit(node as Element);
    }
  };
  visit(element);
  return plain(text);
}

it('there are enough of them', () => {
  expect(files.length).toBeGreaterThanOrEqual(25);
});

describe.each(files)('%s', (file) => {
  const doc = load(file);
  const { dataset } = doc.documentElement;
  const root = findArticleRoot(doc) as Element;

  it('is an article', () => {
    expect(looksLikeArticle(doc) !== 'no').toBe(true);
    expect(findArticles(doc).map((found) => found.root)).toEqual([root]);
  });

  it('is read from its headline to its last paragraph, each once, and nothing else', () => {
    const expected = [...doc.querySelectorAll<HTMLElement>('[data-is]')].map((e) => [
      e.dataset.is === 'quote' ? 'body' : e.dataset.is,
      plain(shown(e)),
    ]);
    expect(blocks(doc, root).map((block) => [kindOf(block.element), plain(block.text)])).toEqual(expected);
  });

  it('leaves the rest unread, but for what stands around if that is asked for', () => {
    for (const element of doc.querySelectorAll<HTMLElement>('[data-not]')) {
      if (!root.contains(element)) continue;
      const text = plain(element.textContent);
      expect(readOf(element, root, false), text).toBe('');
      if (element.dataset.not === 'never') expect(readOf(element, root, true), text).toBe('');
      else expect(readOf(element, root, true), text).not.toBe('');
    }
  });

  it('tells its day, its title and its language', () => {
    const meta = readMetadata(doc, dataset.address ?? 'about:blank');
    expect([meta.date, meta.dateFrom]).toEqual([dataset.date, dataset.from]);
    expect(meta.lang).toBe(dataset.lang ?? doc.documentElement.lang);
    expect(meta.title).toContain(plain(doc.querySelector('[data-is="headline"]')?.textContent));
  });
});
