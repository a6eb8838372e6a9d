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
