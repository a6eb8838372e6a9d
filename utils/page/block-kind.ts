/** What a block of an article is: its headline, its standfirst, a heading, or its body. */
import type { BlockKind } from '../text/article.ts';
import { isBoilerplate } from './boilerplate.ts';
import { shortText } from './contents.ts';
import { NAMING, Name, saidBy } from './names.ts';

/** A standfirst is a few sentences; a box with more is called so for another reason. */
const STANDFIRST_LENGTH = 700;
/** Elements around a block whose names are its own. */
const LEVELS = 3;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** Tells the kind of a block by the element that holds it. */
export function kindOf(element: Element): BlockKind {
  const heading = element.closest(HEADINGS);
  if (heading?.localName === 'h1') return 'headline';
  if (isStandfirst(heading ?? element, heading)) return 'standfirst';
  if (heading) return isHeadline(heading) ? 'headline' : 'heading';
  const prop = element.getAttribute('itemprop') ?? '';
  if (/(?:^|\s)headline(?:\s|$)/.test(prop)) return 'headline';
  if (element.getAttribute('role') === 'heading')
    return element.getAttribute('aria-level') === '1' ? 'headline' : 'heading';
  return isNamedHeadline(element) ? 'headline' : 'body';
}

/** All that an element is called. */
function namesOf(element: Element): number {
  let says = 0;
  if (!element.hasAttributes()) return says;
  for (const attribute of element.getAttributeNames())
    if (attribute === 'id' || NAMING.test(attribute)) says |= saidBy(element.getAttribute(attribute) ?? '');
  return says;
}

/** Whether an h1 stands in an element. By tag name, which browsers remember: it is asked for every block. */
const hasH1 = (element: Element | null | undefined): boolean => (element?.getElementsByTagName('h1').length ?? 0) > 0;

function isStandfirst(element: Element, heading: Element | null): boolean {
  for (let e: Element | null = element, level = 0; e && level < LEVELS; e = e.parentElement, level++) {
    if (/^(?:body|main|article)$/.test(e.localName) || (level > 0 && hasH1(e))) break;
    const prop = e.getAttribute('itemprop') ?? '';
    if (/description|alternativeHeadline|alternateName|abstract/.test(prop)) return isFew(e);
    const says = namesOf(e);
    // "lead" and "intro" are names of headings, too; a heading is a standfirst only under the headline.
    if (says & Name.standfirst && !(says & Name.quote) && (!heading || underHeadline(heading))) return isFew(e);
  }
  if (heading) return underHeadline(heading) && /^h[2-4]$/.test(heading.localName);
  return inHead(element) || isBoldBeginning(element);
}

const isFew = (element: Element): boolean => shortText(element, STANDFIRST_LENGTH) !== undefined;

/** Whether a heading stands right under the headline, with nothing to read between them. */
function underHeadline(heading: Element): boolean {
  for (let e: Element | null = heading, level = 0; e && level < LEVELS; e = e.parentElement, level++) {
    for (let before = e.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.localName === 'h1' || hasH1(before)) return level === 0 || before.localName !== 'header';
      if (!isBoilerplate(before) && (before.textContent?.trim().length ?? 0) > 0) return false;
    }
  }
  return false;
}

/** Whether a paragraph stands in the head of an article, with the headline and without the text. */
function inHead(element: Element): boolean {
  if (!/^(?:p|div)$/.test(element.localName)) return false;
  const head = element.closest('header, hgroup');
  const title = head?.getElementsByTagName('h1')[0] ?? head?.getElementsByTagName('h2')[0];
  return title !== undefined && head !== null && (title.compareDocumentPosition(element) & 4) !== 0 && isFew(head);
}

/** Whether a paragraph all in bold type begins the text: the standfirst of those who have no name for it. */
function isBoldBeginning(element: Element): boolean {
  const bold = element.firstElementChild;
  if (element.localName !== 'p' || !bold || !/^(?:b|strong)$/.test(bold.localName)) return false;
  const length = element.textContent?.trim().length ?? 0;
  if (length < 60 || (bold.textContent?.trim().length ?? 0) < length) return false;
  for (let e: Element | null = element, level = 0; e && level < LEVELS; e = e.parentElement, level++) {
    for (let before = e.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.localName === 'p' || before.getElementsByTagName('p').length > 0) return false;
      if (before.localName === 'h1' || hasH1(before)) return true;
    }
  }
  return true;
}

/** A headline that is no h1: a page of several articles, or one that keeps the h1 for its own name. */
function isHeadline(heading: Element): boolean {
  if (heading.localName !== 'h2' && heading.localName !== 'h3') return false;
  if (/headline/.test(heading.getAttribute('itemprop') ?? '')) return true;
  const article = heading.closest('article, [itemtype*="Article"], main');
  if (hasH1(article) || isPart(heading, article)) return false;
  const head = heading.closest('header');
  if (head && article?.contains(head) && head.querySelector('h2, h3') === heading) return true;
  return isNamedHeadline(heading) && (article ?? heading.ownerDocument).querySelector('h2, h3') === heading;
}

/** Whether an article is a part of the page's own one, such as a post of a live blog: the headline stands over it. */
function isPart(heading: Element, article: Element | null): boolean {
  if (heading.querySelector('a[href^="#"], a[href^="?"]')) return true;
  if (article?.localName !== 'article') return false;
  const [over] = heading.ownerDocument.getElementsByTagName('h1');
  if (!over || !(over.compareDocumentPosition(heading) & 4)) return false;
  // The name of the site, in the head of the page, is no headline.
  return !over.closest('article') && !(over.closest('header') && !over.closest('main'));
}

/** Whether it is called a headline and stands over an article that has no h1. */
function isNamedHeadline(element: Element): boolean {
  if (!(namesOf(element) & Name.headline) || shortText(element, 200) === undefined) return false;
  return !hasH1(element.closest('article, main, body'));
}
