/**
 * Whether the extension may read pages. Every browser lets a reader take that away, and Firefox may never have given it:
 * without it nothing is marked anywhere.
 */
import browser from 'webextension-polyfill';

const PAGES = { origins: ['<all_urls>'] };

/** Whether all pages may be read. */
export const hasAccess = (): Promise<boolean> => browser.permissions.contains(PAGES);

/** Has the browser ask the reader, from a click and before anything else is waited for. True when it was given. */
export const askForAccess = (): Promise<boolean> => browser.permissions.request(PAGES);

/** Calls when it may have changed; gives what ends that. */
export function onAccess(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
