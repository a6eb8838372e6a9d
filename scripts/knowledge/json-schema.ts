/**
 * The published JSON Schema of the knowledge base, made from the validating schema: editors' programs complete and
 * check fields with it while they write. What JSON Schema cannot say (a quotation's words, references) is left to
 * `npm run knowledge`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { PackMetaSchema, PublishedPackSchema } from '../../utils/knowledge/published/schema.ts';
import { FOLDERS, type Folder, PackSchema } from '../../utils/knowledge/schema.ts';
import { KNOWLEDGE_DIR } from './load.ts';

/** The schema of one folder's files has the name of one thing: entries/*.yaml follow schema/entry.json. */
const NAMES: Record<Folder, [file: string, title: string]> = {
  sources: ['source', 'A source'],
  entries: ['entry', 'An entry: one thing worth a card'],
  events: ['event', 'A dated line of a timeline'],
  claims: ['claim', 'A claim that articles make, with its record'],
  frames: ['frame', 'A frame: a way of telling the story'],
  lexicons: ['lexicon', 'Words that patterns share'],
  readings: ['readings', 'Words that can mean several things, and what decides'],
  speakers: ['speakers', 'Who can be speaking'],
};

/** Checks whose rule a JSON Schema can say otherwise, by their message. */
const DATE = { pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` };
const REWRITTEN: Record<string, object> = {
  'must be a date: YYYY, YYYY-MM or YYYY-MM-DD': DATE,
  'must be an https address': { format: 'uri', pattern: '^https://' },
};

function jsonSchema(of: GenericSchema, title: string, typeMode: 'input' | 'output'): string {
  const { $schema, ...rest } = toJsonSchema(of, {
    typeMode,
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const message = 'message' in valibotAction ? valibotAction.message : undefined;
      const rule = typeof message === 'string' ? REWRITTEN[message] : undefined;
      return rule ? { ...jsonSchema, ...rule } : undefined;
    },
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** All schemas by file name, as text: one for each folder's files, and one for the compiled pack. */
export function jsonSchemas(): Map<string, string> {
  const schemas = new Map<string, string>();
  for (const folder of Object.keys(FOLDERS) as Folder[]) {
    const [name, title] = NAMES[folder];
    schemas.set(`${name}.json`, jsonSchema(FOLDERS[folder] as GenericSchema, title, 'input'));
  }
  // What a program reads. The converter calls fields with a default optional; the compiler fills them in.
  schemas.set('pack.json', jsonSchema(PackSchema, 'A compiled pack', 'output'));
  // What anybody can make: the folder's head, and the file.
  schemas.set('published-meta.json', jsonSchema(PackMetaSchema, 'What a pack of others says of itself', 'input'));
  schemas.set('published-pack.json', jsonSchema(PublishedPackSchema, 'A pack that anybody can make', 'input'));
  return schemas;
}

const dirOf = (dir: string) => join(dir, 'schema');

/** Files whose checked-in text is not what the schema gives now. */
export async function driftedSchemas(dir = KNOWLEDGE_DIR): Promise<string[]> {
  const drifted: string[] = [];
  for (const [file, text] of jsonSchemas()) {
    const stored = await readFile(join(dirOf(dir), file), 'utf8').catch(() => '');
    if (stored !== text) drifted.push(`schema/${file}`);
  }
  return drifted;
}

/** Writes them where they are checked in. */
export async function writeSchemas(dir = KNOWLEDGE_DIR): Promise<void> {
  for (const [file, text] of jsonSchemas()) await writeFile(join(dirOf(dir), file), text);
}
