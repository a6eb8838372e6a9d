import { useEffect, useRef, useState } from 'preact/hooks';
import type { Followed } from '../../utils/companion/follower.ts';
import type { ToPage } from '../../utils/companion/protocol.ts';

/** What follows the active tab; given in by the entry point. */
export interface Following {
  start(first?: number): Promise<void>;
  stop(): void;
  /** Asks something of the page that is shown. */
  send(message: ToPage): void;
  /** Has the tab looked at again. */
  soon(): void;
}

/** Makes what follows; it tells what is so whenever that has changed. */
export type Follow = (changed: (now: Followed) => void) => Following;

/** Tabs whose state is kept, the latest last. */
const MOST_KEPT = 8;

/**
 * The tabs that have been looked at, each as it was seen last: what is shown of a tab is there again at once when the
 * reader comes back to it, with all that was open in it.
 */
export function useFollowed(follow: Follow, first: number | undefined) {
  const [now, setNow] = useState<Followed>({ missed: 0 });
  const following = useRef<Following | undefined>(undefined);
  const kept = useRef(new Map<number, Followed>());
  useEffect(() => {
    const made = follow(setNow);
    following.current = made;
    void made.start(first);
    return () => made.stop();
  }, [follow, first]);

  const { tab } = now;
  if (tab) {
    const before = kept.current.get(tab.id);
    const isSame = before?.tab?.url === tab.url;
    // Until the page has answered, it is as it was.
    const bridged = !now.look && !now.state && isSame ? { ...now, look: before?.look, state: before?.state } : now;
    kept.current.delete(tab.id);
    kept.current.set(tab.id, bridged);
    for (const id of kept.current.keys()) if (kept.current.size > MOST_KEPT) kept.current.delete(id);
  }
  return { tab, views: [...kept.current.values()].sort(byTab), following };
}

/** In an order that does not change: what is moved in the document loses its scroll position. */
const byTab = (a: Followed, b: Followed) => (a.tab?.id ?? 0) - (b.tab?.id ?? 0);
