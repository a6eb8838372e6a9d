import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { MAX_FILE, readSettingsFile, settingsFile } from '../../../utils/settings-file.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, SettingsSchema } from '../../../utils/settings-schema.ts';
import { anySettings } from '../support/settings.ts';

const site = { host: 'a.example', since: '2026-11-30', where: 'card' as const };
const file = (settings: object) =>
  JSON.stringify({ backstory: 'settings', settings: { ...DEFAULT_SETTINGS, ...settings } });

describe('a file of settings', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anySettings, (any) => {
        const plain = ({ host }: { host: string }) => !/^www\.|^constructor$/.test(host);
        const sourcesOff = any.sourcesOff.filter((id) => /^[a-z]+$/.test(id));
        const settings = {
          ...any,
          sitesOn: any.sitesOn.filter(plain),
          sitesOff: any.sitesOff.filter(plain),
          sourcesOff,
        };
        expect(readSettingsFile(settingsFile(settings, '2026-11-30'))).toEqual({ settings });
      }),
    );
  });

  it('of an earlier version is led to the present one', () => {
    const { enabled, sitesOff, topics, claims, density } = DEFAULT_SETTINGS;
    const first = { version: 1, enabled, sitesOff, topics, claims, density, sourcesOff: ['a-memoir'] };
    expect(readSettingsFile(JSON.stringify({ backstory: 'settings', settings: first }))).toEqual({
      settings: { ...DEFAULT_SETTINGS, sourcesOff: ['a-memoir'] },
    });
  });
});

describe('a file that cannot be taken', () => {
  it.each<[string, string, object]>([
    ['is empty', '', { problem: 'json' }],
    ['is no JSON', '{"backstory": ', { problem: 'json' }],
    ['is a list', '[]', { problem: 'kind' }],
    ['is nothing', 'null', { problem: 'kind' }],
    ['is something else', '{"name":"bookmarks"}', { problem: 'kind' }],
    ['has no version', '{"backstory":"settings","settings":{}}', { problem: 'kind' }],
    ['has a version that never was', file({ version: 0 }), { problem: 'value', at: 'version', found: '0' }],
    ['is newer', file({ version: SETTINGS_VERSION + 1 }), { problem: 'newer' }],
    ['is too large', `"${'a'.repeat(MAX_FILE)}"`, { problem: 'size' }],
    ['has a wrong value', file({ dwell: 5 }), { problem: 'value', at: 'dwell', found: '5' }],
    ['lacks a value', file({ dwell: undefined }), { problem: 'value', at: 'dwell', found: undefined }],
    [
      'has a wrong colour',
      file({ marks: { style: 'tint', colours: { claim: 'url(x)' } } }),
      { problem: 'value', at: 'marks.colours.claim', found: '"url(x)"' },
    ],
    [
      'has a site that is none',
      file({ sitesOff: [site, { ...site, host: '<img>' }] }),
      { problem: 'value', at: 'sitesOff[1].host', found: '"<img>"' },
    ],
    [
      'has a day that is none',
      file({ sitesOn: [{ ...site, since: 'soon' }] }),
      { problem: 'value', at: 'sitesOn[0].since', found: '"soon"' },
    ],
    [
      'has a source that is none',
      file({ sourcesOff: ['../a'] }),
      { problem: 'value', at: 'sourcesOff[0]', found: '"../a"' },
    ],
    ['has more sites than anybody', file({ sitesOff: Array(5001).fill(site) }), { problem: 'value', at: 'sitesOff' }],
  ])('%s', (_name, text, problem) => {
    expect(readSettingsFile(text)).toMatchObject(problem);
  });

  it('says the line where it breaks', () => {
    expect(readSettingsFile('{\n  "backstory": "settings",\n  oops\n}')).toEqual({ problem: 'json', line: '3' });
  });

  it('is never half taken: what is read validates, and nothing else is touched', () => {
    const settings = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), '__proto__', 'constructor')),
      fc.jsonValue(),
    );
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      settings.map((any) => JSON.stringify({ backstory: 'settings', settings: any })),
      settings.map((any) => file(any)),
      fc.tuple(settings, fc.integer({ min: 0, max: 3 })).map(([any, version]) => file({ ...any, version })),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const read = readSettingsFile(text);
        if ('settings' in read) expect(safeParse(SettingsSchema, read.settings).success).toBe(true);
        else expect(read.problem).toBeTruthy();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not take a prototype along', () => {
    const read = readSettingsFile(file({}).replace('"dwell"', '"__proto__":{"polluted":1},"dwell"'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect('settings' in read && Object.keys(read.settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
  });

  it('may be as deep as it likes', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readSettingsFile(deep)).toMatchObject({ problem: expect.any(String) });
  });
});
