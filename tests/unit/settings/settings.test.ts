import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings, loadSettings, SETTINGS_KEY, salvage } from '../../../utils/settings.ts';
import { DEFAULT_SETTINGS, isSiteOn, type Settings, topicsOn } from '../../../utils/settings-schema.ts';
import { stored } from '../support/browser.ts';

vi.mock('webextension-polyfill', () => import('../support/browser.ts'));

beforeEach(() => stored.clear());

describe('salvage', () => {
  it('keeps what validates by itself', () => {
    const found = salvage({
      enabled: false,
      density: 'every',
      claims: 'yes',
      sourcesOff: ['a'],
      sitesOff: [{ host: 1 }],
      unknown: true,
    });
    expect(found).toEqual({ ...DEFAULT_SETTINGS, enabled: false, sourcesOff: ['a'] });
  });

  it.each([null, 'text', 7, []])('gives the defaults for %j', (value) => {
    expect(salvage(value)).toEqual(DEFAULT_SETTINGS);
  });

  it('never takes a version that is not its own', () => {
    expect(salvage({ version: 99 }).version).toBe(DEFAULT_SETTINGS.version);
  });

  it('does not touch the defaults', () => {
    salvage({}).sourcesOff.push('x');
    expect(DEFAULT_SETTINGS.sourcesOff).toEqual([]);
  });
});

describe('loadSettings', () => {
  it('gives the defaults at the first start', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('puts aside what it cannot read, and keeps what it can', async () => {
    const broken = { ...DEFAULT_SETTINGS, claims: false, density: 'every' };
    stored.set(SETTINGS_KEY, broken);
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, claims: false });
    expect(stored.get(`${SETTINGS_KEY}-unread`)).toEqual(broken);
  });
});

describe('changeSettings', () => {
  it('counts two changes made at once', async () => {
    const add = (id: string) => changeSettings((s) => ({ ...s, sourcesOff: [...s.sourcesOff, id] }));
    await Promise.all([add('a'), add('b'), add('c')]);
    expect((await loadSettings()).sourcesOff).toEqual(['a', 'b', 'c']);
  });

  it('refuses what does not validate, and goes on', async () => {
    await expect(changeSettings((s) => ({ ...s, density: 'every' }) as unknown as Settings)).rejects.toThrow();
    expect((await changeSettings((s) => ({ ...s, claims: false }))).claims).toBe(false);
    expect((await loadSettings()).density).toBe(DEFAULT_SETTINGS.density);
  });
});

describe('isSiteOn', () => {
  const off: Settings = {
    ...DEFAULT_SETTINGS,
    sitesOff: [{ host: 'news.example', since: '2022-01-21', where: 'card' }],
  };
  it('is off for the host that was switched off, and for no other', () => {
    expect(isSiteOn(off, 'news.example')).toBe(false);
    expect(isSiteOn(off, 'www.news.example')).toBe(true);
    expect(isSiteOn(off, 'example')).toBe(true);
  });
  it('is off everywhere when the extension is', () => {
    expect(isSiteOn({ ...DEFAULT_SETTINGS, enabled: false }, 'news.example')).toBe(false);
  });
});

it('topicsOn leaves out what is off', () => {
  const topics = { ...DEFAULT_SETTINGS.topics, 'nato-expansion': false };
  expect(topicsOn({ ...DEFAULT_SETTINGS, topics })).toEqual(['geneva-talks', 'baker-assurance']);
});
