/** More of webextension-polyfill, in memory: menus, address bar, commands, permissions, windows. For vi.mock('webextension-polyfill'). */
import { vi } from 'vitest';
import base from './browser.ts';

/** An event of the browser: those who listen, and a way to have it happen. */
function event<A extends unknown[]>() {
  const listeners = new Set<(...given: A) => unknown>();
  return {
    addListener: (one: (...given: A) => unknown) => void listeners.add(one),
    removeListener: (one: (...given: A) => unknown) => void listeners.delete(one),
    happens: (...given: A) => [...listeners].map((one) => one(...given)),
  };
}

/** The menus that are there, by id; as in browsers, an id can be given once. */
export const menus = new Map<string, { title: string; contexts: string[] }>();

const reach = {
  ...base,
  storage: {
    ...base.storage,
    onChanged: event<[object, string]>(),
  },
  runtime: {
    ...base.runtime,
    getManifest: () => ({ version: '1.10.0' }),
    onInstalled: event<[{ reason: string; previousVersion?: string }]>(),
    onStartup: event<[]>(),
  },
  action: { ...base.action },
  tabs: {
    ...base.tabs,
    update: vi.fn(async (_tab: unknown) => ({})),
    sendMessage: vi.fn(async (_tab: number, _message: unknown, _options: unknown): Promise<unknown> => null),
  },
  windows: {
    WINDOW_ID_CURRENT: -2,
    getAll: vi.fn(async (_filter: unknown): Promise<{ id: number; incognito: boolean; focused: boolean }[]> => []),
  },
  management: { getSelf: vi.fn(async () => ({ installType: 'normal' })) },
  permissions: {
    contains: vi.fn(async (_what: unknown) => true),
    request: vi.fn(async (_what: unknown) => true),
    onAdded: event<[]>(),
    onRemoved: event<[]>(),
  },
  contextMenus: {
    removeAll: vi.fn(async () => {
      await Promise.resolve();
      menus.clear();
    }),
    create: vi.fn(({ id, title, contexts }: { id: string; title: string; contexts: string[] }) => {
      if (menus.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
      menus.set(id, { title, contexts });
    }),
    onClicked: event<[object, object?]>(),
  },
  omnibox: {
    setDefaultSuggestion: vi.fn(async (_suggestion: { description: string }) => undefined),
    onInputStarted: event<[]>(),
    onInputChanged: event<[string, (all: { content: string; description: string }[]) => void]>(),
    onInputEntered: event<[string, string]>(),
  },
  commands: { onCommand: event<[string, object?]>() },
  sidePanel: { open: vi.fn(async (_where: unknown) => undefined) },
};

export default reach;
