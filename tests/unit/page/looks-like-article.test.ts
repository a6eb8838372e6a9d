// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../utils/page/looks-like-article.ts';
import { LONG, page } from '../support/page.ts';

const paragraphs = (count: number) => `<p>${LONG} ${LONG}</p>`.repeat(count);
const STUB = `<h1>Talks at the lake</h1><p>${LONG}</p><div class="paywall"><p>Subscribe to read on.</p></div>`;
const CONSENT = `<h2>Before you go on</h2>${paragraphs(6)}<button>Accept</button>`;
const ARTICLE_JSON = '<script type="application/ld+json">{"@type": ["Thing", "NewsArticle"]}</script>';

describe('an article that says so', () => {
  it.each<[string, string, string]>([
    ['in Open Graph', '<p>Short.</p>', '<meta property="og:type" content="article">'],
    ['in JSON-LD', '<p>Short.</p>', ARTICLE_JSON],
    ['as a live blog', '<p>Short.</p>', ARTICLE_JSON.replace('NewsArticle', 'LiveBlogPosting')],
    ['of which a stub is there, before the paywall', STUB, ARTICLE_JSON],
    ['under a dialog of consent', `<div role="dialog">${CONSENT}</div>${STUB}`, ARTICLE_JSON],
  ])('%s', (_name, body, head) => {
    expect(looksLikeArticle(page(body, head))).toBe('declared');
  });
});

describe('likely an article', () => {
  it.each<[string, string, string?]>([
    ['in an <article> of some length', `<article>${'word '.repeat(300)}</article>`],
    ['of plain paragraphs', paragraphs(4)],
    ['of plain text in a <pre>', `<pre>${LONG.repeat(6)}</pre>`],
    ['inside the one form of a whole page', `<form>${paragraphs(4)}</form>`],
    ['to be printed', `<h1>Talks</h1>${paragraphs(4)}`, '<meta name="robots" content="noindex">'],
    ['under a dialog of consent', `<div id="cookie-consent"><p>${LONG}</p></div>${paragraphs(4)}`],
  ])('%s', (_name, body, head) => {
    expect(looksLikeArticle(page(body, head))).toBe('likely');
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
    ['a stub that does not say what it is', STUB],
    ['a <dialog> of consent alone', `<dialog open>${CONSENT}</dialog>`],
    ['a dialog of consent by its role', `<div><div role="alertdialog">${CONSENT}</div></div>`],
    ['a wall of consent by its name', `<div id="site-consent-wall">${CONSENT}</div><div id="cookies">${CONSENT}</div>`],
    [
      'teasers behind a wall of consent',
      `<main><h2>Talks at the lake</h2></main><section role="dialog">${CONSENT}</section>`,
    ],
  ])('%s', (_name, body, head) => {
    expect(looksLikeArticle(page(body, head))).toBe('no');
  });
});
