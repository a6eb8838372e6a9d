/**
 * Reads an article's text block by block and remembers which text node each stretch came from, so that a mention found
 * in the text can be painted in the page. Walks without recursion: pages nest thousands of elements deep.
 */
import type { BlockKind } from '../text/article.ts';
import { kindOf } from './block-kind.ts';
import { isBlock, isBoilerplate } from './boilerplate.ts';

/** A stretch of a block's text that is a stretch of one text node's data. */
export interface Segment {
  node: Text;
  /** Offset in the block's text. */
  start: number;
  /** Offset in the node's data of the same place: not 0 where a long text is cut into several blocks. */
  from: number;
  length: number;
}

export interface PageBlock {
  text: string;
  kind: BlockKind;
  /** Counts headings: mentions are marked once in each section. */
  section: number;
  segments: Segment[];
  element: Element;
}

/** What readBlocks is told, and what it tells beside the blocks. */
export interface Reading {
  /** Comments and teasers of other stories are read as well. */
  around?: boolean;
  /** The open shadow roots met on the way: changes in them have to be watched by themselves. */
  roots?: Set<ShadowRoot>;
  /** Elements left unread because they are not shown now. */
  hidden?: Set<Element>;
}

/** Text read beyond this many characters is left: no article is that long. */
export const MAX_TEXT = 12_000_000;

/**
 * A block longer than this is cut at the end of a sentence, and in any case at twice the length: a text without
 * paragraphs must not be one piece of work.
 */
export const LONG_BLOCK = 6000;

const EMPTY = /^\s*$/;

interface Open {
  text: string[];
  length: number;
  segments: Segment[];
}

/**
 * Blocks of text under `root`, in reading order. A generator, so that the caller can rest between nodes: it yields
 * undefined every few hundred nodes and a block whenever one is complete.
 */
export function* readBlocks(root: Element, reading: Reading = {}): Generator<PageBlock | undefined, void> {
  let open: Open = { text: [], length: 0, segments: [] };
  let owner: Element = root;
  let section = 0;
  let total = 0;
  let steps = 0;

  const finish = (): PageBlock | undefined => {
    const text = open.text.join('');
    const { segments } = open;
    open = { text: [], length: 0, segments: [] };
    if (segments.length === 0 || EMPTY.test(text)) return undefined;
    if (!isShown(owner)) {
      reading.hidden?.add(owner);
      return undefined;
    }
    const kind = kindOf(owner);
    if (kind === 'headline' || kind === 'heading') section++;
    return { text, kind, section, segments, element: owner };
  };

  /** What is still to be visited; a function ends a block. */
  const stack: (Node | { leave: Element })[] = [root];
  while (stack.length > 0) {
    const next = stack.pop() as Node | { leave: Element };
    if (++steps % 200 === 0) yield undefined;
    if ('leave' in next) {
      const block = finish();
      owner = next.leave;
      if (block) yield block;
      continue;
    }
    if (next.nodeType === 3) {
      const { data } = next as Text;
      for (let from = 0; from < data.length && total <= MAX_TEXT; ) {
        const to = cutOf(data, from, LONG_BLOCK - open.length);
        open.segments.push({ node: next as Text, start: open.length, from, length: to - from });
        open.text.push(data.slice(from, to));
        open.length += to - from;
        total += to - from;
        from = to;
        // The rest of a long text, or what comes after it, is a block of its own.
        const ends = from < data.length || (open.length > LONG_BLOCK && ENDED.test(data.slice(-8)));
        const block = ends || open.length > 2 * LONG_BLOCK ? finish() : undefined;
        if (block) yield block;
      }
      continue;
    }
    if (next.nodeType !== 1) continue;
    const element = next as Element;
    if (element.localName === 'br') {
      open.text.push('\n');
      open.length += 1;
      continue;
    }
    if (element !== root && (isBoilerplate(element, reading) || isHiddenInline(element))) {
      if (element.matches('[hidden], [aria-hidden="true"]')) reading.hidden?.add(element);
      continue;
    }
    if (isBlock(element) || element === root) {
      const block = finish();
      if (block) yield block;
      stack.push({ leave: owner });
      owner = element;
    }
    if (element.shadowRoot) reading.roots?.add(element.shadowRoot);
    const children = childrenOf(element);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
  }
  const rest = finish();
  if (rest) yield rest;
}

/** What ends a sentence, at the end of a stretch of text. */
const ENDED = /[.!?…]["'”’»)\]]*\s*$/;

/**
 * Where a text node's data is cut so that about `room` more characters go into the block: its end where all of it fits,
 * else the end of a sentence or a line, else a gap between words.
 */
function cutOf(data: string, from: number, room: number): number {
  const most = from + Math.max(room, 1) + LONG_BLOCK / 2;
  if (data.length <= most) return data.length;
  const least = from + Math.max(room, 1) - 1;
  const stretch = data.slice(least, most);
  const end = /\n\s*\n|[.!?…]["'”’»)\]]*\s|\n/.exec(stretch) ?? /\s/.exec(stretch);
  return end ? least + end.index + end[0].length : most;
}

/** Children as the reader sees them: an open shadow root's content with what is slotted into it. */
function childrenOf(element: Element): ArrayLike<Node> {
  const { shadowRoot } = element;
  if (shadowRoot) return shadowRoot.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** Whether an element in a line of text is there for machines only; what has no class or style of its own is shown. */
function isHiddenInline(element: Element): boolean {
  return (element.hasAttribute('class') || element.hasAttribute('style')) && !isBlock(element) && !isShown(element);
}

function isShown(element: Element): boolean {
  // Not in jsdom, where `npm run annotate` reads HTML.
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Where an offset of a block's text lies in the page: the text node and the offset in it. `end`: the end of a span. */
export function locate(block: PageBlock, offset: number, end = false): { node: Text; offset: number } {
  const { segments } = block;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = segments[middle] as Segment;
    if (end ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const { node, start, from } = segments[low] as Segment;
  return { node, offset: Math.max(0, Math.min(offset - start + from, node.data.length)) };
}

/** A span of a block as a static range: live ranges would slow every change the page makes to itself. */
export function rangeOf(block: PageBlock, start: number, end: number): StaticRange {
  const from = locate(block, start);
  const to = locate(block, end, true);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** Words of a block as one text node holds them. */
export interface Held {
  node: Text;
  /** Offset in the node's data. */
  at: number;
  words: string;
}

/** What holds a span of a block: its words, by text node. */
export function heldBy({ text, segments }: PageBlock, start: number, end: number): Held[] {
  return segments.flatMap(({ node, start: first, from, length }): Held[] => {
    const begins = Math.max(start, first);
    const ends = Math.min(end, first + length);
    return begins < ends ? [{ node, at: begins - first + from, words: text.slice(begins, ends) }] : [];
  });
}

/** Whether words still stand in the page where they were read. */
export const isThere = (held: readonly Held[]): boolean =>
  held.every(({ node, at, words }) => node.isConnected && node.data.startsWith(words, at));
