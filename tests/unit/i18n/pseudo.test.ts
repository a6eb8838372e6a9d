import { describe, expect, it } from 'vitest';
import { catalogues, complaints } from '../../../scripts/i18n/catalogues.ts';
import { PSEUDO, pseudoStrings, pseudoText } from '../../../scripts/i18n/pseudo.ts';

const english = catalogues().find(({ lang }) => lang === 'en')?.strings ?? {};

describe('made-up languages', () => {
  it('have no letter of plain English, and keep slots', () => {
    const text = pseudoText('Hide {name} from all 3 cards, quickly', 'long');
    expect(text).toContain('{name}');
    expect(text.replace('{name}', '')).not.toMatch(/[a-z]/i);
    expect(text).toContain(' 3 ');
  });

  it('are about a third longer', () => {
    const text = 'Whatever you switch off goes everywhere at once, in open pages too.';
    const ratio = pseudoText(text, 'long').length / text.length;
    expect(ratio).toBeGreaterThan(1.35);
    expect(ratio).toBeLessThan(1.6);
    expect(pseudoText('HTML', 'long').length).toBeGreaterThan(5);
  });

  it('run from right to left, but for what stands in slots', () => {
    expect(pseudoText('By {who}, now', 'rtl')).toMatch(/^\u202e.+\u202c\{who\}\u202e.+\u202c$/u);
    expect(pseudoStrings(english, 'rtl')['meta.dir']).toBe('rtl');
  });

  it.each(PSEUDO)('are whole: %s', (kind) => {
    const strings = pseudoStrings(english, kind);
    // Its plurals are those of English.
    expect(complaints({ lang: 'en', strings }, english)).toEqual([]);
    expect(new Intl.PluralRules(String(strings['meta.lang'])).select(1)).toBe('one');
    expect(String(strings['meta.numbers']).split(' ')).toHaveLength(String(english['meta.numbers']).split(' ').length);
  });
});
