/** The sample pack of tests/packs, and ways to bend it. */
import { join } from 'node:path';
import { packOfFolder } from '../../../scripts/knowledge/make-pack.ts';
import { PackError } from '../../../utils/knowledge/published/problem.ts';
import { readPack } from '../../../utils/knowledge/published/read.ts';

export const SAMPLE_DIR = join(import.meta.dirname, '../../packs/suez-canal');

let sample: Promise<string> | undefined;

/** The text of the sample pack's file. */
export function sampleText(): Promise<string> {
  sample ??= packOfFolder(SAMPLE_DIR).then(({ text }) => text);
  return sample;
}

// biome-ignore lint/suspicious/noExplicitAny: what is bent may be anything
export type Bent = any;

/** The sample pack as data, to be bent. */
export const samplePack = async (): Promise<Bent> => JSON.parse(await sampleText());

/** Lines of what is wrong with a text; empty where it is a pack. Throws whatever is no PackError. */
export function problemsOf(text: string, reserved: string[] = []): string[] {
  try {
    readPack(text, reserved);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.message.split('\n');
  }
}
