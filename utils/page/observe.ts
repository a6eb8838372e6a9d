/**
 * Watches the article for changes and has it read again: after the page has been quiet for a moment, and less and less
 * often where it never is. The pause grows while changes keep coming and recovers when they stop.
 */

const QUIET_MS = 400;
const MIN_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 16_000;

/** Calls `read` when the text under `root()` has changed, never while it still runs. */
export function watch(root: () => Element | null, read: () => Promise<void>, signal: AbortSignal): void {
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
    const since = performance.now() - lastRead;
    pause = since < pause * 2 ? Math.min(pause * 2, MAX_PAUSE_MS) : MIN_PAUSE_MS;
    try {
      await read();
    } catch {
      // Aborted, or a page that changed under our hands: the next change tries again.
    }
    lastRead = performance.now();
    busy = false;
    if (again && !signal.aborted) {
      again = false;
      schedule();
    }
  };
  const schedule = () => {
    clearTimeout(timer);
    const wait = Math.max(QUIET_MS, lastRead + pause - performance.now());
    timer = setTimeout(() => void run(), document.hidden ? Math.max(wait, 4000) : wait);
  };

  const observer = new MutationObserver((records) => {
    const article = root();
    if (!article?.isConnected) return schedule();
    for (const { target, type, addedNodes, removedNodes } of records) {
      // Text in the article, an element with text added to it, or a new piece around it that may be the next article.
      const inside = article.contains(target) || target.contains(article);
      if (!inside) continue;
      if (type === 'characterData' || hasText(addedNodes) || (removedNodes.length > 0 && article.contains(target)))
        return schedule();
    }
  });
  observer.observe(document.body ?? document.documentElement, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) if ((node.textContent?.length ?? 0) > 30) return true;
  return false;
}
