/** Pages made at random: what publishers write, what generators get wrong, and what somebody writes who means harm. */
import fc, { type Arbitrary } from 'fast-check';
import { anyText, OWN_NAMES } from './text.ts';

const TAGS =
  'div p p p article section main h1 h2 h3 ul li ol table tr td span a b i em header footer nav aside figure figcaption blockquote pre code form input textarea button template noscript iframe time address details summary dialog svg math x-news select option label video ruby rt font center frameset base'.split(
    ' ',
  );
const NAMES =
  'class id lang dir role itemprop itemtype itemid hidden style href datetime content name property data-url aria-hidden contenteditable type xml:lang slot is'.split(
    ' ',
  );
const VALUES = [
  'article',
  'articleBody',
  'https://schema.org/NewsArticle',
  'comments',
  'headline',
  'parentElement',
  'children',
  'textContent',
  'getAttribute',
  'en',
  '2022-01-21',
  '2022-01-21T23:30:00-05:00',
  '20220121',
  'https://news.example/2022/jan/21/a',
  'http://[',
  'javascript:go()',
  'display:none',
  '',
  'true',
  ...OWN_NAMES,
];
const LONG =
  'The two ministers sat down on Friday in the old hotel by the lake in Geneva and talked for ninety minutes about NATO expansion and the letters that had been sent in December. ';

const safe = (text: string): string => text.replace(/[<&]/g, (one) => (one === '<' ? '&lt;' : '&amp;'));
const attribute = fc
  .tuple(fc.constantFrom(...NAMES), fc.oneof(fc.constantFrom(...VALUES), anyText(5)))
  .map(([name, value]) => ` ${name}="${safe(value).replace(/"/g, '&quot;')}"`);
const attributes = fc.array(attribute, { maxLength: 3 }).map((all) => all.join(''));

const text: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(LONG) },
  { weight: 3, arbitrary: anyText(20).map(safe) },
  { weight: 1, arbitrary: anyText(6) },
);

/** Ids, types and days as JSON-LD has them, rightly and wrongly. */
const DAYS = [
  '2022-01-21',
  '2022-01-21T23:30:00Z',
  '2022-01-21T23:30:00-05:00',
  '2022-13-45',
  '20220121',
  '21 January 2022',
  'January 21, 2022',
  '21.1.2022',
  '9999-12-31',
  '-1',
  'Vendredi 21 janvier 2022',
  '0',
];
const field = fc.constantFrom(
  '@type',
  '@graph',
  '@id',
  'url',
  'headline',
  'datePublished',
  'dateCreated',
  'mainEntity',
  'mainEntityOfPage',
  'inLanguage',
  'author',
  ...OWN_NAMES,
);
const data = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('NewsArticle', ['Article'], 'WebPage', 'https://schema.org/Report', 5, null, true),
    fc.constantFrom(...DAYS),
    anyText(4),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(field, tie('value')), { maxLength: 5 })
      .map(
        (pairs) =>
          JSON.parse(
            `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`).join(',')}}`,
          ) as unknown,
      ),
  ),
})).value;
const linkedData = fc
  .tuple(
    data,
    fc.constantFrom('', ',', ';', '<!--', '// <![CDATA[', '}{', '\u0001'),
    fc.boolean(),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([value, wrong, deep, depth]) => {
    const body = JSON.stringify(value) ?? '';
    return `<script type="application/ld+json">${deep ? '{"@graph":['.repeat(depth) : ''}${wrong}${body.replaceAll('</', '<\\/')}${wrong}</script>`;
  });

const meta = fc
  .tuple(
    fc.constantFrom('property', 'name', 'itemprop', 'http-equiv'),
    fc.constantFrom(
      'article:published_time',
      'og:type',
      'og:title',
      'og:locale',
      'date',
      'content-language',
      'robots',
      'dc.date',
      '__proto__',
    ),
    fc.oneof(fc.constantFrom(...DAYS), anyText(5)),
  )
  .map(([kind, name, content]) => `<meta ${kind}="${name}" content="${safe(content).replace(/"/g, '&quot;')}">`);

const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom(...TAGS), attributes, fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, more, inside]) => `<${tag}${more}>${inside.join('')}</${tag}>`),
    fc
      .tuple(fc.constantFrom(...TAGS), attributes, tie('node'))
      .map(([tag, more, inside]) => `<${tag}${more}>${inside}`),
    linkedData,
    fc.constantFrom(
      '<!--',
      '-->',
      '</div>',
      '</p></p>',
      '<![CDATA[',
      '<plaintext>',
      '<time datetime="2022-01-21">21 Jan</time>',
    ),
  ),
})).node;

/** The same thing many times over, one in another or one after another. */
const many = fc
  .tuple(fc.constantFrom(...TAGS), attributes, fc.integer({ min: 1, max: 400 }), text, fc.boolean())
  .map(([tag, more, times, inside, nested]) =>
    nested ? `<${tag}${more}>`.repeat(times) + inside : `<${tag}${more}>${inside}</${tag}>`.repeat(times),
  );

/** A page: its own markup, and what browsers make of it is another matter. */
export const anyPage: Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(meta, linkedData), { maxLength: 4 }),
    fc.array(fc.oneof({ weight: 6, arbitrary: tree }, { weight: 1, arbitrary: many }), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('en', 'de-AT', '', 'xx', 'EN_gb'),
  )
  .map(
    ([head, body, lang]) =>
      `<!doctype html><html lang="${lang}"><head>${head.join('')}</head><body>${body.join('')}</body></html>`,
  );
