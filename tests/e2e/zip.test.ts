/**
 * What the stores get can be made again by anybody: the archive of the sources, unpacked in another folder, builds the same
 * extensions and the same archive of itself, to the byte.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRoot, ROOT } from '../../scripts/lib/paths.ts';
import { unzip, type ZipEntry } from '../../scripts/zip/archive.ts';
import { type Packed, packAll } from '../../scripts/zip/pack.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hashes = (entries: ZipEntry[]) => Object.fromEntries(entries.map(({ path, bytes }) => [path, hash(bytes)]));

describe('Packages for the stores', () => {
  let folder: string;
  let packed: Packed[];
  const named = (what: string) => packed.find(({ file }) => file.endsWith(`-${what}.zip`))?.bytes ?? Buffer.alloc(0);

  beforeAll(() => {
    packed = packAll(ROOT);
    folder = mkdtempSync(join(tmpdir(), 'backstory-elsewhere-'));
    for (const { path, bytes, executable } of unzip(named('sources'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      if (executable) chmodSync(join(folder, path), 0o755);
    }
    // What `npm ci` would bring, as the lockfile says.
    symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('hold what was built, and no path of the machine that built it', () => {
    for (const what of ['chrome', 'firefox']) {
      const entries = unzip(named(what));
      expect(entries.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['manifest.json', 'background.js', 'gate.js', 'licences.txt', 'data/pack.json']),
      );
      for (const { path, bytes } of entries) {
        const text = Buffer.from(bytes).toString('latin1');
        for (const place of [ROOT, process.env.HOME ?? ROOT, '/node_modules/', 'sourceMappingURL'])
          if (place.length > 3) expect(text.includes(place), `${path} holds ${place}`).toBe(false);
      }
    }
  });

  test('hold sources without what is made from them', () => {
    const paths = unzip(named('sources')).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'README.md', 'wxt.config.ts']));
    expect(paths.filter((path) => /^(?:node_modules|\.output|\.wxt|\.git)\//.test(path))).toEqual([]);
  });

  test('are built again from the sources, in another folder, to the byte', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', 'zip.ts')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '', INIT_CWD: folder },
    });
    expect(status, stderr).toBe(0);
    const again = packAll(folder);
    for (const what of ['chrome', 'firefox', 'sources']) {
      const other = again.find(({ file }) => file.endsWith(`-${what}.zip`))?.bytes ?? Buffer.alloc(0);
      expect(hashes(unzip(other))).toEqual(hashes(unzip(named(what))));
      expect(hash(other)).toBe(hash(named(what)));
    }
  }, 240_000);
});
