/** What follows when the reader has the browser clear what extensions have stored, while this one runs. */
import browser from 'webextension-polyfill';
import { PACKS_KEY } from '../packs-key.ts';
import { SETTINGS_KEY } from '../settings-key.ts';
import { migrate } from '../settings-migrations.ts';
import { salvage } from '../settings-salvage.ts';
import { DEFAULT_SETTINGS } from '../settings-schema.ts';
import { forgetImports, imports } from './imports.ts';
import { wake } from './reading.ts';

/** At top level, so that a background asleep is woken by it. */
export function listenToClearing(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const gone = (key: string) => changes[key] && changes[key].newValue === undefined;
    // Settings are as shipped now: pages that were left alone may be read.
    if (gone(SETTINGS_KEY))
      wake(salvage(migrate(changes[SETTINGS_KEY]?.oldValue)), DEFAULT_SETTINGS).catch(() => undefined);
    // The note by which pages find the packs that are on. Where none is on any more, it stays away.
    if (gone(PACKS_KEY)) {
      forgetImports();
      void imports();
    }
  });
}
