import { describe, expect, it } from 'vitest';
import { Search } from '../../../utils/knowledge/search.ts';
import { theKnowledge } from '../support/reader.ts';

let made: Search | undefined;
async function find(query: string) {
  made ??= new Search((await theKnowledge()).pack);
  return made.find(query);
}
const ids = async (query: string) => (await find(query)).hits.map((h) => h.id);

const BAKER = 'baker-gorbachev-1990-02-09';

describe('search', () => {
  it('finds Baker’s words as typed', async () => {
    expect(await ids('one inch')).toContain(BAKER);
    expect((await find('one inch')).readAs).toBeUndefined();
  });

  it('takes a slip of the finger back and says so', async () => {
    const answer = await find('one inhc');
    expect(answer.readAs).toBe('one inch');
    expect(answer.hits.find((h) => h.kind === 'entry')?.id).toBe(BAKER);
    expect(answer.hits[0]?.id).toBe(BAKER);
  });

  it('finds with the beginning of a word', async () => {
    expect(await ids('gorba')).toContain(BAKER);
    expect(await ids('blink gene')).toContain('blinken-lavrov-geneva-2022-01-21');
  });

  it('asks for all the words', async () => {
    const both = await ids('blinken geneva');
    expect(both.length).toBeGreaterThan(0);
    expect((await ids('geneva')).length).toBeGreaterThan(both.length);
  });

  it.each([
    ['ru', 'дюйм'],
    ['de', 'Osterweiterung'],
    ['fr', 'élargissement'],
    ['fr without accents', 'elargissement'],
    ['pl', 'rozszerzenie'],
    ['uk', 'розширення'],
  ])('finds in %s', async (_lang, query) => {
    expect((await ids(query)).length).toBeGreaterThan(0);
  });

  it('finds claims too, with their status', async () => {
    const hit = (await find('Baker lied')).hits.find((h) => h.id === 'bakers-lie');
    expect(hit?.kind).toBe('claim');
    expect(hit?.status?.kind).toBe('disputed');
  });

  it('finds nothing for what is nowhere, and for nothing', async () => {
    expect(await ids('xqzwvkj')).toEqual([]);
    expect(await ids('')).toEqual([]);
    expect(await ids(' — ')).toEqual([]);
  });

  it('gives the words that matched, and what was searched', async () => {
    const { hits, counts } = await find('geneva');
    expect(hits[0]?.terms).toContain('geneva');
    const { pack } = await theKnowledge();
    expect(counts).toEqual({ entries: pack.entries.length, claims: pack.claims.length, sources: pack.sources.length });
  });
});
