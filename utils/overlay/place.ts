/** Places the card: under the line it belongs to, above it when there is no room, never over it. */
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Distance from the line, and where the card's text begins inside it (mock-ups). */
const GAP = 10;
const INSET = 21;
const MARGIN = 8;
const MAX_HEIGHT = 640;

export interface Placed {
  left: number;
  top: number;
  maxHeight: number;
  tie: { left: number; width: number; below: boolean };
}

/** Where the card goes, in px of the viewport. `line` is the mark's line that was pointed at. */
export async function place(card: HTMLElement, line: DOMRect): Promise<Placed> {
  let maxHeight = Math.min(MAX_HEIGHT, innerHeight * 0.72);
  const reference = {
    getBoundingClientRect: () => new DOMRect(line.left - INSET, line.top, Math.max(line.width, 1), line.height),
  };
  const { x, y, placement } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
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
  const start = Math.max(0, line.left - x - 1);
  return {
    left: x,
    top: y,
    maxHeight,
    tie: { left: start, width: Math.max(0, Math.min(line.width, width - start - 12)), below: placement.startsWith('top') },
  };
}
