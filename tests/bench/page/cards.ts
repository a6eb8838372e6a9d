/** Opening and closing cards with a real pointer and a real key. */
import type { Page } from 'playwright-core';

/** Longest wait for a card to come, or to go. */
const PATIENCE = 4000;

/** Clicks the mark of that number, counted round, waits for its card, and closes it; gives what went wrong, if anything. */
export async function openAndClose(page: Page, n: number): Promise<string> {
  const point = await page.evaluate(pointOf, n);
  if (!point) return 'no mark';
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.click(point.x, point.y);
  const under = { x: point.x + 8, y: point.bottom + 40 };
  const came = await becomes(page, under, true);
  await page.keyboard.press('Escape');
  const went = await becomes(page, under, false);
  if (came && went) return '';
  return `“${point.words}” at ${point.y.toFixed(0)}: ${came ? 'a card that stayed' : 'no card'}`;
}

async function becomes(page: Page, point: { x: number; y: number }, wanted: boolean): Promise<boolean> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if ((await page.evaluate(isCovered, point)) === wanted) return true;
    await page.waitForTimeout(25);
  }
  return false;
}

/** Runs in the page: scrolls a mark into sight and gives a point on it. */
async function pointOf(n: number): Promise<{ x: number; y: number; bottom: number; words: string } | null> {
  const all = [...CSS.highlights.values()].flatMap((one) => [...one]);
  const part = all[n % Math.max(1, all.length)];
  if (!part) return null;
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const rect = range.getClientRects()[0];
  if (!rect) return null;
  return {
    x: rect.left + Math.min(rect.width / 2, 40),
    y: rect.top + rect.height / 2,
    bottom: rect.bottom,
    words: range.toString(),
  };
}

/** Runs in the page: whether something that is not the page's lies over a point. */
function isCovered({ x, y }: { x: number; y: number }): boolean {
  const top = document.elementFromPoint(x, y);
  return top !== null && top.parentElement === document.documentElement && top !== document.body;
}
