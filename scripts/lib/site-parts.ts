/**
 * Parts that many pages of the site share: `<!--part NAME-->`, a file of tests/site/parts; `<!--head TITLE | DAY-->`;
 * `<!--open TITLE | DAY-->` and `<!--close-->`, all that stands before and after what a page is about.
 */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.ts';

const PART = /<!--part ([a-z-]+)-->\n/g;
const OPEN = /<!--open ([^\n]*?)-->\n/g;
const CLOSE = /<!--close-->\n/g;
const HEAD = /<!--head ([^\n|]*?)(?: \| (\d{4}-\d\d-\d\d))?-->\n/g;

/** What stands at the top of a page; with a day, what the page says of its article as well. */
function head(title: string, day: string | undefined): string {
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${day}T09:00:00+01:00`,
    inLanguage: 'en',
  };
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | The Meridian</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/meridian.css">
${day ? `<script type="application/ld+json">${JSON.stringify(about)}</script>\n` : ''}`;
}

/** A page with its parts put in. Throws where there is no such part. */
export const withParts = (html: string): string =>
  html
    .replace(OPEN, '<!doctype html>\n<html lang="en">\n<head>\n<!--head $1-->\n</head>\n<body>\n')
    .replace(CLOSE, '<!--part footer-->\n</body>\n</html>\n')
    .replace(HEAD, (_, title: string, day: string | undefined) => head(title, day))
    .replace(PART, (_, name: string) => readFileSync(inRoot('tests', 'site', 'parts', `${name}.html`), 'utf8'));
