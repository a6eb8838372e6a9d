/**
 * `npm run knowledge`: compiles the knowledge base, checks it and prints a report. Ends with 1 when there is an error.
 *   --html [FILE]    also writes the whole base as one readable page for editors
 *   --write-schema   writes the published JSON Schemas anew
 *   --sources        lists all sources with their sentences, not only the most cited
 *   --json           prints counts and findings as one JSON object
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack } from './knowledge/checks/index.ts';
import { countPack } from './knowledge/counts.ts';
import { editorsPage } from './knowledge/html.ts';
import { driftedSchemas, writeSchemas } from './knowledge/json-schema.ts';
import { loadOrExit } from './knowledge/load.ts';
import { reportText } from './knowledge/report.ts';

const { values, positionals } = parseArgs({
  options: {
    html: { type: 'boolean', default: false },
    'write-schema': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    sources: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

if (values['write-schema']) await writeSchemas();
const { pack } = await loadOrExit();
const findings = checkPack(pack);
for (const file of await driftedSchemas())
  findings.unshift({
    level: 'error',
    check: 'schema',
    where: file,
    message: 'is not what the validating schema gives: run npm run knowledge -- --write-schema',
  });
const counts = countPack(pack);
process.stdout.write(
  values.json ? `${JSON.stringify({ counts, findings })}\n` : reportText(pack, counts, findings, values.sources),
);
if (values.html) {
  const file = resolve(positionals[0] ?? '.output/knowledge.html');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, editorsPage(pack, findings));
  process.stderr.write(`Written: ${file}\n`);
}
if (findings.some((f) => f.level === 'error')) process.exitCode = 1;
