import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../scripts/i18n/catalogues.ts';
import { budgetOf, NARROW, overlong } from '../../../scripts/i18n/lengths.ts';

const all = catalogues();
const english = all.find(({ lang }) => lang === 'en')?.strings ?? {};

describe('the length of strings', () => {
  it('is within its budget in every language', () => {
    expect(all.flatMap(({ lang, strings }) => overlong(lang, strings, english))).toEqual([]);
  });

  it('has limits only for strings that there are', () => {
    expect(Object.keys(NARROW).filter((key) => !(key in english))).toEqual([]);
  });

  it('may grow by three fifths, short words by more, and by nothing where there is no room', () => {
    expect(budgetOf('a.b', 'x'.repeat(100))).toBe(160);
    expect(budgetOf('a.b', 'Pin')).toBe(17);
    expect(budgetOf('a.b', 'Pin', { 'a.b': 10 })).toBe(10);
    expect(budgetOf('a.b', { one: 'a', other: 'x'.repeat(50) })).toBe(80);
  });

  it('is found where it is too much', () => {
    const model = { 'a.b': 'Pin', 'a.c': { one: 'one', other: 'many' }, 'meta.numbers': 'no' };
    const said = {
      'a.b': 'Anheften an dieser Stelle',
      'a.c': { one: 'x', other: 'y'.repeat(40) },
      'meta.numbers': 'z'.repeat(80),
    };
    const found = overlong('de', said, model);
    expect(found).toHaveLength(2);
    expect(found.join()).toContain('a.b: 25 letters, at most 17');
  });
});
