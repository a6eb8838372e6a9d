import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, highest, MARGIN, place, type Wanted } from '../../../utils/overlay/placing.ts';

const box = (left: number, top: number, width: number, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const WINDOW = box(0, 0, 1280, 900);
const wanted = (more: Partial<Wanted> & { line: Box }): Wanted => ({
  mark: [more.line],
  width: 420,
  height: 400,
  bounds: WINDOW,
  rtl: false,
  ...more,
});
const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const cardOf = (w: Wanted): Box => {
  const { left, top, maxHeight } = place(w);
  return box(left, top, w.width, Math.min(w.height, maxHeight));
};

describe('a card', () => {
  it('stands under its line, its text where the words begin', () => {
    const placed = place(wanted({ line: box(300, 200, 90) }));
    expect(placed).toMatchObject({ side: 'below', left: 279, top: 230 });
    expect(placed.tie).toEqual({ left: 20, width: 90, below: false });
  });

  it('begins at the right end of words that run to the left', () => {
    const placed = place(wanted({ line: box(700, 200, 90), rtl: true }));
    expect(placed.left + 420).toBe(790 + 21);
    expect(placed.tie).toEqual({ left: 420 - 21 - 90 - 1, width: 90, below: false });
  });

  it('stands above where there is no room below', () => {
    const placed = place(wanted({ line: box(300, 700, 90) }));
    expect(placed).toMatchObject({ side: 'above', top: 700 - 10 - 400 });
    expect(placed.tie.below).toBe(true);
  });

  it('keeps its side while it grows, and leaves it when there is no room left', () => {
    const line = box(300, 480, 90);
    expect(place(wanted({ line, side: 'below' })).side).toBe('below');
    expect(place(wanted({ line: box(300, 820, 90), side: 'below' })).side).toBe('above');
  });

  it('is clear of every line of a mark that wraps', () => {
    const mark = [box(900, 200, 300), box(100, 229, 1000)];
    const first = wanted({ line: mark[0] as Box, mark });
    for (const line of mark) expect(overlaps(cardOf(first), line)).toBe(false);
    // With a line of the mark between, nothing runs on along its edge.
    expect(place(first).tie.width).toBe(0);
    const second = wanted({ line: mark[1] as Box, mark });
    for (const line of mark) expect(overlaps(cardOf(second), line)).toBe(false);
    expect(place(second).tie.width).toBeGreaterThan(0);
  });

  it('ends before a line of the mark in the next column', () => {
    // From the foot of one column to the head of the next one, which is lower on the screen.
    const mark = [box(100, 200, 300), box(450, 600, 200)];
    const w = wanted({ line: mark[0] as Box, mark, height: 600 });
    for (const line of mark) expect(overlaps(cardOf(w), line)).toBe(false);
    expect(place(w).side).toBe('below');
  });

  it('in a mark higher than the window keeps clear of the line pointed at', () => {
    const mark = Array.from({ length: 40 }, (_, i) => box(10, i * 24, 300));
    const line = mark[10] as Box;
    expect(overlaps(cardOf(wanted({ line, mark, bounds: box(0, 0, 320, 568), width: 304 })), line)).toBe(false);
  });

  it('takes all of a low window, and no more than its share of a high one', () => {
    expect(highest(box(0, 0, 568, 320))).toBe(320 - 2 * MARGIN);
    expect(highest(WINDOW)).toBe(640);
    expect(highest(box(0, 0, 1280, 600))).toBe(432);
  });

  it('lies in the window and beside its line, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 320, max: 2600 }),
          height: fc.integer({ min: 300, max: 1600 }),
          x: fc.double({ min: 0, max: 1, noNaN: true }),
          y: fc.double({ min: 0, max: 1, noNaN: true }),
          long: fc.integer({ min: 10, max: 300 }),
          tall: fc.integer({ min: 40, max: 900 }),
          rtl: fc.boolean(),
        }),
        ({ width, height, x, y, long, tall, rtl }) => {
          const bounds = box(0, 0, width, height);
          const line = box(x * (width - long), y * (height - 20), long);
          const w = wanted({ line, bounds, rtl, height: tall, width: Math.min(420, width - 16) });
          const card = cardOf(w);
          expect(overlaps(card, line)).toBe(false);
          expect(card.left).toBeGreaterThanOrEqual(0);
          expect(card.right).toBeLessThanOrEqual(width);
          expect(card.top).toBeGreaterThanOrEqual(0);
          expect(card.bottom).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});
