import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { driftedSchemas, jsonSchemas, writeSchemas } from '../../../scripts/knowledge/json-schema.ts';
import { KNOWLEDGE_DIR } from '../../../scripts/knowledge/load.ts';
import { FOLDERS, type Folder } from '../../../utils/knowledge/schema.ts';
import { edit } from '../support/documents.ts';
import { samplePack } from '../support/packs.ts';
import { theKnowledge } from '../support/reader.ts';
import { POSITIONS, soundFiles, soundPack } from '../support/sound.ts';

/** The schema that an editor's program takes for the files of a folder. */
const SCHEMA: Record<Folder, string> = {
  sources: 'source',
  entries: 'entry',
  events: 'event',
  claims: 'claim',
  frames: 'frame',
  lexicons: 'lexicon',
  readings: 'readings',
  speakers: 'speakers',
};

const ajv = new Ajv({ allErrors: true, strictTuples: false, formats: { uri: (text: string) => URL.canParse(text) } });

/** What the checked-in schema of this name says of a document: "path: message" of each error. */
async function errorsOf(name: string, data: unknown): Promise<string[]> {
  const validate =
    ajv.getSchema(name) ??
    ajv
      .addSchema(JSON.parse(await readFile(join(KNOWLEDGE_DIR, 'schema', `${name}.json`), 'utf8')), name)
      .getSchema(name);
  if (!validate) throw new Error(`There is no schema ${name}.`);
  // Only what JSON can say: a field set to undefined is one that is missing.
  if (validate(JSON.parse(JSON.stringify(data)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

const schemaOf = (file: string) => SCHEMA[file.split('/')[0] as Folder];

describe('the checked-in schemas', () => {
  it('are what the validating schema gives', async () => {
    expect(await driftedSchemas()).toEqual([]);
    const stored = await readdir(join(KNOWLEDGE_DIR, 'schema'));
    expect(stored.toSorted()).toEqual([...jsonSchemas().keys()].toSorted());
    expect(stored.toSorted()).toEqual(
      ['pack', 'published-meta', 'published-pack', ...Object.values(SCHEMA)].map((name) => `${name}.json`).toSorted(),
    );
  });

  it('of a published pack holds for the sample, and not for one with a field too much', async () => {
    const pack = await samplePack();
    expect(await errorsOf('published-pack', pack)).toEqual([]);
    pack.entries[0].html = 'x';
    expect(await errorsOf('published-pack', pack)).not.toEqual([]);
  });

  it('are missed when one is not there or not the same', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'schemas-'));
    try {
      await mkdir(join(dir, 'schema'));
      await writeSchemas(dir);
      expect(await driftedSchemas(dir)).toEqual([]);
      await rm(join(dir, 'schema', 'event.json'));
      await writeFile(join(dir, 'schema', 'pack.json'), `${jsonSchemas().get('pack.json')} `);
      expect(await driftedSchemas(dir)).toEqual(['schema/event.json', 'schema/pack.json']);
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it.each(Object.keys(FOLDERS) as Folder[])('hold for every file of %s', async (folder) => {
    const names = (await readdir(join(KNOWLEDGE_DIR, folder))).filter((name) => /\.ya?ml$/.test(name));
    expect(names.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const name of names) {
      const data = parse(await readFile(join(KNOWLEDGE_DIR, folder, name), 'utf8'));
      for (const error of await errorsOf(SCHEMA[folder], data)) wrong.push(`${folder}/${name}: ${error}`);
    }
    expect(wrong).toEqual([]);
  });

  it('hold for the compiled pack', async () => {
    expect(await errorsOf('pack', (await theKnowledge()).pack)).toEqual([]);
  }, 30_000);
});

describe('a document', () => {
  const LAKE = 'entries/lake-talk.yaml';
  const DIARY = 'sources/diary.yaml';
  const CLAIM = 'claims/they-swam.yaml';
  const SEEN = { text: 'They were seen.', sources: ['letter'] };
  const statement = (fields: object) => ({
    statements: [{ text: 'They talked.', sources: ['diary'], ...fields }, SEEN],
  });

  it.each([...soundFiles()])('of the sample is as its schema wants it: %s', async (file, data) => {
    expect(await errorsOf(schemaOf(file), data)).toEqual([]);
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    ['a field nobody knows', LAKE, { sumary: 'A slip.' }, ': must NOT have additional properties'],
    ['no title', LAKE, { title: undefined }, ": must have required property 'title'"],
    ['an id that is none', LAKE, { id: 'Lake Talk' }, '/id: must match pattern'],
    ['a kind that is none', LAKE, { kind: 'rumour' }, '/kind: must be equal to one of the allowed values'],
    ['a topic that is none', LAKE, { topics: ['lakes'] }, '/topics/0: must be equal to one of the allowed values'],
    ['no topic', LAKE, { topics: [] }, '/topics: must NOT have fewer than 1 items'],
    ['a title that is too long', LAKE, { title: 'a'.repeat(91) }, '/title: must NOT have more than 90 characters'],
    ['an empty summary', LAKE, { summary: '' }, '/summary: must NOT have fewer than 1 characters'],
    ['a date in words', LAKE, { when: { start: '9 February 1990' } }, '/when/start: must match pattern'],
    ['a year for a number', LAKE, { when: { start: 1990 } }, '/when/start: must be string'],
    ['a language that is none', LAKE, { names: { xx: ['lake'] } }, '/names: property name must be valid'],
    ['names that are no list', LAKE, { names: { en: 'lake' } }, '/names/en: must be array'],
    ['one statement alone', LAKE, { statements: [SEEN] }, '/statements: must NOT have fewer than 2 items'],
    ['seven statements', LAKE, { statements: Array(7).fill(SEEN) }, '/statements: must NOT have more than 6 items'],
    ['a statement on nothing', LAKE, statement({ sources: [] }), '/statements/0/sources: must NOT have fewer than 1'],
    ['a quotation without words', LAKE, statement({ quote: {} }), '/statements/0/quote: must have required property'],
    [
      'a dispute of one',
      LAKE,
      { disputes: [{ question: 'Paid?', positions: [POSITIONS[0]] }] },
      '/disputes/0/positions: must NOT have fewer than 2 items',
    ],
    ['an http address', DIARY, { url: 'http://example.org/' }, '/url: must match pattern "^https://"'],
    ['a script for an address', DIARY, { archive: 'javascript:alert(1)' }, '/archive: must match pattern "^https://"'],
    ['an address with no host', DIARY, { url: 'https://' }, '/url: must match format "uri"'],
    ['a source without a date', DIARY, { date: undefined }, ": must have required property 'date'"],
    ['an event without a source', 'events/mill-fire.yaml', { sources: undefined }, ': must have required property'],
    ['an event that is too long', 'events/mill-fire.yaml', { text: 'a'.repeat(141) }, '/text: must NOT have more'],
    ['a claim of no entry', CLAIM, { entries: [] }, '/entries: must NOT have fewer than 1 items'],
    ['a status that is none', CLAIM, { status: { kind: 'false', note: 'No.' } }, '/status/kind: must be equal to one'],
    ['a claim without a record', CLAIM, { record: [] }, '/record: must NOT have fewer than 1 items'],
    ['a frame’s code of three letters', 'frames/wet.yaml', { code: 'WET' }, '/code: must match pattern'],
    [
      'a cue that is too heavy',
      'frames/wet.yaml',
      { cues: [{ patterns: { en: ['wet'] }, weight: 3 }] },
      '/cues/0/weight: must be <= 2',
    ],
    ['a lexicon without words', 'lexicons/lake.yaml', { words: undefined }, ": must have required property 'words'"],
    ['readings of nothing', 'readings/lake.yaml', { readings: [] }, '/readings: must NOT have fewer than 1 items'],
    [
      'evidence within a page',
      'readings/lake.yaml',
      { readings: [{ label: 'x', evidence: [{ within: 'page', weight: 1, says: 'x' }] }] },
      '/readings/0/evidence/0/within: must be equal to one',
    ],
    [
      'evidence of one day',
      'readings/lake.yaml',
      { readings: [{ label: 'x', evidence: [{ dated: ['1990'], weight: 1, says: 'x' }] }] },
      '/readings/0/evidence/0/dated: must NOT have fewer than 2 items',
    ],
    ['a voice that is none', 'speakers/other.yaml', { voice: 'choir' }, '/voice: must be equal to one'],
  ])('is refused with %s', async (_name, file, fields, error) => {
    const from = soundFiles();
    edit(file, fields)(from);
    const errors = await errorsOf(schemaOf(file), from.get(file));
    expect(
      errors.filter((one) => one.startsWith(error)),
      errors.join('\n'),
    ).not.toEqual([]);
  });
});

describe('a compiled pack', () => {
  it('of the sample is as its schema wants it', async () => {
    expect(await errorsOf('pack', await soundPack())).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['another format', { format: 99 }, '/format: must be equal to constant'],
    ['a hash that is cut', { hash: 'abc' }, '/hash: must match pattern'],
    ['no events', { events: undefined }, ": must have required property 'events'"],
    ['a field nobody knows', { author: 'A clerk' }, ': must NOT have additional properties'],
  ])('is refused with %s', async (_name, fields, error) => {
    const errors = await errorsOf('pack', { ...(await soundPack()), ...fields });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(error);
  });

  it('is refused with a thing in it that is none', async () => {
    const pack = await soundPack();
    const bare = { ...pack, entries: pack.entries.map((entry) => ({ ...entry, line: undefined })) };
    expect(await errorsOf('pack', bare)).toEqual([
      "/entries/0: must have required property 'line'",
      "/entries/1: must have required property 'line'",
    ]);
  });
});
