/**
 * `npm run pack -- build DIR [--out FILE]`: makes a knowledge pack that others can import, of a folder of YAML.
 * `npm run pack -- check DIR|FILE [--json]`: checks one, and says how it could be better.
 * Ends with 1 when the pack is refused. The format: docs/pack-format.md.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PackError, problemText } from '../utils/knowledge/published/problem.ts';
import { findingsOf, type MadePack, packAt } from './knowledge/make-pack.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [task, path] = positionals;
if ((task !== 'build' && task !== 'check') || !path) {
  process.stderr.write('npm run pack -- build DIR [--out FILE]\nnpm run pack -- check DIR|FILE [--json]\n');
  process.exit(2);
}

const made = await packOrProblems(path);
if (made) {
  const { pack, patterns } = made;
  const findings = findingsOf(made);
  const counts = {
    entries: pack.entries.length,
    sources: pack.sources.length,
    claims: pack.claims.length,
    events: pack.events.length,
    bytes: Buffer.byteLength(made.text),
  };
  const languages = Object.keys(patterns.languages);
  if (values.json)
    process.stdout.write(`${JSON.stringify({ id: pack.id, version: pack.version, counts, languages, findings })}\n`);
  else {
    process.stdout.write(`${pack.title}, version ${pack.version}, found in ${languages.join(', ') || 'no language'}\n`);
    process.stdout.write(
      `${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}\n`,
    );
    for (const { level, where, message } of findings) process.stdout.write(`  ${level}: ${where}: ${message}\n`);
  }
  if (task === 'build') {
    const file = resolve(values.out ?? `${pack.id}-${pack.version}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, made.text);
    process.stderr.write(`Written: ${file}\n`);
  }
}

/** The pack; its problems on standard error where it has any. */
async function packOrProblems(from: string): Promise<MadePack | undefined> {
  try {
    return await packAt(from);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problemText(problem)}\n`);
    process.exitCode = 1;
    return undefined;
  }
}
