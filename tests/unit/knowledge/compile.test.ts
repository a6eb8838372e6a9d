import { describe, expect, it } from 'vitest';
import { KnowledgeError } from '../../../utils/knowledge/compile.ts';
import { isDate, MAX_SUMMARY } from '../../../utils/knowledge/schema.ts';
import { compileFiles, edit, files, problemsAfter } from '../support/documents.ts';

const ENTRY = 'entries/lake-talk.yaml';
const SOURCE = 'sources/diary.yaml';
const CLAIM = 'claims/they-swam.yaml';
const FRAME = 'frames/wet.yaml';
const READING = 'readings/lake.yaml';
const statement = (fields: object) => ({
  statements: [
    { text: 'They talked.', sources: ['diary'], ...fields },
    { text: 'They were seen.', sources: ['diary'] },
  ],
});

it('accepts the sample', async () => {
  expect(await problemsAfter(() => undefined)).toEqual([]);
});

describe('compile refuses, and names file and field:', () => {
  it.each<[string, Parameters<typeof problemsAfter>[0], string]>([
    [
      'a source that is not there',
      edit(ENTRY, statement({ sources: ['nowhere'] })),
      `${ENTRY}: statements.0.sources.0: there is no source “nowhere”`,
    ],
    [
      'an entry that is not there',
      edit(ENTRY, { seeAlso: ['nowhere'] }),
      `${ENTRY}: seeAlso.0: there is no entry “nowhere”`,
    ],
    [
      'a claim’s entry that is not there',
      edit(CLAIM, { entries: ['nowhere'] }),
      `${CLAIM}: entries.0: there is no entry “nowhere”`,
    ],
    ['a frame that is not there', edit(FRAME, { denialIs: 'dry' }), `${FRAME}: denialIs: there is no frame “dry”`],
    [
      'a lexicon that is not there',
      edit(FRAME, { cues: [{ patterns: { en: ['water'] }, about: ['sea'] }] }),
      `${FRAME}: cues.0.about.0: there is no lexicon “sea”`,
    ],
    [
      'a statement without a source',
      edit(ENTRY, statement({ sources: [] })),
      `${ENTRY}: statements.0.sources: needs at least one source`,
    ],
    [
      'a statement with nothing to say',
      edit(ENTRY, statement({ text: undefined })),
      `${ENTRY}: statements.0: needs a text or a quotation`,
    ],
    [
      'a date that is no date',
      edit(ENTRY, statement({ date: '1990-02-30' })),
      `${ENTRY}: statements.0.date: must be a date: YYYY, YYYY-MM or YYYY-MM-DD`,
    ],
    [
      'an end before the start',
      edit(ENTRY, { when: { start: '1990-02-09', end: '1990-02-08' } }),
      `${ENTRY}: when.end: lies before the start`,
    ],
    [
      'an unknown language',
      edit(ENTRY, { names: { xx: ['lake'] } }),
      `${ENTRY}: names.xx: must be one of en, de, fr, es, ru, uk, pl`,
    ],
    [
      'a pattern that does not parse',
      edit(CLAIM, { patterns: { en: ['swam', '(swam'] } }),
      `${CLAIM}: patterns.en.1: pattern “(swam”: “)” is missing after an opening parenthesis`,
    ],
    [
      'a pattern that begins with a gap',
      edit(CLAIM, { patterns: { en: ['..2 swam'] } }),
      `${CLAIM}: patterns.en.0: pattern “..2 swam”: a pattern cannot begin with a gap`,
    ],
    [
      'a lexicon in another language',
      edit(READING, { patterns: { de: ['{lake}'] } }),
      `${READING}: patterns.de.0: pattern “{lake}”: there is no lexicon {lake} in this language`,
    ],
    [
      'a file name other than the id',
      edit(SOURCE, { id: 'journal' }),
      `${SOURCE}: id: is “journal”, but the file is called “diary”`,
    ],
    [
      'HTML in a text',
      edit(ENTRY, { summary: 'They <b>talked</b>.' }),
      `${ENTRY}: summary: must be plain text, without HTML tags`,
    ],
    [
      'a summary that is too long',
      edit(ENTRY, { summary: 'a'.repeat(MAX_SUMMARY + 1) }),
      `${ENTRY}: summary: must be at most ${MAX_SUMMARY} characters`,
    ],
    ['an http address', edit(SOURCE, { url: 'http://example.org/diary' }), `${SOURCE}: url: must be an https address`],
    [
      'a script for an address',
      edit(SOURCE, { archive: 'javascript:alert(1)' }),
      `${SOURCE}: archive: must be an https address`,
    ],
    [
      'a quotation in the title that is not in it',
      edit(ENTRY, { titleQuote: 'the sea' }),
      `${ENTRY}: titleQuote: does not occur in the title`,
    ],
    [
      'a quotation that is too long',
      edit(ENTRY, statement({ quote: { text: 'word '.repeat(26).trim() } })),
      `${ENTRY}: statements.0.quote.text: must be at most 25 words`,
    ],
    [
      'an outdated claim without its day',
      edit(CLAIM, { status: { kind: 'outdated-since', note: 'Over.' } }),
      `${CLAIM}: status.since: must be given for outdated-since, and only then`,
    ],
    [
      'evidence without a condition',
      edit(READING, { readings: [{ label: 'x', evidence: [{ weight: 1, says: 'the moon shines' }] }] }),
      `${READING}: readings.0.evidence.0: needs either “when” or “dated”`,
    ],
    [
      'a missing grammar',
      (from) => from.delete('lexicons/say.yaml'),
      'lexicons/say.yaml: : is missing: voice and stance are read with it',
    ],
    [
      'missing anchors',
      (from) => from.delete('lexicons/anchors.yaml'),
      'lexicons/anchors.yaml: : is missing: the gate looks for its words',
    ],
  ])('%s', async (_name, change, problem) => {
    expect(await problemsAfter(change)).toContain(problem);
  });

  it('an id that two files have', async () => {
    const found = await problemsAfter((from) => from.set('sources/copies/diary.yaml', { ...from.get(SOURCE) }));
    expect(found).toEqual([`sources/copies/diary.yaml: id: “diary” is also in ${SOURCE}`]);
  });

  it('a field nobody knows', async () => {
    const [found] = await problemsAfter(edit(ENTRY, { sumary: 'A slip.' }));
    expect(found).toMatch(/^entries\/lake-talk\.yaml: sumary: /);
  });

  it('all that is wrong at once, in one error', async () => {
    const changed = files();
    edit(ENTRY, { summary: '' })(changed);
    edit(CLAIM, { entries: ['nowhere'] })(changed);
    const error = await compileFiles(changed).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(KnowledgeError);
    expect((error as KnowledgeError).message).toContain(`${ENTRY}: summary: must not be empty`);
    expect((error as KnowledgeError).message).toContain(`${CLAIM}: entries.0: there is no entry`);
  });
});

describe('the hash', () => {
  const hashOf = async (change?: (from: ReturnType<typeof files>) => void) => {
    const from = files();
    change?.(from);
    return (await compileFiles(from)).pack.hash;
  };

  it('is the same for the same content, in whatever order the files are read', async () => {
    const hash = await hashOf();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await compileFiles(new Map([...files()].reverse()))).pack.hash).toBe(hash);
  });

  it('is another when a text changes', async () => {
    expect(await hashOf(edit(ENTRY, { summary: 'Two clerks talked for long.' }))).not.toBe(await hashOf());
  });
});

it.each([
  ['1990', true],
  ['1990-02', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1990-13', false],
  ['1990-2-9', false],
  ['9 February 1990', false],
  ['', false],
])('isDate(%j) is %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});
