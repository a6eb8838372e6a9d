import { describe, expect, it } from 'vitest';
import { covers, siteFrom, siteOf } from '../../../utils/sites.ts';

describe('a site', () => {
  it.each([
    ['www.News.Example', 'news.example'],
    ['news.example.', 'news.example'],
    ['www.example', 'www.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['wwwnews.example', 'wwwnews.example'],
  ])('%s is listed as %s', (host, site) => expect(siteOf(host)).toBe(site));

  it.each([
    ['news.example', 'news.example', true],
    ['news.example', 'www.news.example', true],
    ['www.news.example', 'news.example', true],
    ['news.example', 'a.b.news.example', true],
    ['news.example', 'othernews.example', false],
    ['news.example', 'example', false],
    ['sport.news.example', 'news.example', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['7.0.0.1', '127.0.0.1', false],
    ['', '', false],
    ['', 'news.example', false],
  ])('%s covers %s: %s', (site, host, expected) => expect(covers(site, host)).toBe(expected));
});

describe('what somebody types', () => {
  it.each([
    ['news.example', 'news.example'],
    [' https://www.News.example/politics?x=1#top ', 'news.example'],
    ['news.example:8080/a', 'news.example'],
    ['Zürich.example', 'xn--zrich-kva.example'],
    ['localhost', 'localhost'],
  ])('%s means %s', (typed, site) => expect(siteFrom(typed)).toBe(site));

  it.each([
    '',
    '  ',
    'news',
    'two words.example',
    'https://',
    'ftp://news.example',
    'javascript:alert(1)',
    '.',
    'a..',
    `${'a'.repeat(260)}.example`,
  ])('%j means none', (typed) => expect(siteFrom(typed)).toBeUndefined());
});
