import { beforeEach, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  runtime: { getURL: (path: string) => `chrome-extension://backstory/${path}` },
  tabs: { create: vi.fn(async (_tab: unknown) => ({})) },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const { openCompanion } = await import('../../../utils/background/companion.ts');
const world = browser as Record<string, unknown>;

beforeEach(() => {
  delete world.sidePanel;
  delete world.sidebarAction;
});

it('opens Chrome’s panel in the same breath, beside the window that was named', () => {
  const open = vi.fn(async () => undefined);
  world.sidePanel = { open };
  void openCompanion({ windowId: 3 });
  // Not a moment later: then the press would no longer count.
  expect(open).toHaveBeenCalledWith({ windowId: 3 });
});

it('opens Firefox’s sidebar, which a key also closes', () => {
  const sidebarAction = { open: vi.fn(async () => undefined), toggle: vi.fn(async () => undefined) };
  world.sidebarAction = sidebarAction;
  void openCompanion({ windowId: 3 });
  expect(sidebarAction.open).toHaveBeenCalledOnce();
  void openCompanion({ windowId: 3, toggles: true });
  expect(sidebarAction.toggle).toHaveBeenCalledOnce();
});

it('opens a tab where a browser has neither', async () => {
  await openCompanion({ windowId: 3, tab: 12 });
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome-extension://backstory/sidepanel.html?tab=12' });
});
