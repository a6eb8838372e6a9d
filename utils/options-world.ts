/** The browser as the options page needs it. */
import browser from 'webextension-polyfill';
import type { OptionsWorld } from '../components/options/world.ts';
import { saveText } from '../components/saveText.ts';
import { copyText } from './copy.ts';
import type { Rebuilding } from './messages.ts';
import { TAB_PLACE_KEY } from './overlay/tab-place.ts';
import { PACKS_KEY } from './packs-key.ts';
import { recentHere } from './recent-here.ts';
import { RECENT_KEY } from './recent-searches.ts';
import { SETTINGS_KEY } from './settings-key.ts';
import { changeShortcuts, shortcuts } from './shortcuts.ts';
import { whenStored } from './stored.ts';
import { SYNC_KEY } from './sync/kept.ts';

const isRebuilding = (message: unknown): message is Rebuilding =>
  (message as { type?: unknown } | null)?.type === 'rebuilding';

export function optionsWorld(): OptionsWorld {
  const { version, permissions = [] } = browser.runtime.getManifest();
  const { local } = browser.storage;
  const recent = recentHere();
  return {
    version,
    permissions: permissions as string[],
    onSettings: (changed) => whenStored([SETTINGS_KEY, SYNC_KEY], changed),
    onPacks: (changed) => whenStored([PACKS_KEY], changed),
    onRebuilding(told) {
      const listener = (message: unknown): undefined => {
        if (isRebuilding(message)) told(message.step);
      };
      browser.runtime.onMessage.addListener(listener);
      return () => browser.runtime.onMessage.removeListener(listener);
    },
    shortcuts,
    changeShortcuts,
    async storedBytes() {
      try {
        const { usage } = await navigator.storage.estimate();
        return usage || undefined;
      } catch {
        return undefined;
      }
    },
    copy: (text) => copyText(text),
    save: (text, name) => saveText(text, name, 'application/json'),
    searches: async () => (await recent.load())?.searches.length ?? 0,
    async forgetSearches() {
      // Whether any are kept from now on stays as the reader wants it.
      await recent.clear((await recent.load())?.keep ?? true);
    },
    forgetDevice: () => local.remove([RECENT_KEY, TAB_PLACE_KEY]),
  };
}
