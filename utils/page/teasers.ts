/** Links to other stories, told by their shape alone: many pages give them no name. */
import { labelled } from './labels.ts';

/** Nodes looked at in one element; a teaser has fewer. */
const FEW_NODES = 40;
/** Letters that may stand outside the links of a teaser: an arrow, a full stop. */
const LOOSE = 4;
/** The longest label before a link. */
const LABEL = 60;
/** The longest teaser. */
const LONGEST = 500;

const SILENT = new Set(['script', 'style', 'svg', 'img', 'picture', 'noscript', 'template', 'button', 'time']);
const HEADING = /^h[1-6]$/;

/** Whether a link leads away from this page: notes and permalinks of a live blog do not. */
export function leadsAway(link: Element): boolean {
  const href = link.getAttribute('href');
  return href !== null && href !== '' && !/^(?:[#?]|javascript:|mailto:)/i.test(href);
}

/** Whether all that an element says is in links that lead away, but for a label such as "Read also:". */
export function linkOnly(element: Element): boolean {
  let linked = 0;
  let loose = '';
  let steps = 0;
  const stack: Node[] = [];
  for (let node = element.lastChild; node; node = node.previousSibling) stack.push(node);
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    if (++steps > FEW_NODES) return false;
    if (node.nodeType === 3) {
      loose += (node as Text).data;
      if (loose.length > LABEL && loose.trim().length > LABEL) return false;
    } else if (node.nodeType === 1) {
      const child = node as Element;
      if (SILENT.has(child.localName)) continue;
      if (child.localName === 'a' && leadsAway(child)) linked += child.textContent?.trim().length ?? 0;
      else for (let inner = child.lastChild; inner; inner = inner.previousSibling) stack.push(inner);
      if (linked > LONGEST) return false;
    }
  }
  if (linked === 0) return false;
  const rest = loose.trim();
  return rest.replace(/[^\p{L}\p{N}]+/gu, '').length <= LOOSE || rest.endsWith(':') || labelled(rest) !== undefined;
}

/** Whether a link is a card of another story: it wraps whole blocks, one of them a heading or a paragraph. */
export function isLinkCard(link: Element): boolean {
  if (!link.firstElementChild || !leadsAway(link)) return false;
  for (let child: Element | null = link.firstElementChild; child; child = child.nextElementSibling)
    if (/^(?:div|p|h[2-6]|figure|article|section|header|ul)$/.test(child.localName)) {
      // A headline that is a link is still the headline.
      const only = child === link.firstElementChild && child === link.lastElementChild;
      return !(only && child.localName === 'h2') && link.getElementsByTagName('h1').length === 0;
    }
  return false;
}

/** Whether a list offers other stories: every item of it is a link and nothing else. */
export function isListOfLinks(list: Element): boolean {
  let items = 0;
  for (let item = list.firstElementChild; item; item = item.nextElementSibling) {
    if (item.localName !== 'li') continue;
    if (++items > 30 || !linkOnly(item)) return false;
  }
  return items > 0;
}

/** What an element begins with: its first words, and the heading that they stand in. */
export interface Beginning {
  text: string;
  heading: Element | undefined;
  /** It begins with a point in time. */
  timed: boolean;
}

/** The beginning of an element, some levels down; undefined where it begins with nothing that can be read. */
export function beginningOf(element: Element): Beginning | undefined {
  let node: Node | null = element.firstChild;
  let heading: Element | undefined = HEADING.test(element.localName) ? element : undefined;
  for (let steps = 0; node && steps < 24; steps++) {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      // No label is that long, and blank space is most often short.
      if (data.length > 200 || data.trim() !== '') return { text: data, heading, timed: false };
      node = node.nextSibling;
    } else if (
      node.nodeType !== 1 ||
      SILENT.has((node as Element).localName) ||
      (node as Element).localName === 'figure'
    ) {
      if ((node as Element).localName === 'time') return { text: '', heading, timed: true };
      node = node.nextSibling;
    } else {
      if (HEADING.test((node as Element).localName)) heading = node as Element;
      // An empty element, such as a frame for a picture that is to come, is passed over.
      node = node.firstChild ?? node.nextSibling;
    }
  }
  return undefined;
}
