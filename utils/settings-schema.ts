/** The reader's settings: shape, defaults and the rules that read them. Pure; storage is in settings.ts. */
import * as v from 'valibot';
import { LANGUAGES, TOPICS, type Topic } from './knowledge/schema.ts';
import { covers, isListed, MAX_HOST, siteOf } from './sites.ts';

/** Counts the shapes; a step of settings-migrations.ts leads from each to the next. */
export const SETTINGS_VERSION = 3;

/** Where a reader can switch a site on or off. */
export const SWITCHED_IN = ['card', 'popup', 'companion', 'options', 'key'] as const;

/** What a mark is drawn with: the line of its topic, a tint behind the words, or both. */
export const MARK_STYLES = ['lines', 'tint', 'both'] as const;
/** What marks are of. */
export const MARKED = [...TOPICS, 'claim', 'imported'] as const;
/** What opens a card: a pointer that rests, a click alone, or a pointer that rests while Alt is held (a click always does). */
export const OPENERS = ['hover', 'click', 'modifier'] as const;
/** How long a pointer rests until a card opens, in milliseconds. */
export const DWELL = { least: 100, most: 2000 } as const;

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

/** Longest lists: far more than a reader switches by hand, and an end to what a message or a damaged item can hold. */
const MOST_SITES = 2000;
const MOST_SOURCES = 5000;

const Site = v.object({
  /** As in location.hostname; it stands for everything under it, too (sites.ts). */
  host: v.pipe(v.string(), v.maxLength(MAX_HOST)),
  /** The day it was put on the list. */
  since: v.pipe(v.string(), v.maxLength(40)),
  where: v.picklist(SWITCHED_IN),
});

export const SettingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** The whole extension. */
  enabled: v.boolean(),
  /** Articles on any site; articles on chosen sites; or everywhere there is text, articles or not. */
  where: v.picklist(['articles', 'chosen', 'everywhere']),
  /** The chosen sites. */
  sitesOn: v.pipe(v.array(Site), v.maxLength(MOST_SITES)),
  /** Sites where Backstory stays off, chosen or not. */
  sitesOff: v.pipe(v.array(Site), v.maxLength(MOST_SITES)),
  /** Also what stands around an article: readers' comments and teasers of other stories. */
  around: v.boolean(),
  /** Marks of each topic. */
  topics: v.record(v.picklist(TOPICS), v.boolean()),
  /** Dotted marks under claims. */
  claims: v.boolean(),
  /** Ids of sources that are switched off. */
  sourcesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_SOURCES)),
  /** Which mentions of one entry are marked. */
  density: v.picklist(['first', 'all', 'none']),
  /** How marks look. A colour is the one on light pages; on dark ones it is lightened until it can be seen. */
  marks: v.object({ style: v.picklist(MARK_STYLES), colours: v.record(v.picklist(MARKED), colour) }),
  opens: v.picklist(OPENERS),
  dwell: v.pipe(v.number(), v.integer(), v.minValue(DWELL.least), v.maxValue(DWELL.most)),
  /** Languages of articles that are read. */
  languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.maxLength(LANGUAGES.length)),
  /** Our surfaces: like the page (cards) or the system (our own pages), or always light or dark. */
  theme: v.picklist(['auto', 'light', 'dark']),
  /** The number of marks on the extension's button. */
  badge: v.boolean(),
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
  marks: { style: 'lines', colours: {} },
  opens: 'hover',
  dwell: 400,
  languages: [...LANGUAGES],
  theme: 'auto',
  badge: true,
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
