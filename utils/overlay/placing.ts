/**
 * Places the card: under the line it belongs to, above it when there is no room, never over a line of its mark.
 * Geometry alone, in px of the viewport; no DOM.
 */

/** Distance from the line, and where the card's text begins inside it (mock-ups). */
export const GAP = 10;
const INSET = 21;
/** Least distance from the edge of the window. */
export const MARGIN = 8;
const MOST_HEIGHT = 640;
/** A card takes no more of the window than this, unless the window is low. */
const SHARE = 0.72;
const LOW_WINDOW = 400;
/** Less room than this is none: the other side is tried. */
const LEAST = 120;

/** A rectangle; every DOMRect is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = 'below' | 'above';

export interface Wanted {
  /** The mark's line that was pointed at, and all its lines. */
  line: Box;
  mark: readonly Box[];
  /** Of the card, when nothing limits it. */
  width: number;
  height: number;
  /** What the reader sees of the page. */
  bounds: Box;
  /** The marked words run from right to left: the card begins at their right end. */
  rtl: boolean;
  /** Kept where it gives room: a card that is open grows where it stands and does not jump over its line. */
  side?: Side | undefined;
}

export interface Placed {
  side: Side;
  left: number;
  top: number;
  maxHeight: number;
  /** Where the mark runs on along the card's edge, from the card's left; `below` when the card is above the line. */
  tie: { left: number; width: number; below: boolean };
}

interface Room {
  /** Where the card begins, and how high it may be. */
  from: number;
  size: number;
  /** Next to the line pointed at, with no other line of the mark between. */
  close: boolean;
}

/** Most height of a card in a window. */
export function highest(bounds: Box): number {
  const height = bounds.bottom - bounds.top;
  return Math.min(MOST_HEIGHT, height < LOW_WINDOW ? height - 2 * MARGIN : height * SHARE);
}

export function place(wanted: Wanted): Placed {
  const { line, width, height, bounds, rtl, side: kept } = wanted;
  const ideal = rtl ? line.right + INSET - width : line.left - INSET;
  const left = Math.max(bounds.left + MARGIN, Math.min(ideal, bounds.right - MARGIN - width));
  const most = highest(bounds);
  const beside = wanted.mark.filter((r) => r.right > left && r.left < left + width);
  let rooms = roomsAround(line, beside, bounds);
  // A mark that is higher than the window: the line that was pointed at is kept clear.
  if (rooms.below.size < LEAST && rooms.above.size < LEAST) rooms = roomsAround(line, [], bounds);
  const side = sideFor(rooms, Math.min(height, most), kept);
  const { from, size, close } = rooms[side];
  const maxHeight = Math.max(0, Math.min(most, size));
  const tall = Math.min(height, maxHeight);
  const start = Math.max(0, line.left - left - 1);
  const end = Math.min(width - 12, line.right - left - 1);
  return {
    side,
    left,
    top: side === 'below' ? from : from - tall,
    maxHeight,
    tie: { left: start, width: close ? Math.max(0, end - start) : 0, below: side === 'above' },
  };
}

function roomsAround(line: Box, mark: readonly Box[], bounds: Box): Record<Side, Room> {
  const down = roomAfter(line.bottom, mark, bounds.bottom - MARGIN);
  // Upwards is downwards in a mirror.
  const flipped = mark.map((r) => ({ ...pick(r), top: -r.bottom, bottom: -r.top }));
  const up = roomAfter(-line.top, flipped, -(bounds.top + MARGIN));
  return { below: down, above: { ...up, from: -up.from } };
}

const pick = ({ left, right, top, bottom }: Box): Box => ({ left, right, top, bottom });

/** Free height after an edge: past lines that follow closely, up to one that is farther away. */
function roomAfter(edge: number, lines: readonly Box[], limit: number): Room {
  let at = edge;
  let end = limit;
  for (const { top, bottom } of [...lines].sort((a, b) => a.top - b.top)) {
    if (bottom <= at) continue;
    if (top - at < 2 * GAP + LEAST) at = bottom;
    else {
      end = Math.min(end, top - GAP);
      break;
    }
  }
  return { from: at + GAP, size: end - at - GAP, close: at - edge < 2 };
}

function sideFor({ below, above }: Record<Side, Room>, height: number, kept: Side | undefined): Side {
  const larger = below.size >= above.size ? 'below' : 'above';
  if (kept) return (kept === 'below' ? below : above).size >= LEAST ? kept : larger;
  if (below.size >= height) return 'below';
  return above.size >= height ? 'above' : larger;
}
