/** A live blog that goes round in circles: after each round its text is what it was, in elements that are new. */
import { ABOUT } from './about.ts';
import { heading, sentence } from './prose.ts';
import { chance } from './random.ts';

export const POSTS = 60;
/** Of each step: a post goes, a new one comes, a text changes, and changes back. */
export const CHANGES = 4;

/** In each post with a mention, so many others have none. */
const QUIET = 3;

/** The page; its `step()` goes one post further. */
export function blogPage(): string {
  const by = chance(60);
  const posts = Array.from({ length: POSTS }, (_, i) => {
    const about = i % (QUIET + 1) === 0 ? ` ${ABOUT[(i / (QUIET + 1)) % ABOUT.length]}` : '';
    return `<section><h2>${heading(by)}</h2><p>${sentence(by)}${about} ${sentence(by)}</p><p>${sentence(by)}</p></section>`;
  });
  const data = { '@context': 'https://schema.org', '@type': 'LiveBlogPosting', datePublished: '2022-01-24' };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live</title><link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>body{font:18px/1.5 serif;max-width:680px;margin:0 auto;color:#1c1b18;background:#fff}</style></head>
<body><main><article><h1>The day as it went</h1>${posts.join('\n')}</article></main>
<script>(${go})()</script></body></html>`;
}

/** Runs in the page. */
function go(): void {
  const article = document.querySelector('article') as Element;
  const step = (): void => {
    const last = article.lastElementChild as Element;
    const again = document.createElement('section');
    for (const child of last.children) {
      const one = document.createElement(child.localName);
      one.textContent = child.textContent;
      again.append(one);
    }
    last.remove();
    article.firstElementChild?.after(again);
    const text = again.lastElementChild?.firstChild as Text;
    const { data } = text;
    text.data = `${data} (More to come.)`;
    text.data = data;
  };
  Object.assign(globalThis, { step });
}
