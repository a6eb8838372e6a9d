/** Which version the reader knew when news came, until the reader has put them away. */
import browser from 'webextension-polyfill';
import type { Key } from '../i18n/keys.ts';
import { NEWS, newsSince } from '../news.ts';

const KNOWN_KEY = 'news-since';

const running = () => browser.runtime.getManifest().version;

/** After an update. News that were not put away before this one stay. */
export async function noteUpdate(previous: string): Promise<void> {
  const { local } = browser.storage;
  const known = (await local.get(KNOWN_KEY))[KNOWN_KEY];
  const since = typeof known === 'string' ? known : previous;
  // Nothing is kept where there is nothing to say.
  if (newsSince(since, running(), NEWS)) await local.set({ [KNOWN_KEY]: since });
}

/** What there is to say; undefined most of the time. */
export async function news(): Promise<Key | undefined> {
  const known = (await browser.storage.local.get(KNOWN_KEY))[KNOWN_KEY];
  return typeof known === 'string' ? newsSince(known, running(), NEWS)?.text : undefined;
}

/** The reader has put it away. */
export async function putNewsAway(): Promise<void> {
  await browser.storage.local.remove(KNOWN_KEY);
}
