/** Sizes of what is shipped, gzip -9, from the Chromium build. `--check` fails when a budget is missed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildDir } from './lib/paths.ts';

interface Row {
  name: string;
  files: string[];
  /** Most bytes, gzipped. */
  budget?: number;
  /** A missed budget is told, and no more. */
  warnOnly?: boolean;
}

const DIR = buildDir('chromium');

/** A page with the scripts and styles it names, and what those import statically. */
function withImports(start: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(join(DIR, file))) return;
    seen.add(file);
    const text = readFileSync(join(DIR, file), 'utf8');
    const names = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
      : [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)];
    for (const [, name = ''] of names) {
      visit(name.startsWith('/') ? name.slice(1) : join(dirname(file), name));
    }
  };
  visit(start);
  return [...seen];
}

function allFiles(): string[] {
  return readdirSync(DIR, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(DIR, file)).isFile());
}

const gzipped = (file: string): number => gzipSync(readFileSync(join(DIR, file)), { level: 9 }).length;

function main(): boolean {
  if (!existsSync(join(DIR, 'manifest.json'))) {
    console.error('There is no build to measure: run npm run build first.');
    return false;
  }
  const rows: Row[] = [
    { name: 'gate', files: ['gate.js'], budget: 2_000 },
    { name: 'annotator', files: ['annotator.js'], budget: 15_000, warnOnly: true },
    { name: 'overlay', files: ['overlay.js'], budget: 30_000 },
    { name: 'panel', files: ['panel.js'] },
    { name: 'tools', files: ['tools.js'] },
    { name: 'framing', files: ['framing.js'] },
    { name: 'background', files: withImports('background.js') },
    { name: 'knowledge pack', files: ['data/pack.json'] },
    { name: 'popup', files: withImports('popup.html') },
    { name: 'options', files: withImports('options.html') },
    { name: 'library', files: withImports('library.html') },
    { name: 'whole extension', files: allFiles(), budget: 1_000_000, warnOnly: true },
  ];
  let good = true;
  for (const { name, files, budget, warnOnly } of rows) {
    const there = files.filter((file) => existsSync(join(DIR, file)));
    if (there.length === 0) {
      console.log(`${name.padEnd(16)} not built`);
      good &&= budget === undefined;
      continue;
    }
    const bytes = there.reduce((sum, file) => sum + gzipped(file), 0);
    const over = budget !== undefined && bytes >= budget;
    const limit = budget === undefined ? '' : `  of ${(budget / 1000).toFixed(0)} kB`;
    const note = over ? (warnOnly ? '  over its budget (told only)' : '  OVER ITS BUDGET') : '';
    console.log(`${name.padEnd(16)} ${(bytes / 1000).toFixed(1).padStart(7)} kB gzip${limit}${note}`);
    if (over && !warnOnly) good = false;
  }
  return good;
}

const built = existsSync(join(DIR, 'manifest.json'));
const good = main();
if (!built || (!good && process.argv.includes('--check'))) process.exitCode = 1;
