import { describe, expect, it } from 'vitest';
import { contrast, hexOf, LEAST_CONTRAST, lightened, type Rgb, rgbOf } from '../../../utils/colour/contrast.ts';
import { LOOKS, type MarkStyle, markColour, markCss, NIGHT, PAPER } from '../../../utils/colour/marks.ts';

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 5);
    expect(contrast(rgbOf('#777777'), WHITE)).toBeCloseTo(4.48, 2);
    expect(contrast(WHITE, rgbOf('#1f62b0'))).toBeCloseTo(6.12, 2);
  });

  it('reads and writes colours', () => {
    expect(rgbOf('#1f62b0')).toEqual([31, 98, 176]);
    expect(hexOf([31, 98, 176])).toBe('#1f62b0');
    expect(hexOf(BLACK)).toBe('#000000');
  });
});

describe('a colour on a dark ground', () => {
  const grounds: Rgb[] = [BLACK, [28, 27, 25], [60, 60, 60], [100, 90, 80], [110, 110, 110]];
  const colours = ['#000000', '#00008b', '#5a0000', '#1f62b0', '#808080', '#00ff00', '#ffffff'];

  it('is lightened until it can be seen, and no further', () => {
    for (const ground of grounds)
      for (const hex of colours) {
        const seen = lightened(rgbOf(hex), ground);
        expect(contrast(seen, ground), `${hex} on ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (contrast(rgbOf(hex), ground) >= LEAST_CONTRAST) expect(hexOf(seen)).toBe(hex);
        else expect(contrast(seen, ground)).toBeLessThan(LEAST_CONTRAST + 0.9);
      }
  });

  it('keeps its hue', () => {
    const [red, green, blue] = lightened(rgbOf('#00008b'), BLACK);
    expect(red).toBe(green);
    expect(blue).toBeGreaterThan(red + 50);
  });
});

describe('marks', () => {
  it('have our colours, or the reader’s', () => {
    expect(markColour('claim', {}, PAPER)).toBe(LOOKS.claim.light);
    expect(markColour('claim', {}, NIGHT)).toBe(LOOKS.claim.dark);
    expect(markColour('claim', { claim: '#ffee00' }, PAPER)).toBe('#ffee00');
    const own = markColour('claim', { claim: '#111144' }, NIGHT);
    expect(contrast(rgbOf(own), NIGHT.colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  it('of ours can be seen on light and dark paper', () => {
    for (const style of Object.keys(LOOKS) as MarkStyle[]) {
      expect(contrast(rgbOf(LOOKS[style].light), PAPER.colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      expect(contrast(rgbOf(LOOKS[style].dark), NIGHT.colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  it('are lines, tints or both', () => {
    const css = (style: 'lines' | 'tint' | 'both') => markCss('nato-expansion', { style, colours: {} }, PAPER);
    expect(css('lines').rest).toMatch(/^text-decoration:underline dashed 2px #b04a12;(?!.*background)/);
    expect(css('tint').rest).toMatch(/^background-color:color-mix\(in srgb,#b04a12 18%,transparent\)$/);
    expect(css('both').rest).toMatch(/dashed.*background-color/);
    // What is pointed at shows on a tint, too.
    expect(css('tint').pointed).not.toBe(css('tint').rest);
    expect(css('lines').pointed).toContain('14%');
  });
});
