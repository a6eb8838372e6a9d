import { describe, expect, it } from 'vitest';
import { indexPack } from '../../../utils/knowledge/pack-index.ts';
import type { Topic } from '../../../utils/knowledge/schema.ts';
import { isPoint, timelineOf } from '../../../utils/knowledge/timeline.ts';
import { edit } from '../support/documents.ts';
import { type Change, soundPack } from '../support/sound.ts';

const LAKE = 'entries/lake-talk.yaml';
const FIRE = 'events/mill-fire.yaml';

async function timeline(topic: Topic, off: string[] = [], ...changes: Change[]) {
  return timelineOf(indexPack(await soundPack(...changes)), topic, { sourcesOff: new Set(off) });
}
const ids = async (...args: Parameters<typeof timeline>) => (await timeline(...args)).map((item) => item.id);

describe('a point of a timeline', () => {
  it.each([
    ['a day', { start: '1990-02-09' }, true],
    ['a month', { start: '1990-02' }, true],
    ['a year', { start: '1990' }, true],
    ['31 days', { start: '1990-01-01', end: '1990-02-01' }, true],
    ['32 days', { start: '1990-01-01', end: '1990-02-02' }, false],
    ['from one month into the next', { start: '1990-01', end: '1990-02' }, false],
    ['two months', { start: '1990-01', end: '1990-03' }, false],
    ['two years', { start: '1990', end: '1991' }, false],
    ['from somewhere in a year to its first days', { start: '1990', end: '1990-01-05' }, false],
  ])('%s: %j is %s', (_name, when, expected) => {
    expect(isPoint(when)).toBe(expected);
  });
});

describe('the timeline of a topic', () => {
  it('has its entries and further dates, oldest first', async () => {
    expect(await ids('nato-expansion')).toEqual(['mill-visit', 'mill-fire']);
    expect(await ids('geneva-talks')).toEqual(['lake-talk', 'mill-visit']);
    expect(await ids('baker-assurance')).toEqual([]);
    expect(await ids('nato-expansion', [], edit(FIRE, { when: { start: '1990-02' } }))).toEqual([
      'mill-fire',
      'mill-visit',
    ]);
  });

  it('says of an entry what a row needs', async () => {
    const titled = edit(LAKE, { titleQuote: 'talk' });
    expect(await timeline('geneva-talks', [], titled)).toEqual([
      {
        type: 'entry',
        id: 'lake-talk',
        title: 'The talk at the lake',
        titleQuote: 'talk',
        date: '1990-02-09',
        end: undefined,
        namesake: false,
      },
      {
        type: 'entry',
        id: 'mill-visit',
        title: 'The visit to the mill',
        titleQuote: undefined,
        date: '1990-03-01',
        end: '1990-03-02',
        namesake: false,
      },
    ]);
  });

  it('says of a further date what it rests on and which entries tell more', async () => {
    const lasting = edit(FIRE, { when: { start: '1991-05', end: '1991-06' } });
    const [, fire] = await timeline('nato-expansion', [], lasting);
    expect(fire).toMatchObject({
      type: 'event',
      title: 'The mill burns down.',
      date: '1991-05',
      end: '1991-06',
      namesake: false,
      sources: [{ id: 'letter', short: 'A letter' }],
      entries: [{ id: 'mill-visit', title: 'The visit to the mill' }],
    });
  });

  it('leaves out an entry that is no point', async () => {
    const long = edit(LAKE, { when: { start: '1990-02-09', end: '1995' } });
    expect(await ids('geneva-talks', [], long)).toEqual(['mill-visit']);
  });

  it('leaves out what rests on sources that are off, and nothing else', async () => {
    expect(await ids('geneva-talks', ['diary'])).toEqual(['lake-talk', 'mill-visit']);
    expect(await ids('geneva-talks', ['diary', 'letter'])).toEqual(['mill-visit']);
    expect(await ids('nato-expansion', ['letter'])).toEqual(['mill-visit']);
    // One of its statements has a second source.
    expect(await ids('nato-expansion', ['ledger'])).toEqual(['mill-visit', 'mill-fire']);
  });

  it('keeps a further date that another source carries, without the one that is off', async () => {
    const [, fire] = await timeline('nato-expansion', ['letter'], edit(FIRE, { sources: ['letter', 'ledger'] }));
    expect(fire?.sources?.map((source) => source.id)).toEqual(['ledger']);
  });

  it('tells another matter of the same name by the entry, or by the first that a date names', async () => {
    const namesake = edit(LAKE, { kind: 'namesake' });
    const named = (entries: string[]) => edit(FIRE, { topics: ['geneva-talks'], entries });
    const of = async (entries: string[]) =>
      (await timeline('geneva-talks', [], namesake, named(entries))).map((item) => item.namesake);
    expect(await of(['lake-talk', 'mill-visit'])).toEqual([true, false, true]);
    expect(await of(['mill-visit', 'lake-talk'])).toEqual([true, false, false]);
    expect(await of([])).toEqual([true, false, false]);
  });

  it('leaves things of one day in the order of the pack, entries first', async () => {
    const day = { start: '1990-03-01' };
    const same: Change[] = [
      edit(LAKE, { when: day }),
      edit('entries/mill-visit.yaml', { when: day }),
      edit(FIRE, { when: day, topics: ['geneva-talks'] }),
    ];
    expect(await ids('geneva-talks', [], ...same)).toEqual(['lake-talk', 'mill-visit', 'mill-fire']);
  });
});
