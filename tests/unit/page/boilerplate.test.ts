// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isBoilerplate } from '../../../utils/page/boilerplate.ts';
import { labelled } from '../../../utils/page/labels.ts';
import { Name, saidBy } from '../../../utils/page/names.ts';
import { LONG, page } from '../support/page.ts';

const P = `<p>${LONG}</p>`;
const first = (html: string): Element => page(html).body.firstElementChild as Element;
const verdict = (html: string) => {
  const element = first(html);
  if (!isBoilerplate(element)) return 'read';
  return isBoilerplate(element, { around: true }) ? 'never' : 'around';
};

describe('around an article', () => {
  it.each([
    ['comments', `<div class="comments">${P.repeat(5)}</div>`],
    ['a comment in microdata', `<div itemscope itemtype="https://schema.org/Comment">${P}</div>`],
    ['an aside', `<aside>${P}</aside>`],
    ['a complementary part', `<div role="complementary">${P}</div>`],
    ['a related box', `<div data-component="related-stories">${P}</div>`],
    ['a related box in one word of many', `<div class="RelatedStories_root__x1">${P}</div>`],
    ['a labelled part', `<section aria-label="Related stories">${P}</section>`],
    ['a box with a heading', `<div class="css-1"><h3>Mehr zum Thema</h3><p>${LONG}</p></div>`],
    ['a card', '<div class="css-1"><h3><a href="/a">Another story</a></h3><p>What happened there.</p></div>'],
    ['a card that is one link', '<a href="/a"><h3>Another story</h3><p>What happened there.</p></a>'],
    ['a paragraph that is a link', '<p><strong>Read also: </strong><a href="/a">Another story</a></p>'],
    ['a list of links', '<ul><li><a href="/a">One story</a></li><li><a href="/b">Another</a></li></ul>'],
    ['a web component', `<related-stories>${P}</related-stories>`],
  ])('%s is read on request only', (_name, html) => {
    expect(verdict(html)).toBe('around');
  });

  it.each([
    ['a menu', `<div class="main-menu">${P}</div>`],
    ['a form', `<form>${P}</form>`],
    ['what is hidden', `<div style="display: none">${P}</div>`],
    ['what is for screen readers', '<span class="visually-hidden">Opens in a new window</span>'],
    ['an advertisement', `<div class="ad-slot">${P}</div>`],
    ['an advertisement’s label', '<p>Advertisement</p>'],
    [
      'a box for a newsletter',
      '<div class="css-1"><h3>Sign up for the Morning</h3><p>All the letters.</p><input></div>',
    ],
    ['a consent wall', `<div id="onetrust-consent">${P.repeat(6)}</div>`],
    ['a caption', '<p class="wp-caption-text">The lake</p>'],
    ['a picture and its caption', '<figure><img alt=""><div>The lake</div></figure>'],
    ['the author’s life', `<div class="author-bio">${P}</div>`],
    ['credits', '<ul class="article-meta"><li>By Ruth Amsel</li><li>21.01.2022</li></ul>'],
    ['a day alone', '<div>21 January 2022</div>'],
    [
      'what is asked for in the place of the text',
      '<div class="paywall"><p>Subscribe to read on.</p><a href="/s">Go</a></div>',
    ],
  ])('%s is never read', (_name, html) => {
    expect(verdict(html)).toBe('never');
  });

  it.each([
    ['a column with a sidebar', `<div class="sidebar-grid">${P.repeat(4)}</div>`],
    ['a state, not a nature', `<div class="post has-sidebar with-comments no-ads comments-open">${P}</div>`],
    ['a topic of the article', `<div class="post tag-newsletter category-comments">${P}</div>`],
    ['the part that is paid for', `<div class="paywall">${P.repeat(3)}</div>`],
    ['a quotation set apart', '<aside class="pullquote"><p>Not a word more.</p></aside>'],
    ['a quotation in an aside', '<aside><blockquote>Not a word more.</blockquote></aside>'],
    ['a quotation in a figure', '<figure class="pull-quote"><blockquote><p>Not a word more.</p></blockquote></figure>'],
    ['a table in a figure', '<figure><table><tr><td>Sixteen states</td></tr></table></figure>'],
    ['a paragraph with a link', `<p>${LONG} <a href="/a">More</a> was said.</p>`],
    ['a sentence that is a link', `<p><a href="/a">${LONG}</a></p>`],
    ['a note that links within the page', '<p><a href="#n1">See the first note</a></p>'],
    ['a list with links', '<ul><li>First <a href="/a">the talks</a> ended</li><li><a href="/b">Then</a></li></ul>'],
    ['a link in a sentence, whatever its class', '<a class="tag topic" href="/nato">NATO</a>'],
    ['a section that begins with related words', `<section><h2>Related talks in Vienna</h2>${P}${P}</section>`],
    ['a correction', '<div class="correction"><p>An earlier version misstated the day.</p></div>'],
  ])('%s is read', (_name, html) => {
    expect(verdict(html.startsWith('<a class') ? `<p>Of ${html} they spoke.</p>` : html)).toBe('read');
    const link = html.startsWith('<a class') ? page(`<p>Of ${html} they spoke.</p>`).querySelector('a') : null;
    if (link) expect(isBoilerplate(link)).toBe(false);
  });
});

describe('a label over other stories', () => {
  it.each([
    'Related',
    'Read more',
    'More on this story',
    'Most read',
    'Mehr zum Thema',
    'Lesen Sie auch:',
    'À lire aussi',
    'Lire aussi :',
    'Le Figaro : voir aussi'.slice(12),
    'Más información',
    'Lea también',
    'Читайте также',
    'По теме',
    'Читайте також:',
    'За темою',
    'Czytaj także',
    'Zobacz też',
    'Comments (12)'.slice(0, 8),
    '12 Comments',
  ])('%s', (line) => {
    expect(labelled(line)).toBe('others');
  });

  it.each([
    'Newsletter',
    'Sign up for First Edition',
    'Advertisement',
    'Anzeige',
    'Publicité',
    'Suscríbete',
    'Подпишитесь на нас',
    'Реклама',
    'Підписуйтесь',
    'Zapisz się',
    'Share this:',
  ])('of the page itself: %s', (line) => {
    expect(labelled(line)).toBe('service');
  });

  it.each([
    'A long spoon',
    'Comments on the treaty',
    'Kommentare zur Lage',
    'The advertised talks',
    '',
    `Read more about it. ${LONG}`,
  ])('is none: %s', (line) => {
    expect(labelled(line)).toBeUndefined();
  });
});

describe('what names say', () => {
  it.each<[string, number]>([
    ['c-related__list', Name.around],
    ['RelatedContent-module__root', Name.around],
    ['articleReadMore', Name.around],
    ['meldungsfooter', Name.service],
    ['article__standfirst', Name.standfirst],
    ['shared-styles adapted unrelated navigator', 0],
    ['md:hidden lg:w-[12px] text-sm', 0],
    ['has-related no-ads comments-closed tag-newsletter', 0],
  ])('%s', (names, says) => {
    expect(saidBy(names)).toBe(says);
    expect(saidBy(names)).toBe(says);
  });
});
