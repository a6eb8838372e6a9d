/** Keyboard commands. Their keys stand in wxt.config.ts, and the reader can change them in the browser. */
import browser, { type Tabs } from 'webextension-polyfill';
import { say } from '../i18n/say.ts';
import type { PageRequest } from '../messages.ts';
import { changeSettings, loadSettings } from '../settings.ts';
import { isSiteOn, withSite } from '../settings-schema.ts';
import { flash, marksIn } from './badge.ts';
import { openCompanion } from './companion.ts';
import { hostIn } from './frames.ts';
import { wake } from './reading.ts';

type Tab = Pick<Tabs.Tab, 'id' | 'windowId' | 'url'>;

/** Goes to the next mark of a page, or to the one before: of the page itself, or else of its frame that has any. */
async function walk({ id }: Tab, step: 1 | -1): Promise<void> {
  if (id === undefined) return;
  const request: PageRequest = { type: 'page-walk', step };
  const [frame] = await marksIn(id);
  try {
    // Our own pages hear it too, and no script can count their marks.
    await browser.tabs.sendMessage(id, request, frame ? { frameId: frame.frameId } : {});
  } catch {
    await flash(id, '0');
  }
}

/** Switches the site of a page on or off; on also means that Backstory is on at all. */
async function toggleSite({ id, url = '' }: Tab): Promise<void> {
  const host = /^https?:/.test(url) ? hostIn(url) : '';
  if (!host || id === undefined) return;
  const before = await loadSettings();
  const on = !isSiteOn(before, host);
  const since = new Date().toISOString().slice(0, 10);
  const after = await changeSettings((settings) =>
    withSite(on ? { ...settings, enabled: true } : settings, host, on, { since, where: 'key' }),
  );
  await wake(before, after);
  await flash(id, say(on ? 'reach.badge_on' : 'reach.badge_off'));
}

const COMMANDS: Record<string, (tab: Tab) => Promise<void>> = {
  'next-passage': (tab) => walk(tab, 1),
  'previous-passage': (tab) => walk(tab, -1),
  'open-companion': ({ id, windowId = browser.windows.WINDOW_ID_CURRENT }) =>
    openCompanion({ windowId, tab: id, toggles: true }),
  'toggle-site': toggleSite,
};

async function frontTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Does what a command says. The companion opens within the key press, or the browser forbids it: nothing is waited for. */
export function onCommand(name: string, tab: Tab | undefined): Promise<void> {
  const run = COMMANDS[name];
  if (!run) return Promise.resolve();
  return tab ? run(tab) : frontTab().then((front) => front && run(front));
}

export function listenToCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    onCommand(name, tab).catch(() => undefined);
  });
}
