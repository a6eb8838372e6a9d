import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, GROUNDS, LEAST_CONTRAST, onDark } from '../../../utils/colour/contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    // As measured for the tokens: /assets/styles/tokens.css.
    expect(contrast('#1f62b0', GROUNDS.light)).toBeCloseTo(6.12, 2);
    expect(contrast('#a5dfcb', GROUNDS.dark)).toBeCloseTo(11.49, 2);
  });

  it('does not care which comes first', () => {
    fc.assert(fc.property(colour, colour, (a, b) => contrast(a, b) === contrast(b, a)));
  });
});

describe('a colour on dark pages', () => {
  it('can be seen, whatever it is on light ones', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(onDark(one)).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrast(onDark(one), GROUNDS.dark)).toBeGreaterThan(LEAST_CONTRAST * 1.9);
      }),
    );
  });

  it('stays what it is where it can be seen there as it is', () => {
    expect(onDark('#f0a468')).toBe('#f0a468');
  });

  it('keeps what it is made of most', () => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(onDark('#1f62b0').slice(at, at + 2), 16));
    expect(b).toBeGreaterThan(g);
    expect(g).toBeGreaterThan(r);
  });
});
