/** Sizes of what is shipped, gzip -9, from the Chromium build. `--check` fails when a budget is missed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipped, withImports } from './lib/page-files.ts';
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

function allFiles(): string[] {
  return readdirSync(DIR, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(DIR, file)).isFile());
}

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
    { name: 'background', files: withImports(DIR, 'background.js') },
    { name: 'knowledge pack', files: ['data/pack.json'] },
    { name: 'popup', files: withImports(DIR, 'popup.html'), budget: 60_000 },
    { name: 'options', files: withImports(DIR, 'options.html') },
    { name: 'companion', files: withImports(DIR, 'sidepanel.html') },
    { name: 'in its page', files: ['companion.js'] },
    { name: 'library', files: withImports(DIR, 'library.html') },
    { name: 'welcome', files: withImports(DIR, 'welcome.html') },
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
    const bytes = there.reduce((sum, file) => sum + gzipped(join(DIR, file)), 0);
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
