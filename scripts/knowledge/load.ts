/** Reads the knowledge base from its YAML files and compiles it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { type Compiled, compile, type Document, KnowledgeError, type Problem } from '../../utils/knowledge/compile.ts';
import { FOLDERS, type Folder } from '../../utils/knowledge/schema.ts';
import type { TaggerData } from '../../utils/spotting/tagger/model.ts';

/** Where the bundled pack lies. */
export const KNOWLEDGE_DIR = fileURLToPath(new URL('../../assets/knowledge/', import.meta.url));

async function parse(path: string, file: string, problems: Problem[]): Promise<unknown> {
  const document = parseDocument(await readFile(path, 'utf8'), { version: '1.2', uniqueKeys: true });
  for (const error of document.errors)
    problems.push({ file, field: '', message: error.message.split('\n')[0] ?? 'cannot be read' });
  // Dates stay text: the core schema makes no Date of "2022-01-21".
  return document.toJS();
}

/** Compiles the pack under `dir`; without its tagger for whoever is about to train it. Throws KnowledgeError, which names every file and field that is wrong. */
export async function loadKnowledge(dir = KNOWLEDGE_DIR, withTagger = true): Promise<Compiled> {
  const problems: Problem[] = [];
  const documents: Document[] = [];
  const head = (await parse(join(dir, 'pack.yaml'), 'pack.yaml', problems)) as {
    id: string;
    title: string;
    version: string;
  };
  for (const field of ['id', 'title', 'version'] as const)
    if (typeof head?.[field] !== 'string') problems.push({ file: 'pack.yaml', field, message: 'must be a text' });
  for (const folder of Object.keys(FOLDERS) as Folder[]) {
    const names = (await readdir(join(dir, folder)).catch(() => [] as string[]))
      .filter((n) => /\.ya?ml$/.test(n))
      .sort();
    for (const name of names) {
      const file = `${folder}/${name}`;
      documents.push({ file, folder, data: await parse(join(dir, folder, name), file, problems) });
    }
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  const tagger = withTagger
    ? await readFile(join(dir, 'tagger.json'), 'utf8').then(
        (text) => JSON.parse(text) as TaggerData,
        () => undefined,
      )
    : undefined;
  return compile({ id: head.id, title: head.title, version: head.version }, documents, tagger);
}

let shared: Promise<Compiled> | undefined;

/** The bundled pack, compiled once for all parts of a build. */
export function sharedKnowledge(): Promise<Compiled> {
  shared ??= loadKnowledge();
  return shared;
}

/** The files have changed, or another build begins: compile again. */
export function forgetKnowledge(): void {
  shared = undefined;
}

/** For commands: the compiled pack, or its problems on standard error and the end. */
export async function loadOrExit(load: () => Promise<Compiled> = loadKnowledge): Promise<Compiled> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
