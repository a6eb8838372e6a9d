/** Where a range of the page lies on the screen. */

const lengthOf = (node: Node) => (node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length);

/** Rectangles of a range, as many as it has boxes; empty when its text has left the page. Measured with a live range that is dropped at once. */
export function boxesOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect[] {
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(startContainer, Math.min(startOffset, lengthOf(startContainer)));
    live.setEnd(endContainer, Math.min(endOffset, lengthOf(endContainer)));
  } catch {
    return [];
  }
  const boxes = [...live.getClientRects()];
  live.detach();
  return boxes;
}
