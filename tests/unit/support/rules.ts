/** Reads short texts with patterns and rules alone: what the classifier is told before it judges. */
import type { Compiled } from '../../../utils/knowledge/compile.ts';
import { readersWith, theKnowledge } from './reader.ts';

/** The knowledge base without the trained classifier of sentences. */
export const theRules = async (): Promise<Compiled> => ({ ...(await theKnowledge()), classifier: undefined });

let once: Promise<Compiled> | undefined;

export const { read, frames, claims } = readersWith(() => {
  once ??= theRules();
  return once;
});
