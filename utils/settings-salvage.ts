/** What can be kept of settings that do not validate as a whole. Pure. */
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from './settings-schema.ts';

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
