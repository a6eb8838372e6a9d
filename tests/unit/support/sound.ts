/** The sample made whole, so that no check finds anything in it: to be given one fault at a time. */
import { compile } from '../../../utils/knowledge/compile.ts';
import { LANGUAGES, type Pack } from '../../../utils/knowledge/schema.ts';
import { documentsOf, edit, files, HEAD } from './documents.ts';

export type Files = ReturnType<typeof files>;
export type Change = (from: Files) => void;

/** Its version is the day on which it was made. */
export const SOUND_HEAD = { ...HEAD, version: '2026.01.15' };

/** The same texts in every language. */
export const everywhere = (...texts: string[]) => Object.fromEntries(LANGUAGES.map((lang) => [lang, texts]));

export const source = (id: string, fields: object = {}): [string, Record<string, unknown>] => [
  `sources/${id}.yaml`,
  {
    id,
    kind: 'reference',
    short: id,
    title: `Title of ${id}`,
    publisher: 'The printer',
    date: '1990-04',
    perspective: 'Knows nobody.',
    ...fields,
  },
];

export const POSITIONS = [
  { holder: 'The baker', text: 'He had paid.', sources: ['ledger'] },
  { holder: 'The miller', text: 'He owes it.', sources: ['letter'] },
];

/** A fresh copy each time. */
export function soundFiles(): Files {
  const from = files();
  edit('entries/lake-talk.yaml', { names: everywhere('lake talk'), seeAlso: ['mill-visit'] })(from);
  edit('claims/they-swam.yaml', {
    patterns: everywhere('clerks swam'),
    record: [
      { text: 'The diary does not say so.', sources: ['diary'] },
      { text: 'The letter says otherwise.', sources: ['letter'] },
    ],
  })(from);
  from.set(...source('ledger', { kind: 'official-western' }));
  from.set('entries/mill-visit.yaml', {
    id: 'mill-visit',
    title: 'The visit to the mill',
    kind: 'event',
    topics: ['nato-expansion', 'geneva-talks'],
    when: { start: '1990-03-01', end: '1990-03-02' },
    line: { text: 'Three bakers call at the mill.', sources: ['letter'] },
    summary: 'Three bakers came for flour.',
    names: everywhere('mill visit'),
    statements: [
      { text: 'Flour was sold.', sources: ['ledger', 'letter'] },
      { text: 'It rained all day.', sources: ['ledger'] },
    ],
    disputes: [{ question: 'Was it paid?', positions: POSITIONS }],
    seeAlso: ['lake-talk'],
  });
  from.set('events/mill-fire.yaml', {
    id: 'mill-fire',
    topics: ['nato-expansion'],
    when: { start: '1991-05' },
    text: 'The mill burns down.',
    sources: ['letter'],
    entries: ['mill-visit'],
  });
  return from;
}

/** The compiled sample after changes. */
export async function soundPack(...changes: Change[]): Promise<Pack> {
  const from = soundFiles();
  for (const change of changes) change(from);
  return (await compile(SOUND_HEAD, documentsOf(from))).pack;
}
