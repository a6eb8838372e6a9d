/** Reads short texts with the real knowledge base, as `npm run annotate` does. */
import { loadKnowledge } from '../../../scripts/knowledge/load.ts';
import { type Annotation, annotate } from '../../../scripts/lib/annotation.ts';
import { readInput } from '../../../scripts/lib/read-input.ts';
import type { Compiled } from '../../../utils/knowledge/compile.ts';

let loading: Promise<Compiled> | undefined;

/** The compiled knowledge base, loaded once a test file. */
export function theKnowledge(): Promise<Compiled> {
  loading ??= loadKnowledge();
  return loading;
}

/** Mentions and framing of a text; the language is English unless said. */
export async function read(text: string, options: { lang?: string; date?: string } = {}): Promise<Annotation> {
  return annotate(await readInput(text, 'text'), await theKnowledge(), { lang: 'en', ...options });
}

/** "entry: words" of each mention. */
export async function mentions(text: string, options: { lang?: string; date?: string } = {}): Promise<string[]> {
  return (await read(text, options)).mentions.map((m) => `${m.entry}: ${m.text}`);
}

/** "frame voice stance" of each frame, sentence by sentence. */
export async function frames(text: string, options: { lang?: string; date?: string } = {}): Promise<string[][]> {
  const { sentences } = await read(text, options);
  return sentences.map((s) => s.frames.map((f) => `${f.frame} ${f.voice} ${f.stance}`));
}

/** Ids of the claims found. */
export async function claims(text: string, options: { lang?: string; date?: string } = {}): Promise<string[]> {
  return (await read(text, options)).claims.map((c) => c.claim);
}
