import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings, loadSettings } from '../../../utils/settings.ts';
import { SETTINGS_KEY } from '../../../utils/settings-key.ts';
import { salvage } from '../../../utils/settings-salvage.ts';
import {
  DEFAULT_SETTINGS,
  isSiteOn,
  SETTINGS_VERSION,
  type Settings,
  topicsOn,
  withSite,
} from '../../../utils/settings-schema.ts';
import { stored } from '../support/browser.ts';

vi.mock('webextension-polyfill', () => import('../support/browser.ts'));

beforeEach(() => stored.clear());

const entry = (host: string) => ({ host, since: '2022-01-21', where: 'card' as const });

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

/** As version 0.1.0 stored them. */
const VERSION_1 = {
  version: 1,
  enabled: true,
  topics: { 'geneva-talks': true, 'nato-expansion': false, 'baker-assurance': true },
  claims: false,
  sitesOff: [entry('www.news.example')],
  sourcesOff: ['a-memoir'],
  density: 'all',
};

describe('loadSettings', () => {
  it('keeps everything that was chosen in version 1', async () => {
    stored.set(SETTINGS_KEY, VERSION_1);
    const { topics, claims, sitesOff, sourcesOff, density } = VERSION_1;
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      topics,
      claims,
      sitesOff,
      sourcesOff,
      density,
      where: 'articles',
      sitesOn: [],
      around: false,
    });
    expect(stored.has(`${SETTINGS_KEY}-unread`)).toBe(false);
    await changeSettings((settings) => ({ ...settings, around: true }));
    expect(stored.get(SETTINGS_KEY)).toMatchObject({ version: SETTINGS_VERSION, sourcesOff, sitesOff, around: true });
  });

  it('keeps of a broken version 1 what can be read, and puts the whole aside', async () => {
    const broken = { ...VERSION_1, density: 'every' };
    stored.set(SETTINGS_KEY, broken);
    expect(await loadSettings()).toMatchObject({ sourcesOff: ['a-memoir'], claims: false, density: 'first' });
    expect(stored.get(`${SETTINGS_KEY}-unread`)).toEqual(broken);
  });

  it('keeps what it knows of a later version, after a way back to this one', async () => {
    stored.set(SETTINGS_KEY, { ...DEFAULT_SETTINGS, version: 99, claims: false, later: 1 });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, claims: false });
    expect(stored.get(`${SETTINGS_KEY}-unread`)).toMatchObject({ version: 99, later: 1 });
  });

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
    expect(isSiteOn(off, 'www.news.example')).toBe(false);
    expect(isSiteOn(off, 'example')).toBe(true);
    expect(isSiteOn(off, 'othernews.example')).toBe(true);
  });
  it('is on for chosen sites only, where only these are read', () => {
    const chosen: Settings = { ...DEFAULT_SETTINGS, where: 'chosen', sitesOn: [entry('news.example')] };
    expect(isSiteOn(chosen, 'sport.news.example')).toBe(true);
    expect(isSiteOn(chosen, 'other.example')).toBe(false);
    expect(isSiteOn({ ...chosen, sitesOff: [entry('sport.news.example')] }, 'sport.news.example')).toBe(false);
    expect(isSiteOn({ ...chosen, where: 'articles' }, 'other.example')).toBe(true);
  });
  it('is off everywhere when the extension is', () => {
    expect(isSiteOn({ ...DEFAULT_SETTINGS, enabled: false }, 'news.example')).toBe(false);
  });
});

describe('withSite', () => {
  const by = { since: '2022-01-23', where: 'popup' } as const;
  const chosen: Settings = { ...DEFAULT_SETTINGS, where: 'chosen' };
  const hosts = (sites: { host: string }[]) => sites.map((site) => site.host);

  it('lists a site once, without www.', () => {
    const once = withSite(DEFAULT_SETTINGS, 'www.news.example', false, { since: '2022-01-22', where: 'card' });
    const twice = withSite(once, 'news.example', false, by);
    expect(twice.sitesOff).toEqual([{ host: 'news.example', ...by }]);
  });

  it('switches on what a wider site, or one stored with www., had switched off', () => {
    const off = {
      ...DEFAULT_SETTINGS,
      sitesOff: [entry('news.example'), entry('www.news.example'), entry('b.example')],
    };
    const on = withSite(off, 'sport.news.example', true, by);
    expect(hosts(on.sitesOff)).toEqual(['b.example']);
    expect(isSiteOn(on, 'sport.news.example')).toBe(true);
  });

  it('chooses a site only where only chosen sites are read, and never twice', () => {
    expect(withSite(DEFAULT_SETTINGS, 'news.example', true, by).sitesOn).toEqual([]);
    const one = withSite(chosen, 'www.news.example', true, by);
    expect(one.sitesOn).toEqual([{ host: 'news.example', ...by }]);
    expect(withSite(one, 'sport.news.example', true, by).sitesOn).toEqual(one.sitesOn);
  });

  it('switches a chosen site off and on again', () => {
    const off = withSite({ ...chosen, sitesOn: [entry('news.example')] }, 'news.example', false, by);
    expect([off.sitesOn, hosts(off.sitesOff)]).toEqual([[], ['news.example']]);
    const on = withSite(off, 'news.example', true, by);
    expect([hosts(on.sitesOn), on.sitesOff]).toEqual([['news.example'], []]);
  });

  it('switches off one part of a chosen site', () => {
    const off = withSite({ ...chosen, sitesOn: [entry('news.example')] }, 'sport.news.example', false, by);
    expect(isSiteOn(off, 'sport.news.example')).toBe(false);
    expect(isSiteOn(off, 'www.news.example')).toBe(true);
  });
});

it('topicsOn leaves out what is off', () => {
  const topics = { ...DEFAULT_SETTINGS.topics, 'nato-expansion': false };
  expect(topicsOn({ ...DEFAULT_SETTINGS, topics })).toEqual(['geneva-talks', 'baker-assurance']);
});
