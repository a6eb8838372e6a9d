/** Opens the library where the reader wants it. */
import browser from 'webextension-polyfill';
import { meant } from '../knowledge/meant.ts';
import { placeText, searchText } from '../place.ts';
import { knowledge } from './knowledge.ts';

/** What is looked up is no longer than this; the search takes no more. */
const MOST = 200;

/** A text from elsewhere as it is looked up: one line, bounded. */
export const asQuery = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST).trim();

/** The address of a place of the library; without one, of its start. */
export const libraryAt = (at = ''): string => browser.runtime.getURL(`library.html${at ? `#${at}` : ''}`);

/** Where a text is looked up: at the one thing that it means, or else in the search for it. */
export async function addressFor(text: string): Promise<string> {
  const query = asQuery(text);
  if (!query) return libraryAt();
  const { opened, search } = await knowledge();
  const place = meant(query, opened.pack, search().find(query));
  return libraryAt(place ? placeText(place) : searchText(query));
}

/** Where a page is opened: in place of the tab in front, or in a new one, in front or behind. */
export type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Opens a page of the extension. */
export async function openPage(url: string, where: Where = 'newForegroundTab'): Promise<void> {
  if (where === 'currentTab') {
    try {
      await browser.tabs.update({ url });
      return;
    } catch {
      // A private tab may not become a page of an extension that stands outside of private windows.
    }
  }
  await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}
