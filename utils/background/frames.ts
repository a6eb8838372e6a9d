/** Which page, and which frame of it, a message comes from. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Seen } from '../where.ts';

/** What newer browsers tell beyond what the polyfill knows. */
interface Newer {
  documentId?: string;
  /** "prerender": the page is made ready in the background, and the tab still shows another. */
  documentLifecycle?: string;
}

type Target = { tabId: number; frameIds: number[] } | { tabId: number; documentIds: string[] };

/** Whether a page of the extension has sent it. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** The host of an address; empty where there is none. */
export function hostIn(url: string | undefined): string {
  return addressOf(url)?.hostname ?? '';
}

function addressOf(url: string | undefined): URL | undefined {
  try {
    return new URL(url ?? '');
  } catch {
    return undefined;
  }
}

/** Where a message comes from, seen from the page in its tab. */
export function frameOf(sender: Runtime.MessageSender & Newer): Pick<Seen, 'host' | 'frameHost' | 'frame'> {
  const own = addressOf(sender.url);
  const page = sender.documentLifecycle === 'prerender' ? own : (addressOf(sender.tab?.url) ?? own);
  const isTop = (sender.frameId ?? 0) === 0 || page === own;
  return {
    host: page?.hostname ?? '',
    frameHost: own?.hostname ?? '',
    frame: isTop ? 'top' : own?.origin === page?.origin ? 'same' : 'other',
  };
}

/** The very document that has sent it, where the browser can name it: another may have come into its frame. */
export function targetOf(sender: Runtime.MessageSender & Newer): Target | undefined {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return undefined;
  return sender.documentId ? { tabId, documentIds: [sender.documentId] } : { tabId, frameIds: [sender.frameId ?? 0] };
}
