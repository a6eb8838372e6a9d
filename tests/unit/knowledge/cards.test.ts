import { describe, expect, it } from 'vitest';
import { card } from '../../../utils/knowledge/card.ts';
import { claimCard, emptied, entryCard } from '../../../utils/knowledge/cards.ts';
import { indexPack } from '../../../utils/knowledge/pack-index.ts';
import { compileFiles, edit, files } from '../support/documents.ts';
import { theKnowledge } from '../support/reader.ts';

const NONE = new Set<string>();
/** A second statement: an entry has two at least. */
const ALSO = { text: 'They were seen.', sources: ['diary'] };
const GENEVA = 'blinken-lavrov-geneva-2022-01-21';
const WRITTEN = 'written-responses-next-week';
const real = async () => indexPack((await theKnowledge()).pack);

async function sample(change: (from: ReturnType<typeof files>) => void = () => undefined) {
  const from = files();
  change(from);
  return indexPack((await compileFiles(from)).pack);
}

describe('sources that are switched off', () => {
  it('take their statements along, and are counted with their kind', async () => {
    const found = entryCard(await sample(), 'lake-talk', { sourcesOff: new Set(['letter']) });
    expect(found?.statements.map((s) => s.text)).toEqual(['They talked.']);
    expect(found?.hidden).toBe(1);
    expect(found?.hiddenKinds).toEqual(['journalism']);
  });

  it('leave a statement that another source carries, without the one that is off', async () => {
    const index = await sample(
      edit('entries/lake-talk.yaml', { statements: [{ text: 'Both.', sources: ['diary', 'letter'] }, ALSO] }),
    );
    const found = entryCard(index, 'lake-talk', { sourcesOff: new Set(['letter']) });
    expect(found?.statements[0]?.sources.map((s) => s.id)).toEqual(['diary']);
    expect(found?.hidden).toBe(0);
  });

  it('empty what rests on them alone', async () => {
    const index = await sample();
    expect(emptied(index, NONE)).toEqual({ entries: [], claims: [] });
    expect(emptied(index, new Set(['diary']))).toEqual({ entries: [], claims: ['they-swam'] });
    expect(emptied(index, new Set(['diary', 'letter']))).toEqual({ entries: ['lake-talk'], claims: ['they-swam'] });
  });

  it('hide positions of a dispute, and a dispute without any', async () => {
    const disputes = [
      {
        question: 'Did they?',
        positions: [
          { holder: 'A', text: 'Yes.', sources: ['diary'] },
          { holder: 'B', text: 'No.', sources: ['letter'] },
        ],
      },
    ];
    const index = await sample(edit('entries/lake-talk.yaml', { disputes }));
    const with1 = entryCard(index, 'lake-talk', { sourcesOff: new Set(['letter']) });
    expect(with1?.disputes[0]?.positions.map((p) => p.holder)).toEqual(['A']);
    expect(entryCard(index, 'lake-talk', { sourcesOff: new Set(['letter', 'diary']) })?.disputes).toEqual([]);
  });

  it('all of them off leaves no statement of any entry, and hides as many as there are', async () => {
    const index = await real();
    const all = new Set(index.pack.sources.map((s) => s.id));
    for (const { id, statements } of index.pack.entries) {
      const found = entryCard(index, id, { sourcesOff: all, articleDate: '2022-01-21' });
      expect(found?.statements, id).toEqual([]);
      expect(found?.since, id).toEqual([]);
      expect(found?.hidden, id).toBeGreaterThanOrEqual(statements.length);
    }
    expect(emptied(index, all).entries).toHaveLength(index.pack.entries.length);
  });
});

describe('since this article', () => {
  it('has what came after Geneva, oldest first', async () => {
    const found = entryCard(await real(), GENEVA, { sourcesOff: NONE, articleDate: '2022-01-21' });
    const dates = found?.since.map((s) => s.date) ?? [];
    expect(dates).toContain('2022-01-26');
    expect(dates).toContain('2022-02-24');
    expect(dates).toEqual(dates.toSorted());
    expect(Math.min(...dates.map((d) => Date.parse(d)))).toBeGreaterThan(Date.parse('2022-01-21'));
  });

  it('has less the later the article was written', async () => {
    const found = entryCard(await real(), GENEVA, { sourcesOff: NONE, articleDate: '2022-01-30' });
    expect(found?.since.map((s) => s.date)).not.toContain('2022-01-26');
    expect(found?.since.map((s) => s.date)).toContain('2022-02-24');
  });

  it('is empty when the article has no date', async () => {
    const index = await real();
    for (const { id } of index.pack.entries) expect(entryCard(index, id, { sourcesOff: NONE })?.since, id).toEqual([]);
    for (const { id } of index.pack.claims) expect(claimCard(index, id, { sourcesOff: NONE })?.since, id).toEqual([]);
  });

  it('loses no statement and no position: each is either known then or came since', async () => {
    const index = await real();
    const positionsOf = (disputes: { positions: unknown[] }[] = []) => disputes.flatMap((d) => d.positions).length;
    for (const { id, statements, disputes } of index.pack.entries) {
      const found = entryCard(index, id, { sourcesOff: NONE, articleDate: '2022-01-21' });
      const own = found?.since.filter((s) => !s.entry) ?? [];
      const shown = (found?.statements.length ?? 0) + positionsOf(found?.disputes) + own.length;
      expect(shown, id).toBe(statements.length + positionsOf(disputes));
    }
  });

  it('puts a position taken later under what came since, with its holder', async () => {
    const positions = [
      { holder: 'The mayor', text: 'It was agreed.', sources: ['diary'] },
      { holder: 'The miller', text: 'It was not.', sources: ['diary'], knownSince: '2001-05-02' },
    ];
    const index = await sample(
      edit('entries/lake-talk.yaml', { disputes: [{ question: 'Was it agreed?', positions }] }),
    );
    const found = entryCard(index, 'lake-talk', { sourcesOff: NONE, articleDate: '1995-01-01' });
    expect(found?.disputes[0]?.positions.map((p) => p.holder)).toEqual(['The mayor']);
    expect(found?.since.map((line) => [line.date, line.text])).toContainEqual([
      '2001-05-02',
      'The miller: It was not.',
    ]);
  });

  it('does not have what was known on the day itself', async () => {
    const statements = [{ text: 'Said that morning.', sources: ['diary'], date: '1990-02-09' }, ALSO];
    const index = await sample(edit('entries/lake-talk.yaml', { statements }));
    const since = (articleDate: string) => entryCard(index, 'lake-talk', { sourcesOff: NONE, articleDate })?.since;
    expect(since('1990-02-09')).toEqual([]);
    expect(since('1990-02-10')).toEqual([]);
  });

  it('takes the day a thing became known, not the day it happened', async () => {
    const index = await sample(
      edit('entries/lake-talk.yaml', {
        statements: [{ text: 'It was kept secret.', sources: ['diary'], date: '1990-02-09', knownSince: '2017' }, ALSO],
      }),
    );
    const found = entryCard(index, 'lake-talk', { sourcesOff: NONE, articleDate: '2001-05-05' });
    expect(found?.statements.map((s) => s.text)).toEqual([ALSO.text]);
    expect(found?.since.map((s) => s.date)).toEqual(['2017']);
  });
});

describe('a claim that time decides', () => {
  it('was right on the day of Geneva, and not in March', async () => {
    const index = await real();
    const right = (articleDate?: string) =>
      claimCard(index, WRITTEN, { sourcesOff: NONE, articleDate })?.status.rightThen;
    expect(right('2022-01-21')).toBe(true);
    expect(right('2022-01-26')).toBe(false);
    expect(right('2022-03-05')).toBe(false);
    expect(right()).toBe(false);
  });
});

describe('links', () => {
  it('lead from an entry to its claims and back', async () => {
    const index = await real();
    expect(entryCard(index, GENEVA, { sourcesOff: NONE })?.claims.map((c) => c.id)).toContain(WRITTEN);
    expect(claimCard(index, WRITTEN, { sourcesOff: NONE })?.entries.map((e) => e.id)).toContain(GENEVA);
  });

  it('to nothing give no card', async () => {
    const index = await sample();
    expect(card(index, 'entry', 'nowhere', { sourcesOff: NONE })).toBeNull();
    expect(card(index, 'claim', 'lake-talk', { sourcesOff: NONE })).toBeNull();
    expect(card(index, 'claim', 'they-swam', { sourcesOff: NONE })?.type).toBe('claim');
  });
});
