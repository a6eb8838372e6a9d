/**
 * `npm run lint:store`: what addons.mozilla.org looks at when an extension is handed in, over the Firefox build (which must be
 * there). No error and no warning, but for those that are explained here.
 *
 * Apart from `npm test`, and fetched when it is run: with what it needs the linter is larger than all other tools together,
 * and asks the network for it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildDir } from './lib/paths.ts';

const LINTER = 'addons-linter@10.13.0';

/** Warnings that are right and stay, by their code. None at present. */
const EXPLAINED: Record<string, string> = {};

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const dir = buildDir('firefox');
if (!existsSync(join(dir, 'manifest.json'))) throw new Error('There is no build: run npm run build first.');
const { stdout, error } = spawnSync('npx', ['--yes', '--ignore-scripts', LINTER, '--output', 'json', dir], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (error || !stdout.includes('{')) throw new Error(`${LINTER} could not be run.`);
const found = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<'errors' | 'warnings' | 'notices', Message[]>;
let bad = 0;
for (const kind of ['errors', 'warnings', 'notices'] as const) {
  for (const { code, message, file = '', line } of found[kind]) {
    const why = kind === 'errors' ? undefined : EXPLAINED[code];
    if (kind !== 'notices' && !why) bad++;
    console.log(`${kind.slice(0, -1)} ${code} ${file}${line ? `:${line}` : ''}: ${message}${why ? ` (${why})` : ''}`);
  }
}
console.log(
  `${found.errors.length} errors, ${found.warnings.length} warnings, ${found.notices.length} notices from ${LINTER}`,
);
if (bad > 0) process.exitCode = 1;
