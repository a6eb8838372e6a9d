/** Recent searches in the browser's own storage, for the window that a page of the extension stands in. */
import browser from 'webextension-polyfill';
import { type RecentSearches, recentSearches } from './recent-searches.ts';

export const recentHere = (): RecentSearches =>
  recentSearches(browser.storage.local, async () => (await browser.windows.getCurrent()).incognito);
