import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../utils/settings-migrations.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, SettingsSchema } from '../../../utils/settings-schema.ts';

describe('migrate', () => {
  it('leads from every version that ever was to the present one', () => {
    const { where: _w, sitesOn: _o, around: _a, ...common } = DEFAULT_SETTINGS;
    for (let version = 1; version < SETTINGS_VERSION; version++) {
      const migrated = migrate({ ...common, version });
      expect(safeParse(SettingsSchema, migrated).success).toBe(true);
    }
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
