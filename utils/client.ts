/** How the extension's pages and scripts talk to the background and to the page in the active tab. */
import browser from 'webextension-polyfill';
import { askBy } from './ask.ts';
import type { PageRequest, PageSummary } from './messages.ts';

/** Asks the background. Throws an Error with the failure's own words. */
export const ask = askBy(browser);

/** Asks the article in the active tab; null where there is none, or none that is read. */
export async function askPage(request: PageRequest): Promise<PageSummary | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return askTab(tab?.id, request);
}

/** Asks the article in a tab; null where there is none, or none that is read. */
export async function askTab(tab: number | undefined, request: PageRequest): Promise<PageSummary | null> {
  if (tab === undefined) return null;
  // The article may be in a frame of a page that has nothing to read itself.
  return (await askFrames(tab, request, { frameId: 0 })) ?? (await askFrames(tab, request, {}));
}

/** Null where nobody listens: the gate found nothing to read there. */
async function askFrames(tab: number, request: PageRequest, frames: { frameId?: number }): Promise<PageSummary | null> {
  try {
    return ((await browser.tabs.sendMessage(tab, request, frames)) as PageSummary | undefined) ?? null;
  } catch {
    return null;
  }
}

/** How a page of the extension asks background and page. */
export const client = { ask, askPage };
