/** Scrolls the page to a place and makes it seen. */
import { rectsOf } from './geometry.ts';

/** Brings a range to the upper third of the window; quietly where the reader wants no motion. Gives its lines after that. */
export async function bringIntoView(range: StaticRange): Promise<DOMRect[]> {
  const [first] = rectsOf(range);
  if (!first) return [];
  const inSight = first.top > 80 && first.bottom < innerHeight - 120;
  if (!inSight) {
    const element = range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [now] = rectsOf(range);
    if (now) scrollBy({ top: now.top - innerHeight / 3, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return rectsOf(range);
}
