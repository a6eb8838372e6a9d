/** The settings of this device, in the browser's storage. */
import browser from 'webextension-polyfill';
import type { Settings } from './settings-schema.ts';
import { SettingsStore } from './settings-store.ts';

export const settingsStore = new SettingsStore(() => browser.storage.local);

/** The settings as stored; the defaults when there are none, or none that can be read. */
export const loadSettings = (): Promise<Settings> => settingsStore.load();

/** Changes the settings; changes queue up, so that two at once both count. Gives what was stored. */
export const changeSettings = (change: (settings: Settings) => Settings): Promise<Settings> =>
  settingsStore.change(change);
