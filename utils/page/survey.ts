/** Where the text of a page lies: the weight of its paragraphs, summed up over the elements that hold them. */
import type { Steps } from '../network/steps.ts';
import { isBoilerplate } from './boilerplate.ts';

const MIN_PARAGRAPH = 40;
/** Elements that hold paragraphs and are judged: the heaviest tell the article from its surroundings on any page. */
const MAX_HOLDERS = 400;
/** Elements looked at for them, and items of lists. */
const MAX_LOOKED_AT = 12_000;
const MAX_ITEMS = 1500;
/** Less text than this in paragraphs, and the page may have written its article in other elements. */
const POOR = 1000;

export interface Survey {
  /** Letters of the paragraphs in each element that holds some, up to the body. */
  sums: Map<Element, number>;
  /** Of the elements in `sums`, those inside each of them. */
  inner: Map<Element, Element[]>;
  /** Whether an element stands in something that is not the article's. */
  leftOut(element: Element): boolean;
}

/** Weighs the paragraphs of a page, with pauses. Without layout; each container is judged once. */
export function* survey(doc: Document): Steps<Survey> {
  const body = doc.body as Element;
  const judged = new Map<Element, boolean>([[body, false]]);
  const leftOut = (element: Element): boolean => {
    const above: Element[] = [];
    let e: Element | null = element;
    let verdict: boolean | undefined;
    for (; e; e = parentOf(e)) {
      verdict = judged.get(e);
      if (verdict !== undefined) break;
      above.push(e);
    }
    verdict ??= false;
    for (let i = above.length - 1; i >= 0; i--) {
      const one = above[i] as Element;
      verdict ||= isBoilerplate(one);
      judged.set(one, verdict);
    }
    return verdict;
  };

  const own = new Map<Element, number>();
  const seen = new Set<Element>();
  const weigh = (paragraph: Element, share = 1) => {
    if (seen.has(paragraph)) return;
    seen.add(paragraph);
    const length = paragraph.textContent?.trim().length ?? 0;
    const parent = parentOf(paragraph) ?? paragraph;
    if (length >= MIN_PARAGRAPH) own.set(parent, (own.get(parent) ?? 0) + length * share);
  };
  /** Forgets what holds little, unjudged, and what is left out. */
  const judge = (): number => {
    let total = 0;
    const heaviest = [...own].sort((a, b) => b[1] - a[1]);
    own.clear();
    for (const [holder, weight] of heaviest.slice(0, MAX_HOLDERS)) {
      if (leftOut(holder)) continue;
      own.set(holder, weight);
      total += weight;
    }
    return total;
  };

  let looked = 0;
  let items = 0;
  for (const element of body.querySelectorAll('p, pre, blockquote, li, dd, br')) {
    if (element.localName === 'li' && ++items > MAX_ITEMS) continue;
    if (++looked > MAX_LOOKED_AT) break;
    if (looked % 100 === 0) yield undefined;
    if (element.localName === 'br') {
      const parent = element.parentElement;
      if (parent && parent !== body && parent.localName !== 'p') weigh(parent);
      else if (parent === body && !own.has(body)) own.set(body, looseText(body));
    } else if (element.localName === 'p' || !hasParagraph(element))
      // A list item weighs little: menus are lists.
      weigh(element, element.localName === 'li' ? 0.25 : 1);
  }
  yield undefined;
  let total = judge();
  if (total < POOR && looked > MAX_LOOKED_AT) {
    // The article may lie behind thousands of teasers, where the page says so.
    for (const p of body.querySelectorAll('main p, [itemprop="articleBody"] p'))
      if (++looked < 2 * MAX_LOOKED_AT) weigh(p);
    total = judge();
  }
  if (total < POOR) {
    weighLeaves(body, weigh, seen);
    if (judge() < POOR) {
      for (const root of shadowRoots(body)) weighLeaves(root, weigh, seen);
      judge();
    }
  }
  yield undefined;
  return { ...gather(own), leftOut };
}

const hasParagraph = (element: Element) => element.firstElementChild?.localName === 'p';

/** The parent, also out of an open shadow root. */
function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** Letters of an element's own text nodes: old pages write straight into the body. */
function looseText(element: Element): number {
  let length = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) length += (node as Text).data.trim().length;
  return length;
}

/** Weighs boxes that are paragraphs: their own text is as long as one. */
function weighLeaves(root: ParentNode, weigh: (paragraph: Element) => void, seen: Set<Element>): void {
  let looked = 0;
  for (const box of root.querySelectorAll('p, div, span, section, td, center, font')) {
    if (++looked > MAX_LOOKED_AT) return;
    const first = box.firstChild;
    if (first?.nodeType !== 3 || first.nodeValue?.trim() === '') continue;
    // An inline element is weighed with the box that it stands in.
    const block = /^(?:span|font)$/.test(box.localName) ? box.parentElement : box;
    if (block && !seen.has(block) && looseOrInline(box) >= MIN_PARAGRAPH) weigh(block);
  }
}

const looseOrInline = (box: Element): number =>
  /^(?:span|font)$/.test(box.localName) ? (box.textContent?.trim().length ?? 0) : looseText(box);

/** Open shadow roots of web components, the outer ones before the inner ones. */
function shadowRoots(body: Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const visit = (root: ParentNode) => {
    let looked = 0;
    for (const element of root.querySelectorAll('*')) {
      if (++looked > MAX_LOOKED_AT || found.length > 200) return;
      if (!element.shadowRoot) continue;
      found.push(element.shadowRoot);
      visit(element.shadowRoot);
    }
  };
  visit(body);
  return found;
}

function gather(own: Map<Element, number>): Pick<Survey, 'sums' | 'inner'> {
  const sums = new Map<Element, number>();
  const inner = new Map<Element, Element[]>();
  for (const [holder, weight] of own) {
    for (let e: Element | null = holder; e; ) {
      const known = sums.get(e);
      sums.set(e, (known ?? 0) + weight);
      const parent = parentOf(e);
      if (known === undefined && parent) {
        const siblings = inner.get(parent);
        if (siblings) siblings.push(e);
        else inner.set(parent, [e]);
      }
      e = parent;
    }
  }
  return { sums, inner };
}
