/** Pages of any make: what they say of themselves, where their article is, and its blocks. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { findArticles } from '../../../utils/page/article-root.ts';
import { readBlocks } from '../../../utils/page/blocks.ts';
import { isClobbered } from '../../../utils/page/clobbered.ts';
import { dayInAddress, dayInOwnZone, plausibleDay } from '../../../utils/page/days.ts';
import { looksLikeArticle } from '../../../utils/page/looks-like-article.ts';
import { readMetadata } from '../../../utils/page/metadata.ts';
import { privateSign } from '../../../utils/page/private-sign.ts';
import { anyPage } from '../html.ts';
import { check, target } from '../target.ts';
import { anyText } from '../text.ts';

const { window } = new JSDOM('');
/** What a page has and Node has not. */
for (const name of [
  'Document',
  'Node',
  'Element',
  'HTMLElement',
  'ShadowRoot',
  'Text',
  'getComputedStyle',
  'StaticRange',
] as const)
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });

const parsed = (html: string): Document => new window.DOMParser().parseFromString(html, 'text/html');

const ADDRESSES = [
  'https://news.example/2022/01/21/geneva',
  'https://news.example/',
  'https://archive.example/web/20220122000000/https://news.example/2022/jan/21/a',
  'about:blank',
  '',
];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Linked data that once threw, or made a search go back over all of it again and again. */
const linked = (json: string): string =>
  `<script type="application/ld+json">${json}</script><article><p>x</p></article>`;
const FOUND = [
  linked('{"@type":{"toString":1}}'),
  linked(`{"@type":${'['.repeat(3000)}${']'.repeat(3000)}}`),
  linked('{"@type":["Article",{"toString":null,"valueOf":null}],"headline":{"@value":{"toString":1}}}'),
  linked('"@type":['.repeat(40_000)),
  linked('"@type":'.repeat(40_000)),
  linked(`"@type"${' '.repeat(200_000)}`),
  linked(`{"@graph":[${'{"@type":"Article"},'.repeat(10_000)}`),
  linked('}{'.repeat(50_000)),
  linked(`${',\n'.repeat(50_000)}x`),
];

export const metadata = target<[string, string], [Document, string]>({
  name: 'metadata',
  about: 'what pages say of themselves',
  share: 10,
  inputs: fc.tuple(anyPage, fc.constantFrom(...ADDRESSES)),
  size: ([html]) => html.length,
  perLetter: 5000,
  fixed: 5000,
  kept: FOUND.map((html): [string, string] => [html, 'https://news.example/2022/01/21/geneva']),
  prepare: ([html, address]) => [parsed(html), address],
  run([doc, address]) {
    const found = readMetadata(doc, address);
    check(typeof found.title === 'string' && found.title.length <= 300, 'a title is a short text');
    check(typeof found.lang === 'string', 'a language is a text');
    check(found.date === undefined || DAY.test(found.date), `a day is a day: ${found.date}`);
  },
});

export const days = target<[string, string]>({
  name: 'days',
  about: 'days in addresses and in what publishers write',
  share: 70,
  inputs: fc.tuple(
    fc.oneof(
      anyText(12),
      fc
        .tuple(
          fc.integer({ min: 0, max: 9999 }),
          fc.constantFrom('-', '/', '.', ''),
          fc.integer({ min: 0, max: 99 }),
          fc.integer({ min: 0, max: 99 }),
          fc.constantFrom('', 'T23:59:59Z', 'T00:00-05:00', ' 12:00'),
        )
        .map(
          ([y, s, m, d, after]) =>
            `${String(y).padStart(4, '0')}${s}${String(m).padStart(2, '0')}${s}${String(d).padStart(2, '0')}${after}`,
        ),
    ),
    fc.oneof(fc.constantFrom(...ADDRESSES), fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText(8)),
  ),
  size: ([text, address]) => text.length + address.length,
  perLetter: 5000,
  fixed: 2000,
  run([text, address]) {
    for (const day of [
      plausibleDay(text),
      dayInAddress(address),
      dayInOwnZone(text, [text, address], dayInAddress(address)),
    ])
      check(day === undefined || (DAY.test(day) && !Number.isNaN(Date.parse(day))), `a day is a day: ${day}`);
  },
});

export const articles = target<string, Document>({
  name: 'articles',
  about: 'where the article of a page is, and its blocks',
  share: 12,
  inputs: anyPage,
  size: (html) => html.length,
  perLetter: 5000,
  fixed: 5000,
  kept: FOUND,
  prepare: parsed,
  run(doc) {
    if (isClobbered(doc)) return;
    check(
      ['declared', 'likely', 'no'].includes(looksLikeArticle(doc)),
      'a page says that it is an article, is likely one, or is none',
    );
    privateSign(doc, 'no');
    for (const { root } of findArticles(doc)) {
      check(doc.documentElement.contains(root), 'an article is in its page');
      for (const block of readBlocks(root)) {
        if (!block) continue;
        for (const { start } of block.segments)
          check(start >= 0 && start <= block.text.length, 'a block is made of what lies in it');
      }
    }
  },
});
