import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogues, complaints } from '../../../scripts/i18n/catalogues.ts';
import { messagesOf } from '../../../scripts/i18n/messages.ts';

const all = catalogues();
const english = all.find(({ lang }) => lang === 'en')?.strings ?? {};

describe('the catalogues', () => {
  it('say the same in every language', () => {
    expect(all.flatMap((catalogue) => complaints(catalogue, english))).toEqual([]);
  });

  it('hold no string that nothing says', () => {
    const code = globSync('{components,entrypoints,utils,scripts}/**/*.{ts,tsx}')
      .concat('wxt.config.ts', 'assets/news.json')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unused = Object.keys(english).filter(
      (key) =>
        !code.includes(`'${key}'`) && !code.includes(`"${key}"`) && !code.includes(`__MSG_${key.replace('.', '_')}__`),
    );
    expect(unused).toEqual([]);
  });
});

describe('complaints', () => {
  const model = { 'a.one': 'Hide {name}', 'a.many': { one: '{count} source', other: '{count} sources' } };
  const said = (strings: Record<string, string | Record<string, string>>) => complaints({ lang: 'pl', strings }, model);

  it('find what is missing, too much and of the wrong kind', () => {
    const text = said({ 'a.many': 'x', 'a.two': 'y', 'a-b': 'z' }).join('\n');
    expect(text).toContain('pl, a.one: is missing');
    expect(text).toContain('a.many: must have plural forms');
    expect(text).toContain('a.two: is not in English');
    expect(text).toContain('a-b: only letters');
  });

  it('find plural forms and slots that are missing or invented', () => {
    const forms = { one: '{count} źródło', few: '{count} źródła', many: '{sum} źródeł', two: 'x' };
    const text = said({ 'a.one': 'Ukryj', 'a.many': forms }).join('\n');
    expect(text).toContain('a.one: {name} is missing');
    expect(text).toContain('a.many: has no form “other”');
    expect(text).toContain('a.many: pl has no plural form “two”');
    expect(text).toContain('a.many: English has no {sum}');
    expect(
      said({ 'a.one': 'Ukryj {name}', 'a.many': { ...forms, many: '{count} źródeł', other: '{count} źródła' } }),
    ).toEqual(['assets/locales/pl, a.many: pl has no plural form “two”']);
  });
});

it('a dollar sign reaches the reader as one', () => {
  expect(messagesOf({ 'a.b': '5 $ a year' }).a_b?.message).toBe('5 $$ a year');
});
