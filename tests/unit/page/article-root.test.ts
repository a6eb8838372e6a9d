// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findArticleRoot } from '../../../utils/page/article-root.ts';
import { LONG, page, texts } from '../support/page.ts';

const P = `<p>${LONG}</p>`;
const rootOf = (body: string) => findArticleRoot(page(body))?.id;

describe('the article’s element', () => {
  it.each([
    ['is the <article>', `<nav>${P}</nav><article id="here">${P}${P}</article>`, 'here'],
    ['is the longest <article>', `<article>${P}</article><article id="here">${P.repeat(4)}</article>`, 'here'],
    ['is what itemprop says', `<div><div id="here" itemprop="articleBody">${P.repeat(4)}</div></div>`, 'here'],
    [
      'is where the paragraphs gather',
      `<div id="menu"><p>Short</p></div><div><div id="here">${P.repeat(4)}</div></div>`,
      'here',
    ],
    [
      'is not a teaser marked <article>',
      `<article id="teaser"><p>Short.</p></article><div id="here">${P.repeat(6)}</div>`,
      'here',
    ],
    [
      'is not among the comments',
      `<div id="here">${P.repeat(2)}</div><div class="comments"><div>${P.repeat(9)}</div></div>`,
      'here',
    ],
  ])('%s', (_name, body, id) => {
    expect(rootOf(body)).toBe(id);
  });

  it('is the body when there is nothing else, and nothing when there is no body', () => {
    expect(findArticleRoot(page('<p>Short.</p>'))?.tagName).toBe('BODY');
    expect(findArticleRoot(new DOMParser().parseFromString('<x/>', 'text/xml'))).toBeNull();
  });
});

describe('an article is found although', () => {
  it('thousands of teasers stand before it', () => {
    const card = `<article><h3><a href="/a">Another story</a></h3><p>${LONG}</p></article>`;
    const doc = page(`<div>${card.repeat(12_100)}</div><main id="here"><h1>After the lake</h1>${P.repeat(9)}</main>`);
    expect(findArticleRoot(doc)?.id).toBe('here');
  });

  it.each([
    ['each paragraph has a box of its own', `<div id="here"><h1>x</h1>${`<div><div>${P}</div></div>`.repeat(6)}</div>`],
    ['its paragraphs are boxes', `<div id="here"><h1>x</h1><div>${`<div>${LONG}</div>`.repeat(6)}</div></div>`],
    [
      'its paragraphs are spans',
      `<div id="here"><h1>x</h1><div>${`<div><span>${LONG}</span></div>`.repeat(6)}</div></div>`,
    ],
    [
      'its text is parted',
      `<div id="here"><h1>x</h1><div>${P.repeat(3)}</div><div class="ad">x</div><div>${P.repeat(4)}</div></div>`,
    ],
    [
      'longer comments follow',
      `<div id="here"><h1>x</h1>${P.repeat(3)}</div><section id="comments">${P.repeat(20)}</section>`,
    ],
    [
      'its headline stands far above',
      `<main id="here"><div><div><h1>x</h1></div></div><div><div>${P.repeat(5)}</div></div></main>`,
    ],
    [
      'its headline is an h2',
      `<div id="here"><div><h2>x</h2></div><div class="t">${P.repeat(5)}</div></div><div><p>Short.</p></div>`,
    ],
  ])('%s', (_name, body) => {
    expect(rootOf(`<nav>${P}</nav><div>${body}</div><footer>${P}</footer>`)).toBe('here');
  });

  it('it lies in shadow roots', () => {
    document.body.innerHTML = `<nav>${P}</nav><news-page id="here"></news-page>`;
    const host = document.body.querySelector('news-page') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<news-text></news-text>';
    const inner = host.shadowRoot?.querySelector('news-text') as Element;
    inner.attachShadow({ mode: 'open' }).innerHTML = `<h1>After the lake</h1><div>${P.repeat(9)}</div>`;
    expect(findArticleRoot(document)?.id).toBe('here');
    document.body.replaceChildren();
  });
});

describe('an article is read although', () => {
  const inner = `<h1>After the lake</h1>${P}`;
  it.each([
    [
      'its column is called after the sidebar',
      `<div class="content-sidebar-wrap"><main><article>${inner}</article></main><div class="sidebar">${P}</div></div>`,
    ],
    ['its layout has a sidebar', `<div class="layout has-sidebar"><article>${inner}</article></div>`],
    ['its text is called a paywall', `<article><h1>After the lake</h1><div class="body paywall">${P}</div></article>`],
    ['the whole page is a form', `<form id="aspnetForm">${inner}</form>`],
    ['it is called after its comments', `<article class="post with-comments">${inner}</article>`],
  ])('%s', (_name, body) => {
    expect(texts(page(body))).toEqual(['After the lake', LONG]);
  });
});

it('reads an article whose paragraphs are line breaks', () => {
  expect(texts(page(`<nav>${P}</nav><div>${LONG}<br><br>${LONG}</div>`))).toEqual([`${LONG} ${LONG}`]);
});

it('reads a page of XHTML as it reads one of HTML', () => {
  const xml = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Talks</title></head><body><main><article><h1>Talks</h1><p>${LONG}</p><p>NATO<br/>expansion was spoken of for most of the morning, and no one was in a hurry to leave.</p></article></main></body></html>`;
  const doc = new DOMParser().parseFromString(xml, 'application/xhtml+xml');
  expect(texts(doc)).toEqual([
    'Talks',
    LONG,
    'NATO expansion was spoken of for most of the morning, and no one was in a hurry to leave.',
  ]);
});
