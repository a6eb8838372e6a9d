/** What a page looks like from its own world: its DOM, the marks in it, and whether they ever point at other words. */
import type { Tab } from '../../../scripts/lib/driver.ts';

export interface PlacedMark {
  highlight: string;
  /** Its place among the marks of that highlight. */
  place: number;
  /** The words under the mark as they stand in the page now, tidied. */
  text: string;
  /** Whether it has a place in the layout. */
  painted: boolean;
  /** How the words are hidden, where the page says so (data-way). */
  way: string;
}

/** Words as they compare: without invisible letters, with single spaces. */
export const tidied = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Marks of ours; `own` are the names of the page's own highlights. */
export async function placedMarks(tab: Tab, own: readonly string[] = []): Promise<PlacedMark[]> {
  const marks = await tab.evaluate((own) => {
    /** The text between the ends of a range: not what is set above the line (ruby), a space for a line break. */
    const textOf = (range: Range): string => {
      const walker = Document.prototype.createTreeWalker.call(
        document,
        range.commonAncestorContainer,
        NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      );
      let text = '';
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
        if (!range.intersectsNode(node)) continue;
        if (node.nodeName.toLowerCase() === 'br') text += ' ';
        if (!(node instanceof Text) || node.parentElement?.closest('rt, rp, script, style')) continue;
        const from = node === range.startContainer ? range.startOffset : 0;
        text += node.data.slice(from, node === range.endContainer ? range.endOffset : undefined);
      }
      return text;
    };
    const found: PlacedMark[] = [];
    for (const [highlight, parts] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (own.includes(highlight)) continue;
      let place = -1;
      for (const part of parts) {
        place++;
        const range = document.createRange();
        try {
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
        } catch {
          found.push({ highlight, place, text: '(past the end of its text)', painted: false, way: '' });
          continue;
        }
        found.push({
          highlight,
          place,
          text: textOf(range),
          way: range.startContainer.parentElement?.closest<HTMLElement>('[data-way]')?.dataset.way ?? '',
          painted:
            range.startContainer.isConnected &&
            [...range.getClientRects()].some((rect) => rect.width > 0 && rect.height > 0),
        });
      }
    }
    return found;
  }, own);
  return marks.map((mark) => ({ ...mark, text: tidied(mark.text) }));
}

/** The page with everything in it, through its open shadow roots, one node a line; and what stands beside body. */
export function domOf(tab: Tab): Promise<{ tree: string; beside: number }> {
  return tab.evaluate(() => {
    // Pages override even these, and forms have fields of these names.
    const plain = <T>(of: object, name: string, node: Node): T =>
      Object.getOwnPropertyDescriptor(of, name)?.get?.call(node) as T;
    const root = document.documentElement;
    const isHtml = root.localName === 'html';
    const isBeside = (node: Node): boolean =>
      isHtml && node.parentNode === root && node !== document.body && node !== document.head && node.nodeType === 1;
    const lines: string[] = [];
    const stack: { node: Node; depth: number }[] = [{ node: document, depth: 0 }];
    let beside = 0;
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, depth } = next;
      if (isBeside(node)) {
        beside++;
        continue;
      }
      const attributes =
        node instanceof Element
          ? [...plain<NamedNodeMap>(Element.prototype, 'attributes', node)].map(
              ({ name, value }) => ` ${name}=${value}`,
            )
          : [];
      lines.push(`${depth} ${node.nodeName}${attributes.sort().join('')} ${node.nodeValue ?? ''}`);
      const children: Node[] = [];
      const shadow = node instanceof Element ? plain<ShadowRoot | null>(Element.prototype, 'shadowRoot', node) : null;
      if (shadow) children.push(shadow);
      children.push(...plain<NodeListOf<ChildNode>>(Node.prototype, 'childNodes', node));
      for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as Node, depth: depth + 1 });
    }
    return { tree: lines.join('\n'), beside };
  });
}

/**
 * From now on looks at every mark in every frame, just before it is painted: whether a range that stays has come to lie
 * over other words than at first.
 */
export function watchMarks(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const world = window as unknown as { strayed: string[] };
    world.strayed = [];
    const first = new WeakMap<AbstractRange, string>();
    const look = (): void => {
      for (const [, parts] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
        for (const part of parts) {
          const { startContainer, endContainer, startOffset, endOffset } = part;
          if (!(part instanceof StaticRange) || !startContainer.isConnected) continue;
          const now =
            startContainer === endContainer
              ? (startContainer.nodeValue ?? '').slice(startOffset, endOffset)
              : `${(startContainer.nodeValue ?? '').slice(startOffset)} … ${(endContainer.nodeValue ?? '').slice(0, endOffset)}`;
          const before = first.get(part);
          if (before === undefined) first.set(part, now);
          // What lies past the end of its text lies over nothing.
          else if (before !== now && now !== '') {
            world.strayed.push(`“${before}” became “${now}”`);
            first.set(part, now);
          }
        }
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What watchMarks has seen so far. */
export const strayedMarks = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => (window as unknown as { strayed?: string[] }).strayed ?? []);
