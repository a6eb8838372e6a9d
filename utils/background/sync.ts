/** Settings in step with the reader's other devices: when, and with what storage. */
import browser from 'webextension-polyfill';
import { settingsStore } from '../settings.ts';
import { Sync } from '../sync/sync.ts';
import { wake } from './reading.ts';

/** What arrives comes in several pieces. */
const ARRIVING = 300;

export const sync = new Sync({
  store: settingsStore,
  area: () => browser.storage.sync,
  changed: (before, after) => void wake(before, after).catch(() => undefined),
});

/** Listens for what comes from other devices. At top level, so that a background asleep is woken by it. */
export function keepInStep(): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') sync.soon(ARRIVING);
  });
  browser.runtime.onStartup.addListener(() => sync.soon());
  browser.runtime.onInstalled.addListener(() => sync.soon());
  void sync.resume().catch(() => undefined);
}
