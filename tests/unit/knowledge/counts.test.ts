import { expect, it } from 'vitest';
import { countPack } from '../../../scripts/knowledge/counts.ts';
import { edit } from '../support/documents.ts';
import { POSITIONS, soundPack, source } from '../support/sound.ts';

it('counts what is in a pack', async () => {
  const { entries, statements, disputes, claims, sources, events, frames } = countPack(await soundPack());
  expect({ entries, statements, disputes, claims, sources, events, frames }).toEqual({
    entries: 2,
    statements: 4,
    disputes: 1,
    claims: 1,
    sources: 3,
    events: 1,
    frames: 1,
  });
});

it('counts a thing of two topics in both', async () => {
  expect(countPack(await soundPack()).byTopic).toEqual({
    'geneva-talks': { entries: 2, claims: 1, events: 0, statements: 4 },
    'nato-expansion': { entries: 1, claims: 0, events: 1, statements: 2 },
    'baker-assurance': { entries: 0, claims: 0, events: 0, statements: 0 },
  });
});

it('counts the sentences that cite a kind of source, by topic', async () => {
  const { byKind } = countPack(await soundPack());
  // The letter: a statement of the talk; a line, a statement and a position of the visit; the record; the fire.
  expect(byKind.journalism).toEqual({
    sources: 1,
    cited: 6,
    topics: { 'geneva-talks': 5, 'nato-expansion': 4, 'baker-assurance': 0 },
  });
  expect(byKind.scholarship).toEqual({
    sources: 0,
    cited: 0,
    topics: { 'geneva-talks': 0, 'nato-expansion': 0, 'baker-assurance': 0 },
  });
});

it('counts a sentence on two sources of a kind once', async () => {
  const line = { text: 'Two clerks talk.', sources: ['diary', 'minutes'] };
  const pack = await soundPack(
    (from) => void from.set(...source('minutes', { kind: 'primary-document' })),
    edit('entries/lake-talk.yaml', { line }),
  );
  const before = countPack(await soundPack()).byKind['primary-document'];
  expect(countPack(pack).byKind['primary-document']).toEqual({ ...before, sources: 2 });
});

it('lists sources, most cited first, with what rests on each alone', async () => {
  expect(countPack(await soundPack()).bySource).toEqual([
    { id: 'letter', kind: 'journalism', cited: 6, alone: 5 },
    { id: 'diary', kind: 'primary-document', cited: 3, alone: 3 },
    { id: 'ledger', kind: 'official-western', cited: 3, alone: 2 },
  ]);
});

it('lists a source that nothing cites', async () => {
  const pack = await soundPack((from) => void from.set(...source('almanac')));
  expect(countPack(pack).bySource.at(-1)).toEqual({ id: 'almanac', kind: 'reference', cited: 0, alone: 0 });
});

it('takes a source that is named twice for one', async () => {
  const twice = await soundPack(edit('events/mill-fire.yaml', { sources: ['letter', 'letter'] }));
  expect(countPack(twice)).toEqual(countPack(await soundPack()));
});

it('counts positions of claims with what cites, not with the disputes of entries', async () => {
  const disputes = [{ question: 'Was it paid?', positions: POSITIONS }];
  const counts = countPack(await soundPack(edit('claims/they-swam.yaml', { disputes })));
  expect(counts.disputes).toBe(1);
  expect(counts.bySource.find(({ id }) => id === 'ledger')).toMatchObject({ cited: 4, alone: 3 });
});
