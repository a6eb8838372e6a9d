import { expect, it, vi } from 'vitest';
import type { CountKey, Key } from '../../../utils/i18n/keys.ts';

async function speaking(messages: Record<string, string>) {
  vi.resetModules();
  vi.stubGlobal('chrome', { i18n: { getMessage: (name: string) => messages[name] ?? '' } });
  return await import('../../../utils/i18n/say.ts');
}

const key = (name: string) => name as Key;

it('fills slots, and leaves those that nothing is given for', async () => {
  const { say } = await speaking({ a_b: '{name} of {year}, {else}' });
  expect(say(key('a.b'), { name: 'Talks {year}', year: 2022 })).toBe('Talks {year} of 2022, {else}');
  expect(say(key('a.c'))).toBe('a.c');
});

it('ends a sentence with one full stop, where what stands last has one of its own', async () => {
  const { say } = await speaking({ a_b: 'С {when}. Дальше {next}... {name}.' });
  const said = say(key('a.b'), { when: '21 января 2022 г.', next: 'г.', name: 'НАТО' });
  expect(said).toBe('С 21 января 2022 г. Дальше г.... НАТО.');
});

it('takes the plural form of the language', async () => {
  const { sayCount } = await speaking({
    meta_lang: 'ru',
    a_b_one: '{count} источник',
    a_b_few: '{count} источника',
    a_b_many: '{count} источников',
  });
  const said = [1, 3, 5, 21, 0].map((count) => sayCount('a.b' as CountKey, count));
  expect(said).toEqual(['1 источник', '3 источника', '5 источников', '21 источник', '0 источников']);
  expect(sayCount('a.b' as CountKey, 3, { count: 'три' })).toBe('три источника');
});

it('gives a string in pieces', async () => {
  const { sayParts, sayCountParts } = await speaking({
    meta_lang: 'en',
    a_b: 'Open {link}.',
    a_c_other: '{count} of {all}',
  });
  const link = { tag: 'a' };
  expect(sayParts(key('a.b'), { link })).toEqual(['Open ', link, '.']);
  expect(sayCountParts('a.c' as CountKey, 0, { all: link })).toEqual([0, ' of ', link]);
});

it('says small numbers as words only where the language does so', async () => {
  const { sayNumber } = await speaking({ meta_numbers: 'no one two' });
  expect([0, 2, 3].map(sayNumber)).toEqual(['no', 'two', '3']);
  const { sayNumber: inFigures } = await speaking({ meta_numbers: '' });
  expect([0, 2].map(inFigures)).toEqual(['0', '2']);
});
