import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToAccess, showAccess } from '../../../utils/background/access.ts';
import { begin } from '../../../utils/background/installed.ts';
import { news, noteUpdate, putNewsAway } from '../../../utils/background/news.ts';
import { OWN, session, stored } from '../support/browser.ts';
import browser, { menus } from '../support/reach-browser.ts';
import { theKnowledge } from '../support/reader.ts';

vi.mock('webextension-polyfill', () => import('../support/reach-browser.ts'));
vi.mock('../../../utils/news.ts', async (original) => {
  const real = await original<typeof import('../../../utils/news.ts')>();
  return {
    ...real,
    NEWS: [
      { version: '1.2.0', text: 'welcome.access_short' },
      { version: '1.9.0', text: 'welcome.pinned' },
    ],
  };
});

const NORMAL = { id: 3, incognito: false, focused: false };
const PRIVATE = { id: 4, incognito: true, focused: true };
const opened = () => browser.tabs.create.mock.calls.map(([tab]) => tab);
const gates = () =>
  browser.scripting.executeScript.mock.calls.filter(
    ([injection]) => (injection as { files?: string[] }).files?.[0] === 'gate.js',
  ).length;

beforeEach(async () => {
  const { pack } = await theKnowledge();
  vi.stubGlobal('fetch', async () => Response.json(pack));
  stored.clear();
  session.clear();
  menus.clear();
  vi.clearAllMocks();
  browser.windows.getAll.mockResolvedValue([NORMAL, PRIVATE]);
  browser.management.getSelf.mockResolvedValue({ installType: 'normal' });
  browser.permissions.contains.mockResolvedValue(true);
  browser.tabs.query.mockResolvedValue([{ id: 7, url: 'https://news.example/a' }]);
});

describe('the page of the first run', () => {
  it('is opened once, in a window that is not private', async () => {
    await begin();
    expect(opened()).toEqual([{ windowId: 3, url: `${OWN}welcome.html` }]);
    session.clear();
    await begin();
    expect(opened()).toHaveLength(1);
  });

  it('is not opened by an update', async () => {
    stored.set('version', '1.0.0');
    await begin();
    expect(opened()).toEqual([]);
    expect(menus.size).toBeGreaterThan(0);
  });

  it('is opened by the next background where the first one was stopped before it came to it', async () => {
    browser.windows.getAll.mockRejectedValueOnce(new Error('stopped'));
    await begin();
    expect(opened()).toEqual([]);
    session.clear();
    await begin();
    expect(opened()).toEqual([{ windowId: 3, url: `${OWN}welcome.html` }]);
  });

  it('is not opened twice where the first one was stopped right after', async () => {
    browser.tabs.query.mockResolvedValue([{ id: 9, url: `${OWN}welcome.html` }]);
    await begin();
    expect(opened()).toEqual([]);
    expect(stored.get('version')).toBe('1.10.0');
  });

  it('is not opened where an administrator has installed it', async () => {
    browser.management.getSelf.mockResolvedValue({ installType: 'admin' });
    await begin();
    expect(opened()).toEqual([]);
  });

  it('is not opened where all windows are private', async () => {
    browser.windows.getAll.mockResolvedValue([PRIVATE]);
    await begin();
    expect(opened()).toEqual([]);
  });

  it('does not keep what else is to be done from being done when it fails', async () => {
    browser.windows.getAll.mockRejectedValue(new Error('no windows'));
    await begin();
    expect(menus.size).toBeGreaterThan(0);
    expect(gates()).toBe(1);
  });
});

describe('what the first background does', () => {
  it('is done once, until the browser forgets it', async () => {
    await begin();
    expect(menus.size).toBeGreaterThan(0);
    expect(gates()).toBe(1);
    await begin();
    expect(gates()).toBe(1);
    // Disabled and enabled again, updated, or the browser has been started anew.
    session.clear();
    await begin();
    expect(gates()).toBe(2);
  });

  it('is done by the next one where it was stopped in the middle', async () => {
    let goOn: () => void = () => undefined;
    browser.contextMenus.removeAll.mockReturnValueOnce(
      new Promise((done) => {
        goOn = () => done(undefined);
      }),
    );
    const first = begin();
    await vi.waitFor(() => expect(gates()).toBe(1));
    expect(session.size).toBe(0);
    goOn();
    await first;
    expect(session.size).toBe(1);
  });
});

describe('access to pages', () => {
  it('is said on the button when it is missing', async () => {
    browser.permissions.contains.mockResolvedValue(false);
    await showAccess();
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
    expect(browser.action.setTitle).toHaveBeenLastCalledWith({ title: 'Backstory may not read pages yet' });
  });

  it('has open pages looked at once it is given, and not when it is taken', async () => {
    listenToAccess();
    browser.permissions.onAdded.happens();
    await vi.waitFor(() => expect(gates()).toBe(1));
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
    browser.permissions.contains.mockResolvedValue(false);
    browser.permissions.onRemoved.happens();
    await vi.waitFor(() => expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '!' }));
    expect(gates()).toBe(1);
  });
});

describe('news', () => {
  it('are none for who has just installed it, and come with an update', async () => {
    await begin();
    expect(await news()).toBeUndefined();
    stored.set('version', '1.1.0');
    session.clear();
    await begin();
    expect(await news()).toBe('welcome.pinned');
  });

  it('come with an update, the latest one, until they are put away', async () => {
    await noteUpdate('1.1.0');
    expect(await news()).toBe('welcome.pinned');
    await putNewsAway();
    expect(await news()).toBeUndefined();
    expect(stored.size).toBe(0);
  });

  it('stay over a further update that brings none', async () => {
    await noteUpdate('1.8.0');
    await noteUpdate('1.9.5');
    expect(await news()).toBe('welcome.pinned');
  });

  it('leave nothing stored where there is nothing to do', async () => {
    await noteUpdate('1.9.0');
    expect(stored.size).toBe(0);
  });
});
