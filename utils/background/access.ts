/** What follows when the reader lets the extension read pages, or no longer. */
import browser from 'webextension-polyfill';
import { hasAccess, onAccess } from '../access.ts';
import { say } from '../i18n/say.ts';
import { wakeAll } from './reading.ts';

/** Says on the button, in all tabs, that pages may not be read. */
export async function showAccess(): Promise<void> {
  const has = await hasAccess();
  await browser.action.setBadgeText({ text: has ? '' : '!' });
  await browser.action.setTitle({ title: say(has ? 'reach.button' : 'reach.button_no_access') });
}

/** Pages that are open need not be loaded anew once they may be read. */
async function changed(): Promise<void> {
  await showAccess();
  if (await hasAccess()) await wakeAll();
}

export function listenToAccess(): void {
  onAccess(() => {
    changed().catch(() => undefined);
  });
}
