/** Colours of the marks on a light and on a dark page: those of assets/styles/tokens.css, measured there. */
import type { Topic } from '../knowledge/schema.ts';

export type MarkStyle = Topic | 'claim' | 'imported';

interface Look {
  line: string;
  light: string;
  dark: string;
}

export const LOOKS: Record<MarkStyle, Look> = {
  'geneva-talks': { line: 'solid 2px', light: '#1F62B0', dark: '#6FA8EE' },
  'nato-expansion': { line: 'dashed 2px', light: '#B04A12', dark: '#F0A468' },
  'baker-assurance': { line: 'double 1px', light: '#00544A', dark: '#A5DFCB' },
  claim: { line: 'dotted 1.5px', light: '#6A665C', dark: '#A09B8F' },
  imported: { line: 'wavy 1px', light: '#7A3B8F', dark: '#CFA3E0' },
};

/** Whether text of the page stands on a dark ground: the first opaque background around the article decides. */
export function isDark(element: Element): boolean {
  for (let e: Element | null = element; e; e = e.parentElement) {
    const parts = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?/.exec(
      getComputedStyle(e).backgroundColor,
    );
    if (!parts) continue;
    const [, r, g, b, a = '1'] = parts;
    if (Number(a) < 0.5) continue;
    // Relative luminance, roughly: below the middle grey the light ink of the dark set reads better.
    return 0.2126 * Number(r) + 0.7152 * Number(g) + 0.0722 * Number(b) < 128;
  }
  // No background anywhere: the browser's own canvas.
  return (
    getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme: dark)').matches
  );
}
