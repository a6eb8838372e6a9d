/** A small pack that validates, to be broken in one place. */

import { GRAMMAR } from '../../../utils/framing/data.ts';
import { compile, type Document, KnowledgeError } from '../../../utils/knowledge/compile.ts';
import type { Folder } from '../../../utils/knowledge/schema.ts';

export const HEAD = { id: 'sample', title: 'A sample', version: '1.0.0' };

type Data = Record<string, unknown>;

const lexicon = (id: string, words: string[]): [string, Data] => [`lexicons/${id}.yaml`, { id, words: { en: words } }];

/** The files of the pack, by name; a fresh copy each time. */
export function files(): Map<string, Data> {
  return new Map<string, Data>([
    [
      'sources/diary.yaml',
      {
        id: 'diary',
        kind: 'primary-document',
        short: 'A diary',
        title: 'Diary of a clerk',
        publisher: 'The archive',
        date: '1990-02',
        url: 'https://example.org/diary',
        perspective: 'Wrote for himself.',
      },
    ],
    [
      'sources/letter.yaml',
      {
        id: 'letter',
        kind: 'journalism',
        short: 'A letter',
        title: 'Letter to a paper',
        publisher: 'The paper',
        date: '1991',
        perspective: 'Was not there.',
      },
    ],
    [
      'entries/lake-talk.yaml',
      {
        id: 'lake-talk',
        title: 'The talk at the lake',
        kind: 'event',
        topics: ['geneva-talks'],
        when: { start: '1990-02-09' },
        line: { text: 'Two clerks talk at the lake.', sources: ['diary'] },
        summary: 'Two clerks talked, and one wrote it down.',
        names: { en: ['lake talk'] },
        statements: [
          { text: 'They talked.', sources: ['diary'] },
          { text: 'They were seen.', sources: ['letter'] },
        ],
      },
    ],
    [
      'claims/they-swam.yaml',
      {
        id: 'they-swam',
        title: 'They swam in the lake',
        topics: ['geneva-talks'],
        entries: ['lake-talk'],
        status: { kind: 'unsupported', note: 'Nobody saw it.' },
        record: [{ text: 'The diary does not say so.', sources: ['diary'] }],
        wordings: { en: ['they swam'] },
        patterns: { en: ['clerks swam'] },
      },
    ],
    [
      'frames/wet.yaml',
      {
        id: 'wet',
        code: 'WE',
        name: 'Wet',
        definition: 'It is about water.',
        cues: [{ patterns: { en: ['water'] }, about: ['lake'] }],
      },
    ],
    [
      'readings/lake.yaml',
      {
        id: 'lake',
        patterns: { en: ['talk at the {lake}'] },
        readings: [
          {
            entry: 'lake-talk',
            label: 'The talk',
            base: 1,
            evidence: [{ when: { en: ['clerk*'] }, weight: 1, says: 'the sentence names clerks' }],
          },
        ],
      },
    ],
    ['speakers/other.yaml', { id: 'other', voice: 'other', patterns: { en: ['the clerk'] } }],
    lexicon('lake', ['lake', 'pond']),
    lexicon('anchor-names', ['Lak']),
    lexicon('anchors', ['lake']),
    ...GRAMMAR.map((id) => lexicon(id, [`${id}ing`])),
  ]);
}

export const documentsOf = (from: Map<string, Data>): Document[] =>
  [...from].map(([file, data]) => ({ file, folder: file.split('/')[0] as Folder, data }));

export const compileFiles = (from: Map<string, Data>) => compile(HEAD, documentsOf(from));

/** "file: field: message" of everything that is wrong after `change`; empty when nothing is. */
export async function problemsAfter(change: (from: Map<string, Data>) => void): Promise<string[]> {
  const changed = files();
  change(changed);
  try {
    await compileFiles(changed);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.problems.map((p) => `${p.file}: ${p.field}: ${p.message}`);
  }
}

/** Changes one file's fields. */
export const edit =
  (file: string, fields: Data) =>
  (from: Map<string, Data>): void => {
    from.set(file, { ...from.get(file), ...fields });
  };
