/** Scrolls the page to a place and makes it seen. */
import { rectsOf } from './geometry.ts';
import { seen } from './viewport.ts';

/** Room that a card wants under the line that is shown. */
const CARD = 420;

/**
 * Brings a range to the upper third of the window, higher where the window is low; quietly where the reader wants no
 * motion. Gives its lines after that.
 */
export async function bringIntoView(range: StaticRange): Promise<DOMRect[]> {
  const [first] = rectsOf(range);
  if (!first) return [];
  const { top, bottom } = seen();
  const height = bottom - top;
  // In a low window the card needs what is under the line.
  const goal = top + Math.max(48, Math.min(height / 3, height - CARD));
  const inSight = first.top > top + 48 && first.top < Math.max(goal + 1, bottom - 120 - first.height);
  if (!inSight) {
    const element = range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [now] = rectsOf(range);
    if (now) scrollBy({ top: now.top - goal, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return rectsOf(range);
}
