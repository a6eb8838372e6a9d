/** What is done once: when the extension is installed, when it is updated, and when the browser starts. */
import browser, { type Runtime } from 'webextension-polyfill';
import { showAccess } from './access.ts';
import { knowledge } from './knowledge.ts';
import { makeMenus } from './menus.ts';
import { noteUpdate } from './news.ts';
import { wakeAll } from './reading.ts';

/** Opens the page of the first run. Not where an administrator has installed it: nobody there has asked for it. */
async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') return;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  // Never in a private window; where there is no other, the page waits to be asked for.
  const open = windows.filter(({ incognito }) => !incognito);
  const target = open.find(({ focused }) => focused) ?? open.at(-1);
  if (target?.id === undefined) return;
  await browser.tabs.create({ windowId: target.id, url: browser.runtime.getURL('welcome.html') });
}

/** Everything of this kind; what fails does not keep the rest from being done. */
export async function installed({ reason, previousVersion }: Partial<Runtime.OnInstalledDetailsType>): Promise<void> {
  const steps: Promise<unknown>[] = [knowledge(), makeMenus(), showAccess()];
  if (reason === 'install') steps.push(welcome(), wakeAll());
  if (reason === 'update' && previousVersion) steps.push(noteUpdate(previousVersion));
  await Promise.allSettled(steps);
}

/** The browser has started: it may speak another language now, and forgets what buttons say. */
export async function started(): Promise<void> {
  await Promise.allSettled([knowledge(), makeMenus(), showAccess()]);
}

export function listenToInstalling(): void {
  browser.runtime.onInstalled.addListener((details) => void installed(details));
  browser.runtime.onStartup.addListener(() => void started());
}
