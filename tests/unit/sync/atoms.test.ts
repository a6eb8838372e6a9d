import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../../utils/settings-schema.ts';
import { applied, atomsOf, changesBetween, isAtom } from '../../../utils/sync/atoms.ts';
import { anySettings } from '../support/settings.ts';

describe('settings taken apart', () => {
  it('are put together again', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (one, other) => {
        const again = applied(one, changesBetween(one, other));
        expect(atomsOf(again)).toEqual(atomsOf(other));
        expect(safeParse(SettingsSchema, again).success).toBe(true);
      }),
    );
  });

  it('change only where they were changed', () => {
    const mine = { ...DEFAULT_SETTINGS, claims: false, sourcesOff: ['a', 'b'] };
    const changes = changesBetween(mine, { ...mine, dwell: 700, sourcesOff: ['b', 'c'] });
    expect([...changes]).toEqual([
      ['dwell', 700],
      ['sourcesOff/c', true],
      ['sourcesOff/a', null],
    ]);
    const meanwhile = { ...mine, theme: 'dark' as const, sourcesOff: ['a', 'b', 'd'] };
    expect(applied(meanwhile, changes)).toEqual({ ...meanwhile, dwell: 700, sourcesOff: ['b', 'd', 'c'] });
  });

  it('lose a colour of one’s own, and keep the others', () => {
    const marks = { style: 'both' as const, colours: { claim: '#123456', 'nato-expansion': '#aa0000' } };
    const changes = new Map([['marks/colours/claim', null]]);
    expect(applied({ ...DEFAULT_SETTINGS, marks }, changes).marks).toEqual({
      style: 'both',
      colours: { 'nato-expansion': '#aa0000' },
    });
  });
});

describe('what comes from elsewhere', () => {
  it.each<[string, unknown]>([
    ['dwell', 5],
    ['dwell', null],
    ['theme', 'pink'],
    ['version', 3],
    ['sitesOff', []],
    ['topics', {}],
    ['topics/other', true],
    ['topics/nato-expansion', null],
    ['marks/colours/claim', 'red'],
    ['marks/claim', '#123456'],
    ['sitesOff/', { since: 'x', where: 'card' }],
    ['sitesOff/www.a.example', { since: 'x', where: 'card' }],
    ['sitesOff/a.example', true],
    [`sitesOn/${'a'.repeat(300)}`, { since: 'x', where: 'card' }],
    ['sourcesOff/', true],
    ['sourcesOff/a', 1],
    ['__proto__', true],
    ['constructor', true],
    ['toString/a', true],
    ['', true],
  ])('is passed over: %j, %j', (path, value) => {
    expect(isAtom(path, value)).toBe(false);
    expect(applied(DEFAULT_SETTINGS, new Map([[path, value as never]]))).toEqual(DEFAULT_SETTINGS);
  });

  it('never makes settings that do not validate', () => {
    const path = fc.oneof(
      fc.string(),
      fc.constantFrom('dwell', 'sitesOff/a.example', 'marks/style', 'languages', 'topics/geneva-talks'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.jsonValue())), (changes) => {
        expect(safeParse(SettingsSchema, applied(DEFAULT_SETTINGS, new Map(changes as never))).success).toBe(true);
      }),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
