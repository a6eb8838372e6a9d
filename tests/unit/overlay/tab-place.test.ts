import { describe, expect, it } from 'vitest';
import { isTabPlace, nearestPlace, placeAfter, TAB_PLACES } from '../../../utils/overlay/tab-place.ts';

describe('the place of the tab', () => {
  it('is one of those there are', () => {
    for (const place of TAB_PLACES) expect(isTabPlace(place)).toBe(true);
    for (const other of ['', 'middle', 'constructor', 3, null, undefined, ['top']])
      expect(isTabPlace(other)).toBe(false);
  });

  it('is where the tab was let go', () => {
    expect(nearestPlace(20, 20, 1200, 900)).toBe('top-left');
    expect(nearestPlace(600, 890, 1200, 900)).toBe('bottom');
    expect(nearestPlace(1190, 450, 1200, 900)).toBe('right');
    expect(nearestPlace(-40, 2000, 1200, 900)).toBe('bottom-left');
    // In the middle: the nearest edge.
    expect(nearestPlace(600, 350, 1200, 900)).toBe('top');
  });

  it('goes round with the arrow keys, over the middle of the window, and never out of it', () => {
    expect(placeAfter('bottom-right', 'ArrowLeft')).toBe('bottom');
    expect(placeAfter('bottom', 'ArrowLeft')).toBe('bottom-left');
    expect(placeAfter('bottom-left', 'ArrowLeft')).toBeUndefined();
    expect(placeAfter('bottom', 'ArrowUp')).toBe('top');
    expect(placeAfter('left', 'ArrowRight')).toBe('right');
    expect(placeAfter('bottom', 'Enter')).toBeUndefined();
    const reached = new Set<string>(['bottom-right']);
    for (const place of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = placeAfter(place as 'top', key);
        if (next) reached.add(next);
      }
    expect([...reached].sort()).toEqual([...TAB_PLACES].sort());
  });
});
