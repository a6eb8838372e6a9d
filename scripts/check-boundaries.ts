/**
 * The pure folders know nothing of pages and browsers: they import nothing that does, not even through another file,
 * and name none of the browser's globals.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { inRoot, ROOT } from './lib/paths.ts';
import { type Token, tokens } from './lib/tokens.ts';

const PURE = ['utils/knowledge', 'utils/text', 'utils/spotting', 'utils/framing', 'utils/network', 'utils/colour'];
/** Files in a pure folder that may touch the database. */
const NOT_PURE = /^utils\/knowledge\/store[\w.-]*\.tsx?$/;
const FORBIDDEN_PATHS = /^(?:utils\/page|components|entrypoints)\//;
const FORBIDDEN_PACKAGES = /^(?:webextension-polyfill|idb|preact|wxt|@floating-ui)(?:\/|$)|^#imports$/;
const GLOBALS = new Set([
  'document',
  'window',
  'browser',
  'chrome',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'customElements',
  'getComputedStyle',
  'requestAnimationFrame',
  'requestIdleCallback',
  'MutationObserver',
  'HTMLElement',
  'Element',
  'Document',
  'CSS',
]);

interface Import {
  name: string;
  line: number;
  /** Gone after compilation. */
  typeOnly: boolean;
}

/** Imports, re-exports and `import('…')` of a file. */
function importsOf(list: Token[]): Import[] {
  const found: Import[] = [];
  let typeOnly = false;
  list.forEach(({ kind, text, line }, i) => {
    const before = list[i - 1]?.text;
    if (kind === 'word' && (text === 'import' || text === 'export')) typeOnly = list[i + 1]?.text === 'type';
    if (kind !== 'string') return;
    const called = before === '(' && list[i - 2]?.text === 'import';
    if (before === 'from' || before === 'import' || called) {
      found.push({ name: text.slice(1, -1), line, typeOnly: typeOnly && !called });
    }
  });
  return found;
}

/** Names that the file declares itself, as a variable or a parameter: then they are not the global. */
function declared(list: Token[]): Set<string> {
  const own = new Set<string>();
  list.forEach(({ kind, text }, i) => {
    if (kind !== 'word') return;
    const before = list[i - 1]?.text ?? '';
    const after = list[i + 1]?.text ?? '';
    if (['const', 'let', 'var', 'function', 'class', 'type', 'interface'].includes(before)) own.add(text);
    else if ((before === '(' || before === ',') && (after === ':' || (after === '?' && list[i + 2]?.text === ':')))
      own.add(text);
    else if (after === '=' && list[i + 2]?.text === '>') own.add(text);
  });
  return own;
}

function globalsIn(list: Token[]): Token[] {
  const own = declared(list);
  return list.filter(({ kind, text }, i) => {
    if (kind !== 'word' || !GLOBALS.has(text) || own.has(text)) return false;
    const before = list[i - 1]?.text ?? '';
    const after = list[i + 1]?.text ?? '';
    const property = before === '.' && !['.', 'globalThis', 'self'].includes(list[i - 2]?.text ?? '');
    const key = after === ':' || (after === '?' && list[i + 2]?.text === ':');
    return !property && !key;
  });
}

/** A local import as a path from the root; null for packages and for what is not there. */
function localFile(from: string, name: string): string | null {
  const base = /^[@~]\//.test(name)
    ? inRoot(name.slice(2))
    : name.startsWith('.')
      ? resolve(ROOT, dirname(from), name)
      : null;
  if (!base) return null;
  const file = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find(
    (path) => /\.tsx?$/.test(path) && existsSync(path),
  );
  return relative(ROOT, file ?? base).replaceAll('\\', '/');
}

const parsed = new Map<string, Token[]>();
function parse(file: string): Token[] {
  let list = parsed.get(file);
  if (!list) {
    list = tokens(readFileSync(inRoot(file), 'utf8'));
    parsed.set(file, list);
  }
  return list;
}

/** What a file imports that it may not, itself or through others. */
function forbiddenImports(file: string, trail: string[] = [], seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const found: string[] = [];
  const via = trail.length > 0 ? ` (through ${[...trail.slice(1), file].join(', ')})` : '';
  const root = trail[0] ?? file;
  for (const { name, line, typeOnly } of importsOf(parse(file))) {
    // Types of others' others are their own business: they leave no code behind.
    if (typeOnly && trail.length > 0) continue;
    const local = localFile(file, name);
    const at = trail.length > 0 ? root : `${file}:${line}`;
    if (local === null ? FORBIDDEN_PACKAGES.test(name) : FORBIDDEN_PATHS.test(local) || NOT_PURE.test(local)) {
      found.push(`${at} imports ${local ?? name}${via}`);
    } else if (local && !typeOnly && /\.tsx?$/.test(local) && existsSync(inRoot(local))) {
      found.push(...forbiddenImports(local, [...trail, file], seen));
    }
  }
  return found;
}

const files = PURE.flatMap((folder) =>
  existsSync(inRoot(folder))
    ? readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file.replaceAll('\\', '/')}`,
      )
    : [],
).filter((file) => /\.tsx?$/.test(file) && !NOT_PURE.test(file));

const complaints = files.flatMap((file) => [
  ...forbiddenImports(file),
  ...globalsIn(parse(file)).map(({ text, line }) => `${file}:${line} names ${text}`),
]);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) {
  console.error('The pure folders must know nothing of pages and browsers.');
  process.exitCode = 1;
} else {
  console.log(`${files.length} pure files name and import nothing of pages and browsers.`);
}
