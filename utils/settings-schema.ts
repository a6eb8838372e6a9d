/** The reader's settings: shape, defaults and the rules that read them. Pure; storage is in settings.ts. */
import * as v from 'valibot';
import { TOPICS, type Topic } from './knowledge/schema.ts';
import { covers, isListed, MAX_HOST, siteOf } from './sites.ts';

/** Counts the shapes; a step of settings-migrations.ts leads from each to the next. */
export const SETTINGS_VERSION = 2;

/** Where a reader can switch a site on or off. */
export const SWITCHED_IN = ['card', 'popup', 'options'] as const;

const Site = v.object({
  /** As in location.hostname; it stands for everything under it, too (sites.ts). */
  host: v.pipe(v.string(), v.maxLength(MAX_HOST)),
  /** The day it was put on the list. */
  since: v.string(),
  where: v.picklist(SWITCHED_IN),
});

export const SettingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** The whole extension. */
  enabled: v.boolean(),
  /** Articles on any site; articles on chosen sites; or everywhere there is text, articles or not. */
  where: v.picklist(['articles', 'chosen', 'everywhere']),
  /** The chosen sites. */
  sitesOn: v.array(Site),
  /** Sites where Backstory stays off, chosen or not. */
  sitesOff: v.array(Site),
  /** Also what stands around an article: readers' comments and teasers of other stories. */
  around: v.boolean(),
  /** Marks of each topic. */
  topics: v.record(v.picklist(TOPICS), v.boolean()),
  /** Dotted marks under claims. */
  claims: v.boolean(),
  /** Ids of sources that are switched off. */
  sourcesOff: v.array(v.string()),
  /** Which mentions of one entry are marked. */
  density: v.picklist(['first', 'all', 'none']),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type ListedSite = Settings['sitesOn'][number];

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  where: 'articles',
  sitesOn: [],
  sitesOff: [],
  around: false,
  topics: { 'geneva-talks': true, 'nato-expansion': true, 'baker-assurance': true },
  claims: true,
  sourcesOff: [],
  density: 'first',
};

/** Whether Backstory may run on this host. */
export function isSiteOn({ enabled, where, sitesOn, sitesOff }: Settings, host: string): boolean {
  return enabled && !isListed(sitesOff, host) && (where !== 'chosen' || isListed(sitesOn, host));
}

/**
 * The settings with a host switched on or off. On takes it, and what covers it, off the list of sites that are off, and
 * chooses it where only chosen sites are read. Off holds whatever else is chosen.
 */
export function withSite(settings: Settings, host: string, on: boolean, by: Omit<ListedSite, 'host'>): Settings {
  const site = { ...by, host: siteOf(host) };
  const { where, sitesOn, sitesOff } = settings;
  if (on) {
    const choose = where === 'chosen' && !isListed(sitesOn, host);
    return {
      ...settings,
      sitesOn: choose ? [...sitesOn, site] : sitesOn,
      sitesOff: sitesOff.filter((one) => !covers(one.host, host)),
    };
  }
  const others = (sites: ListedSite[]) => sites.filter((one) => siteOf(one.host) !== site.host);
  return { ...settings, sitesOn: others(sitesOn), sitesOff: [...others(sitesOff), site] };
}

/** Topics that are on. */
export function topicsOn(settings: Settings): Topic[] {
  return TOPICS.filter((topic) => settings.topics[topic]);
}
