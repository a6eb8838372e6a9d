/**
 * The gate of imported packs (entrypoints/packs-gate.ts): a content script that is there only while a pack of others is
 * on. Ours has no room for words that it does not know when it is built (docs/decisions/0012).
 */
import browser from 'webextension-polyfill';
import { PACKS_KEY, type PacksNote } from '../packs-key.ts';
import { anchorsOf } from '../spotting/gate-expressions.ts';
import { run } from './inject.ts';

const ID = 'packs-gate';

/** As the manifest has it for our own gate. */
const SCRIPT = {
  id: ID,
  js: ['packs-gate.js'],
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  persistAcrossSessions: true,
} as const;

/** Tells pages which packs are on, and looks for their words on every page; with no pack on, on none. */
export async function setGate(revision: string, anchors: ReadonlySet<string>): Promise<void> {
  const { local } = browser.storage;
  const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (!revision) {
    if (isThere) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (PACKS_KEY in (await local.get(PACKS_KEY))) await local.remove(PACKS_KEY);
    return;
  }
  const note: PacksNote = { revision, anchors: anchorsOf({ en: [...anchors].flatMap(written) }) };
  const before = (await local.get(PACKS_KEY))[PACKS_KEY] as PacksNote | undefined;
  if (before?.revision !== revision || before.anchors !== note.anchors) await local.set({ [PACKS_KEY]: note });
  if (!isThere) await browser.scripting.registerContentScripts([SCRIPT as never]);
}

/** Short words may be initials, which are written with dots and compared without. */
const SHORT = 4;

const written = (word: string): string[] =>
  word.length <= SHORT && /^[a-z]+$/.test(word) ? [word, [...word].join('.')] : [word];

/** Has open pages looked at: they were loaded before the pack was there. */
export async function wakeForPacks(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? undefined : run({ tabId: id, allFrames: true }, 'packs-gate.js'))),
  );
}
