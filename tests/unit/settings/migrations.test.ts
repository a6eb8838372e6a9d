import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../utils/settings-migrations.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, SettingsSchema } from '../../../utils/settings-schema.ts';

describe('migrate', () => {
  it('leads from every version that ever was to the present one', () => {
    const { enabled, sitesOff, topics, claims, sourcesOff, density } = DEFAULT_SETTINGS;
    const first = { version: 1, enabled, sitesOff, topics, claims, sourcesOff, density };
    const second = { ...first, version: 2, where: 'chosen', sitesOn: [], around: true };
    expect(safeParse(SettingsSchema, migrate(first)).output).toEqual(DEFAULT_SETTINGS);
    expect(safeParse(SettingsSchema, migrate(second)).output).toEqual({
      ...DEFAULT_SETTINGS,
      where: 'chosen',
      around: true,
    });
  });

  it('does not touch what it was given', () => {
    const stored = Object.freeze({ version: 1, sourcesOff: Object.freeze(['a']) });
    expect(migrate(stored)).toMatchObject({ version: SETTINGS_VERSION, sourcesOff: ['a'] });
    expect(stored).toEqual({ version: 1, sourcesOff: ['a'] });
  });

  it('adds nothing to settings of the present version', () => {
    const present = { ...DEFAULT_SETTINGS, where: 'everywhere' };
    expect(migrate(present)).toBe(present);
  });

  it.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { version: '1' },
    { version: 0 },
    { version: -3 },
    { version: 1.5 },
    { version: Number.NaN },
    { version: 99 },
  ])('gives back what is of no version it knows: %j', (value) => expect(migrate(value)).toEqual(value));
});
