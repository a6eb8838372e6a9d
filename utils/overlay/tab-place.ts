/** Where the tab can stand: at the corners of the window and in the middle of its edges. Pure. */

export const TAB_PLACES = [
  ...(['top-left', 'top', 'top-right'] as const),
  ...(['left', 'right'] as const),
  ...(['bottom-left', 'bottom', 'bottom-right'] as const),
] as const;
export type TabPlace = (typeof TAB_PLACES)[number];

/** Key of the reader's choice in storage.local; each device has its own. */
export const TAB_PLACE_KEY = 'tab-place';

export const isTabPlace = (value: unknown): value is TabPlace => TAB_PLACES.includes(value as TabPlace);

/** Column and row of a place, from -1 (left, top) to 1 (right, bottom). */
function gridOf(place: TabPlace): [column: number, row: number] {
  const side = (low: string, high: string) => (place.includes(low) ? -1 : place.includes(high) ? 1 : 0);
  return [side('left', 'right'), side('top', 'bottom')];
}

function placeAt(column: number, row: number): TabPlace | undefined {
  return TAB_PLACES.find((place) => {
    const [c, r] = gridOf(place);
    return c === column && r === row;
  });
}

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key leads; over the middle of the window to the other edge. Undefined for other keys and at the end. */
export function placeAfter(place: TabPlace, key: string): TabPlace | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const [column, row] = gridOf(place);
  const [across, down] = step;
  const next: [number, number] = [column + across, row + down];
  if (Math.abs(next[0]) > 1 || Math.abs(next[1]) > 1) return undefined;
  return placeAt(...next) ?? placeAt(next[0] + across, next[1] + down);
}

/** The place nearest to a point of a window of this size. */
export function nearestPlace(x: number, y: number, width: number, height: number): TabPlace {
  // In thirds: a tab that is let go near the middle of an edge stands there.
  const third = (at: number, of: number) => Math.min(1, Math.max(-1, Math.floor((at / of) * 3) - 1));
  const [column, row] = [third(x, width), third(y, height)];
  if (column !== 0 || row !== 0) return placeAt(column, row) as TabPlace;
  // In the middle of the window: the edge that is nearest.
  const far: [number, TabPlace][] = [
    [x, 'left'],
    [width - x, 'right'],
    [y, 'top'],
    [height - y, 'bottom'],
  ];
  return far.sort(([a], [b]) => a - b)[0]?.[1] as TabPlace;
}
