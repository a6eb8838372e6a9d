/** Opens the reading companion: the side panel of Chrome, the sidebar of Firefox. */
import browser from 'webextension-polyfill';

/** What Chrome has and the polyfill does not know. */
interface SidePanel {
  open(where: { tabId: number } | { windowId: number }): Promise<void>;
}

/** Beside a tab. To be called within the reader's own click or key press, before anything is waited for. */
export async function openCompanion({ id, windowId }: { id?: number; windowId?: number }): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  if (!sidePanel) await browser.sidebarAction.open();
  else if (windowId !== undefined) await sidePanel.open({ windowId });
  else if (id !== undefined) await sidePanel.open({ tabId: id });
}
