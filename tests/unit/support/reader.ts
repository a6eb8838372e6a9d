/** Reads short texts with the real knowledge base, as `npm run annotate` does. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { loadKnowledge } from '../../../scripts/knowledge/load.ts';
import { type Annotation, annotate } from '../../../scripts/lib/annotation.ts';
import { readInput } from '../../../scripts/lib/read-input.ts';
import type { Compiled } from '../../../utils/knowledge/compile.ts';

let loading: Promise<Compiled> | undefined;

/** The compiled knowledge base: compiled once a run, read once a test file. */
export function theKnowledge(): Promise<Compiled> {
  loading ??= kept();
  return loading;
}

async function kept(): Promise<Compiled> {
  const file = inject('knowledgeFile');
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes) return deserialize(bytes) as Compiled;
  const compiled = await loadKnowledge();
  // Others may be reading it: it is there as a whole or not at all.
  const ours = `${file}-${randomUUID()}`;
  await writeFile(ours, serialize(compiled));
  await rename(ours, file);
  return compiled;
}

interface Options {
  lang?: string;
  date?: string;
}

/** Readers of texts with some engine; the language is English unless said. */
export function readersWith(engine: () => Promise<Compiled>) {
  /** Mentions and framing of a text. */
  const read = async (text: string, options: Options = {}): Promise<Annotation> =>
    annotate(await readInput(text, 'text'), await engine(), { lang: 'en', ...options });
  return {
    read,
    /** "entry: words" of each mention. */
    mentions: async (text: string, options: Options = {}): Promise<string[]> =>
      (await read(text, options)).mentions.map((m) => `${m.entry}: ${m.text}`),
    /** "frame voice stance" of each frame, sentence by sentence. */
    frames: async (text: string, options: Options = {}): Promise<string[][]> =>
      (await read(text, options)).sentences.map((s) => s.frames.map((f) => `${f.frame} ${f.voice} ${f.stance}`)),
    /** Ids of the claims found. */
    claims: async (text: string, options: Options = {}): Promise<string[]> =>
      (await read(text, options)).claims.map((c) => c.claim),
  };
}

export const { read, mentions, frames, claims } = readersWith(theKnowledge);
