/** Reads a folder of YAML files, one a thing, as editors write them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Problem } from '../../utils/knowledge/references.ts';

/** One parsed file; `file` is its path under `dir`. What cannot be parsed goes to `problems`. */
export async function parseFile(dir: string, file: string, problems: Problem[]): Promise<unknown> {
  const document = parseDocument(await readFile(join(dir, file), 'utf8'), { version: '1.2', uniqueKeys: true });
  for (const error of document.errors)
    problems.push({ file, field: '', message: error.message.split('\n')[0] ?? 'cannot be read' });
  // Dates stay text: the core schema makes no Date of "2022-01-21".
  return document.toJS();
}

/** Names of the YAML files of a folder under `dir`, sorted; none where there is no such folder. */
export async function yamlFiles(dir: string, folder: string): Promise<string[]> {
  const names = await readdir(join(dir, folder)).catch(() => [] as string[]);
  return names.filter((name) => /\.ya?ml$/.test(name)).sort();
}
