/** Where the settings are kept: one item of storage.local, checked when read. */

import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { SETTINGS_KEY } from './settings-key.ts';
import { migrate } from './settings-migrations.ts';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from './settings-schema.ts';

/** The settings as stored; the defaults when there are none, or none that can be read. */
export async function loadSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  if (stored === undefined) return structuredClone(DEFAULT_SETTINGS);
  // An older shape is stored in the new one at the next change: reading must not write over a change under way.
  const migrated = migrate(stored);
  const result = v.safeParse(SettingsSchema, migrated);
  if (result.success) return result.output;
  // Nothing the reader chose is thrown away: what cannot be read is put aside, and what can is kept.
  await browser.storage.local.set({ [`${SETTINGS_KEY}-unread`]: stored });
  return salvage(migrated);
}

/** Keeps every field that validates by itself; older shapes are migrated first. */
export function salvage(stored: unknown): Settings {
  const settings = structuredClone(DEFAULT_SETTINGS);
  if (typeof stored !== 'object' || stored === null) return settings;
  for (const [key, schema] of Object.entries(SettingsSchema.entries)) {
    if (key === 'version' || !Object.hasOwn(stored, key)) continue;
    const result = v.safeParse(schema as v.GenericSchema, (stored as Record<string, unknown>)[key]);
    if (result.success) Object.assign(settings, { [key]: result.output });
  }
  return settings;
}

let writing: Promise<unknown> = Promise.resolve();

/** Changes the settings; changes queue up, so that two at once both count. Gives what was stored. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const settings = v.parse(SettingsSchema, change(await loadSettings()));
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
  writing = next.catch(() => undefined);
  return next;
}
