// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../utils/page/looks-like-article.ts';
import { LONG, page } from '../support/page.ts';

const paragraphs = (count: number) => `<p>${LONG} ${LONG}</p>`.repeat(count);

describe('an article', () => {
  it.each<[string, string, string?]>([
    ['that says so in Open Graph', '<p>Short.</p>', '<meta property="og:type" content="article">'],
    [
      'that says so in JSON-LD',
      '<p>Short.</p>',
      '<script type="application/ld+json">{"@type": ["Thing", "NewsArticle"]}</script>',
    ],
    ['in an <article> of some length', `<article>${'word '.repeat(300)}</article>`],
    ['of plain paragraphs', paragraphs(4)],
    ['of plain text in a <pre>', `<pre>${LONG.repeat(6)}</pre>`],
  ])('%s', (_name, body, head) => {
    expect(looksLikeArticle(page(body, head))).toBe(true);
  });
});

describe('no article', () => {
  const cards = '<li><img alt=""><p>A kettle, 21 euros</p><button>Buy</button></li>'.repeat(60);
  it.each<[string, string, string?]>([
    [
      'a shop',
      `<ul>${cards}</ul>`,
      '<meta property="og:type" content="product"><script type="application/ld+json">{"@type":"Product"}</script>',
    ],
    ['an empty page', ''],
    ['teasers in <article>', '<article><h2>Title</h2><p>A line.</p></article>'.repeat(30)],
    [
      'long texts in lists, menus and footers',
      `<ul><li>${paragraphs(2)}</li></ul><footer>${paragraphs(4)}</footer><nav>${paragraphs(4)}</nav>`,
    ],
    ['one paragraph', paragraphs(1)],
  ])('%s', (_name, body, head) => {
    expect(looksLikeArticle(page(body, head))).toBe(false);
  });
});
