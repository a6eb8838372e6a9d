/** What is done once: when the extension is installed, updated or enabled, and when the browser starts. */
import browser, { type Runtime } from 'webextension-polyfill';
import { showAccess } from './access.ts';
import { noteError } from './faults.ts';
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
  const url = browser.runtime.getURL('welcome.html');
  // A background that was stopped in the middle may have opened it.
  if ((await browser.tabs.query({})).some((tab) => tab.url === url)) return;
  await browser.tabs.create({ windowId: target.id, url });
}

/** In storage.session: that all is done which is done once. */
const BEGUN_KEY = 'begun';
/** In storage.session: what the browser has said of an install, until what follows from it is done. */
const DUE_KEY = 'installed';

type Installed = Pick<Runtime.OnInstalledDetailsType, 'reason' | 'previousVersion'>;

let isBrowserStarting = false;

/**
 * What the first background does after an install, an update, being enabled, or the browser's start: browsers tell of
 * the first, the second and the last, but only once, and a background can be stopped in the middle. They all empty
 * storage.session, so whoever finds no note there does it, as often as it takes. What fails does not keep the rest
 * from being done.
 */
export async function begin(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(BEGUN_KEY))[BEGUN_KEY]) return;
  const steps: Promise<unknown>[] = [knowledge(), makeMenus(), showAccess()];
  // Pages that are open have no scripts of ours that run. Those of a browser that starts get theirs as they are loaded.
  if (!isBrowserStarting) steps.push(wakeAll());
  await Promise.allSettled(steps);
  await session.set({ [BEGUN_KEY]: true });
}

/** The browser says that it has installed or updated the extension. */
export async function installed({ reason, previousVersion }: Installed): Promise<void> {
  const due: Installed = previousVersion ? { reason, previousVersion } : { reason };
  await browser.storage.session.set({ [DUE_KEY]: due });
  await follow(due);
}

/** Does what a background before this one was told to do, and did not come to. */
export async function goOn(): Promise<void> {
  const due = (await browser.storage.session.get(DUE_KEY))[DUE_KEY] as Installed | undefined;
  if (due) await follow(due);
}

let following: Promise<void> | undefined;

function follow({ reason, previousVersion }: Installed): Promise<void> {
  following ??= (async () => {
    if (reason === 'install') await welcome();
    if (reason === 'update' && previousVersion) await noteUpdate(previousVersion);
    await browser.storage.session.remove(DUE_KEY);
  })().finally(() => {
    following = undefined;
  });
  return following;
}

/** At top level: the browser tells only who listens at once. */
export function listenToInstalling(): void {
  browser.runtime.onInstalled.addListener((details) => void installed(details).catch(noteError));
  browser.runtime.onStartup.addListener(() => {
    isBrowserStarting = true;
  });
  begin().catch(noteError);
  goOn().catch(noteError);
}
