import { describe, expect, it } from 'vitest';
import { Search, type SearchOptions } from '../../../utils/knowledge/search.ts';
import type { SearchAnswer } from '../../../utils/messages.ts';
import { theKnowledge } from '../support/reader.ts';

let made: Search | undefined;
async function find(query: string, options?: SearchOptions) {
  made ??= new Search((await theKnowledge()).pack);
  return made.find(query, options);
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
    expect(new Set(lavrov.map((h) => h.kind))).toEqual(new Set(['entry', 'claim', 'source', 'date']));
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

  it('finds nothing for what nothing is near to, and for nothing', async () => {
    expect(await ids('xqzwvkj')).toEqual([]);
    expect(await ids('')).toEqual([]);
    expect(await ids(' — ')).toEqual([]);
  });

  it('gives what was typed of the title’s words, as it stands there', async () => {
    expect((await find('gene')).hits[0]?.terms).toEqual(['gene']);
    const walesa = (await find('walesa')).hits.find((hit) => hit.id === 'visegrad-1991-1993');
    expect(walesa?.terms).toEqual([]);
    expect(walesa?.excerpt?.terms).toEqual(['wałęsa']);
    expect(walesa?.excerpt?.text).toContain('Wałęsa');
    expect(walesa?.excerpt?.text.length).toBeLessThan(100);
  });

  it('finds further dates, by what happened and when', async () => {
    const { hits } = await find('Abkhazia 2008');
    const date = hits.find((hit) => hit.kind === 'date');
    expect(date).toMatchObject({ id: 'abkhazia-recognition-2008-08-26', when: { start: '2008-08-26' } });
    expect(await ids('abkhazia august 2008')).toContain('abkhazia-recognition-2008-08-26');
  });

  it('gives the nearest when nothing holds what was typed', async () => {
    const answer = await find('gorbaxyzqw');
    expect(answer.nearest).toBe(true);
    expect(answer.readAs).toBeUndefined();
    expect(answer.hits.map((hit) => hit.id)).toContain(BAKER);
    expect((await find('geneva xqzwvkj')).nearest).toBe(true);
    expect(await ids('geneva xqzwvkj')).toContain('geneva-talks-january-2022');
    expect((await find('geneva')).nearest).toBe(false);
  });

  it('corrects a word that is not finished', async () => {
    expect((await find('gorbahc')).readAs).toContain('gorbachev');
  });

  it('does not depend on the order of the words, nor on one typed twice', async () => {
    expect(await ids('geneva blinken')).toEqual(await ids('blinken geneva'));
    expect(await ids('geneva geneva')).toEqual(await ids('geneva'));
  });
});

describe('filters', () => {
  it('leave what they name, and say what the others would', async () => {
    const all = await find('nato');
    for (const topic of ['baker-assurance', 'nato-expansion'] as const) {
      const some = await find('nato', { filters: { topic } });
      expect(some.hits.every((hit) => hit.topics.includes(topic))).toBe(true);
      expect(some.total).toBe(all.facets.topics[topic]);
      expect(some.unfiltered).toBe(all.total);
      expect(some.facets.topics).toEqual(all.facets.topics);
    }
    const events = await find('nato', { filters: { kind: 'entry', entryKind: 'event' } });
    expect(new Set(events.hits.map((hit) => hit.entryKind))).toEqual(new Set(['event']));
    expect(events.total).toBe(all.facets.entryKinds.event);
    const claims = await find('nato', { filters: { kind: 'claim' } });
    expect(claims.hits).toHaveLength(Math.min(60, all.totals.claim));
    expect(claims.totals).toEqual({ entry: 0, claim: all.totals.claim, source: 0, date: 0 });
  });

  it('take a source, or a kind of sources, for what rests on it', async () => {
    const { pack } = await theKnowledge();
    const all = await find('baker');
    const [first] = all.facets.sources;
    const one = await find('baker', { filters: { source: first?.id } });
    expect(one.total).toBe(first?.count);
    const entry = pack.entries.find(({ id }) => id === one.hits.find((hit) => hit.kind === 'entry')?.id);
    expect(JSON.stringify(entry)).toContain(first?.id);
    const scholars = await find('baker', { filters: { sourceKind: 'scholarship', kind: 'source' } });
    expect(scholars.hits.length).toBeGreaterThan(0);
    expect(new Set(scholars.hits.map((hit) => hit.source?.kind))).toEqual(new Set(['scholarship']));
    expect((await find('baker', { filters: { source: 'no-such-source' } })).hits).toEqual([]);
  });

  it('may leave nothing, and say how much there is without them', async () => {
    const { total } = await find('one inch');
    const none = await find('one inch', { filters: { topic: 'geneva-talks', kind: 'claim', sourceKind: 'reference' } });
    expect(none.hits).toEqual([]);
    expect([none.total, none.unfiltered]).toEqual([0, total]);
  });
});

describe('sources that are switched off', () => {
  it('take dates that rest on nothing else, and no words of theirs are shown', async () => {
    const { pack } = await theKnowledge();
    const sourcesOff = new Set(pack.sources.map(({ id }) => id));
    expect((await find('abkhazia', { sourcesOff })).hits.filter((hit) => hit.kind === 'date')).toEqual([]);
    const said = (answer: SearchAnswer) =>
      answer.hits.flatMap((hit) => hit.excerpt?.text.replaceAll(/^… | …$/g, '') ?? []);
    const statements = pack.entries.flatMap((entry) => entry.statements.map(({ text }) => text ?? ''));
    const isStatement = (line: string) => statements.some((text) => text.includes(line));
    expect(said(await find('soldiers')).filter(isStatement).length).toBeGreaterThan(0);
    expect(said(await find('soldiers', { sourcesOff })).filter(isStatement)).toEqual([]);
  });
});
