/** Where marks are on the screen. */
import type { Mark } from '../page/marks.ts';
import { boxesOf } from '../page/rects.ts';

/** Rectangles of a mark, one a line; empty when its text has left the page. */
export const rectsOf = (range: StaticRange): DOMRect[] =>
  asLines(boxesOf(range).filter((r) => r.width > 0 && r.height > 0));

/** Neighbours on one line as one: words across a link and an emphasis have a rectangle each. */
function asLines(rects: DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const last = lines[lines.length - 1];
    const middle = rect.top + rect.height / 2;
    if (last && middle > last.top && middle < last.bottom && rect.left >= last.left) {
      const top = Math.min(last.top, rect.top);
      lines[lines.length - 1] = new DOMRect(
        last.left,
        top,
        rect.right - last.left,
        Math.max(last.bottom, rect.bottom) - top,
      );
    } else lines.push(rect);
  }
  return lines;
}

const contains = (rect: DOMRect, x: number, y: number) =>
  x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 3;

/** Text node and offset under a point, seeing into the shadow roots given. */
function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  return position ? { node: position.offsetNode, offset: position.offset } : null;
}

/** Marks by the text they stand in, so that a pointer that moves does not go through all of them. */
interface Places {
  roots: ShadowRoot[];
  inOne: Map<Node, Mark[]>;
  overSeveral: Mark[];
}

const places = new WeakMap<readonly Mark[], Places>();

function placesOf(marks: readonly Mark[]): Places {
  const known = places.get(marks);
  if (known) return known;
  const roots = new Set<ShadowRoot>();
  const found: Places = { roots: [], inOne: new Map(), overSeveral: [] };
  for (const mark of marks) {
    const { startContainer, endContainer } = mark.range;
    const root = startContainer.getRootNode();
    if (root instanceof ShadowRoot) roots.add(root);
    if (startContainer !== endContainer) found.overSeveral.push(mark);
    else if (!found.inOne.get(startContainer)?.push(mark)) found.inOne.set(startContainer, [mark]);
  }
  found.roots = [...roots];
  places.set(marks, found);
  return found;
}

/** Open shadow roots of the page in which marks stand. */
export const shadowRootsOf = (marks: readonly Mark[]): readonly ShadowRoot[] => placesOf(marks).roots;

/** The mark under a point: the smallest, where several lie there. The line it was hit on comes with it. */
export function markAt(x: number, y: number, marks: readonly Mark[]): { mark: Mark; line: DOMRect } | undefined {
  if (marks.length === 0) return undefined;
  const { roots, inOne, overSeveral } = placesOf(marks);
  const caret = caretAt(x, y, roots);
  if (!caret) return undefined;
  const here = [...(inOne.get(caret.node) ?? []), ...overSeveral.filter((mark) => covers(mark.range, caret.node))];
  let best: { mark: Mark; line: DOMRect } | undefined;
  for (const mark of here) {
    // The caret snaps to the nearest text: only a point on the mark's own lines counts.
    const line = rectsOf(mark.range).find((r) => contains(r, x, y));
    if (line && (!best || mark.end - mark.start < best.mark.end - best.mark.start)) best = { mark, line };
  }
  return best;
}

function covers(range: StaticRange, node: Node): boolean {
  const { startContainer, endContainer } = range;
  if (node === startContainer || node === endContainer) return true;
  const after = startContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  const before = endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
  return Boolean(after && before);
}

/** Whether two marks are the same, though they were made by two readings of the page. */
export const isSameMark = (a: Mark, b: Mark): boolean =>
  a === b ||
  (a.kind === b.kind &&
    a.id === b.id &&
    a.block === b.block &&
    a.start === b.start &&
    a.article.root === b.article.root);

/** Of the lines a mark has now, the one that `line` was: the same, or the nearest in size and place. */
export function sameLine(lines: readonly DOMRect[], line: DOMRect): DOMRect | undefined {
  const far = (one: DOMRect) => Math.abs(one.left - line.left) + Math.abs(one.width - line.width);
  return lines.reduce<DOMRect | undefined>((best, one) => (best && far(best) <= far(one) ? best : one), undefined);
}

/** Whether text at a node runs from right to left. */
export function isRightToLeft(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
