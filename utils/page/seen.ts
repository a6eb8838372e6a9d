/** Whether a reader sees words of the page: text can be there for machines, search engines or later. */
import { boxesOf } from './rects.ts';

/** So far to the left or above the page nothing can be scrolled to: where themes put what is for screen readers alone. */
const FAR = 1000;

/** Elements looked at above the words: pages nest deeply, and what hides is near. */
const MOST_ABOVE = 30;

/** Whether words have a place on the page where they can be seen, scrolled to or not. */
export function isSeen(range: StaticRange): boolean {
  const element = range.startContainer.parentElement;
  if (!element) return false;
  // Not in jsdom.
  if (typeof element.checkVisibility !== 'function') return true;
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const isOnPage = ({ width, height, right, bottom }: DOMRect) =>
    width > 1 && height > 1 && right + scrollX > -FAR && bottom + scrollY > -FAR;
  return boxesOf(range).some(isOnPage) && !isClipped(element);
}

/** Whether a box around an element shows nothing of it: one pixel large, folded to no height, or cut away. */
function isClipped(element: Element): boolean {
  let above: Element | null = element;
  for (let i = 0; above && i < MOST_ABOVE; above = above.parentElement, i++) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(above);
    if (/^inset\((?:50|100)%/.test(clipPath)) return true;
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { width, height } = above.getBoundingClientRect();
    if ((width <= 1 && overflowX !== 'visible') || (height <= 1 && overflowY !== 'visible')) return true;
  }
  return false;
}
