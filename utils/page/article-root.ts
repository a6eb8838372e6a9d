/** Finds the element that holds the article's text. */
import { isBoilerplate } from './boilerplate.ts';

const MIN_PARAGRAPH = 40;
/** Paragraphs looked at: enough to tell the article from its surroundings on any page. */
const MAX_PARAGRAPHS = 3000;

function insideBoilerplate(element: Element, limit: Element): boolean {
  for (let e: Element | null = element; e && e !== limit; e = e.parentElement) if (isBoilerplate(e)) return true;
  return false;
}

/**
 * The article's element: what the page says it is (`itemprop="articleBody"`, the longest `<article>`), else the element
 * around which the most paragraph text gathers, else the body. Cheap: paragraphs are weighed by their text alone.
 */
export function findArticleRoot(doc: Document): Element | null {
  const { body } = doc;
  if (!body) return null;
  const weights = new Map<Element, number>();
  const paragraphs = doc.querySelectorAll('p, blockquote, pre, li, [class*="paragraph" i], div > br');
  let count = 0;
  for (const element of paragraphs) {
    if (++count > MAX_PARAGRAPHS) break;
    const paragraph = element.tagName === 'BR' ? element.parentElement : element;
    const length = paragraph?.textContent?.trim().length ?? 0;
    if (!paragraph || length < MIN_PARAGRAPH || insideBoilerplate(paragraph, body)) continue;
    // A list item weighs little: menus are lists.
    let weight = paragraph.tagName === 'LI' ? length / 4 : length;
    for (let e = paragraph.parentElement, depth = 0; e && depth < 4; e = e.parentElement, depth++) {
      weights.set(e, (weights.get(e) ?? 0) + weight);
      weight *= 0.6;
    }
  }
  const declared = [...doc.querySelectorAll('article, [itemprop="articleBody"], [role="article"]')]
    .filter((e) => !insideBoilerplate(e, body))
    .slice(0, 60);
  let best: Element | undefined;
  let bestLength = 0;
  for (const element of declared) {
    const length = element.textContent?.length ?? 0;
    if (length > bestLength) {
      best = element;
      bestLength = length;
    }
  }
  let heaviest: Element = body;
  let most = 0;
  for (const [element, weight] of weights) {
    if (weight > most) {
      heaviest = element;
      most = weight;
    }
  }
  // A declared article that holds the heaviest text, or most of it, is right; a teaser card marked <article> is not.
  if (best && (best.contains(heaviest) || bestLength >= (heaviest.textContent?.length ?? 0) * 0.5)) return best;
  return heaviest;
}
