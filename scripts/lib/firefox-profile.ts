/** What a profile of Firefox keeps from one browser to the next: the extension, installed for good, and the tabs. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { zip } from '../zip/archive.ts';
import { inWindow, send } from './firefox-window.ts';

const TABS = 'tabs.json';

const pathsIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(dir, file)).isFile());

/** Installs an extension as a reader does: it stays. False where the profile has it already. */
export async function installForGood(browser: Browser, profile: string, extension: string): Promise<boolean> {
  const file = join(profile, 'backstory.xpi');
  if (existsSync(file)) return false;
  const entries = pathsIn(extension).map((path) => ({ path, bytes: readFileSync(join(extension, path)) }));
  writeFileSync(file, zip(entries, 0));
  const extensionData = { type: 'archivePath', path: file };
  await send(browser, 'webExtension.install', { extensionData, 'moz:permanent': true });
  return true;
}

const FLUSHER = 'resource:///modules/sessionstore/TabStateFlusher.sys.mjs';

/** Notes which tabs are open, as the browser does for its next start: told to end by a tool, it forgets them. */
export async function noteTabs(browser: Browser, profile: string): Promise<void> {
  const tabs = await inWindow<string>(
    browser,
    `const { TabStateFlusher } = ChromeUtils.importESModule('${FLUSHER}');
     await TabStateFlusher.flushWindow(window);
     return SessionStore.getBrowserState();`,
  );
  writeFileSync(join(profile, TABS), tabs);
}

/** Opens the tabs again that were open in the last browser, as the browser does when it starts. */
export async function restoreTabs(browser: Browser, profile: string): Promise<void> {
  const file = join(profile, TABS);
  if (existsSync(file)) await inWindow(browser, 'SessionStore.setBrowserState(given);', readFileSync(file, 'utf8'));
}
