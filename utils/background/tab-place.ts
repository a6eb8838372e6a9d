/** Where the reader has put the tab: an item of storage.local by itself, checked when read. */
import browser from 'webextension-polyfill';
import { isTabPlace, TAB_PLACE_KEY, type TabPlace } from '../overlay/tab-place.ts';

/** Keeps a place, where one is given. Gives the one that is kept; undefined when there is none that can be read. */
export async function tabPlace(at?: TabPlace): Promise<TabPlace | undefined> {
  const { local } = browser.storage;
  if (at) await local.set({ [TAB_PLACE_KEY]: at });
  const kept = (await local.get(TAB_PLACE_KEY))[TAB_PLACE_KEY];
  return isTabPlace(kept) ? kept : undefined;
}
