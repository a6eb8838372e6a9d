/** Which pages are read: when a page asks, when the popup does, and when the settings change under open pages. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { PageState } from '../messages.ts';
import { loadSettings } from '../settings.ts';
import { isSiteOn, type Settings } from '../settings-schema.ts';
import { type Article, refusal, type Seen } from '../where.ts';
import { showOff } from './badge.ts';
import { frameOf, hostIn, targetOf } from './frames.ts';
import { imports } from './imports.ts';
import { inject, look, noteOnce, run } from './inject.ts';

/** Brings the annotator into a frame that has anchor words, if it is to be read. */
export async function annotate(article: Article, sender: Runtime.MessageSender): Promise<{ injected: boolean }> {
  const settings = await loadSettings();
  const seen: Seen = { ...frameOf(sender), article };
  const refused = refusal(settings, seen);
  if (refused) {
    const tab = sender.tab?.id;
    if (tab !== undefined && seen.frame === 'top' && (refused.why === 'off' || refused.why === 'site-off'))
      await showOff(tab);
    return { injected: false };
  }
  // What says itself that it is an article is not looked at further: most pages that are read do.
  if (article !== 'declared') {
    const looked = await look(targetOf(sender));
    if (!looked || refusal(settings, { ...seen, ...looked })) return { injected: false };
  }
  return inject(sender, 'annotator.js');
}

const TOP = (tab: number) => ({ tabId: tab, frameIds: [0] });

/** Whether the page in a tab is read, and why not. */
export async function pageState(tab: number): Promise<PageState> {
  const [settings, host, looked] = await Promise.all([loadSettings(), hostOfTab(tab), look(TOP(tab))]);
  // A page that is being read has been looked at before: a field that it shows since is not what it is for.
  const sign = looked?.reading ? undefined : looked?.sign;
  const seen: Seen = { host, frameHost: host, frame: 'top', article: 'no', ...looked, sign };
  const once = { ...seen, once: true };
  return {
    refusal: refusal(settings, seen) ?? null,
    onceAllowed: Boolean(looked) && !refusal(settings, once),
    reading: Boolean(looked?.reading),
  };
}

/** Reads the page in a tab until it is left, unless it may not be read even once. */
export async function readOnce(tab: number): Promise<PageState> {
  const state = await pageState(tab);
  if (!state.onceAllowed || state.reading) return state;
  if ((await noteOnce(TOP(tab))) && (await run(TOP(tab), 'annotator.js')))
    return { ...state, refusal: null, reading: true };
  return state;
}

/** Has the gates look at a tab, which ask for what they find; on a page that is being read they do nothing. */
export async function lookAgain(tab: number): Promise<void> {
  const { revision } = await imports();
  await run({ tabId: tab, allFrames: true }, 'gate.js');
  if (revision) await run({ tabId: tab, allFrames: true }, 'packs-gate.js');
}

async function hostOfTab(tab: number): Promise<string> {
  try {
    return hostIn((await browser.tabs.get(tab)).url);
  } catch {
    return '';
  }
}

/**
 * Has open pages read that the new settings let be read and the old ones did not: the gate looks at them again and asks.
 * Pages that are no longer to be read need nothing: they are told of every change themselves.
 */
export async function wake(before: Settings, after: Settings): Promise<void> {
  const wider = after.where === 'everywhere' && before.where !== 'everywhere';
  await bringGate((host) => isSiteOn(after, host) && (wider || !isSiteOn(before, host)));
}

/** Has all open pages looked at that may be read: they were opened before the extension could. */
export async function wakeAll(): Promise<void> {
  const settings = await loadSettings();
  await bringGate((host) => isSiteOn(settings, host));
}

async function bringGate(isWanted: (host: string) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined && isWanted(hostIn(url))) await lookAgain(id);
    }),
  );
}
