import { describe, expect, it } from 'vitest';
import { indexPack } from '../../../utils/knowledge/pack-index.ts';
import { sourceCard } from '../../../utils/knowledge/source-card.ts';
import { edit } from '../support/documents.ts';
import { type Change, POSITIONS, soundPack, source } from '../support/sound.ts';

const LAKE = 'entries/lake-talk.yaml';
const MILL = 'entries/mill-visit.yaml';
const FIRE = 'events/mill-fire.yaml';

async function cardOf(id: string, ...changes: Change[]) {
  return sourceCard(indexPack(await soundPack(...changes)), id, { sourcesOff: new Set<string>() });
}
/** "thing: sentences" of everything that is taken. */
const told = (card: Awaited<ReturnType<typeof cardOf>>) =>
  card?.uses.map((use) => `${use.kind} ${use.id}: ${use.sentences.map((s) => s.text).join(' ')}`);

describe('the card of a source', () => {
  it('says what the source is', async () => {
    const card = await cardOf('diary');
    expect(card).toMatchObject({ type: 'source', id: 'diary', title: 'Diary of a clerk', off: false });
    expect(card?.source).toMatchObject({
      kind: 'primary-document',
      publisher: 'The archive',
      url: 'https://example.org/diary',
      perspective: 'Wrote for himself.',
    });
  });

  it('is none where there is no such source', async () => {
    expect(await cardOf('lake-talk')).toBeNull();
  });

  it('is the same for a source that is off, and says so', async () => {
    const off = sourceCard(indexPack(await soundPack()), 'letter', { sourcesOff: new Set(['letter']) });
    expect(off).toEqual({ ...(await cardOf('letter')), off: true });
    const other = sourceCard(indexPack(await soundPack()), 'letter', { sourcesOff: new Set(['diary']) });
    expect(other?.off).toBe(false);
  });

  it('has what is taken from it: entries by their days, then claims', async () => {
    expect(told(await cardOf('letter'))).toEqual([
      'entry lake-talk: They were seen.',
      'entry mill-visit: Flour was sold. He owes it.',
      'claim they-swam: The letter says otherwise.',
    ]);
    const later = await cardOf('letter', edit(LAKE, { when: { start: '1990-04' } }));
    expect(later?.uses.map((use) => use.id)).toEqual(['mill-visit', 'lake-talk', 'they-swam']);
  });

  it('leaves entries of one day in the order of the pack', async () => {
    const card = await cardOf('letter', edit(LAKE, { when: { start: '1990-03-01' } }));
    expect(card?.uses.map((use) => use.id)).toEqual(['lake-talk', 'mill-visit', 'they-swam']);
  });

  it('has a line only where nothing else is taken', async () => {
    expect(told(await cardOf('diary'))).toContain('entry lake-talk: They talked.');
    const alone: Change = (from) => {
      from.set(...source('almanac'));
      edit(LAKE, { line: { text: 'Two clerks talk at the lake.', sources: ['almanac'] } })(from);
    };
    expect(told(await cardOf('almanac', alone))).toEqual(['entry lake-talk: Two clerks talk at the lake.']);
  });

  it('has quotations, and positions with who holds them', async () => {
    const statements = [
      { quote: { text: 'trop froid', lang: 'fr' }, sources: ['ledger'] },
      { text: 'They were seen.', sources: ['diary', 'letter'] },
    ];
    const card = await cardOf('ledger', edit(LAKE, { statements }));
    expect(card?.uses.map((use) => use.sentences)).toEqual([
      [{ text: undefined, quote: { text: 'trop froid', lang: 'fr' }, holder: undefined }],
      [
        { text: 'Flour was sold.', quote: undefined, holder: undefined },
        { text: 'It rained all day.', quote: undefined, holder: undefined },
        { text: 'He had paid.', quote: undefined, holder: 'The baker' },
      ],
    ]);
  });

  it('has positions of a claim’s dispute', async () => {
    const disputes = [{ question: 'Was it paid?', positions: POSITIONS }];
    const card = await cardOf('ledger', edit('claims/they-swam.yaml', { disputes }));
    expect(told(card)).toContain('claim they-swam: He had paid.');
  });

  it('counts every sentence that cites it, lines and dates too, and what rests on it alone', async () => {
    // A statement of the talk; a line, a statement it shares and a position of the visit; the record; the fire.
    expect(await cardOf('letter')).toMatchObject({ count: 6, alone: 5 });
    expect(await cardOf('letter', edit(FIRE, { sources: ['letter', 'diary'] }))).toMatchObject({ count: 6, alone: 4 });
    expect(await cardOf('letter', edit(FIRE, { sources: ['diary'] }))).toMatchObject({ count: 5, alone: 4 });
  });

  it('has the further dates that cite it, oldest first', async () => {
    const card = await cardOf('letter', (from) => {
      from.set('events/mill-opens.yaml', {
        ...from.get(FIRE),
        id: 'mill-opens',
        when: { start: '1989', end: '1990' },
        text: 'The mill opens.',
      });
    });
    expect(card?.dates).toEqual([
      { date: '1989', text: 'The mill opens.' },
      { date: '1991-05', text: 'The mill burns down.' },
    ]);
    expect((await cardOf('ledger'))?.dates).toEqual([]);
  });

  it('is empty for a source that nothing cites', async () => {
    const unused = await cardOf('almanac', (from) => void from.set(...source('almanac')));
    expect(unused).toMatchObject({ count: 0, alone: 0, uses: [], dates: [] });
  });

  it('says where an entry stands in time, and what its title quotes', async () => {
    const card = await cardOf('ledger', edit(MILL, { titleQuote: 'the mill' }));
    expect(card?.uses).toMatchObject([
      {
        title: 'The visit to the mill',
        titleQuote: 'the mill',
        topics: ['nato-expansion', 'geneva-talks'],
        when: { start: '1990-03-01', end: '1990-03-02' },
      },
    ]);
  });
});
