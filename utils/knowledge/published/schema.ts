/**
 * The published format of a knowledge pack that anybody can make: one JSON file, described in docs/pack-format.md. Its
 * things have the same fields as ours; its topics are its own, and only patterns find it in articles. Pure.
 */
import * as v from 'valibot';
import { httpsUrl, lang, plain, says, slug } from '../fields.ts';
import { claimOf, entryOf, eventOf, LexiconSchema, PublishedReadingsSchema, SourceSchema } from '../schema.ts';
import {
  MAX_CLAIMS,
  MAX_ENTRIES,
  MAX_EVENTS,
  MAX_ID,
  MAX_LEXICONS,
  MAX_MAKERS,
  MAX_PACK_ID,
  MAX_READINGS,
  MAX_SOURCES,
  MAX_TOPICS,
} from './limits.ts';

/** Says what the file is, to people and programs. */
export const PUBLISHED_KIND = 'backstory-pack';
/** Version of the format. Raised when an older Backstory could not read a newer file. */
export const PUBLISHED_FORMAT = 1;

const topic = v.pipe(slug, v.maxLength(MAX_ID, `must be at most ${MAX_ID} characters`));

const list = <T extends v.GenericSchema>(item: T, max: number) =>
  v.optional(v.pipe(v.array(item), v.maxLength(max, `must be at most ${max} things`)), []);

/** What a pack says of itself; in a folder, the file pack.yaml. */
const about = {
  id: says(
    'Names the pack for good: a newer version has the same id.',
    v.pipe(slug, v.maxLength(MAX_PACK_ID, `must be at most ${MAX_PACK_ID} characters`)),
  ),
  title: plain(90),
  version: says(
    'Figures parted by full stops: a later version has the larger ones.',
    v.pipe(v.string(), v.regex(/^\d{1,6}(?:\.\d{1,6}){0,3}$/, 'must be figures parted by full stops, as in 1.4')),
  ),
  makers: says(
    'Who answers for it: people or institutions by name.',
    v.pipe(
      v.array(v.strictObject({ name: plain(80), url: v.optional(httpsUrl) })),
      v.minLength(1, 'needs at least one maker'),
      v.maxLength(MAX_MAKERS, `must be at most ${MAX_MAKERS} things`),
    ),
  ),
  licence: says('Under which licence others may use it: “CC BY 4.0”.', plain(80)),
  language: says('The language that its texts are written in.', lang),
  about: v.optional(says('What it covers and what it leaves out, for who thinks about importing it.', plain(400))),
  topics: says(
    'Its subjects: each is a timeline of its own.',
    v.pipe(
      v.array(v.strictObject({ id: topic, title: plain(48), about: v.optional(plain(200)) })),
      v.minLength(1, 'needs at least one topic'),
      v.maxLength(MAX_TOPICS, `must be at most ${MAX_TOPICS} things`),
    ),
  ),
};

export const PackMetaSchema = v.strictObject(about);

/** Lists of a published pack, and the folders that they are written in. */
export const PUBLISHED_FOLDERS = {
  entries: entryOf(topic),
  sources: SourceSchema,
  events: eventOf(topic),
  claims: claimOf(topic),
  lexicons: LexiconSchema,
  readings: PublishedReadingsSchema,
} as const;

export type PublishedFolder = keyof typeof PUBLISHED_FOLDERS;

const heading = {
  kind: says('Says what this file is.', v.literal(PUBLISHED_KIND)),
  format: says('The version of this format.', v.literal(PUBLISHED_FORMAT)),
  ...about,
};

export const PublishedPackSchema = v.strictObject({
  ...heading,
  entries: list(PUBLISHED_FOLDERS.entries, MAX_ENTRIES),
  sources: list(PUBLISHED_FOLDERS.sources, MAX_SOURCES),
  events: list(PUBLISHED_FOLDERS.events, MAX_EVENTS),
  claims: list(PUBLISHED_FOLDERS.claims, MAX_CLAIMS),
  lexicons: list(PUBLISHED_FOLDERS.lexicons, MAX_LEXICONS),
  readings: list(PUBLISHED_FOLDERS.readings, MAX_READINGS),
});

/** All of it but what stands in the lists: those are looked at thing by thing. */
const anything = v.unknown();
export const PackShellSchema = v.strictObject({
  ...heading,
  entries: list(anything, MAX_ENTRIES),
  sources: list(anything, MAX_SOURCES),
  events: list(anything, MAX_EVENTS),
  claims: list(anything, MAX_CLAIMS),
  lexicons: list(anything, MAX_LEXICONS),
  readings: list(anything, MAX_READINGS),
});

/** A pack of others, checked. */
export type PublishedPack = v.InferOutput<typeof PublishedPackSchema>;
