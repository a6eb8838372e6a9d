import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingsOf, packAt, packOfFolder } from '../../../scripts/knowledge/make-pack.ts';
import { SAMPLE_DIR } from '../support/packs.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(SAMPLE_DIR, dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(dir, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(dir, file), text.replace(from, to));
}

const refused = () =>
  packOfFolder(dir).then(
    () => '',
    (error: Error) => error.message,
  );

it('a folder makes a file, which is read again as the same pack', async () => {
  const made = await packOfFolder(dir);
  await writeFile(join(dir, 'made.json'), made.text);
  expect(await packAt(join(dir, 'made.json'))).toEqual(made);
  expect(made.text).toBe((await packOfFolder(dir)).text);
});

it('the sample has no error by the checks of our own base', async () => {
  const findings = findingsOf(await packAt(dir));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(JSON.stringify(findings)).not.toContain('--');
});

it.each([
  [
    'pack.yaml',
    "version: '1.0'",
    'version: new',
    'pack.yaml: version: must be figures parted by full stops, as in 1.4',
  ],
  ['entries/suez-declaration-1957.yaml', 'kind: document', 'kind: paper', 'entries/suez-declaration-1957.yaml: kind: '],
  [
    'entries/suez-declaration-1957.yaml',
    'id: suez-declaration-1957',
    'id: another',
    'entries/suez-declaration-1957.yaml: id: is “another”, but the file is called “suez-declaration-1957”',
  ],
  [
    'events/entente-1904.yaml',
    'sources: [declaration-1904]',
    'sources: [nothing]',
    'events/entente-1904.yaml: sources.0: there is no source “nothing”',
  ],
  [
    'readings/convention.yaml',
    "'constantinople convention'",
    "'(constantinople'",
    'readings/convention.yaml: patterns.en.1: pattern “(constantinople”: “)” is missing after an opening parenthesis',
  ],
  ['sources/farnie-1969.yaml', 'kind: scholarship', 'kind: [', 'sources/farnie-1969.yaml: '],
])('%s: “%s” as “%s” is refused by file and field', async (file, from, to, message) => {
  await edit(file, from, to);
  expect(await refused()).toContain(message);
});

it('a folder that is none says what is missing', async () => {
  expect(await packOfFolder(join(dir, 'events')).catch((error: Error) => error.message)).toContain(
    'pack.yaml: is not there',
  );
});
