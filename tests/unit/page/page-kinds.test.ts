// @vitest-environment jsdom
/** Kinds of pages other than a news site's article: what the gate says of each, and what is read there. */
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../../utils/page/article-root.ts';
import { looksLikeArticle } from '../../../utils/page/looks-like-article.ts';
import { readMetadata } from '../../../utils/page/metadata.ts';
import { LONG, page, texts } from '../support/page.ts';

const LONGER = `${LONG} Nobody who was not in the room knows what was said first, and those who were do not agree.`;
const ARTICLE = '<meta property="og:type" content="article">';
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const P = `<p>${LONGER}</p>`;
const read = (doc: Document) => findArticles(doc).map(({ root }) => texts(doc, root));

describe('what is read on', () => {
  it.each<[string, string, string[], string?]>([
    [
      'a page in a reader’s view',
      `<div class="container"><div class="header reader-header"><a class="domain reader-domain" href="https://news.example/a">news.example</a><h1 class="reader-title">After the lake</h1><div class="credits reader-credits">Ruth Amsel</div><div class="meta-data"><div class="reader-estimated-time">3 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">${P}${P}${P}</div></div></div><div class="toolbar reader-toolbar"><button>Aa</button></div></div>`,
      ['After the lake', LONGER, LONGER, LONGER],
    ],
    [
      'an AMP page',
      `<amp-sidebar id="s" layout="nodisplay"><ul><li>World</li></ul></amp-sidebar><amp-consent id="c"><div>We value your privacy and that of ${LONG}</div></amp-consent><header class="amp-header"><a href="/">Paper</a></header><article><h1>After the lake</h1><amp-img></amp-img><div class="article-body">${P}<amp-ad><p>Buy</p></amp-ad>${P}<section amp-access="NOT subscriber" amp-access-hide><p>${LONGER} Subscribe.</p></section>${P}<amp-embed type="taboola"><div>Around the web</div></amp-embed></div></article><amp-user-notification id="n">Cookies</amp-user-notification>`,
      ['After the lake', LONGER, LONGER, LONGER],
      ARTICLE,
    ],
    [
      'a print page',
      `<div id="print"><div class="print-logo"><img alt="Paper"></div><h1>After the lake</h1><div class="byline">By Ruth Amsel</div><div class="text">${P}${P}${P}</div><hr><div class="print-footer">Printed from https://news.example/a</div></div>`,
      ['After the lake', LONGER, LONGER, LONGER],
    ],
    [
      'a plain text',
      `<pre>AFTER THE LAKE\n\n${LONGER}\n\n${LONGER}\n\n${LONGER}</pre>`,
      [`AFTER THE LAKE ${LONGER} ${LONGER} ${LONGER}`],
    ],
    [
      'an old page of line breaks in a table',
      `<table><tr><td><font size="1"><a href="/">Home</a><br><a href="/m">Mail</a></font></td><td><h1>After the lake</h1><font face="Times">${LONGER}<br><br>${LONGER}<br><br>${LONGER}</font></td></tr></table>`,
      ['After the lake', `${LONGER} ${LONGER} ${LONGER}`],
      ARTICLE,
    ],
    [
      'an old page of line breaks in the body',
      `${LONGER}<br><br>${LONGER}<br><br>${LONGER}`,
      [`${LONGER} ${LONGER} ${LONGER}`],
      ARTICLE,
    ],
    [
      'a copy in the Wayback Machine',
      `<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><div id="wm-ipp-inside"><p>7 captures between ${LONG}</p><table><tr><td>21 Jan 2022</td></tr></table></div></div></div><!-- END --><div id="page"><article><h1>After the lake</h1>${P}${P}${P}</article></div>`,
      ['After the lake', LONGER, LONGER, LONGER],
      ARTICLE,
    ],
    [
      'a copy in a search engine’s cache',
      `<div id="bN015htcoyT__google-cache-hdr"><div><span>This is a copy of a page as it appeared on 21 Jan 2022. ${LONG}</span></div></div><div style="position:relative"><article><h1>After the lake</h1>${P}${P}${P}</article></div>`,
      ['After the lake', LONGER, LONGER, LONGER],
      ARTICLE,
    ],
    [
      'the stub of an article behind a paywall',
      `<main><article><h1>After the lake</h1><div class="article-body"><p>${LONG}</p></div><div class="paywall"><h2>Read on for one euro</h2><p>Subscribe now to read everything we have written about this and about much else that is of no use.</p><a href="/subscribe">Subscribe</a></div></article></main>`,
      ['After the lake', LONG],
      ARTICLE,
    ],
    [
      'an article whose paid part is there',
      `<article><h1>After the lake</h1><div>${P}</div><div class="paywall">${P}${P}${P}</div></article>`,
      ['After the lake', LONGER, LONGER, LONGER, LONGER],
      ARTICLE,
    ],
    [
      'an article under a consent wall',
      `<div id="sp_message_container" class="consent-wall"><div role="dialog" aria-modal="true"><h1>We care for your privacy</h1>${P.repeat(6)}<button>Accept</button></div></div><div class="cmp-container">${P.repeat(6)}</div><article><h1>After the lake</h1>${P}${P}</article>`,
      ['After the lake', LONGER, LONGER],
      ARTICLE,
    ],
    [
      'an article in web components',
      `<app-root><news-header><nav>World</nav></news-header><related-stories><p>${LONGER}</p></related-stories><news-article><h1>After the lake</h1><div>${P}${P}</div></news-article></app-root>`,
      ['After the lake', LONGER, LONGER],
      ARTICLE,
    ],
  ])('%s', (_name, body, expected, head) => {
    const doc = page(body, head);
    expect(looksLikeArticle(doc) !== 'no').toBe(true);
    expect(read(doc)).toEqual([expected]);
  });
});

/** The gate has no room to tell these from articles: what it lets through is looked at again. */
const LET_THROUGH = new Set(['a page of questions and answers']);

describe('nothing is read on', () => {
  const card = (n: number) =>
    `<article class="css-${n}"><div><a href="/${n}"><img alt=""></a></div><h3><a href="/story-${n}">Story number ${n} of the day, with a headline of some length</a></h3><p>${LONG}</p><time datetime="2022-01-2${n % 10}">Today</time></article>`;
  const cards = Array.from({ length: 12 }, (_, n) => card(n)).join('');
  const website = '<meta property="og:type" content="website">';
  it.each<[string, string, string?]>([
    ['a front page', `<main><h1>The Paper</h1>${cards}</main>`, website],
    [
      'a front page that lists its stories in data',
      `<main>${cards}</main>`,
      ld({
        '@type': 'ItemList',
        itemListElement: [
          {
            '@type': 'ListItem',
            item: { '@type': 'NewsArticle', headline: 'Story number 1', datePublished: '2022-01-21' },
          },
        ],
      }),
    ],
    [
      'a section',
      `<main><h1>World</h1><p>All about the world.</p><ul>${Array.from({ length: 15 }, (_, n) => `<li><h2><a href="/${n}">Story ${n}</a></h2><p>${LONGER}</p></li>`).join('')}</ul></main>`,
      `${website}${ld({ '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: [{ '@type': 'Article' }] } })}`,
    ],
    [
      'a section whose cards are links',
      `<main>${Array.from({ length: 15 }, (_, n) => `<a class="c" href="/${n}"><h3>Story ${n}</h3><p>${LONGER}</p></a>`).join('')}</main>`,
    ],
    [
      'the results of a search',
      `<main role="main"><div id="search">${Array.from({ length: 10 }, (_, n) => `<div class="g"><div><a href="https://p${n}.example/a"><h3>Geneva talks end, says paper ${n}</h3></a></div><div><span>${LONG}</span></div></div>`).join('')}</div></main>`,
    ],
    [
      'a forum',
      `<div id="page-body"><h2 class="topic-title"><a href="/t?1">Will there be a letter?</a></h2>${Array.from({ length: 8 }, (_, n) => `<div id="p${n}" class="post has-profile"><dl class="postprofile"><dt><a href="/u${n}">Me</a></dt></dl><div class="postbody"><div class="content">${LONGER}<br><br>${LONG}</div></div></div>`).join('')}</div>`,
      '<meta name="generator" content="phpBB">',
    ],
    [
      'a page of questions and answers',
      `<div itemscope itemtype="https://schema.org/QAPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h1>Was it promised?</h1><div class="answer">${P.repeat(5)}</div></div></div>`,
    ],
    [
      'a page of comments',
      `<main><h2>Comments</h2><div id="comments">${Array.from({ length: 12 }, () => `<div class="comment-item"><div class="comment-text">${P}</div></div>`).join('')}</div></main>`,
    ],
    [
      'a page that asks for consent and shows nothing else',
      `<div class="consent" role="dialog"><h1>Your privacy</h1>${P.repeat(8)}</div>`,
    ],
    ['an empty page', '<div id="root"></div>'],
  ])('%s', (name, body, head) => {
    const doc = page(body, head);
    expect(read(doc)).toEqual([]);
    expect(looksLikeArticle(doc) !== 'no').toBe(LET_THROUGH.has(name));
  });
});

it('a copy in an archive is of the day of the page, not of the copy', () => {
  const doc = page(`<article><h1>After the lake</h1>${P}${P}</article>`, ARTICLE);
  const archived = (address: string) => readMetadata(doc, `https://web.archive.example/web/20230505101010/${address}`);
  expect(archived('https://news.example/2022/01/21/lake')).toMatchObject({ date: '2022-01-21', dateFrom: 'address' });
  expect(archived('https://news.example/lake').date).toBeUndefined();
});
