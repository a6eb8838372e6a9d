/** Which elements of a page are not the article's own text. */
import { dayInLine } from './dateline.ts';

/** Never read: not text, not shown, or somebody's input. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS VIDEO AUDIO IFRAME OBJECT EMBED IMG PICTURE MAP SELECT TEXTAREA INPUT BUTTON NAV ASIDE FOOTER FIGCAPTION RT RP MENU HEAD'.split(
    ' ',
  ),
);

const ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|toolbar|menu|menubar|tablist|form|textbox)$/;

/** Names publishers give to what stands around an article; whole words of a class or an id. */
const AROUND =
  /(?:^|[\s_-])(?:comments?|disqus|related|recirc|recirculation|recommended|recommendations|promo|promos|newsletter|share|sharing|social|teaser|teasers|advert|advertisement|ads?|sponsored|breadcrumbs?|byline|author-bio|toolbar|cookie|consent|sidebar|most-read|mostread|trending|tags?|topics-list|read-more|readmore|more-on|also-read|footnote-nav|print-only|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i;

/** Names of the line that says who wrote it and when; the second are also those of much else. */
const CREDITS = /(?:^|[\s_-])(?:by-?line|date-?line|timestamp|pub-?date|publish-date|date-published)(?:$|[\s_-])/i;
const PERHAPS_CREDITS = /(?:^|[\s_-])(?:author|authors|published)(?:$|[\s_-])/i;
/** How such a line begins, where its name does not tell. */
const SAYS_WHO =
  /^\s*(?:by|von|par|por|autor(?:in|a)?|от|автор|від|tekst|oprac)\b|^\s*(?:published|updated|veröffentlicht|publié|publicado|опубликовано|опубліковано|opublikowano)/i;
/** The most letters it has: a paragraph of the article has more. */
const CREDITS_LENGTH = 160;

/** Elements big enough that a hasty class name ("article--with-comments") must not cost us the article. */
const NEVER_AROUND = new Set(['BODY', 'HTML', 'MAIN', 'ARTICLE', 'P', 'H1', 'H2', 'H3']);

/**
 * Whether it wraps the article itself: themes call the whole column "has-sidebar", and some servers put the whole page
 * into one form. By tag name, which browsers keep: it is asked for every paragraph.
 */
function holdsArticle(element: Element): boolean {
  return element.getElementsByTagName('h1').length > 0 || element.getElementsByTagName('main').length > 0;
}

/** Whether an element and all in it are left unread. */
export function isBoilerplate(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (SKIPPED.has(tag)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  // Some sites open a whole story in a dialog.
  if (tag === 'DIALOG' || role === 'dialog') return element.getElementsByTagName('article').length === 0;
  if (role && ROLES.test(role)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (tag === 'FORM') return !holdsArticle(element);
  const names = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
  if (isCredits(element, tag, names)) return true;
  if (NEVER_AROUND.has(tag)) return false;
  // Very long class lists are generated; utility classes say nothing about the text.
  return names.length > 1 && names.length < 200 && AROUND.test(names) && !holdsArticle(element);
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR TD TH CAPTION UL'.split(
    ' ',
  ),
);

/** Whether an element begins and ends a block of text. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName.toUpperCase());
}

/** Whether a block says who wrote the article and when. Names in a running sentence are the sentence's. */
function isCredits(element: Element, tag: string, names: string): boolean {
  if (names.length < 2 || names.length > 200 || !BLOCKS.has(tag)) return false;
  if (/^(?:H[1-6]|BODY|MAIN|ARTICLE|BLOCKQUOTE|LI|OL|UL)$/.test(tag)) return false;
  const sure = CREDITS.test(names);
  if (!sure && !PERHAPS_CREDITS.test(names)) return false;
  const line = shortText(element);
  return line !== undefined && (sure || SAYS_WHO.test(line) || dayInLine(line) !== undefined);
}

/** NodeFilter.SHOW_TEXT; Node has no NodeFilter. */
const SHOW_TEXT = 4;

/** The text of an element, if it is as short as a line of credits; no more of it is looked at. */
function shortText(element: Element): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    text += node.nodeValue ?? '';
    if (text.trim().length > CREDITS_LENGTH) return undefined;
  }
  return text;
}
