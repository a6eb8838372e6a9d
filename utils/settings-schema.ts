/** The reader's settings: shape, defaults and the rules that read them. Pure; storage is in settings.ts. */
import * as v from 'valibot';
import { TOPICS, type Topic } from './knowledge/schema.ts';

export const SETTINGS_VERSION = 1;

export const SettingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** The whole extension. */
  enabled: v.boolean(),
  /** Marks of each topic. */
  topics: v.record(v.picklist(TOPICS), v.boolean()),
  /** Dotted marks under claims. */
  claims: v.boolean(),
  /** Host names (as in location.hostname) where Backstory stays off, with the day it was switched off. */
  sitesOff: v.array(
    v.object({ host: v.pipe(v.string(), v.maxLength(253)), since: v.string(), where: v.picklist(['card', 'popup']) }),
  ),
  /** Ids of sources that are switched off. */
  sourcesOff: v.array(v.string()),
  /** Which mentions of one entry are marked. */
  density: v.picklist(['first', 'all', 'none']),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  topics: { 'geneva-talks': true, 'nato-expansion': true, 'baker-assurance': true },
  claims: true,
  sitesOff: [],
  sourcesOff: [],
  density: 'first',
};

/** Whether Backstory may run on this host. */
export function isSiteOn(settings: Settings, host: string): boolean {
  return settings.enabled && !settings.sitesOff.some((site) => site.host === host);
}

/** Topics that are on. */
export function topicsOn(settings: Settings): Topic[] {
  return TOPICS.filter((topic) => settings.topics[topic]);
}
