/**
 * Every text that reaches a page is text, no code is made of text, nothing uses the network, and links out are OutLinks:
 * looked up in our own code; with `--built`, in what both builds made of it and of the libraries, and in their manifests.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildDir } from './lib/paths.ts';
import { builtFindings } from './safety/built.ts';
import { ownFindings } from './safety/ours.ts';

const { files, findings } = ownFindings();
console.log(`${files} files of ours looked at.`);
if (process.argv.includes('--built')) {
  for (const browser of ['chromium', 'firefox'] as const) {
    const dir = buildDir(browser);
    if (!existsSync(join(dir, 'manifest.json'))) throw new Error('There is no build: run npm run build first.');
    const built = builtFindings(dir, browser);
    console.log(`${built.files} files of the build for ${browser} looked at.`);
    findings.push(...built.findings);
  }
}
for (const { file, line, message } of findings) console.error(`${file}${line ? `:${line}` : ''}: ${message}`);
if (findings.length > 0) process.exitCode = 1;
