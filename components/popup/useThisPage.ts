import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState, PageSummary } from '../../utils/messages.ts';
import type { Client } from '../client.ts';

export interface ActiveTab {
  id?: number | undefined;
  /** Where the browser tells it. */
  url?: string | undefined;
}

export interface ThisPageNow {
  url?: string | undefined;
  /** What is marked; null: nobody answers there; undefined: not asked yet. */
  page?: PageSummary | null | undefined;
  /** Whether it is read, and why not; undefined where nobody knows. */
  state?: PageState | undefined;
}

/** How often, and how many times at most, a page is asked that is just being read. */
const EVERY_MS = 250;
const MOST = 12;
/** Times after which a page that is not being read is taken to hold nothing of ours. */
const NOTHING = 4;

/** The page in the active tab, and the ways to have it asked again. */
export function useThisPage(client: Client, activeTab: () => Promise<ActiveTab | undefined>) {
  const [now, setNow] = useState<ThisPageNow>({});
  const [isPending, setPending] = useState(false);
  const open = useRef(true);

  const ask = async (): Promise<ThisPageNow> => {
    const tab = await activeTab().catch(() => undefined);
    const [page, state] = await Promise.all([
      client.askPage({ type: 'page-summary' }).catch(() => null),
      tab?.id === undefined ? undefined : client.ask({ type: 'page-state', tab: tab.id }).catch(() => undefined),
    ]);
    const next = { url: tab?.url, page, state };
    if (open.current) setNow(next);
    return next;
  };

  /** Asks until the page has been read, or will not be. */
  const follow = async () => {
    setPending(true);
    for (let times = 1; open.current && times <= MOST; times++) {
      const { page, state } = await ask();
      if (page || state?.refusal || (times >= NOTHING && !state?.reading)) break;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    if (open.current) setPending(false);
  };

  /** Has the page read, whatever it is, this once. */
  const readOnce = async () => {
    const tab = await activeTab().catch(() => undefined);
    if (tab?.id === undefined) return;
    await client.ask({ type: 'read-once', tab: tab.id }).catch(() => undefined);
    await follow();
  };

  useEffect(() => {
    open.current = true;
    void ask();
    return () => {
      open.current = false;
    };
  }, [client, activeTab]);
  return { ...now, isPending, ask, follow, readOnce };
}
