/**
 * Where our one element stands. Beside the body, except while the page has a modal dialog or an element in full screen
 * that holds marks: browsers make everything else inert then, popovers in front of it too, and only what stands inside can
 * be used. A page's popover that closes by a press outside of it is such a place for the card of a mark in it.
 */
import type { Mark } from '../page/marks.ts';
import { shadowRootsOf } from './geometry.ts';
import { parentOf } from './viewport.ts';

export interface Home {
  /** Gets our element as its last child. */
  parent: Element | ShadowRoot;
  /** The page has put something over everything that holds nothing of ours: we stay under it. */
  isBlocked: boolean;
}

const BLOCKS = 'dialog:modal, :fullscreen';
const CLOSES_OUTSIDE = '[popover]:popover-open:not([popover="manual" i])';

/** `open`: the mark whose card is open. `latest` are what the page opened, in that order. */
export function homeFor(marks: readonly Mark[], open: Mark | undefined, latest: readonly Element[]): Home {
  const beside: Home = { parent: document.documentElement, isBlocked: false };
  const roots = [document, ...shadowRootsOf(marks)];
  if (roots.some((root) => root.querySelector(BLOCKS))) {
    const own = blocksAround(open ? [open] : []);
    const around = own.length > 0 ? own : blocksAround(marks);
    // Of several the one that was opened last is in front.
    const front = around.length > 1 ? latest.findLast((one) => around.includes(one)) : undefined;
    const block = front ?? around.at(-1);
    if (!block) return { ...beside, isBlocked: true };
    return block === document.documentElement ? beside : { parent: block.shadowRoot ?? block, isBlocked: false };
  }
  const popover = open && roots.some((root) => root.querySelector(CLOSES_OUTSIDE)) && ancestor(open, CLOSES_OUTSIDE);
  return popover ? { ...beside, parent: popover } : beside;
}

/** Marks that can be reached: not those that are inert, by themselves or since the page has opened something over them. */
export function reachable(marks: readonly Mark[], latest: readonly Element[]): Mark[] {
  const { parent, isBlocked } = homeFor(marks, undefined, latest);
  if (isBlocked) return [];
  const within = parent instanceof ShadowRoot ? parent.host : parent;
  const isIn = (mark: Mark) => within === document.documentElement || ancestor(mark, BLOCKS) === within;
  return marks.filter((mark) => isIn(mark) && !ancestor(mark, '[inert]'));
}

/** The nearest modal dialog or full-screen element of each mark, each once. */
function blocksAround(marks: readonly Mark[]): Element[] {
  const found = new Set<Element>();
  const known = new Set<Node>();
  for (const mark of marks) {
    const { startContainer } = mark.range;
    const parent = startContainer.parentNode;
    if (!parent || known.has(parent)) continue;
    known.add(parent);
    const block = ancestor(mark, BLOCKS);
    if (block) found.add(block);
  }
  return [...found];
}

function ancestor({ range }: Mark, selector: string): Element | undefined {
  for (let at: Node | null = range.startContainer; at; at = parentOf(at))
    if (at instanceof Element && at.matches(selector)) return at;
  return undefined;
}
