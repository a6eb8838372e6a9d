import { describe, expect, it } from 'vitest';
import { meant } from '../../../utils/knowledge/meant.ts';
import { Search } from '../../../utils/knowledge/search.ts';
import { readSearch, searchText } from '../../../utils/place.ts';
import { piecesAround } from '../../../utils/search-pieces.ts';
import { theKnowledge } from '../support/reader.ts';

describe('what a text means', () => {
  const ask = async (text: string) => {
    const { pack } = await theKnowledge();
    return { pack, place: meant(text, pack, new Search(pack).find(text)) };
  };

  it('is an entry that has exactly that title or that name, however it is written', async () => {
    const { pack } = await ask('');
    const alone = pack.entries.find(
      ({ title }) => pack.entries.filter((other) => JSON.stringify(other.names).includes(title)).length === 0,
    );
    expect((await ask(`  ${alone?.title.toUpperCase()} `)).place).toEqual({ kind: 'entry', id: alone?.id });
    const named = pack.entries.find(({ names }) => (names.en?.length ?? 0) > 0);
    const name = named?.names.en?.[0] ?? '';
    const bearers = pack.entries.filter(({ names }) => Object.values(names).flat().includes(name));
    if (bearers.length === 1) expect((await ask(name)).place).toEqual({ kind: 'entry', id: named?.id });
  });

  it.each(['', '  ', '…', 'baker', 'qqqzzz', 'a sentence of quite other words about gardens'])(
    'is nothing in particular for “%s”',
    async (text) => {
      expect((await ask(text)).place).toBeUndefined();
    },
  );
});

describe('a search in an address', () => {
  it.each(['one inch', '50 % & more', 'слово', '<b>', 'a/b#c'])('%s is read as it was written', (query) => {
    expect(searchText(query)).toMatch(/^search\/[^#\s<]+$/);
    expect(readSearch(searchText(query))).toBe(query);
  });

  it.each(['entry/lake', 'search', 'search/%', ''])('%s is none', (text) => {
    expect(readSearch(text)).toBeUndefined();
  });
});

describe('pieces', () => {
  it('are cut around beginnings of words, side by side as one', () => {
    expect(piecesAround('Not one inch to the east', ['one', 'inch'])).toEqual(['Not ', 'one inch', ' to the east']);
    expect(piecesAround('Bakery and the Baker', ['baker'])).toEqual(['', 'Baker', 'y and the ', 'Baker', '']);
    expect(piecesAround('The bakers', ['aker'])).toEqual(['The bakers']);
    expect(piecesAround('C++ (old)', ['(old'])).toEqual(['C++ ', '(old', ')']);
    expect(piecesAround('nothing', [])).toEqual(['nothing']);
  });
});
