/**
 * Every text that reaches a page is text, no code is made of text, nothing uses the network, and links out are OutLinks:
 * looked up in our own code; with `--built`, in what both builds made of it and of the libraries, and in their manifests.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDir, inRoot } from './lib/paths.ts';
import { builtFindings } from './safety/built.ts';
import { type Finding, forbiddenIn } from './safety/forbidden.ts';
import { outsideLinks } from './safety/links.ts';

const SHIPPED = ['components', 'entrypoints', 'utils'];
/** The one place that reads a file of the extension by `fetch`. */
const FETCHES = 'utils/background/knowledge.ts';
/** The one file that brings scripts of the extension into a page of ours: none can be injected there. */
const BRINGS = 'utils/welcome/own-page.ts';
/** The one component for links that leave, and the one place that offers a file to be saved. */
const LINK = 'components/OutLink.tsx';
const SAVES = 'components/saveText.ts';

function ownFindings(): { files: number; findings: Finding[] } {
  const files = SHIPPED.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  ).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  const findings = files.flatMap((file) => {
    const source = readFileSync(inRoot(file), 'utf8');
    return [
      ...forbiddenIn(file, source, { mayFetch: file === FETCHES, mayBring: file === BRINGS }),
      ...(file === LINK ? [] : outsideLinks(file, source, file === SAVES)),
    ];
  });
  return { files: files.length, findings };
}

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
