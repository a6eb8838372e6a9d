/** Windows and tabs that the browser opens by itself, reached by their numbers. */
import { type Bridge, within } from '../../../scripts/lib/driver.ts';
import { until } from '../helpers.ts';

interface Api {
  windows: {
    create(what: { url?: string[]; incognito?: boolean; focused?: boolean }): Promise<{
      id: number;
      tabs?: { id: number }[];
    }>;
    remove(id: number): Promise<void>;
  };
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; pendingUrl?: string }[]>;
    update(id: number, what: { active: boolean }): Promise<unknown>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
/** In a page of the extension. */
declare const chrome: Api;

export interface Opened {
  window: number;
  /** Numbers of its tabs, in their order. */
  tabs: number[];
}

/** Opens a window with these pages, all at once. */
export const openWindow = (bridge: Bridge, url: string[], incognito = false): Promise<Opened> =>
  bridge.tab.evaluate(
    async (what) => {
      const { id } = await chrome.windows.create(what);
      return { window: id, tabs: (await chrome.tabs.query({ windowId: id })).map((tab) => tab.id) };
    },
    { url, incognito, focused: true },
  );

export const closeWindow = (bridge: Bridge, id: number): Promise<void> =>
  bridge.tab.evaluate((id) => chrome.windows.remove(id), id);

/** Puts a tab in front of its window. */
export const show = (bridge: Bridge, tab: number): Promise<unknown> =>
  bridge.tab.evaluate((tab) => chrome.tabs.update(tab, { active: true }).then(() => true), tab);

export const badgeOf = (bridge: Bridge, tabId: number): Promise<string> =>
  bridge.tab.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId);

/** What is marked in the top frame of a tab, sorted; null where nothing of ours runs, or the tab has no page yet. */
export const marksIn = (bridge: Bridge, tab: number): Promise<string[] | null> =>
  within(
    bridge.inPage<string[] | null>(
      tab,
      `globalThis.__backstory_session?.marks.map(({ range }) => {
        const words = document.createRange();
        words.setStart(range.startContainer, range.startOffset);
        words.setEnd(range.endContainer, range.endOffset);
        return words.toString();
      }).sort() ?? null`,
    ),
    'A tab',
    // Firefox never answers for one that has gone on to another process meanwhile.
    2000,
  ).catch(() => null);

/** The same, once it is this. */
export const marksBecome = (bridge: Bridge, tab: number, words: readonly string[] | null, timeout = 20_000) =>
  until(
    () => marksIn(bridge, tab),
    (now) => `${now}` === `${words}`,
    timeout,
  );
