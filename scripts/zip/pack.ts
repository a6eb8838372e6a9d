/** The three files that stores get: an extension for each browser, and the sources of both. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ZipEntry, zip } from './archive.ts';
import { DATE_FILE, sourceDate, sourceFiles } from './sources.ts';

const BUILDS = { chrome: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

export interface Packed {
  file: string;
  bytes: Buffer;
}

const filesIn = (dir: string): ZipEntry[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(dir, file)).isFile())
    .map((file) => ({ path: file.replaceAll('\\', '/'), bytes: readFileSync(join(dir, file)) }));

/** Packs the builds under `root`, and its sources; nothing is written. */
export function packAll(root: string): Packed[] {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const date = sourceDate(root);
  const archive = (what: string, entries: ZipEntry[]): Packed => ({
    file: `${name}-${version}-${what}.zip`,
    bytes: zip(entries, date),
  });
  return [
    ...Object.entries(BUILDS).map(([browser, dir]) => archive(browser, filesIn(join(root, '.output', dir)))),
    archive('sources', [...sourceFiles(root), { path: DATE_FILE, bytes: Buffer.from(`${date}\n`) }]),
  ];
}

/** The same, written into a folder. */
export function writeAll(root: string, to: string): Packed[] {
  const packed = packAll(root);
  mkdirSync(to, { recursive: true });
  for (const { file, bytes } of packed) writeFileSync(join(to, file), bytes);
  return packed;
}
