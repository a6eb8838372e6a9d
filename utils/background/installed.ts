/** What is done once: when the extension is installed, updated or enabled, and when the browser starts. */
import browser from 'webextension-polyfill';
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
/** In storage.local: the version that ran last. */
const VERSION_KEY = 'version';

let isBrowserStarting = false;

/**
 * What the first background does after an install, an update, being enabled, or the browser's start. Browsers tell of
 * some of that, and only once, though a background can be stopped in the middle. They all empty storage.session then:
 * whoever finds no note there does all of it, as often as it takes. What fails does not keep the rest from being done.
 */
export async function begin(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(BEGUN_KEY))[BEGUN_KEY]) return;
  const steps: Promise<unknown>[] = [knowledge(), makeMenus(), showAccess(), greet()];
  // In pages that are open no script of ours runs. Those of a browser that starts get theirs as they are loaded.
  if (!isBrowserStarting) steps.push(wakeAll());
  await Promise.allSettled(steps);
  await session.set({ [BEGUN_KEY]: true });
}

/** Opens the page of the first run, or notes what is new since the version that ran last. */
async function greet(): Promise<void> {
  const { local } = browser.storage;
  const { version } = browser.runtime.getManifest();
  const last = (await local.get(VERSION_KEY))[VERSION_KEY];
  if (last === version) return;
  if (typeof last === 'string') await noteUpdate(last);
  else await welcome();
  await local.set({ [VERSION_KEY]: version });
}

/** At top level: the browser tells only who listens at once. */
export function listenToInstalling(): void {
  browser.runtime.onStartup.addListener(() => {
    isBrowserStarting = true;
  });
  begin().catch(noteError);
}
