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
