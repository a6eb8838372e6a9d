/**
 * Settings taken apart into what changes by itself, each under a path: a field ("dwell"), a topic ("topics/nato-expansion"),
 * a colour ("marks/colours/claim"), an entry of a list ("sitesOff/news.example"). Settings of two devices, and two changes
 * at once, are brought together atom by atom, so that neither takes back what the other did. Pure.
 */
import * as v from 'valibot';
import { type ListedSite, type Settings, SettingsSchema } from '../settings-schema.ts';
import { siteOf } from '../sites.ts';

/** What stands under a path: a JSON value. */
export type Atom = boolean | number | string | readonly string[] | Omit<ListedSite, 'host'>;
/** By path; null: what stood there is taken away. */
export type Changes = ReadonlyMap<string, Atom | null>;

const { topics, marks, sitesOn, sourcesOff } = SettingsSchema.entries;
/** Fields that are taken apart further, and the version, which no reader chose. */
const PARTED = new Set(['version', 'topics', 'marks', 'sitesOn', 'sitesOff', 'sourcesOff']);
const SITE_LISTS = ['sitesOn', 'sitesOff'] as const;

/** The name a site has in a path: one that stays the same when it is named again. */
function nameOf(host: string): string {
  const site = siteOf(host);
  return site === host ? site : nameOf(site);
}

const siteAtom = v.omit(sitesOn.item, ['host']);

/** What may stand under a path; undefined where nothing may. */
function schemaOf(path: string): v.GenericSchema | undefined {
  const at = path.indexOf('/');
  if (at < 0) {
    const known = !PARTED.has(path) && Object.hasOwn(SettingsSchema.entries, path);
    return known ? SettingsSchema.entries[path as keyof Settings] : undefined;
  }
  const name = path.slice(at + 1);
  switch (path.slice(0, at)) {
    case 'topics':
      return v.is(topics.key, name) ? topics.value : undefined;
    case 'marks':
      if (name === 'style') return marks.entries.style;
      return v.is(marks.entries.colours.key, name.replace(/^colours\//, '')) && name.startsWith('colours/')
        ? marks.entries.colours.value
        : undefined;
    case 'sitesOn':
    case 'sitesOff':
      return v.is(sitesOn.item.entries.host, name) && name === nameOf(name) && name !== '' ? siteAtom : undefined;
    case 'sourcesOff':
      return v.is(sourcesOff.item, name) && name !== '' ? v.literal(true) : undefined;
    default:
      return undefined;
  }
}

/** Whether something may be left out altogether: entries of lists, and colours that are not one's own. */
const isOptional = (path: string): boolean => /^(?:sites(?:On|Off)|sourcesOff|marks\/colours)\//.test(path);

/** Whether this may stand under that path, or be taken away there. Guards what comes from elsewhere. */
export function isAtom(path: string, value: unknown): value is Atom | null {
  const schema = schemaOf(path);
  return schema !== undefined && (value === null ? isOptional(path) : v.is(schema, value));
}

/** The settings, taken apart. */
export function atomsOf(settings: Settings): Map<string, Atom> {
  const atoms = new Map<string, Atom>();
  for (const [field, value] of Object.entries(settings)) if (!PARTED.has(field)) atoms.set(field, value as Atom);
  for (const [topic, on] of Object.entries(settings.topics)) atoms.set(`topics/${topic}`, on);
  atoms.set('marks/style', settings.marks.style);
  for (const [of, colour] of Object.entries(settings.marks.colours)) atoms.set(`marks/colours/${of}`, colour);
  for (const list of SITE_LISTS)
    for (const { host, ...rest } of settings[list]) atoms.set(`${list}/${nameOf(host)}`, rest);
  for (const id of settings.sourcesOff) atoms.set(`sourcesOff/${id}`, true);
  return atoms;
}

/** A value as a text that is the same wherever the value is: browsers give objects back with their keys in another order. */
export const textOf = (value: unknown): string => JSON.stringify(value, byKey) ?? '';

const byKey = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const sameAtom = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** What leads from one state of the settings to another. */
export function changesBetween(before: Settings, after: Settings): Map<string, Atom | null> {
  const changes = new Map<string, Atom | null>();
  const old = atomsOf(before);
  const now = atomsOf(after);
  for (const [path, value] of now) if (!sameAtom(old.get(path), value)) changes.set(path, value);
  for (const path of old.keys()) if (!now.has(path)) changes.set(path, null);
  return changes;
}

/** The settings with changes made to them; what may not stand where it is said to is passed over. */
export function applied(settings: Settings, changes: Changes): Settings {
  const next = structuredClone(settings);
  for (const [path, value] of changes) if (isAtom(path, value)) put(next, path, value);
  return next;
}

function put(settings: Settings, path: string, value: Atom | null): void {
  const [field = '', ...rest] = path.split('/');
  const name = rest.join('/');
  if (field === 'topics') Object.assign(settings.topics, { [name]: value });
  else if (path === 'marks/style') Object.assign(settings.marks, { style: value });
  else if (field === 'marks') {
    const { [rest[1] as 'claim']: _old, ...others } = settings.marks.colours;
    settings.marks.colours = value === null ? others : { ...others, [rest[1] ?? '']: value as string };
  } else if (field === 'sitesOn' || field === 'sitesOff') {
    const others = settings[field].filter(({ host }) => nameOf(host) !== name);
    settings[field] = value === null ? others : [...others, { host: name, ...(value as Omit<ListedSite, 'host'>) }];
  } else if (field === 'sourcesOff') {
    const others = settings.sourcesOff.filter((id) => id !== name);
    settings.sourcesOff = value === null ? others : [...others, name];
  } else Object.assign(settings, { [field]: value });
}
