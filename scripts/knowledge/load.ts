/** Reads the knowledge base from its YAML files and compiles it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClassifierData } from '../../utils/framing/classifier/data.ts';
import { type Compiled, compile, type Document, KnowledgeError } from '../../utils/knowledge/compile.ts';
import type { Problem } from '../../utils/knowledge/references.ts';
import { FOLDERS, type Folder, LANGUAGES } from '../../utils/knowledge/schema.ts';
import type { TaggerSource } from '../../utils/spotting/tagger/data.ts';
import { parseFile, yamlFiles } from './folder.ts';

/** Where the trained tagger lies. */
const TAGGER_DIR = join(import.meta.dirname, '../../assets/tagger/');

/** Where the trained classifier lies. */
const CLASSIFIER = join(import.meta.dirname, '../../assets/framing/classifier.json');

/** Where the bundled pack lies. */
export const KNOWLEDGE_DIR = join(import.meta.dirname, '../../assets/knowledge/');

/** Compiles the pack under `dir`. Throws KnowledgeError, which names every file and field that is wrong. */
export async function loadKnowledge(dir = KNOWLEDGE_DIR): Promise<Compiled> {
  const problems: Problem[] = [];
  const documents: Document[] = [];
  const head = (await parseFile(dir, 'pack.yaml', problems)) as {
    id: string;
    title: string;
    version: string;
  };
  for (const field of ['id', 'title', 'version'] as const)
    if (typeof head?.[field] !== 'string') problems.push({ file: 'pack.yaml', field, message: 'must be a text' });
  for (const folder of Object.keys(FOLDERS) as Folder[]) {
    for (const name of await yamlFiles(dir, folder)) {
      const file = `${folder}/${name}`;
      documents.push({ file, folder, data: await parseFile(dir, file, problems) });
    }
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  const compiled = await compile({ id: head.id, title: head.title, version: head.version }, documents);
  return { ...compiled, tagger: await loadTagger(), classifier: await loadClassifier() };
}

/** The trained tagger; none before `npm run train -- tagger`. */
async function loadTagger(): Promise<TaggerSource | undefined> {
  const read = async (name: string) => JSON.parse(await readFile(join(TAGGER_DIR, name), 'utf8')) as unknown;
  if (!existsSync(join(TAGGER_DIR, 'network.json'))) return undefined;
  const words = await Promise.all(LANGUAGES.map(async (lang) => [lang, await read(`words-${lang}.json`)]));
  return { data: await read('network.json'), words: Object.fromEntries(words) } as TaggerSource;
}

/** The trained classifier of sentences; none before `npm run train -- framing`. */
async function loadClassifier(): Promise<ClassifierData | undefined> {
  if (!existsSync(CLASSIFIER)) return undefined;
  return JSON.parse(await readFile(CLASSIFIER, 'utf8')) as ClassifierData;
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
