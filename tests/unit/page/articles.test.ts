// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../../utils/page/article-root.ts';
import { kindOf } from '../../../utils/page/block-kind.ts';
import { readMetadata } from '../../../utils/page/metadata.ts';
import { blocks, LONG, page } from '../support/page.ts';

const ADDRESS = 'https://news.example/2022/01/21/own';
const P = `<p>${LONG}</p>`;
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const found = (body: string, head = '') => {
  const doc = page(body, head);
  return findArticles(doc).map((article) => {
    const { title, date, dateFrom } = readMetadata(doc, ADDRESS, article);
    return { id: article.root.id, address: article.address, title, date, dateFrom };
  });
};

const HEAD =
  '<meta property="og:title" content="Own"><meta property="article:published_time" content="2022-01-21T10:00:00+01:00">';
const own = `<article id="own"><header><h1>Own</h1></header>${P.repeat(4)}</article>`;

describe('an article that the page appends', () => {
  it.each([
    [
      'has its own address and time',
      `<article id="next" data-url="/2022/01/20/next"><h1>Next</h1><time datetime="2022-01-20T09:00:00+01:00">20 January</time>${P.repeat(5)}</article>`,
      { address: '/2022/01/20/next', title: 'Next', date: '2022-01-20', dateFrom: 'time' },
    ],
    [
      'has its own address alone',
      `<div data-url="https://news.example/2022/01/19/next"><article id="next"><h2>Next</h2>${P.repeat(5)}</article></div>`,
      { address: 'https://news.example/2022/01/19/next', title: 'Next', date: '2022-01-19', dateFrom: 'address' },
    ],
    [
      'has its own data',
      `<article id="next">${ld({ '@type': 'NewsArticle', headline: 'Next', datePublished: '2022-01-18' })}<h1>Next</h1>${P.repeat(5)}</article>`,
      { address: undefined, title: 'Next', date: '2022-01-18', dateFrom: 'json-ld' },
    ],
    [
      'links its headline',
      `<article id="next"><header><h2><a href="/2022/01/17/next">Next</a></h2></header>${P.repeat(5)}</article>`,
      { address: '/2022/01/17/next', title: 'Next', date: '2022-01-17', dateFrom: 'address' },
    ],
    [
      'says who wrote it and when',
      `<article id="next"><h1>Next</h1><p class="byline">By Ruth Amsel, 16 January 2022</p>${P.repeat(5)}</article>`,
      { address: undefined, title: 'Next', date: '2022-01-16', dateFrom: 'dateline' },
    ],
    [
      'says nothing of its day',
      `<article id="next"><h1>Next</h1>${P.repeat(5)}</article>`,
      { address: undefined, title: 'Next', date: undefined, dateFrom: undefined },
    ],
    [
      'is no <article>',
      `<div class="story" id="next"><h1>Next</h1><time datetime="2022-01-15">15 January</time><div>${P.repeat(5)}</div></div>`,
      { address: undefined, title: 'Next', date: '2022-01-15', dateFrom: 'time' },
    ],
  ])('%s', (_name, next, expected) => {
    const first = next.startsWith('<div class="story"') ? own.replaceAll('article', 'div') : own;
    expect(found(`<main>${first}${next}</main>`, HEAD)).toEqual([
      { id: 'own', address: undefined, title: 'Own', date: '2022-01-21', dateFrom: 'meta' },
      { id: 'next', ...expected },
    ]);
  });

  it('may be longer than the page’s own, and others may follow it', () => {
    const more = (n: number) => `<article id="a${n}" data-url="/${n}"><h1>${n}</h1>${P.repeat(9)}</article>`;
    expect(found(`<main>${own}${more(1)}${more(2)}</main>`).map(({ id }) => id)).toEqual(['own', 'a1', 'a2']);
  });

  it('has its day in data of the page that names its address', () => {
    const data = ld([
      { '@type': 'NewsArticle', headline: 'Own', url: ADDRESS, datePublished: '2022-01-21' },
      { '@type': 'NewsArticle', headline: 'Another', url: 'https://news.example/next', datePublished: '2022-01-11' },
    ]);
    const next = `<article id="next" data-url="/next"><h1>Next</h1>${P.repeat(5)}</article>`;
    expect(found(own + next, data).map(({ date }) => date)).toEqual(['2022-01-21', '2022-01-11']);
  });
});

describe('what follows an article and is none', () => {
  it.each([
    ['cards', '<article><h2><a href="/a">A card</a></h2><p>With a line about another story.</p></article>'.repeat(6)],
    ['comments', `<ol class="comments"><li><article class="comment"><h3>Me</h3>${P.repeat(5)}</article></li></ol>`],
    [
      'related stories',
      `<section class="related">${`<article data-url="/x"><h2>More</h2>${P}</article>`.repeat(5)}</section>`,
    ],
    ['an aside', `<aside><article data-url="/x"><h1>More</h1>${P.repeat(5)}</article></aside>`],
  ])('%s', (_name, after) => {
    expect(found(`<main>${own}${after}</main>`).map(({ id }) => id)).toEqual(['own']);
  });
});

describe('a live blog', () => {
  const post = (n: number) =>
    `<article id="block-${n}" class="block"><header><h2><a href="#block-${n}">Post ${n}</a></h2><time datetime="2022-01-2${n}T1${n}:00:00Z">1${n}:00</time></header>${P}${P}</article>`;
  const head = `<div id="head"><h1>Live: talks by the lake</h1><p class="standfirst">What is said and what is not.</p></div>`;
  const data = ld({
    '@type': 'LiveBlogPosting',
    headline: 'Live: talks by the lake',
    datePublished: '2022-01-21T08:00:00+01:00',
    liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Post 3', datePublished: '2022-01-23T13:00:00Z' }],
  });

  it('is one article, with its posts in order', () => {
    const body = `<main><div id="root">${head}<div class="posts">${post(3)}${post(2)}${post(1)}</div></div></main>`;
    const doc = page(body, data);
    const [only, ...more] = findArticles(doc);
    expect(more).toEqual([]);
    expect(blocks(doc, only?.root ?? null).map((b) => [kindOf(b.element), b.text])).toEqual([
      ['headline', 'Live: talks by the lake'],
      ['standfirst', 'What is said and what is not.'],
      ...[3, 2, 1].flatMap((n) => [
        ['heading', `Post ${n}`],
        ['body', LONG],
        ['body', LONG],
      ]),
    ]);
    expect(readMetadata(doc, ADDRESS, only)).toMatchObject({ date: '2022-01-21', dateFrom: 'json-ld' });
  });

  it('whose posts are an <article> in an <article> is one, too', () => {
    const body = `<article id="root">${head}${post(2)}${post(1)}</article>`;
    expect(found(body, data).map(({ id }) => id)).toEqual(['root']);
  });
});
