// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PERMISSIONS } from '../../../components/options/AboutSection.tsx';
import type { SourceRow } from '../../../utils/messages.ts';
import { settingsFile } from '../../../utils/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import { button, click, text, wait } from './helpers.ts';
import { options, ROWS } from './options-helpers.tsx';

const said = (root: ParentNode) => text(root.querySelector('main > [role=status]'));

describe('settings in step', () => {
  const state = (root: ParentNode) => text(root.querySelector('#data .opt-state'));

  it('can be switched off for this device', async () => {
    const { section, ask, root } = await options();
    expect(state(root)).toBe('In step, 2 minutes ago.');
    await click(section('data').querySelector('[role=switch]'));
    await wait(5);
    expect(ask).toHaveBeenCalledWith({ type: 'sync', on: false });
    expect(state(root)).toBe('Off. What you change stays on this device.');
    expect(said(root)).toBe('Settings in step: off');
  });

  it.each([
    [{ problem: 'quota' as const }, /takes no more just now/],
    [{ problem: 'newer' as const }, /later version of Backstory/],
    [{ problem: 'unavailable' as const }, /Your settings are safe on this device/],
    [{ pending: true }, /is on its way/],
    [{ done: 0 }, /Nothing was sent yet/],
    [{ left: 612 }, /612 entries of your lists have no room there and stay on this device\.$/],
  ])('say how it goes: %j', async (sync, words) => {
    expect(state((await options({ sync })).root)).toMatch(words);
  });
});

describe('settings as a file', () => {
  const give = async (root: ParentNode, content: string, name = 'mine.json') => {
    const field = root.querySelector<HTMLInputElement>('[type=file]');
    Object.defineProperty(field, 'files', { value: [new File([content], name)], configurable: true });
    await act(() => void field?.dispatchEvent(new Event('change', { bubbles: true })));
    await wait(20);
  };
  const THEIRS: Settings = {
    ...DEFAULT_SETTINGS,
    density: 'all',
    dwell: 700,
    languages: ['en', 'de'],
    marks: { style: 'lines', colours: { claim: '#334455' } },
    sourcesOff: ['fakes', 'lavrov'],
    sitesOff: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({
      host: `${name}.example`,
      since: '2026-11-30',
      where: 'card',
    })),
  };

  it('are saved', async () => {
    const { section, world, root } = await options({ settings: { dwell: 700 } });
    await click(button(section('data'), 'Save settings as a file'));
    const [content, name] = vi.mocked(world.save).mock.calls[0] ?? [];
    expect(name).toMatch(/^backstory-settings-\d{4}-\d{2}-\d{2}\.json$/);
    expect(JSON.parse(content ?? '')).toMatchObject({ backstory: 'settings', settings: { dwell: 700 } });
    expect(said(root)).toBe('Settings saved as a file');
  });

  it('are taken once it was seen what they change, and given back', async () => {
    const { section, settings, elsewhere } = await options({ settings: { sourcesOff: ['doc'] } });
    const data = section('data');
    await give(data, settingsFile(THEIRS, '2026-11-30'));
    expect(text(data.querySelector('.opt-changes'))).toContain('mine.json would change 6 settings');
    const rows = [...data.querySelectorAll('.opt-changes tbody tr')].map((row) => [...row.children].map(text));
    expect(rows).toEqual([
      ['Which mentions are marked', 'The first in each section', 'All of them'],
      ['Colour of Claims', 'as it was shipped', '#334455'],
      ['How long the pointer rests', '400 milliseconds', '700 milliseconds'],
      [
        'Languages of articles',
        'English, German, French, Spanish, Russian, Ukrainian and Polish',
        'English and German',
      ],
      [
        'Off on these sites',
        '0 in the list',
        '7 more: a.example, b.example, c.example, d.example, e.example and 2 more',
      ],
      ['Sources that are off', '1 in the list', '2 more: fakes and lavrov; 1 fewer: doc'],
    ]);
    expect(settings().dwell).toBe(400);
    const accept = button(data, 'Change them');
    accept?.focus();
    await click(accept);
    await wait(5);
    // What had the focus is gone; the focus stays where it was about.
    expect(document.activeElement?.id).toBe('data-h');
    expect(settings()).toEqual({ ...THEIRS, sourcesOff: expect.arrayContaining(['fakes', 'lavrov']) });
    // What is changed after that is no part of what is undone.
    await elsewhere({ theme: 'dark' });
    await click(button(data, 'Undo'));
    await wait(5);
    expect(settings()).toEqual({ ...DEFAULT_SETTINGS, sourcesOff: ['doc'], theme: 'dark' });
    expect(button(data, 'Undo')).toBeUndefined();
  });

  it('are left where they are when the reader does not want them', async () => {
    const { section, settings } = await options();
    await give(section('data'), settingsFile(THEIRS, '2026-11-30'));
    await click(button(section('data'), 'Leave all as it is'));
    expect(section('data').querySelector('.opt-changes')).toBeNull();
    expect(settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('that are the same change nothing', async () => {
    const { section } = await options();
    await give(section('data'), settingsFile(DEFAULT_SETTINGS, '2026-11-30'));
    expect(text(section('data').querySelector('.opt-changes'))).toContain('Nothing would change.');
    expect(button(section('data'), 'Change them')).toBeUndefined();
  });

  it.each([
    ['nonsense', /not written in JSON/],
    ['{"a":1}', /no file of settings of Backstory/],
    [JSON.stringify({ backstory: 'settings', settings: { ...DEFAULT_SETTINGS, version: 99 } }), /later version/],
    [settingsFile({ ...DEFAULT_SETTINGS, dwell: 3 }, 'x'), /At dwell stands 3, which cannot be there\./],
    [JSON.stringify({ backstory: 'settings', settings: { version: 3 } }), /It has nothing at enabled\./],
    ['x'.repeat(1_000_001), /more than one megabyte/],
  ])('that cannot be taken change nothing, and the reason is said: %#', async (content, reason) => {
    const { section, settings } = await options();
    await give(section('data'), content, 'odd <b>.json');
    const alert = section('data').querySelector('.opt-box[role=alert]');
    expect(text(alert)).toContain('odd <b>.json was not taken, and nothing was changed.');
    expect(text(alert)).toMatch(reason);
    expect(settings()).toEqual(DEFAULT_SETTINGS);
  });
});

it('everything is put back once it was asked twice, and settings come back by Undo', async () => {
  const { section, settings, world } = await options({ settings: { dwell: 700, sourcesOff: ['doc'] } });
  const data = section('data');
  await click(button(data, 'Put back'));
  expect(text(data)).toContain('Your other devices follow.');
  await click(button(data, 'Keep all'));
  expect(settings().dwell).toBe(700);
  await click(button(data, 'Put back'));
  await click([...data.querySelectorAll('button')].find((one) => text(one) === 'Put everything back'));
  await wait(5);
  expect(settings()).toEqual(DEFAULT_SETTINGS);
  expect(world.forgetDevice).toHaveBeenCalledOnce();
  await click(button(data, 'Undo'));
  await wait(5);
  expect(settings()).toEqual({ ...DEFAULT_SETTINGS, dwell: 700, sourcesOff: ['doc'] });
});

it('searches are counted and forgotten', async () => {
  let kept = 3;
  const forgetSearches = vi.fn(async () => {
    kept = 0;
  });
  const { section, root } = await options({ world: { searches: async () => kept, forgetSearches } });
  expect(text(section('data'))).toContain('3 searches are kept, on this device.');
  await click(button(section('data'), 'Forget them'));
  await wait(5);
  expect(text(section('data'))).toContain('None are kept.');
  expect(said(root)).toBe('Searches forgotten');
});

describe('the knowledge base', () => {
  it('says how much room its copy takes', async () => {
    expect(text((await options()).section('knowledge'))).toContain('It takes 3.4 megabytes on this device.');
  });

  it('is rebuilt with each step said', async () => {
    let finish: () => void = () => undefined;
    const { section, told, root } = await options({ rebuilt: new Promise<void>((done) => (finish = done)) });
    const knowledge = section('knowledge');
    await click(button(knowledge, 'Rebuild now'));
    expect(knowledge.querySelector('progress')?.value).toBe(0);
    expect(text(knowledge)).toContain('First of three steps');
    await act(() => told('index'));
    expect(knowledge.querySelector('progress')?.value).toBe(2);
    expect(text(knowledge)).toContain('Third of three steps');
    finish();
    await wait(5);
    expect(knowledge.querySelector('progress')).toBeNull();
    expect(said(root)).toBe('Knowledge base rebuilt');
  });

  it('is left as it is when that is cancelled', async () => {
    let stop: (error: Error) => void = () => undefined;
    const { section, ask } = await options({ rebuilt: new Promise<void>((_, fail) => (stop = fail)) });
    const knowledge = section('knowledge');
    await click(button(knowledge, 'Rebuild now'));
    await click(button(knowledge, 'Cancel'));
    expect(ask).toHaveBeenCalledWith({ type: 'cancel-rebuild' });
    stop(new Error('cancelled'));
    await wait(5);
    expect(text(knowledge)).toContain('Not rebuilt. The copy is as it was.');
    expect(button(knowledge, 'Rebuild now')).toBeDefined();
  });
});

describe('a database that cannot be used', () => {
  it('is tried again; nothing is deleted', async () => {
    const { section, ask } = await options({ store: 'memory', reason: 'late' });
    const knowledge = section('knowledge');
    expect(text(knowledge)).toContain('The database did not answer.');
    expect(button(knowledge, 'Make a new database')).toBeUndefined();
    await click(button(knowledge, 'Try again'));
    expect(ask).toHaveBeenCalledWith({ type: 'rebuild' });
  });

  it('is made anew where it is lost, once it was said what goes with it', async () => {
    const { section, ask } = await options({ store: 'memory', reason: 'newer' });
    const knowledge = section('knowledge');
    expect(text(knowledge)).toContain('A later version of Backstory has made the database');
    await click(button(knowledge, 'Make a new database'));
    expect(text(knowledge)).toContain('the packs that you have imported');
    await click(button(knowledge, 'Leave it'));
    expect(ask).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'rebuild' }));
    await click(button(knowledge, 'Make a new database'));
    const asked = () => ask.mock.calls.filter(([request]) => request.type === 'packs').length;
    const before = asked();
    await click(button(knowledge, 'Delete it and make a new one'));
    await wait(5);
    expect(ask).toHaveBeenCalledWith({ type: 'rebuild', anew: true });
    // What it held is looked at again.
    expect(asked()).toBe(before + 1);
  });
});

it('sources of a pack that is imported in another window are there at once', async () => {
  const rows = [...ROWS];
  const { root, packsElsewhere } = await options({ rows: () => [...rows] });
  await click(button(root, 'Official Russian: show the sources'));
  expect(text(root.querySelector('#sources'))).not.toContain('The law of the canal');
  rows.push({ ...(ROWS[1] as SourceRow), id: 'suez-canal--law', title: 'The law of the canal' });
  await packsElsewhere();
  expect(text(root.querySelector('#sources'))).toContain('The law of the canal');
});

describe('shortcuts', () => {
  it('are listed, and changed in the browser', async () => {
    const { section, world } = await options();
    expect([...section('shortcuts').querySelectorAll('li')].map(text)).toEqual([
      'Open the popupAlt+Shift+F',
      'Next passageNone set',
      'Close what is open over an articleEsc',
    ]);
    await click(button(section('shortcuts'), 'Change shortcuts'));
    expect(world.changeShortcuts).toHaveBeenCalledOnce();
  });

  it('say the address where the browser does not open it', async () => {
    const { section } = await options({ world: { changeShortcuts: async () => false } });
    await click(button(section('shortcuts'), 'Change shortcuts'));
    await wait(5);
    expect(text(section('shortcuts').querySelector('[role=alert]'))).toContain('chrome://extensions/shortcuts');
  });

  it('may be none', async () => {
    const { section } = await options({ world: { shortcuts: async () => undefined } });
    expect(text(section('shortcuts'))).toContain('This browser has no shortcuts for extensions.');
    expect(button(section('shortcuts'), 'Change shortcuts')).toBeUndefined();
  });
});

describe('about', () => {
  it('says the version and every permission, known or not', async () => {
    const { section } = await options();
    expect(text(section('about'))).toContain('Version1.2.3');
    expect([...section('about').querySelectorAll('dt')].map(text)).toEqual(
      expect.arrayContaining([
        'Read pages on all sites',
        'Store things in the browser',
        'Run scripts in pages',
        'somethingNew',
      ]),
    );
  });

  it('has words for every permission that we ask for', async () => {
    const { default: config } = await import('../../../wxt.config.ts');
    for (const browser of ['chrome', 'firefox']) {
      const manifest = (config.manifest as (env: object) => { permissions: string[] })({ browser });
      expect(manifest.permissions.filter((name) => !PERMISSIONS[name])).toEqual([]);
    }
  });
});

describe('errors of our own', () => {
  const fault = { ran: 'overlay' as const, name: 'TypeError', at: ['overlay.js:1:9'], version: '1.2.3', first: 1 };

  it('are said to be none', async () => {
    const { section } = await options();
    expect(text(section('data'))).toContain('None has been met');
    expect(button(section('data'), 'Forget')).toBeUndefined();
  });

  it('are counted, copied as they are shown, and forgotten', async () => {
    const faults = [
      { ...fault, count: 2, last: Date.now() },
      { ...fault, name: 'RangeError', at: [], count: 1, last: 5 },
    ];
    const { section, world, root } = await options({ faults });
    expect(text(section('data'))).toContain('3 errors, the last just now');
    await click(button(section('data'), 'Copy'));
    await wait(5);
    const lines = ['2 × TypeError, overlay 1.2.3: overlay.js:1:9', '1 × RangeError, overlay 1.2.3'];
    expect(world.copy).toHaveBeenCalledWith(lines.join('\n'));
    expect([...section('data').querySelectorAll('.opt-faults li')].map(text)).toEqual(lines);
    expect(said(root)).toBe('Errors copied');
    await click(button(section('data'), 'Forget'));
    await wait(5);
    expect(text(section('data'))).toContain('None has been met');
  });
});
