/** Which elements of a page are not the article's own text. */
import { dayInLine } from './dateline.ts';
import { asksForAccess, labelled } from './labels.ts';
import { NAMING, Name, saidBy } from './names.ts';
import { beginningOf, isLinkCard, isListOfLinks, leadsAway, linkOnly } from './teasers.ts';

/** What is read beside the article itself. */
export interface Reading {
  /** Comments, teasers and related boxes, too. */
  around?: boolean;
}

const set = (tags: string) => new Set(tags.split(' '));

/** Never read: not text, not shown, or somebody's input. */
const SKIPPED = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS VIDEO AUDIO IFRAME OBJECT EMBED IMG PICTURE MAP SELECT TEXTAREA INPUT BUTTON NAV FOOTER FIGCAPTION RT RP DIALOG MENU HEAD SEARCH LINK META DATALIST PROGRESS METER AMP-SIDEBAR AMP-CONSENT AMP-AD AMP-EMBED AMP-LIGHTBOX AMP-STICKY-AD AMP-USER-NOTIFICATION AMP-SOCIAL-SHARE AMP-IMG AMP-VIDEO AMP-IFRAME AMP-ANALYTICS',
);

const ROLES =
  /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|alert|toolbar|menu|menubar|tablist|form|textbox|doc-toc|doc-pagelist)$/;
const HIDES = /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0|clip-path\s*:\s*inset\(50%/i;
/** Microdata of what stands around an article. */
const AROUND_TYPE = /\/(?:Comment|UserComments|WPSideBar|WPHeader|WPFooter|WPAdBlock|SiteNavigationElement)$/;

/** How a line of credits begins, where its name does not tell. */
const SAYS_WHO =
  /^\s*(?:by|von|par|por|autor(?:in|a)?|от|автор|від|tekst|oprac)\b|^\s*(?:published|updated|posted|veröffentlicht|publié|publicado|опубликовано|опубліковано|opublikowano)/i;
/** The most letters it has: a paragraph of the article has more. */
const CREDITS_LENGTH = 160;

/** Elements big enough that a hasty class name ("article--with-comments") must not cost us the article. */
const NEVER_AROUND = set('BODY HTML MAIN H1');
/** Elements of a few lines: named like something around the article they are it only when they are short. */
const LINES = set('P H2 H3 H4 H5 H6 LI DD TD BLOCKQUOTE');
const LINE_LENGTH = 220;
const LONG_PARAGRAPH = 80;
/** Boxes, which may hold anything. */
const BOXES = set('DIV SECTION ARTICLE ASIDE UL OL LI TABLE DL HEADER FIELDSET CENTER DETAILS');
/** The most letters of a box that is known only by its first words. */
const BOX_LENGTH = 1200;

/**
 * Whether it wraps the article itself: themes call the whole column "has-sidebar", and some servers put the whole page
 * into one form. By tag name, which browsers keep: it is asked for every paragraph.
 */
function holdsArticle(element: Element): boolean {
  return element.getElementsByTagName('h1').length > 0 || element.getElementsByTagName('main').length > 0;
}

/** Whether paragraphs follow one another in it, which they do in no row of buttons and in no box of teasers. */
function holdsText(element: Element): boolean {
  let parent: Element | null = null;
  let inARow = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    if ((paragraph.textContent?.length ?? 0) < LONG_PARAGRAPH) continue;
    inARow = paragraph.parentElement === parent ? inARow + 1 : 1;
    parent = paragraph.parentElement;
    if (inARow === 3) return true;
  }
  return false;
}

/** Names of what is left out. */
const OUT = Name.around | Name.comments | Name.service | Name.intrusion;

/** What an element's attributes say: that it is left out for good, or bits of `Name`. */
function attributesSay(element: Element, tag: string): number | 'hidden' | 'comment' {
  let says = 0;
  for (const attribute of element.getAttributeNames()) {
    switch (attribute) {
      case 'id':
        // Headings and what stands in them are often called after their own words.
        if (BOXES.has(tag)) says |= saidBy((element.getAttribute('id') ?? '').replace(/\d+/g, ''));
        break;
      case 'hidden':
      case 'amp-access-hide':
        return 'hidden';
      case 'aria-hidden':
      case 'aria-modal':
        if (element.getAttribute(attribute) === 'true') return 'hidden';
        break;
      case 'role': {
        const role = element.getAttribute('role') ?? '';
        if (ROLES.test(role)) return 'hidden';
        if (role === 'complementary') says |= Name.around;
        if (role === 'comment') return 'comment';
        break;
      }
      case 'contenteditable':
        if (element.getAttribute(attribute) !== 'false') return 'hidden';
        break;
      case 'style':
        if (HIDES.test(element.getAttribute('style') ?? '')) return 'hidden';
        break;
      case 'rel':
        if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '')) says |= Name.credits;
        break;
      case 'itemtype':
        if (AROUND_TYPE.test(element.getAttribute('itemtype') ?? '')) return 'comment';
        break;
      case 'itemprop': {
        const prop = element.getAttribute('itemprop') ?? '';
        if (prop === 'comment') return 'comment';
        if (/^(?:author|publisher|datePublished|dateModified)$/.test(prop)) says |= Name.credits;
        break;
      }
      case 'aria-label': {
        const label = element.getAttribute('aria-label') ?? '';
        // An article, or a part of it, may carry its title there.
        if (label.length < 50 && tag !== 'ARTICLE') {
          const over = labelled(label);
          says |= over ? (over === 'others' ? Name.around : Name.service) : saidBy(label.replaceAll(' ', '-')) & OUT;
        }
        break;
      }
      default:
        if (NAMING.test(attribute)) says |= saidBy(element.getAttribute(attribute) ?? '');
    }
  }
  if (tag.includes('-')) says |= saidBy(tag.toLowerCase()) & OUT;
  return says;
}

/** Whether a web component without attributes is called after what is left out: it is named after what it is for. */
const isNamedComponent = (tag: string, around: boolean): boolean =>
  (saidBy(tag.toLowerCase()) & OUT & (around ? ~(Name.around | Name.comments) : -1)) !== 0;

/** Whether a paragraph begins with more words of its own than any label has. */
function isPlain(paragraph: Element): boolean {
  const first = paragraph.firstChild;
  return first?.nodeType === 3 && (first as Text).data.length > LONG_PARAGRAPH;
}

/** Whether what its names say leaves an element out; `line`: a paragraph, a heading, a list item. */
function namedOut(element: Element, says: number, around: boolean, line: boolean): boolean {
  const asked = says & (around ? Name.service | Name.intrusion : OUT);
  if (!asked) return false;
  // The standfirst and the headline are the teaser of their own article.
  if (asked === Name.around && says & (Name.standfirst | Name.headline))
    if ((line && says & Name.standfirst) || element.closest('header')) return false;
  if (line) return shortText(element, LINE_LENGTH) !== undefined;
  if (holdsArticle(element)) return false;
  // Comments and consent walls have long paragraphs; a sidebar that has them is the column beside one.
  return (asked & (Name.comments | Name.intrusion)) !== 0 || !holdsText(element);
}

/** Whether an element and all in it are left unread. */
export function isBoilerplate(element: Element, { around = false }: Reading = {}): boolean {
  let tag = element.tagName;
  if (tag >= 'a') tag = tag.toUpperCase();
  if (SKIPPED.has(tag)) return true;
  let says = 0;
  const attributed = element.hasAttributes();
  // Most of what is asked about: paragraphs and inline elements that say nothing of themselves.
  if (!attributed && (tag === 'P' ? isPlain(element) : !BLOCKS.has(tag) && tag !== 'TIME'))
    return tag.includes('-') && isNamedComponent(tag, around);
  if (attributed) {
    const said = attributesSay(element, tag);
    if (said === 'hidden') return true;
    if (said === 'comment') return !around;
    says = said;
  }
  if (tag === 'FORM') return !holdsArticle(element);
  if (NEVER_AROUND.has(tag)) return false;
  if (says && BLOCKS.has(tag) && isCredits(element, tag, says)) return true;
  const line = LINES.has(tag);
  // A quotation set apart is the article's, whatever else its names say.
  const quote = (says & (Name.quote | OUT) & ~Name.service) === Name.quote;
  if (says && !quote && namedOut(element, says, around, line)) return true;
  if (tag === 'ASIDE') return !around && !quote && !isQuotation(element);
  if (says & Name.paywall && !line && asksInstead(element)) return true;
  if (tag === 'FIGURE') return !holdsMore(element, around);
  if ((tag === 'TIME' || says & Name.credits) && !BLOCKS.has(tag)) return standsAlone(element);
  if (tag === 'A') return isTopic(element, says) || (!around && isLinkCard(element));
  if (tag === 'TD')
    return isDay(element) || (!around && element.getElementsByTagName('a').length > 1 && linkOnly(element));
  if (line && tag !== 'LI') return isLineAround(element, tag, around);
  return BOXES.has(tag) && isBoxAround(element, tag, around);
}

/** Whether a figure is more than a picture and its caption: a quotation, a table, the card of another story. */
const holdsMore = (figure: Element, around: boolean): boolean =>
  figure.querySelector(`blockquote, pre, table, q, h1${around ? ', a div, a p, a h3' : ''}`) !== null;

/** Whether a link names the section or the topic above a headline: one in a sentence belongs to the sentence. */
const isTopic = (link: Element, says: number): boolean =>
  (says & Name.topic) !== 0 && leadsAway(link) && standsAlone(link);

/** Whether an inline element is a line of its own in a box, with no words before or after it. */
function standsAlone(element: Element): boolean {
  const { parentElement, previousSibling, nextSibling } = element;
  if (!parentElement || !/^(?:DIV|HEADER|SECTION|ARTICLE|HGROUP)$/.test(parentElement.tagName)) return false;
  for (const beside of [previousSibling, nextSibling])
    if (beside?.nodeType === 3 && /[\p{L}\p{N}]/u.test((beside as Text).data)) return false;
  return shortText(element, 60) !== undefined;
}

/** Whether an aside is a quotation out of the article. */
function isQuotation(aside: Element): boolean {
  return aside.getElementsByTagName('blockquote').length > 0 && shortText(aside, 600) !== undefined && !linkOnly(aside);
}

/** Whether it asks for money in the place of the article, and is not the part that is paid for. */
function asksInstead(element: Element): boolean {
  const text = shortText(element, 900);
  return text !== undefined && asksForAccess(text) && !holdsArticle(element) && !holdsText(element);
}

/** A paragraph or a subheading that only leads elsewhere. */
function isLineAround(element: Element, tag: string, around: boolean): boolean {
  const { firstElementChild } = element;
  if (tag === 'P' && isDay(element)) return true;
  if (!firstElementChild || tag !== 'P') {
    // Only a short line can be a label; most paragraphs end here.
    const first = element.firstChild;
    const data = first?.nodeType === 3 ? (first as Text).data : '';
    if (data.length < 100) {
      const text = shortText(element, 70);
      const over = text === undefined ? undefined : labelled(text);
      if (over && (tag !== 'P' || over === 'service')) return over === 'service' || !around;
    }
    if (!firstElementChild) return false;
  }
  return !around && tag !== 'H2' && linkOnly(element);
}

/** A box that names or links of its own tell from the article. */
function isBoxAround(element: Element, tag: string, around: boolean): boolean {
  if ((tag === 'UL' || tag === 'OL') && isListOfLinks(element)) return !around;
  const beginning = beginningOf(element);
  if (!beginning) return false;
  const { text, heading, timed } = beginning;
  if (timed || (tag === 'DIV' && text.length < 40 && element.getElementsByTagName('time').length > 0)) {
    const short = shortText(element, timed ? 90 : 60) !== undefined;
    if (short && !element.querySelector('h1, h2, h3, p')) return true;
  }
  if (isDay(element, text)) return true;
  const over = text.length < 90 ? labelled(text) : undefined;
  if (over && (over === 'service' || !around) && !holdsArticle(element)) {
    const whole = shortText(element, BOX_LENGTH);
    if (whole !== undefined && (heading || whole === text.trim() || mostlyLinks(element, whole))) return true;
  }
  if (around || holdsArticle(element)) return false;
  if (!heading) return /^(?:DIV|SECTION)$/.test(tag) && linkOnly(element);
  // The card of another story: its heading is a link, and little follows.
  return linkedHeading(heading) && shortText(element, 450) !== undefined && !isHeadOf(element, heading);
}

/** Whether a box is the head of the article that follows it, whose headline is a link. */
function isHeadOf(box: Element, heading: Element): boolean {
  if (box.tagName === 'HEADER') return true;
  const next = box.nextElementSibling;
  return heading.tagName === 'H2' && next !== null && box.getElementsByTagName('p').length === 0 && holdsText(next);
}

/** Whether a day is all that stands in an element: the date of the article, on pages that give it no name. */
function isDay(element: Element, begins = beginningOf(element)?.text ?? ''): boolean {
  if (begins.length > 60 || !/\d{4}/.test(begins)) return false;
  const whole = shortText(element, 45);
  return whole !== undefined && whole.split(' ').length < 7 && dayInLine(whole) !== undefined;
}

function linkedHeading(heading: Element): boolean {
  if (heading.tagName === 'H1') return false;
  const link = heading.parentElement;
  return linkOnly(heading) || (link?.tagName === 'A' && leadsAway(link));
}

function mostlyLinks(element: Element, text: string): boolean {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked * 2 > text.length || element.getElementsByTagName('input').length > 0;
}

const BLOCKS = set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGURE FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI LISTING MAIN OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR TD TH CAPTION UL XMP',
);

/** Whether an element begins and ends a block of text. */
export function isBlock(element: Element): boolean {
  const tag = element.tagName;
  return BLOCKS.has(tag) || (tag >= 'a' && BLOCKS.has(tag.toUpperCase()));
}

/** Whether a block says who wrote the article and when. Names in a running sentence are the sentence's. */
function isCredits(element: Element, tag: string, says: number): boolean {
  if (!(says & (Name.credits | Name.perhapsCredits))) return false;
  if (/^(?:H[1-6]|BODY|MAIN|ARTICLE|BLOCKQUOTE|LI|OL|UL)$/.test(tag)) {
    // A list may be the line of credits, as short as one.
    if (tag !== 'UL' && tag !== 'OL') return false;
  }
  const line = shortText(element, CREDITS_LENGTH);
  return (
    line !== undefined &&
    ((says & Name.credits) !== 0 || SAYS_WHO.test(line) || dayInLine(line) !== undefined) &&
    // What holds the headline is more than a line of credits.
    !holdsArticle(element)
  );
}

/** NodeFilter.SHOW_TEXT; Node has no NodeFilter. */
const SHOW_TEXT = 4;

/** The text of an element, if it has at most so many letters; no more of it is looked at. */
export function shortText(element: Element, most: number): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let text = '';
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const data = node.nodeValue ?? '';
    if (/^(?:SCRIPT|STYLE)$/.test(node.parentNode?.nodeName ?? '')) continue;
    text += ` ${data}`;
    length += data.trim().length;
    if (length > most) return undefined;
  }
  return text.replace(/\s+/g, ' ').trim();
}
