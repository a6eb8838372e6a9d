/** The files that the extension is made from, as they lie in a folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ZipEntry } from './archive.ts';

/** Says in the archive of sources when they were written, so that what is built from it is the same to the byte. */
export const DATE_FILE = '.source-date';

/** What is made or installed, and no source. */
const NOT_SOURCES = new Set(['node_modules', '.output', '.wxt', '.git', 'coverage', DATE_FILE]);

/** Asks git; undefined where there is none, or this is no copy of a repository of its own. */
function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return status === 0 ? stdout : undefined;
}

const isRepository = (root: string): boolean => git(root, 'rev-parse', '--show-prefix')?.trim() === '';

function* walk(root: string, folder = ''): Generator<string> {
  for (const one of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${one.name}` : one.name;
    if (folder === '' && NOT_SOURCES.has(one.name)) continue;
    if (one.isDirectory()) yield* walk(root, path);
    else if (one.isFile() && !path.endsWith('.log')) yield path;
  }
}

/** Whether there is something in a repository that is not committed: what is packed then is no version that others can look up. */
export const isChanged = (root: string): boolean =>
  isRepository(root) && git(root, 'status', '--porcelain')?.trim() !== '';

/** Those that git knows or would take, where there is a repository; else all that is not made by a build. */
export function sourceFiles(root: string): ZipEntry[] {
  const known = isRepository(root)
    ? git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')?.split('\0').filter(Boolean)
    : undefined;
  const paths = known ? [...new Set(known)].filter((path) => existsSync(join(root, path))) : [...walk(root)];
  return paths.map((path) => {
    const file = join(root, path);
    return { path, bytes: readFileSync(file), executable: (statSync(file).mode & 0o111) !== 0 };
  });
}

/** When the sources were written, seconds since 1970: SOURCE_DATE_EPOCH, the last commit, or what the archive says. */
export function sourceDate(root: string): number {
  const wanted = process.env.SOURCE_DATE_EPOCH;
  if (wanted && /^\d{1,11}$/.test(wanted)) return Number(wanted);
  const commit = isRepository(root) ? git(root, 'log', '-1', '--format=%ct') : undefined;
  if (commit) return Number(commit.trim());
  try {
    return Number(readFileSync(join(root, DATE_FILE), 'utf8').trim());
  } catch {
    throw new Error('When these sources were written is not known: set SOURCE_DATE_EPOCH.');
  }
}
