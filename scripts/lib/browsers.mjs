/** Finds Chromium and Firefox, and installs Debian's packages where that is possible. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail } from './task.mjs';

const BROWSERS = {
  chromium: {
    env: 'BACKSTORY_CHROMIUM',
    name: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    apps: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    env: 'BACKSTORY_FIREFOX',
    name: 'Firefox',
    names: ['firefox-esr', 'firefox'],
    apps: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
  },
};

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Path of a browser, or null. The variable BACKSTORY_CHROMIUM or BACKSTORY_FIREFOX wins. */
export function findBrowser(id) {
  const browser = BROWSERS[id];
  const named = process.env[browser.env];
  if (named) {
    if (isProgram(named)) return named;
    fail(`${browser.env} says ${named}, but there is no program there.`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  for (const name of browser.names) {
    for (const folder of folders) {
      const file = join(folder, name);
      if (folder && isProgram(file)) return file;
    }
  }
  return browser.apps.find(isProgram) ?? null;
}

/** A Debian or a child of it, with its package tool, run by root. */
function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** The fonts in which pictures are compared (scripts/surfaces/fonts.conf). */
function hasFonts() {
  try {
    return readdirSync('/usr/share/fonts', { recursive: true }).some((file) => /LiberationSans-/.test(String(file)));
  } catch {
    return false;
  }
}

function apt(...args) {
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  return spawnSync('/usr/bin/apt-get', args, options).status === 0;
}

/** Paths of the browsers, as the variables that tell the task. */
export function ensureBrowsers(ids) {
  let missing = ids.filter((id) => !findBrowser(id));
  if (missing.length > 0 && canInstall()) {
    const packages = missing.map((id) => BROWSERS[id].debian);
    if (!hasFonts()) packages.push('fonts-liberation');
    process.stderr.write(`Installing ${packages.join(' and ')} from Debian's packages …\n`);
    // An index that is partly out of reach is no reason to stop: the packages decide.
    apt('update', '-q');
    if (!apt('install', '-y', '-q', '--no-install-recommends', ...packages)) {
      fail(`${packages.join(' and ')} could not be installed: apt-get failed, see above.`);
    }
    missing = ids.filter((id) => !findBrowser(id));
  }
  if (missing.length > 0) {
    const names = missing.map((id) => BROWSERS[id].name).join(' and ');
    const vars = missing.map((id) => BROWSERS[id].env).join(' and ');
    fail(`${names} was not found: install it, or say where it is with ${vars}, and try again.`);
  }
  return Object.fromEntries(ids.map((id) => [BROWSERS[id].env, findBrowser(id)]));
}
