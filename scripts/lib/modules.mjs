/** Makes sure that `node_modules` is what package-lock.json says. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT } from './task.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.backstory-lock');
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Whether npm's own record of what it installed agrees with the lockfile (after a hand-run `npm ci`). */
function installedMatches(lockText) {
  try {
    const wanted = JSON.parse(lockText).packages;
    const have = JSON.parse(read(INSTALLED) ?? '').packages;
    const same = Object.entries(have).every(([path, pkg]) => wanted[path]?.version === pkg.version);
    const complete = Object.entries(wanted).every(([path, pkg]) => path === '' || pkg.optional || path in have);
    return same && complete;
  } catch {
    return false;
  }
}

export function ensureModules() {
  const lock = read(LOCK);
  if (lock === null) fail('package-lock.json is missing: this is not a whole copy of the project.');
  const hash = createHash('sha256').update(lock).digest('hex');
  const usable = existsSync(join(ROOT, 'node_modules', '.bin', 'wxt'));
  if (usable && read(STAMP) === hash) return;
  if (!usable || !installedMatches(lock)) {
    process.stderr.write('Installing packages (npm ci) …\n');
    const result = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (result.error) fail(`Packages could not be installed: ${result.error.message}.`);
    if (result.status !== 0) {
      fail('Packages could not be installed: npm ci failed, see above.', result.status ?? 1);
    }
  }
  writeFileSync(STAMP, hash);
}
