/** Which elements of a page are not the article's own text. */
import { isBoxAround, isDay, isLineAround } from './boxes.ts';
import { holdsArticle, holdsText, LONG_PARAGRAPH, shortText } from './contents.ts';
import { dayInLine } from './dateline.ts';
import { asksForAccess, labelled } from './labels.ts';
import { NAMING, Name, saidBy } from './names.ts';
import { isLinkCard, leadsAway, linkOnly } from './teasers.ts';

/** What is read beside the article itself. */
export interface Reading {
  /** Comments, teasers and related boxes, too. */
  around?: boolean;
}

const set = (tags: string) => new Set(tags.split(' '));

/** Never read: not text, not shown, or somebody's input. */
const SKIPPED = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS VIDEO AUDIO IFRAME OBJECT EMBED IMG PICTURE MAP SELECT TEXTAREA INPUT BUTTON NAV FOOTER FIGCAPTION RT RP MENU HEAD SEARCH LINK META DATALIST PROGRESS METER AMP-SIDEBAR AMP-CONSENT AMP-AD AMP-EMBED AMP-LIGHTBOX AMP-STICKY-AD AMP-USER-NOTIFICATION AMP-SOCIAL-SHARE AMP-IMG AMP-VIDEO AMP-IFRAME AMP-ANALYTICS',
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
/** Boxes, which may hold anything. */
const BOXES = set('DIV SECTION ARTICLE ASIDE UL OL LI TABLE DL HEADER FIELDSET CENTER DETAILS');
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
        if (ROLES.test(role) && !(role === 'dialog' && holdsStory(element))) return 'hidden';
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

/** Whether a dialog is one in which a site opens a whole story. */
const holdsStory = (dialog: Element): boolean => dialog.getElementsByTagName('article').length > 0;

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
  if (tag === 'DIALOG' && !holdsStory(element)) return true;
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
  if (!parentElement || !/^(?:div|header|section|article|hgroup)$/.test(parentElement.localName)) return false;
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
