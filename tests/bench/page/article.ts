/** Articles of any length, with the inline elements, lists, tables and asides of a newspaper's, the same in every run. */
import { ABOUT } from './about.ts';
import { heading, sentence } from './prose.ts';
import { type Chance, chance } from './random.ts';

export interface ArticlePlan {
  /** Characters of text in the article. */
  units: number;
  /** Sentences with mentions, spread evenly. */
  about: number;
  /** Words from one inline element to the next. */
  wordsPerInline?: number;
}

const TAGS = ['a', 'em', 'strong', 'span', 'a', 'b'] as const;

/** Every so many paragraphs there is something else as well. */
const HEADING = 9;
const LIST = 14;
const TABLE = 23;
const ASIDE = 31;
const QUOTE = 17;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A text with an inline element about every so many words. */
function inline(text: string, every: number, by: Chance): string {
  const words = text.split(' ');
  let html = '';
  let left = Math.ceil(every * (0.5 + by.next()));
  for (const [i, word] of words.entries()) {
    const space = i > 0 ? ' ' : '';
    if (--left > 0) {
      html += space + escaped(word);
      continue;
    }
    left = Math.ceil(every * (0.5 + by.next()));
    const tag = by.pick(TAGS);
    html += `${space}<${tag}${tag === 'a' ? ' href="/elsewhere"' : ''}>${escaped(word)}</${tag}>`;
  }
  return html;
}

/** The article's own blocks. */
function body({ units, about, wordsPerInline = 25 }: ArticlePlan): string {
  const by = chance(units + about);
  const parts: string[] = [];
  let length = 0;
  let told = 0;
  const step = units / Math.max(1, about);
  const text = (sentences: number): string => {
    const all: string[] = [];
    for (let i = 0; i < sentences; i++) {
      // The first stands half a step from the beginning, so that a single one is in the middle.
      const due = told < about && length >= step * (told + 0.5);
      const one = due ? (ABOUT[told++ % ABOUT.length] ?? '') : sentence(by);
      length += one.length + 1;
      all.push(one);
    }
    return inline(all.join(' '), wordsPerInline, by);
  };
  for (let n = 1; length < units || told < about; n++) {
    if (n % HEADING === 0) parts.push(`<h2>${escaped(heading(by))}</h2>`);
    if (n % LIST === 0)
      parts.push(`<ul>${`<li>${text(1)}</li>`.concat(`<li>${text(1)}</li>`, `<li>${text(2)}</li>`)}</ul>`);
    if (n % TABLE === 0)
      parts.push(
        `<table><tr><th>${escaped(heading(by))}</th><td>${by.below(9999)}</td></tr><tr><th>${text(1)}</th><td>${by.below(9999)}</td></tr></table>`,
      );
    if (n % ASIDE === 0)
      parts.push(`<aside><h3>Read also</h3><p><a href="/other">${escaped(heading(by))}</a></p></aside>`);
    if (n % QUOTE === 0) parts.push(`<blockquote><p>${text(2)}</p></blockquote>`);
    parts.push(`<p>${text(3 + by.below(3))}</p>`);
  }
  return parts.join('\n');
}

const STYLE =
  'body{margin:0;font:18px/1.5 serif;color:#1c1b18;background:#fff}main{max-width:680px;margin:0 auto}nav a{margin:0 8px}td{padding:4px}aside{float:right;width:180px}.ad{height:90px}';

/** A whole page. `head` is what a bench wants in it, a script for instance. */
export function articlePage(plan: ArticlePlan, head = ''): string {
  const by = chance(7);
  const title = heading(by);
  const nav = Array.from({ length: 12 }, () => `<a href="/section">${escaped(heading(by))}</a>`).join('');
  const teasers = Array.from({ length: 8 }, () => `<li><a href="/other">${escaped(sentence(by))}</a></li>`).join('');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2022-01-24',
  };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><link rel="icon" href="data:,">
<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(data)}</script>
<style>${STYLE}</style>${head}</head>
<body><header><nav>${nav}</nav></header>
<main><article><h1>${escaped(title)}</h1><p class="standfirst">${escaped(sentence(by))}</p>
<p><time datetime="2022-01-24">24 January 2022</time></p>
${body(plan)}
</article></main>
<div class="ad"></div><footer><ul>${teasers}</ul></footer></body></html>`;
}

/** Sentences with mentions in a real article about the subject: one in 1,200 characters; a book has fewer to the page. */
export const naturally = (units: number): number =>
  Math.round(Math.min(units, 100_000) / 1200 + Math.max(0, units - 100_000) / 5000);
