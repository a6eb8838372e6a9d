import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, hexOf, LEAST_CONTRAST, lightened, rgbOf } from '../../../utils/colour/contrast.ts';
import { NIGHT, PAPER } from '../../../utils/colour/marks.ts';

const part = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(part, part, part);

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast(PAPER.colour, PAPER.colour)).toBe(1);
    expect(contrast(rgbOf('#777777'), PAPER.colour)).toBeCloseTo(4.48, 2);
    // As measured for the tokens: assets/styles/tokens.css.
    expect(contrast(rgbOf('#1f62b0'), PAPER.colour)).toBeCloseTo(6.12, 2);
    expect(contrast(rgbOf('#a5dfcb'), NIGHT.colour)).toBeCloseTo(11.49, 2);
  });

  it('does not care which comes first', () => {
    fc.assert(fc.property(colour, colour, (a, b) => contrast(a, b) === contrast(b, a)));
  });
});

describe('a colour on dark pages', () => {
  it('can be seen, whatever it is on light ones', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrast(lightened(one, NIGHT.colour), NIGHT.colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }),
    );
  });

  it('stays what it is where it can be seen there as it is', () => {
    expect(hexOf(lightened(rgbOf('#f0a468'), NIGHT.colour))).toBe('#f0a468');
  });
});
