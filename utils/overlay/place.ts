/** Places the card: under the line it belongs to, above it when there is no room, never over it. */
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Distance from the line, and where the card's text begins inside it (mock-ups). */
const GAP = 10;
const INSET = 21;
const MARGIN = 8;
const MAX_HEIGHT = 640;

export interface Placed {
  side: 'bottom-start' | 'top-start';
  left: number;
  top: number;
  maxHeight: number;
  tie: { left: number; width: number; below: boolean };
}

/**
 * Where the card goes, in px of the viewport. `line` is the mark's line that was pointed at. `box` is the fixed element around the
 * card; `mark` the lines of the whole mark. `side`, where given, is kept:
 * a card that is open grows where it stands and
 * does not jump over its line.
 */
export async function place(
  box: HTMLElement,
  card: HTMLElement,
  line: DOMRect,
  mark: readonly DOMRect[],
  side?: Placed['side'],
): Promise<Placed> {
  let maxHeight = Math.min(MAX_HEIGHT, innerHeight * 0.72);
  // Clear of every line of the mark, not only of the one that was pointed at.
  const top = Math.min(line.top, ...mark.map((r) => r.top));
  const bottom = Math.max(line.bottom, ...mark.map((r) => r.bottom));
  const reference = {
    getBoundingClientRect: () => new DOMRect(line.left - INSET, top, Math.max(line.width, 1), bottom - top),
  };
  const { x, y, placement } = await computePosition(reference, box, {
    strategy: 'fixed',
    placement: side ?? 'bottom-start',
    middleware: [
      offset(GAP),
      ...(side ? [] : [flip({ padding: MARGIN, fallbackStrategy: 'bestFit' })]),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          maxHeight = Math.max(160, Math.min(MAX_HEIGHT, innerHeight * 0.72, availableHeight));
          card.style.maxBlockSize = `${maxHeight}px`;
        },
      }),
    ],
  });
  const width = card.offsetWidth;
  const below = placement.startsWith('top');
  // The mark runs on along the card's edge only where the card stands next to the line pointed at.
  const touches = below ? line.top <= top + 1 : line.bottom >= bottom - 1;
  const start = Math.max(0, line.left - x - 1);
  return {
    side: placement.startsWith('top') ? 'top-start' : 'bottom-start',
    left: x,
    top: y,
    maxHeight,
    tie: { left: start, width: touches ? Math.max(0, Math.min(line.width, width - start - 12)) : 0, below },
  };
}
