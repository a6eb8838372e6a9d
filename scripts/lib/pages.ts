/** Pages of the newspaper that are made when they are asked for. */

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface ArticleText {
  headline: string;
  /** YYYY-MM-DD. */
  date?: string | undefined;
  lang?: string;
  paragraphs: string[];
}

function longDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

/** A plain text as an article page of the newspaper. */
export function articlePage({ headline, date, lang = 'en', paragraphs }: ArticleText): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    inLanguage: lang,
    datePublished: date,
  };
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headline)} | The Meridian</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/meridian.css">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</head>
<body>
<header class="masthead"><a class="name" href="/">The Meridian</a><p>A small newspaper for long questions</p></header>
<main>
<article>
<h1>${escapeHtml(headline)}</h1>
${date ? `<p class="byline"><time datetime="${date}">${longDate(date)}</time></p>` : ''}
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</article>
</main>
<footer><p>The Meridian is made up, for trying things out. Its journalists do not exist.</p></footer>
</body>
</html>
`;
}

/** Paragraphs of a text file: parted by empty lines, or by line ends where there are none. */
export function paragraphsOf(text: string): string[] {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trim();
  return clean
    .split(/\n\s*\n/.test(clean) ? /\n\s*\n/ : /\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The text Backstory was first asked to serve. */
export const seedPage = (text: string): string =>
  articlePage({ headline: 'Reading the Geneva meeting', date: '2022-01-21', paragraphs: paragraphsOf(text) });

/** An article that gives no date anywhere. */
export const undatedPage = (): string =>
  articlePage({
    headline: 'A drawer without dates',
    paragraphs: [
      'In a drawer of the archive lies a bundle of cuttings from which somebody has cut the dates away, and the archivist reads them as one long day.',
      'One of them tells how Antony Blinken and Sergey Lavrov met in Geneva, another that Russia asked once more for an end to NATO expansion.',
      'A third is about James Baker’s assurance to Mikhail Gorbachev, that the alliance would move not one inch to the east. Nobody has put them in order yet.',
    ],
  });

const SUBJECTS = [
  'The harbour office',
  'A reader from the hills',
  'The orchestra',
  'Our gardener',
  'The night train',
  'The council',
];
const VERBS = ['opened', 'counted', 'repaired', 'remembered', 'painted', 'measured', 'described'];
const OBJECTS = [
  'the old bridge',
  'forty lanterns',
  'a row of lime trees',
  'the market clock',
  'three boats',
  'the long wall',
];
const ENDS = ['before breakfast', 'in the rain', 'for the second time', 'without any hurry', 'after the concert'];

/** About five megabytes of ordinary sentences, with one mention in the middle. */
export function bigPage(bytes = 5_000_000): string {
  const paragraphs: string[] = [];
  const mention =
    'On 21 January 2022 Antony Blinken and Sergey Lavrov met in Geneva, and Russia asked again for an end to NATO expansion.';
  let size = 0;
  for (let n = 0, mentioned = false; size < bytes; ) {
    const sentences: string[] = [];
    for (let i = 0; i < 5; i++, n++) {
      const pick = (list: string[], step: number): string => list[(n * step + (n >> 3)) % list.length] ?? '';
      sentences.push(
        `${pick(SUBJECTS, 1)} ${pick(VERBS, 3)} ${pick(OBJECTS, 5)} ${pick(ENDS, 2)}, as entry ${n} of the town book says.`,
      );
    }
    if (!mentioned && size > bytes / 2) {
      sentences.push(mention);
      mentioned = true;
    }
    const text = sentences.join(' ');
    size += text.length + 8;
    paragraphs.push(text);
  }
  return articlePage({ headline: 'The town book, complete', date: '2022-02-01', paragraphs });
}
