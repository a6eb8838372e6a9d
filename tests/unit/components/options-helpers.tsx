/** The options page over a background and a browser in memory. */
import { vi } from 'vitest';
import type { Client } from '../../../components/client.ts';
import { OptionsApp } from '../../../components/options/OptionsApp.tsx';
import type { OptionsWorld } from '../../../components/options/world.ts';
import type { CountedFault } from '../../../utils/faults.ts';
import type { StoreFault } from '../../../utils/knowledge/database-fault.ts';
import type { Rebuilding, Request, SourceRow } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import { applied, changesBetween } from '../../../utils/sync/atoms.ts';
import type { SyncState } from '../../../utils/sync/sync.ts';
import { show, wait } from './helpers.ts';

const row = (id: string, kind: SourceRow['kind']): SourceRow => ({
  id,
  kind,
  short: id,
  title: `Title ${id}`,
  publisher: 'P',
  date: '2017',
  perspective: 'Stands somewhere.',
  statements: 3,
  alone: 1,
});
export const ROWS = [
  row('doc', 'primary-document'),
  row('lavrov', 'official-russian'),
  row('fakes', 'official-russian'),
];

interface More {
  settings?: Partial<Settings>;
  store?: 'database' | 'memory';
  reason?: StoreFault;
  /** How many sources there are, asked anew each time. */
  rows?: () => SourceRow[];
  sync?: Partial<SyncState>;
  world?: Partial<OptionsWorld>;
  /** Answers a rebuild when it is told to; otherwise at once. */
  rebuilt?: Promise<unknown>;
  faults?: CountedFault[];
}

export async function options({
  settings: more = {},
  store = 'database',
  reason = 'none',
  rows = () => ROWS,
  sync: state,
  world: own,
  rebuilt,
  faults = [],
}: More = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...more };
  let sync: SyncState = { on: true, left: 0, pending: false, done: Date.now() - 120_000, ...state };
  let changed: () => void = () => undefined;
  let packsChanged: () => void = () => undefined;
  let told: (step: Rebuilding['step']) => void = () => undefined;
  const knowledge = {
    title: 'Geneva, NATO, Baker',
    version: '2026.11.22',
    counts: { entries: 77, statements: 231, claims: 35, events: 90, sources: 82, frames: 10 },
    store,
    reason,
    checked: Date.now() - 250_000,
  };
  const ask = vi.fn(async (request: Request) => {
    if (request.type === 'set-settings') {
      const { settings: next, from } = request;
      settings = from ? applied(settings, changesBetween(from, next)) : next;
    }
    if (request.type === 'sources')
      return {
        rows: rows(),
        statements: 9,
        shown: 9 - settings.sourcesOff.length,
        emptyEntries: settings.sourcesOff.length,
      };
    if (request.type === 'sync') {
      sync = { ...sync, on: request.on ?? sync.on };
      return sync;
    }
    if (request.type === 'forget-faults') faults = [];
    if (request.type === 'faults') return { faults };
    if (request.type === 'packs') return { packs: [], damaged: [] };
    if (request.type === 'rebuild') await rebuilt;
    if (request.type === 'knowledge' || request.type === 'rebuild') return knowledge;
    return settings;
  });
  const world = {
    version: '1.2.3',
    permissions: ['storage', 'scripting', 'somethingNew'],
    onSettings: (callback: () => void) => {
      changed = callback;
      return () => undefined;
    },
    onPacks: (callback: () => void) => {
      packsChanged = callback;
      return () => undefined;
    },
    onRebuilding: (callback: typeof told) => {
      told = callback;
      return () => undefined;
    },
    shortcuts: async () => [
      { name: '_execute_action', description: '', keys: 'Alt+Shift+F' },
      { name: 'next', description: 'Next passage', keys: '' },
    ],
    changeShortcuts: vi.fn(async () => true),
    storedBytes: async () => 3_400_000,
    save: vi.fn(),
    copy: vi.fn(async (_text: string) => true),
    searches: vi.fn(async () => 0),
    forgetSearches: vi.fn(async () => undefined),
    forgetDevice: vi.fn(async () => undefined),
    ...own,
  };
  const client = { ask, askPage: async () => null } as unknown as Client;
  const root = await show(<OptionsApp client={client} world={world} />);
  await wait(5);
  return {
    root,
    world,
    ask,
    settings: () => settings,
    off: () => settings.sourcesOff,
    told: (step: Rebuilding['step']) => told(step),
    /** Settings change elsewhere: in the popup, in a card, on another device. */
    async elsewhere(change: Partial<Settings>) {
      settings = { ...settings, ...change };
      changed();
      await wait(5);
    },
    /** Packs have come or gone in another window. */
    async packsElsewhere() {
      packsChanged();
      await wait(5);
    },
    section: (id: string) => root.querySelector(`#${id}`) as HTMLElement,
  };
}
