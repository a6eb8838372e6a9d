import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.ts';
import { colourBadge, countTab, showOff, told } from '../../../utils/background/badge.ts';
import { BADGE } from '../../../utils/badge-colours.ts';
import { SETTINGS_KEY } from '../../../utils/settings-key.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import browser, { OWN, stored } from '../support/browser.ts';

vi.mock('webextension-polyfill', () => import('../support/browser.ts'));

const FRAME = { tab: { id: 7, url: 'https://news.example/a' }, frameId: 3, url: 'https://news.example/f' } as never;
const set = (change: Partial<Settings>) => stored.set(SETTINGS_KEY, { ...DEFAULT_SETTINGS, ...change });
const frames = (...counts: number[]) =>
  browser.scripting.executeScript.mockImplementation(async () =>
    counts.map((result, frameId) => ({ frameId, result })),
  );
const badge = () => browser.action.setBadgeText.mock.lastCall?.[0];
const title = () => browser.action.setTitle.mock.lastCall?.[0];

beforeEach(() => {
  stored.clear();
  vi.clearAllMocks();
  browser.tabs.get.mockImplementation(async (id) => ({ id, url: 'https://news.example/a' }));
});

describe('the badge', () => {
  it('counts the marks of all frames of the tab, and says it in words', async () => {
    frames(2, 0, 5);
    await told(FRAME, 5);
    expect(badge()).toEqual({ tabId: 7, text: '7' });
    expect(title()).toEqual({ tabId: 7, title: 'Backstory: 7 passages' });
    frames(1);
    await countTab(7);
    expect(title()).toEqual({ tabId: 7, title: 'Backstory: 1 passage' });
    frames(5000);
    await countTab(7);
    expect(badge()).toEqual({ tabId: 7, text: '999' });
  });

  it('believes a page of the extension, into which no script can be brought', async () => {
    await told({ tab: { id: 8 }, frameId: 0, url: `${OWN}welcome.html` } as never, 4);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    expect(badge()).toEqual({ tabId: 8, text: '4' });
  });

  it('is empty when the reader wants none; the words stay', async () => {
    set({ badge: false });
    frames(3);
    await told(FRAME, 3);
    expect(badge()).toEqual({ tabId: 7, text: '' });
    expect(title()).toEqual({ tabId: 7, title: 'Backstory: 3 passages' });
  });

  it('is empty where it is off, and says that it is', async () => {
    frames(0);
    set({ sitesOff: [{ host: 'news.example', since: '2022-01-01', where: 'key' }] });
    await told(FRAME, 0);
    expect(badge()).toEqual({ tabId: 7, text: '' });
    expect(title()).toEqual({ tabId: 7, title: 'Backstory is off on news.example' });
    set({ enabled: false });
    await showOff(7);
    expect(title()).toEqual({ tabId: 7, title: 'Backstory is off' });
    set({});
    await countTab(7);
    expect(title()).toEqual({ tabId: 7, title: 'Backstory' });
  });

  it('counts frames that tell of theirs at once together, once more', async () => {
    frames(1, 2);
    await Promise.all([told(FRAME, 1), told(FRAME, 2), told(FRAME, 2), told(FRAME, 2)]);
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
    await countTab(7);
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(3);
  });

  it('keeps nothing anywhere about a tab, private or not', async () => {
    frames(3);
    await told(FRAME, 3);
    expect([...stored.keys()]).toEqual([]);
  });

  it('says nothing where the tab is gone', async () => {
    frames(3);
    browser.action.setTitle.mockRejectedValueOnce(new Error('No tab with id: 7.'));
    await expect(countTab(7)).resolves.toBeUndefined();
  });
});

describe('its colours', () => {
  it('are those of the tokens', async () => {
    const tokens = readFileSync(inRoot('assets/styles/tokens.css'), 'utf8');
    expect(tokens).toContain(`--bs-ink-2: light-dark(${BADGE.ground},`);
    expect(tokens).toContain(`--bs-paper: light-dark(${BADGE.text},`);
    await colourBadge();
    expect(browser.action.setBadgeBackgroundColor).toHaveBeenCalledWith({ color: BADGE.ground });
    expect(browser.action.setBadgeTextColor).toHaveBeenCalledWith({ color: BADGE.text });
  });

  it('can be told apart: 4.5 to 1 at least', () => {
    const light = (hex: string) =>
      [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] as number), 0);
    expect((light(BADGE.text) + 0.05) / (light(BADGE.ground) + 0.05)).toBeGreaterThan(4.5);
  });
});
