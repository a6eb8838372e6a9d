/** The ground that text of the page stands on. */
import { type Ground, NIGHT, PAPER } from '../colour/marks.ts';

/** Of an element: the first opaque background around it decides. */
export function groundOf(element: Element): Ground {
  for (let e: Element | null = element; e; e = e.parentElement) {
    const parts = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?/.exec(
      getComputedStyle(e).backgroundColor,
    );
    if (!parts) continue;
    const [, r, g, b, a = '1'] = parts;
    if (Number(a) < 0.5) continue;
    const colour = [Number(r), Number(g), Number(b)] as const;
    // Brightness, roughly: below the middle grey the light ink of the dark set reads better.
    return { dark: 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2] < 128, colour };
  }
  // No background anywhere: the browser's own canvas.
  const dark =
    getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? NIGHT : PAPER;
}
