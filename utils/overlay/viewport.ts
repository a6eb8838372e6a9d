/** What the reader sees of the page. */
import { type Box, MARGIN } from './placing.ts';

/** Narrower than this, a card cannot be read: a page that is pinched larger than that is measured whole. */
const LEAST_WIDTH = 288;

/** In px of the viewport, without scroll bars; the part that is left when the page is pinched or a keyboard is up. */
export function seen(): Box {
  const root = document.documentElement;
  // Documents without a doctype give the height of the page as that of their root.
  const whole = { width: clientOr(root.clientWidth, innerWidth), height: innerHeight };
  const { visualViewport: visual } = window;
  if (!visual || visual.scale === 1) {
    // A keyboard makes the visual viewport low, and nothing else.
    const height = visual ? Math.min(whole.height, visual.height) : whole.height;
    const top = visual?.offsetTop ?? 0;
    return { left: 0, top, right: whole.width, bottom: top + height };
  }
  const { offsetLeft, offsetTop, width, height } = visual;
  const wide = width >= LEAST_WIDTH + 2 * MARGIN;
  return {
    left: wide ? offsetLeft : 0,
    right: wide ? offsetLeft + width : whole.width,
    top: offsetTop,
    bottom: offsetTop + height,
  };
}

const clientOr = (client: number, inner: number) => (client > 0 && client <= inner ? client : inner);

/** Ancestors that may cut off what lies in them; the page's own scrolling is not among them. */
export function clipsOf(node: Node): Element[] {
  const clips: Element[] = [];
  let at = parentOf(node);
  for (let depth = 0; at && depth < 400; at = parentOf(at), depth++) {
    if (at === document.body || at === document.documentElement) break;
    if (at instanceof Element && /auto|scroll|hidden|clip/.test(getComputedStyle(at).overflow)) clips.push(at);
  }
  return clips;
}

/** The parent as the page is drawn: through slots and out of shadow roots. */
export function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node as Partial<Slottable>).assignedSlot ?? node.parentNode;
}

/** Whether more than a sliver of a line can be seen. */
export function isSeen(line: Box, clips: readonly Element[], bounds: Box): boolean {
  let { left, top, right, bottom } = line;
  for (const clip of [bounds, ...clips.map((element) => element.getBoundingClientRect())]) {
    left = Math.max(left, clip.left);
    top = Math.max(top, clip.top);
    right = Math.min(right, clip.right);
    bottom = Math.min(bottom, clip.bottom);
  }
  return right - left > 1 && bottom - top > 1;
}
