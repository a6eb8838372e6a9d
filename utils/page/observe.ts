/**
 * Watches the page for changes and has it read again: a moment after something has changed, and less and less often
 * where that never ends. The pause grows while changes keep coming and recovers when they stop.
 */
import { whenSeen } from './slices.ts';

const MOMENT_MS = 400;
const MIN_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 16_000;

/** Changes of one batch that are looked at, those of one element elsewhere as one; where there are more, something will have changed. */
const MOST_CHANGED = 50;

const CHANGES: MutationObserverInit = { childList: true, subtree: true, characterData: true };

/** What shows an element or hides it, on itself or on what is around it. */
const SHOWS: MutationObserverInit = { attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'] };

/** Hidden elements that are watched: a page may have thousands, folded away. */
const MOST_HIDDEN = 300;

export interface Watched {
  /** The articles of the page as they were last read. */
  roots: () => readonly Element[];
  /** Something has changed, perhaps under a mark: called at once, before the page is painted again. */
  changed: () => void;
  /** Reads the page anew; never called while it still runs. */
  read: () => Promise<void>;
}

export interface Watching {
  /**
   * Watches these shadow roots, too, whose changes are not told to the document; and whether these elements come to be
   * shown, which changes no text.
   */
  also(roots: Iterable<ShadowRoot>, hidden: Iterable<Element>): void;
  /** Has the page read soon, as if it had changed. */
  soon(): void;
}

/** Begins to watch; ends with the signal. */
export function watch({ roots, changed, read }: Watched, signal: AbortSignal): Watching {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastRead = performance.now();
  let pause = MIN_PAUSE_MS;
  let busy = false;
  let again = false;

  const run = async () => {
    timer = undefined;
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      // Nobody sees the page: it is read when somebody does, once, whatever has changed until then.
      await whenSeen(signal);
      const since = performance.now() - lastRead;
      pause = since < pause * 2 ? Math.min(pause * 2, MAX_PAUSE_MS) : MIN_PAUSE_MS;
      await read();
    } catch {
      // Aborted, or a page that changed under our hands: the next change tries again.
    }
    lastRead = performance.now();
    busy = false;
    if (again && !signal.aborted) {
      again = false;
      soon();
    }
  };
  const soon = () => {
    if (signal.aborted || timer !== undefined) return;
    timer = setTimeout(() => void run(), Math.max(MOMENT_MS, lastRead + pause - performance.now()));
  };

  const observer = new MutationObserver((records) => {
    changed();
    // The page is going to be read anyway: a page that never rests must not be looked at as often as it stirs.
    if (timer !== undefined) return;
    const articles = roots();
    if (articles.length === 0 || !articles.every((one) => one.isConnected)) return soon();
    // A ticker changes one element many times: where that stands is asked once.
    const elsewhere = new Set<Node>();
    let looked = 0;
    for (const record of records) {
      const { target } = record;
      if (elsewhere.has(target)) continue;
      const where = placeOf(target, articles);
      if (where === 'elsewhere') elsewhere.add(target);
      else if (concerns(record, where)) return soon();
      if (++looked > MOST_CHANGED) return soon();
    }
  });
  const seen = new WeakSet<Node>();
  const observe = (node: Node) => {
    if (seen.has(node)) return;
    seen.add(node);
    observer.observe(node, CHANGES);
  };
  // Not its body: a page may put another one in its place.
  observe(document);

  const showing = new MutationObserver(soon);
  let isHiding = false;
  const listening = { signal, passive: true, capture: true };
  const perhapsShown = () => isHiding && soon();
  addEventListener('transitionend', perhapsShown, listening);
  addEventListener('animationend', perhapsShown, listening);
  // Another article at another address, of which the page may have had the text before.
  addEventListener('popstate', soon, listening);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    showing.disconnect();
    clearTimeout(timer);
  });
  return {
    soon,
    also: (found, hidden) => {
      for (const root of found) observe(root);
      showing.disconnect();
      const around = withAncestors(hidden);
      isHiding = around.size > 0;
      for (const element of around) showing.observe(element, SHOWS);
    },
  };
}

/** Where a changed node stands: in an article, around one, or elsewhere. */
function placeOf(node: Node, articles: readonly Element[]): 'inside' | 'around' | 'elsewhere' {
  if (articles.some((article) => holds(article, node))) return 'inside';
  return articles.some((article) => node.contains(article)) ? 'around' : 'elsewhere';
}

/** Whether a change may have changed the text of an article, or brought the next one. */
function concerns({ type, addedNodes, removedNodes }: MutationRecord, where: 'inside' | 'around'): boolean {
  if (type === 'characterData' || hasText(addedNodes)) return true;
  return removedNodes.length > 0 && where === 'inside';
}

/** Whether a node lies in an element, or in a shadow tree that does. */
function holds(element: Element, node: Node): boolean {
  for (let at: Node | undefined = node; at; ) {
    if (element.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}

function withAncestors(elements: Iterable<Element>): Set<Element> {
  const all = new Set<Element>();
  for (const element of elements)
    for (let at: Element | null = element; at && !all.has(at) && all.size < MOST_HIDDEN; at = at.parentElement)
      all.add(at);
  return all;
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) if ((node.textContent?.length ?? 0) > 30) return true;
  return false;
}
