/** Settings as a file that a reader keeps or takes to another browser, and how such a file is read. Pure. */
import * as v from 'valibot';
import { migrate } from './settings-migrations.ts';
import { SETTINGS_VERSION, type Settings, SettingsSchema } from './settings-schema.ts';
import { siteFrom } from './sites.ts';

/** No file of ours comes near this, in bytes. */
export const MAX_FILE = 1_000_000;
/** Entries of a list; readers have some dozens. */
const MAX_ENTRIES = 5000;
/** How much of a wrong value is shown. */
const SHOWN = 60;

/** A file of settings, to be written; `day` is today's. */
export const settingsFile = (settings: Settings, day: string): string =>
  `${JSON.stringify({ backstory: 'settings', saved: day, settings }, undefined, 2)}\n`;

/** What cannot be read in a file, and where. */
export type FileProblem =
  /** More than a file of settings can be. */
  | { problem: 'size' }
  /** No JSON; the line where that shows, when the browser says it. */
  | { problem: 'json'; line?: string | undefined }
  /** Something else than settings of ours. */
  | { problem: 'kind' }
  /** Of a later version of Backstory. */
  | { problem: 'newer' }
  /** A value that cannot stand where it stands: "sitesOff[3].host", "5"; nothing found: it is missing. */
  | { problem: 'value'; at: string; found: string | undefined };

export type ReadFile = { settings: Settings } | FileProblem;

const FileSchema = v.object({ backstory: v.literal('settings'), settings: v.looseObject({ version: v.number() }) });

const { sitesOn, sourcesOff } = SettingsSchema.entries;
const sites = v.pipe(
  v.array(
    v.object({
      ...sitesOn.item.entries,
      host: v.pipe(
        v.string(),
        v.check((host) => siteFrom(host) === host),
      ),
      since: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
    }),
  ),
  v.maxLength(MAX_ENTRIES),
);
/** Stricter than what is stored: a file can come from anywhere. */
const GivenSchema = v.object({
  ...SettingsSchema.entries,
  sitesOn: sites,
  sitesOff: sites,
  sourcesOff: v.pipe(sourcesOff, v.maxLength(MAX_ENTRIES), v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,120}$/)))),
});

/** What a file holds. Nothing is guessed and nothing repaired: what is not right is named, and the reader decides. */
export function readSettingsFile(text: string): ReadFile {
  if (text.length > MAX_FILE) return { problem: 'size' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { problem: 'json', line: /line (\d+)/.exec(String(error))?.[1] };
  }
  const outer = v.safeParse(FileSchema, file);
  if (!outer.success) return { problem: 'kind' };
  const { settings: given } = outer.output;
  if (given.version > SETTINGS_VERSION) return { problem: 'newer' };
  let settings: unknown;
  try {
    settings = migrate(given);
  } catch {
    return { problem: 'kind' };
  }
  const read = v.safeParse(GivenSchema, settings);
  return read.success ? { settings: read.output } : { problem: 'value', ...placeOf(read.issues[0]) };
}

function placeOf({ path, input }: v.BaseIssue<unknown>): { at: string; found: string | undefined } {
  const at = (path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return { at: cut(at.replace(/^\./, '')), found: input === undefined ? undefined : cut(JSON.stringify(input) ?? '') };
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
