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

  it('puts what a name is looked up for before other matters of the same name', async () => {
    const [first] = await ids('Geneva talks');
    expect(first).toBe('geneva-talks-january-2022');
    expect((await ids('Genf')).indexOf('geneva-disambiguation')).toBeGreaterThan(0);
    const syria = (await find('Geneva Syria')).hits.filter((h) => h.kind === 'entry');
    expect(syria[0]?.id).toBe('geneva-syria-process');
  });

  it('finds people who are named in statements only, with and without their accents', async () => {
    expect(await ids('Wałęsa')).toContain('visegrad-1991-1993');
    expect(await ids('Walesa')).toContain('visegrad-1991-1993');
  });

  it('finds sources by author, and leaves room for each kind', async () => {
    const { hits } = await find('Sarotte');
    expect(hits.some((h) => h.kind === 'source' && h.source && h.source.cited > 0)).toBe(true);
    const lavrov = (await find('Lavrov')).hits;
    expect(new Set(lavrov.map((h) => h.kind))).toEqual(new Set(['entry', 'claim', 'source']));
    expect(lavrov.filter((h) => h.kind === 'source').length).toBeLessThanOrEqual(12);
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
