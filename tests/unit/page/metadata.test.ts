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
  });
});
