/** Colours as numbers: how far two are apart, and how one is made to be seen on a ground. Pure. */

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What is not text and has to be seen (a line under words) must differ this much from its ground (WCAG 1.4.11). */
export const LEAST_CONTRAST = 3;

/** Of "#1f62b0". */
export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** "#1f62b0". */
export const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** How bright a colour is, from 0 to 1 (WCAG's relative luminance). */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1, the same, to 21, black on white. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const WHITE: Rgb = [255, 255, 255];
/** White is mixed in by this share more at a time. */
const STEP = 0.04;

/** A colour with as much white as it needs to be seen on a dark ground; white itself where nothing less is enough. */
export function lightened(colour: Rgb, ground: Rgb, least = LEAST_CONTRAST): Rgb {
  for (let share = 0; share < 1; share += STEP) {
    const mixed = colour.map((part, i) => Math.round(part + ((WHITE[i] as number) - part) * share)) as unknown as Rgb;
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return WHITE;
}
