/** What is in an element, asked without reading all of it. */

/** Letters of a paragraph that no teaser and no label has. */
export const LONG_PARAGRAPH = 80;

/**
 * Whether it wraps the article itself: themes call the whole column "has-sidebar", and some servers put the whole page
 * into one form. By tag name, which browsers keep: it is asked for every paragraph.
 */
export function holdsArticle(element: Element): boolean {
  return element.getElementsByTagName('h1').length > 0 || element.getElementsByTagName('main').length > 0;
}

/** Whether paragraphs follow one another in it, which they do in no row of buttons and in no box of teasers. */
export function holdsText(element: Element): boolean {
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
