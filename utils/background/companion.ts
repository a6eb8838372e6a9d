/** The way to the companion: Chrome's side panel, Firefox's sidebar, or a tab where a browser has neither. */
import browser from 'webextension-polyfill';

/** The page that all three show. */
const PAGE = 'sidepanel.html';

/** What the polyfill does not know of Chrome; Firefox has `sidebarAction` instead, and for Android neither. */
interface Chromes {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

/** Which window it is to stand beside, and the tab that it begins with. */
interface Where {
  windowId: number;
  tab?: number | undefined;
  /** Closes it where it is open already: for a key. Firefox only: Chrome does not say whether it is. */
  toggles?: boolean;
}

/**
 * Opens the companion beside a window.
 *
 * Browsers allow this only in answer to something that the reader does with the extension itself: a press in one of its
 * pages, a command, its toolbar button or an item of its menus. A press in a web page is none (Firefox), and the answer to
 * a message is none either. The permission ends with the handler's first `await`: so this calls the browser before
 * anything else, the window must be known beforehand (a command's or a menu's listener is given its tab), and whoever calls
 * this must not have waited for anything. Firefox opens it in the window in front, whichever is named.
 *
 * Settles when it is open. Rejects where the browser does not allow it.
 */
export function openCompanion({ windowId, tab, toggles = false }: Where): Promise<void> {
  const { sidePanel } = browser as unknown as Chromes;
  if (sidePanel) return sidePanel.open({ windowId });
  // Not in Firefox for Android.
  const { sidebarAction } = browser as Partial<Pick<typeof browser, 'sidebarAction'>>;
  if (sidebarAction) return toggles ? sidebarAction.toggle() : sidebarAction.open();
  const url = browser.runtime.getURL(`${PAGE}${tab === undefined ? '' : `?tab=${tab}`}`);
  return browser.tabs.create({ url }).then(() => undefined);
}
