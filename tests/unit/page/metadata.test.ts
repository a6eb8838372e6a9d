// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { plausibleDay, readMetadata } from '../../../utils/page/metadata.ts';
import { page } from '../support/page.ts';

const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const meta = (name: string, content: string, attribute = 'property') =>
  `<meta ${attribute}="${name}" content="${content}">`;
const date = (doc: Document, address = 'https://news.example/a') => {
  const { date, dateFrom } = readMetadata(doc, address);
  return date && `${dateFrom} ${date}`;
};

const LD = ld({ '@type': 'NewsArticle', headline: 'From JSON', datePublished: '2022-01-21T23:30:00-05:00' });
const META = meta('article:published_time', '2022-01-22T04:30:00Z');
const TIME = '<article><time datetime="2022-01-23">Sunday</time></article>';
const ADDRESS = 'https://news.example/2022/01/24/talks';
const DATELINE = '<p class="byline">By Ruth Amsel, 25 January 2022</p>';

describe('the date of a page', () => {
  it('comes from the best place that has one', () => {
    expect(date(page(TIME + DATELINE, LD + META), ADDRESS)).toBe('json-ld 2022-01-21');
    expect(date(page(TIME + DATELINE, META), ADDRESS)).toBe('meta 2022-01-22');
    expect(date(page(TIME + DATELINE), ADDRESS)).toBe('time 2022-01-23');
    expect(date(page(DATELINE), ADDRESS)).toBe('address 2022-01-24');
    expect(date(page(DATELINE))).toBe('dateline 2022-01-25');
    expect(date(page('<p>No date at all</p>'))).toBeUndefined();
  });

  it.each([
    [
      'in a graph',
      {
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-02-02' },
          { '@type': 'ReportageNewsArticle', datePublished: '2022-01-21' },
        ],
      },
    ],
    ['in a list', [{ '@type': 'BreadcrumbList' }, { '@type': ['Article', 'Thing'], datePublished: '2022-01-21' }]],
    ['with a full type', { '@type': 'https://schema.org/NewsArticle', datePublished: '2022-01-21' }],
    [
      'under another thing',
      { '@type': 'WebPage', mainEntity: { '@type': 'BlogPosting', datePublished: '2022-01-21' } },
    ],
  ])('is found in JSON-LD %s', (_name, value) => {
    expect(date(page('', ld(value)))).toBe('json-ld 2022-01-21');
  });

  it('is read although some JSON-LD is broken', () => {
    expect(date(page('', ld('{"@type": "NewsArticle", "datePublished": ') + META))).toBe('meta 2022-01-22');
    expect(date(page('', ld('{ oops') + LD))).toBe('json-ld 2022-01-21');
    expect(date(page('', ld('null') + ld('"text"') + ld('7')))).toBeUndefined();
  });

  it('is not that of a deep pit of JSON', () => {
    let value: unknown = { '@type': 'Article', datePublished: '2022-01-21' };
    for (let i = 0; i < 50; i++) value = { mainEntity: value };
    expect(date(page('', ld(value)))).toBeUndefined();
  });

  it('goes on to the next place when one is implausible', () => {
    expect(
      date(page(TIME, ld({ '@type': 'Article', datePublished: '1901-01-01' }) + meta('date', '2999-01-01', 'name'))),
    ).toBe('time 2022-01-23');
  });

  it('is not that of another story in a list or an aside', () => {
    const other = '<time datetime="2021-05-05">May</time>';
    expect(date(page(`<main><aside>${other}</aside><ul><li>${other}</li></ul></main>`))).toBeUndefined();
  });

  it.each([
    ['January 25th, 2022', 'dateline 2022-01-25'],
    ['Published 3 March 2022 at noon', 'dateline 2022-03-03'],
    ['31 February 2022', undefined],
    ['by Ruth Amsel', undefined],
  ])('in a dateline: %s', (line, expected) => {
    expect(date(page(`<div class="article-dateline">${line}</div>`))).toBe(expected);
  });

  it.each([
    'https://news.example/2022/13/24/talks',
    'https://news.example/1922/01/24/talks',
    'https://news.example/20221324',
    'https://news.example/a120220124',
    'about:blank',
  ])('is not in the address %s', (address) => {
    expect(date(page(''), address)).toBeUndefined();
  });
});

describe('the day in a page’s own data', () => {
  const article = { '@type': 'NewsArticle', headline: 'Own', datePublished: '2022-01-21' };
  it.each<[string, string]>([
    ['in an HTML comment', `<!-- ${JSON.stringify(article)} -->`],
    ['in CDATA', `//<![CDATA[\n${JSON.stringify(article)}\n//]]>`],
    ['in CDATA of another kind', `/*<![CDATA[*/${JSON.stringify(article)}/*]]>*/`],
    ['with a line break in a string', '{"@type":"NewsArticle","description":"one\ntwo","datePublished":"2022-01-21"}'],
    ['with a comma too many', '{"@type":"NewsArticle","datePublished":"2022-01-21",}'],
    ['with a semicolon', '{"@type":"NewsArticle","datePublished":"2022-01-21"};'],
    ['one object after another', '{"@type":"WebSite"}\n{"@type":"NewsArticle","datePublished":"2022-01-21"}'],
    ['as a list of dates', JSON.stringify({ ...article, datePublished: ['2022-01-21', '2022-01-22'] })],
    ['as a typed value', JSON.stringify({ ...article, datePublished: { '@type': 'Date', '@value': '2022-01-21' } })],
    ['as the day it was created', '{"@type":"NewsArticle","dateCreated":"2022-01-21T10:00:00+0300"}'],
    ['of an opinion', JSON.stringify({ ...article, '@type': ['Thing', 'OpinionNewsArticle'] })],
    ['of a live blog', JSON.stringify({ ...article, '@type': 'LiveBlogPosting' })],
    ['of the page, where no article is described', '{"@type":"WebPage","datePublished":"2022-01-21T10:00:00+00:00"}'],
  ])('%s', (_name, script) => {
    expect(date(page('', ld(script)))).toBe('json-ld 2022-01-21');
  });

  it('is that of the article at the address, of several', () => {
    const others = [1, 2].map((n) => ({
      ...article,
      url: `/other/${n}`,
      datePublished: `2021-01-0${n}`,
      headline: `${n}`,
    }));
    const doc = page('', ld([...others, { ...article, mainEntityOfPage: { '@id': 'https://news.example/own/' } }]));
    expect(readMetadata(doc, 'https://news.example/own')).toMatchObject({ title: 'Own', date: '2022-01-21' });
  });

  it('is not that of stories in a list, of updates, or of a change', () => {
    const other = { ...article, datePublished: '2020-02-02' };
    for (const value of [
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: other }] },
      { '@type': 'LiveBlogPosting', liveBlogUpdate: [other] },
      { '@type': 'NewsArticle', dateModified: '2020-02-02' },
      { '@type': 'WebPage', isPartOf: other },
    ])
      expect(date(page('', ld(value)))).toBeUndefined();
    expect(
      date(page('', meta('article:modified_time', '2020-02-02') + meta('last-modified', '2020-02-02', 'name'))),
    ).toBeUndefined();
    expect(date(page('<main><time itemprop="dateModified" datetime="2020-02-02">2020</time></main>'))).toBeUndefined();
    expect(date(page('<main><p>Updated <time datetime="2020-02-02">2 February</time></p></main>'))).toBeUndefined();
  });

  it.each([
    ['Dublin Core', meta('DC.date.issued', '2022-01-21', 'name'), 'meta 2022-01-21'],
    ['Dublin Core in RDFa', meta('dc:date', '2022-01-21'), 'meta 2022-01-21'],
    ['several names at once', meta('og:updated dcterms.issued', '2022-01-21'), 'meta 2022-01-21'],
    ['microdata in the head', meta('datePublished', '2022-01-21', 'itemprop'), 'meta 2022-01-21'],
    ['figures alone', meta('article:published_time', '20220121T1630'), 'meta 2022-01-21'],
    ['the form of letters', meta('pubdate', 'Fri, 21 Jan 2022 23:30:00 -0500', 'name'), 'meta 2022-01-21'],
    ['slashes', meta('date', '2022/01/21 10:00', 'name'), 'meta 2022-01-21'],
  ])('in %s', (_name, head, expected) => {
    expect(date(page('', head))).toBe(expected);
  });

  it.each([
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2022-01-21"></div>',
      'meta 2022-01-21',
    ],
    [
      'microdata that is shown',
      '<div itemscope itemtype="https://schema.org/Article"><span itemprop="datePublished" content="2022-01-21">Friday</span></div>',
      'time 2022-01-21',
    ],
    [
      'RDFa',
      '<article typeof="schema:Article"><span property="datePublished" content="2022-01-21">Friday</span></article>',
      'time 2022-01-21',
    ],
    [
      'a time in the head of the article',
      '<article><header><h1>x</h1><time datetime="2022-01-21T23:30-05:00">late</time></header></article>',
      'time 2022-01-21',
    ],
    [
      'the first of two times',
      '<article><p>Published <time datetime="2022-01-21">a</time></p><p>Updated <time datetime="2022-01-25">b</time></p></article>',
      'time 2022-01-21',
    ],
    [
      'a time that says it is the one',
      '<article><time datetime="2022-01-25">b</time><time pubdate datetime="2022-01-21">a</time></article>',
      'time 2022-01-21',
    ],
    [
      'a line of credits in a list',
      '<article><h1>x</h1><ul class="byline-list"><li>Ruth Amsel</li><li><time datetime="2022-01-21">a</time></li></ul></article>',
      'time 2022-01-21',
    ],
    ['a bare line', `<h1>x</h1><font>21 January 2022</font><p>${'word '.repeat(40)}</p>`, 'dateline 2022-01-21'],
  ])('in %s', (_name, body, expected) => {
    expect(date(page(body))).toBe(expected);
  });

  it('is not in a sentence, in a comment, or on the page’s clock', () => {
    const told = `<p>The act was signed on <time datetime="1997-05-27">27 May 1997</time> in Paris, ${'word '.repeat(40)}</p>`;
    expect(date(page(`<article>${told}</article>`))).toBeUndefined();
    expect(date(page('<main><div class="comments"><time datetime="2022-01-21">x</time></div></main>'))).toBeUndefined();
    expect(date(page('<nav><time datetime="2022-01-21">Friday</time></nav><p>x</p>'))).toBeUndefined();
  });
});

describe('the publisher’s own day', () => {
  const utc = (moment: string, more = '') => page('', ld({ '@type': 'NewsArticle', datePublished: moment }) + more);
  it.each([
    ['an evening in New York', '2022-01-22T03:21:00Z', 'https://news.example/2022/01/21/a', '2022-01-21'],
    ['a morning in Tokyo', '2022-01-20T22:00:00.000Z', 'https://news.example/2022/01/21/a', '2022-01-21'],
    ['noon in London', '2022-01-21T12:00:00Z', 'https://news.example/2022/01/20/a', '2022-01-21'],
    ['an address of another week', '2022-01-22T03:21:00Z', 'https://news.example/2022/01/11/a', '2022-01-22'],
    ['an address without a day', '2022-01-22T03:21:00Z', 'https://news.example/a', '2022-01-22'],
    ['a moment with its own zone', '2022-01-21T22:21:00-05:00', 'https://news.example/2022/01/20/a', '2022-01-21'],
  ])('of %s', (_name, moment, address, day) => {
    expect(date(utc(moment), address)).toBe(`json-ld ${day}`);
  });

  it('is told by the same moment with a zone', () => {
    const zoned = meta('article:published_time', '2022-01-21T22:21:00-05:00');
    expect(date(utc('2022-01-22T03:21:00Z', zoned))).toBe('json-ld 2022-01-21');
    expect(date(utc('2022-01-22T04:21:00Z', zoned))).toBe('json-ld 2022-01-22');
  });
});

describe('the day in an address', () => {
  it.each([
    ['https://news.example/2022/01/21/talks', '2022-01-21'],
    ['https://news.example/world/2022/jan/21/talks', '2022-01-21'],
    ['https://news.example/20220121/talks-1.html', '2022-01-21'],
    ['https://news.example/20220121', '2022-01-21'],
    ['https://news.example/talks-2022-01-21/', '2022-01-21'],
    ['https://news.example/2022-01-21/talks.html', '2022-01-21'],
    ['https://web.archive.example/web/20230505101010/https://news.example/2022/01/21/talks', '2022-01-21'],
    ['https://news.example/talks?from=2022-01-21', undefined],
    ['https://2022-01-21.news.example/talks', undefined],
  ])('%s', (address, day) => {
    expect(date(page(''), address)).toBe(day && `address ${day}`);
  });
});

describe('plausibleDay', () => {
  const now = Date.parse('2022-01-21T12:00:00Z');
  it.each([
    ['2022-01-21', '2022-01-21'],
    ['2022-01-21T23:30:00-05:00', '2022-01-21'],
    [' 2022-01-21 08:00', '2022-01-21'],
    ['January 21, 2022', '2022-01-21'],
    ['1945-01-01', '1945-01-01'],
    ['1944-12-31', undefined],
    ['2022-01-22', '2022-01-22'],
    ['2022-01-25', undefined],
    ['2022-02-30', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [undefined, undefined],
    [20220121, undefined],
    // A year or a month is not a day.
    ['2021', undefined],
    ['2021-12', undefined],
  ])('%j is %s', (text, expected) => {
    expect(plausibleDay(text, now)).toBe(expected);
  });
});

describe('title and language', () => {
  it('come from the best place that has them', () => {
    const og = meta('og:title', 'From Open Graph');
    const head = '<title>From the tab | Paper</title>';
    const title = (doc: Document) => readMetadata(doc, 'about:blank').title;
    expect(title(page('<h1>From the page</h1>', LD + og + head))).toBe('From JSON');
    expect(title(page('<h1>From the page</h1>', og + head))).toBe('From Open Graph');
    expect(title(page('<h1>From\n the  page</h1>', head))).toBe('From the page');
    expect(title(page('', head))).toBe('From the tab | Paper');
    expect(title(page(''))).toBe('');
    expect(readMetadata(page('', '', 'de-CH'), 'about:blank').lang).toBe('de-CH');
    const lang = (head: string) => readMetadata(page('', head, ''), 'about:blank').lang;
    expect(lang('<meta http-equiv="Content-Language" content="fr">')).toBe('fr');
    expect(lang(ld({ '@type': 'Article', inLanguage: 'pl-PL' }))).toBe('pl-PL');
    expect(lang(meta('og:locale', 'es_ES'))).toBe('es-ES');
    expect(lang('')).toBe('');
    expect(title(page('', ld({ '@type': 'Article', headline: 'A &amp; B &#8211; &quot;C&quot;' })))).toBe(
      'A & B – "C"',
    );
  });
});
