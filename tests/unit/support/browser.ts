/** What our code uses of webextension-polyfill, in memory. For vi.mock('webextension-polyfill'). */
import { vi } from 'vitest';

export const OWN = 'chrome-extension://backstory/';
export const stored = new Map<string, unknown>();
/** What is kept until the browser ends. */
export const session = new Map<string, unknown>();
/** Content scripts that have been registered, by id. */
export const registered = new Map<string, { id: string }>();

const area = (items: Map<string, unknown>) => ({
  get: async (keys: string | string[]) =>
    structuredClone(
      Object.fromEntries([keys].flat().flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
    ) as Record<string, unknown>,
  set: async (changes: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(changes)) items.set(key, structuredClone(value));
  },
  remove: async (key: string) => void items.delete(key),
});

const browser = {
  storage: { local: area(stored), session: area(session) },
  runtime: {
    getURL: (path: string) => OWN + path,
    getManifest: () => ({ version: '1.2.3' }),
    openOptionsPage: vi.fn(async () => undefined),
    sendMessage: vi.fn(async (_message: unknown) => undefined),
  },
  scripting: {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => registered.get(id) ?? []),
    registerContentScripts: async (scripts: { id: string }[]) => {
      for (const script of scripts) registered.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
    },
    executeScript: vi.fn(async (_injection: unknown): Promise<{ frameId: number; result?: unknown }[]> => []),
  },
  action: {
    setBadgeText: vi.fn(async (_details: unknown) => undefined),
    setBadgeBackgroundColor: vi.fn(async (_details: unknown) => undefined),
    setBadgeTextColor: vi.fn(async (_details: unknown) => undefined),
    setTitle: vi.fn(async (_details: unknown) => undefined),
  },
  tabs: {
    create: vi.fn(async (_tab: unknown) => ({})),
    query: vi.fn(async (_filter: unknown): Promise<{ id?: number; url?: string }[]> => []),
    get: vi.fn(async (id: number): Promise<{ id?: number; url?: string }> => ({ id })),
  },
};

export default browser;
