/** Makes a published pack of a folder of YAML, laid out like assets/knowledge; or reads a pack that has been made. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { inPack } from '../../utils/knowledge/namespace.ts';
import { installed } from '../../utils/knowledge/published/installed.ts';
import { PackError } from '../../utils/knowledge/published/problem.ts';
import { type ReadPack, readPack } from '../../utils/knowledge/published/read.ts';
import {
  PackMetaSchema,
  PUBLISHED_FOLDERS,
  PUBLISHED_FORMAT,
  PUBLISHED_KIND,
  type PublishedFolder,
} from '../../utils/knowledge/published/schema.ts';
import type { Problem } from '../../utils/knowledge/references.ts';
import type { Finding } from './checks/finding.ts';
import { checkPack } from './checks/index.ts';
import { parseFile, yamlFiles } from './folder.ts';

export interface MadePack extends ReadPack {
  /** The file's text. */
  text: string;
}

/** The pack of a folder. Throws PackError, which names files and fields. */
export async function packOfFolder(dir: string): Promise<MadePack> {
  const problems: Problem[] = [];
  const tell = (file: string, issues: readonly v.BaseIssue<unknown>[] = []) => {
    for (const issue of issues) problems.push({ file, field: v.getDotPath(issue) ?? '', message: issue.message });
  };
  const isThere = await stat(join(dir, 'pack.yaml')).catch(() => undefined);
  if (!isThere) throw new PackError([{ file: 'pack.yaml', field: '', message: `is not there, in ${dir}` }]);
  const meta = v.safeParse(PackMetaSchema, await parseFile(dir, 'pack.yaml', problems));
  tell('pack.yaml', meta.issues);
  const lists: Record<string, unknown[]> = {};
  for (const folder of Object.keys(PUBLISHED_FOLDERS) as PublishedFolder[]) {
    const things: unknown[] = [];
    for (const name of await yamlFiles(dir, folder)) {
      const file = `${folder}/${name}`;
      const read = v.safeParse(
        PUBLISHED_FOLDERS[folder] as v.GenericSchema<unknown, { id: string }>,
        await parseFile(dir, file, problems),
      );
      tell(file, read.issues);
      if (!read.success) continue;
      const base = name.replace(/\.ya?ml$/, '');
      if (read.output.id !== base)
        problems.push({ file, field: 'id', message: `is “${read.output.id}”, but the file is called “${base}”` });
      things.push(read.output);
    }
    lists[folder] = things;
  }
  if (problems.length > 0) throw new PackError(problems);
  const whole = { kind: PUBLISHED_KIND, format: PUBLISHED_FORMAT, ...(meta.output as object), ...lists };
  const text = `${JSON.stringify(whole, null, 1)}\n`;
  try {
    return { text, ...readPack(text) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const named = (file: string) => (file === '' ? 'pack.yaml' : `${file}.yaml`);
    throw new PackError(error.problems.map((problem) => ({ ...problem, file: named(problem.file) })));
  }
}

/** The pack in a folder, or in a file that has been made. Throws PackError. */
export async function packAt(path: string): Promise<MadePack> {
  if ((await stat(path).catch(() => undefined))?.isFile()) {
    const text = await readFile(path, 'utf8');
    return { text, ...readPack(text) };
  }
  return packOfFolder(path);
}

/** What is asked of our own base and not of a pack of others: all seven languages. */
const OURS_ALONE = /has none in /;

/** What the checks of our own knowledge base say of a pack: dates, wording, links, balance. */
export function findingsOf({ pack }: ReadPack): Finding[] {
  // Ours has its day as its version, and nothing may be younger.
  const version = new Date().toISOString().slice(0, 10);
  const own = (text: string) => text.replaceAll(inPack(pack.id, ''), '');
  return checkPack({ ...installed(pack, '').pack, version })
    .filter(({ message }) => !OURS_ALONE.test(message))
    .map((finding) => ({ ...finding, where: own(finding.where), message: own(finding.message) }));
}
