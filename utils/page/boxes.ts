/** Boxes and lines around an article that no name tells from it: their labels, their links and their days do. */
import { holdsArticle, holdsText, shortText } from './contents.ts';
import { dayInLine } from './dateline.ts';
import { labelled } from './labels.ts';
import { beginningOf, isListOfLinks, leadsAway, linkOnly } from './teasers.ts';

/** The most letters of a box that is known only by its first words. */
const BOX_LENGTH = 1200;

/** A paragraph or a subheading that only leads elsewhere. */
export function isLineAround(element: Element, tag: string, around: boolean): boolean {
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
  return !around && tag !== 'H2' && linkOnly(element) && !isSentence(element);
}

/** Whether a line is a sentence of some length: a headline has no full stop, and an author may link a whole sentence. */
const isSentence = (line: Element): boolean => /^.{60,}[.!?…]["'”’»)]?\s*$/s.test(line.textContent?.trim() ?? '');

/** A box that names or links of its own tell from the article. */
export function isBoxAround(element: Element, tag: string, around: boolean): boolean {
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
  if (box.localName === 'header') return true;
  const next = box.nextElementSibling;
  return heading.localName === 'h2' && next !== null && box.getElementsByTagName('p').length === 0 && holdsText(next);
}

/** Whether a day is all that stands in an element: the date of the article, on pages that give it no name. */
export function isDay(element: Element, begins = beginningOf(element)?.text ?? ''): boolean {
  if (begins.length > 60 || !/\d{4}/.test(begins)) return false;
  const whole = shortText(element, 45);
  return whole !== undefined && whole.split(' ').length < 7 && dayInLine(whole) !== undefined;
}

function linkedHeading(heading: Element): boolean {
  if (heading.localName === 'h1') return false;
  const link = heading.parentElement;
  return linkOnly(heading) || (link?.localName === 'a' && leadsAway(link));
}

function mostlyLinks(element: Element, text: string): boolean {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked * 2 > text.length || element.getElementsByTagName('input').length > 0;
}
