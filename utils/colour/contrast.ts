/** Colours and how well they can be seen: contrast as WCAG 2.2 measures it, and a colour for dark pages. Pure. */

/** What marks stand on: our own paper, light and dark, for pages of either kind. */
export const GROUNDS = { light: '#ffffff', dark: '#1c1b19' } as const;

/** What a line needs beside its ground (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;

/** From 0 to 255; undefined for what is no "#rrggbb". */
function channels(hex: string): number[] | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return undefined;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance: 0 for black, 1 for white, and 0 for what is no colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = (channels(hex) ?? []).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How far two colours "#rrggbb" stand apart: from 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** So much of one colour, from 0 to 1, in another. */
function mix(into: string, share: number, colour: string): string {
  const base = channels(into) ?? [];
  const added = channels(colour) ?? base;
  const mixed = base.map((value, i) => Math.round(value + ((added[i] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const STEP = 0.04;
/** Our own colours for dark pages have at least this beside the ground there: lines are thin. */
const WANTED = 6;

/** The colour for dark pages that goes with one for light pages: the same, made lighter until it can be seen well there. */
export function onDark(hex: string): string {
  for (let share = 0; share < 1; share += STEP) {
    const lighter = mix(hex, share, GROUNDS.light);
    if (contrast(lighter, GROUNDS.dark) >= WANTED) return lighter;
  }
  return GROUNDS.light;
}
