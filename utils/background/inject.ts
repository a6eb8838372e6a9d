/** Brings a script of ours into a frame that asked for it. */
import browser, { type Runtime } from 'webextension-polyfill';

/** False when the tab or the frame is gone, or may not be touched. */
export async function inject(
  sender: Runtime.MessageSender,
  file: 'annotator.js' | 'overlay.js' | 'framing.js' | 'panel.js' | `data/${string}.js`,
): Promise<{ injected: boolean }> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return { injected: false };
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [sender.frameId ?? 0] }, files: [file] });
    return { injected: true };
  } catch {
    return { injected: false };
  }
}

/** Shows the number of marks on the toolbar button of a tab. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#58544B' });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(Math.min(count, 999)) : '' });
  } catch {
    // The tab was closed in the meantime.
  }
}
