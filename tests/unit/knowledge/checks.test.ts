import { describe, expect, it } from 'vitest';
import { balance } from '../../../scripts/knowledge/checks/balance.ts';
import { coverage } from '../../../scripts/knowledge/checks/coverage.ts';
import { dates, isBefore } from '../../../scripts/knowledge/checks/dates.ts';
import { duplicates } from '../../../scripts/knowledge/checks/duplicates.ts';
import type { Finding } from '../../../scripts/knowledge/checks/finding.ts';
import { checkPack } from '../../../scripts/knowledge/checks/index.ts';
import { links } from '../../../scripts/knowledge/checks/links.ts';
import { wording } from '../../../scripts/knowledge/checks/wording.ts';
import { MAX_QUOTE_WORDS, type Pack } from '../../../utils/knowledge/schema.ts';
import { edit } from '../support/documents.ts';
import { type Change, everywhere, POSITIONS, soundPack, source } from '../support/sound.ts';

const LAKE = 'entries/lake-talk.yaml';
const MILL = 'entries/mill-visit.yaml';
const CLAIM = 'claims/they-swam.yaml';
const FIRE = 'events/mill-fire.yaml';
const LEDGER = 'sources/ledger.yaml';

/** A name, what is changed, and "level where: message" of all that the check then finds. */
type Row = [name: string, change: Change, found: string[]];

const say = ({ level, where, message }: Finding) => `${level} ${where}: ${message}`;
const table = (check: (pack: Pack) => Finding[], rows: Row[]) =>
  it.each(rows)('%s', async (_name, change, found) => {
    expect(check(await soundPack(change)).map(say)).toEqual(found);
  });

const both =
  (...changes: Change[]): Change =>
  (from) => {
    for (const change of changes) change(from);
  };
const add =
  (...file: [string, Record<string, unknown>]): Change =>
  (from) =>
    void from.set(...file);
/** The first statement of the entry of 9 February 1990, whose diary is of that month. */
const lake = (fields: object): Change =>
  edit(LAKE, {
    statements: [
      { text: 'They talked.', sources: ['diary'], ...fields },
      { text: 'They were seen.', sources: ['letter'] },
    ],
  });
const mill = (fields: object): Change =>
  edit(MILL, {
    statements: [
      { text: 'Flour was sold.', sources: ['ledger', 'letter'], ...fields },
      { text: 'It rained all day.', sources: ['ledger'] },
    ],
  });
const record = (...statements: object[]): Change => edit(CLAIM, { record: statements });
const dispute = (one: object, other: object): Change =>
  edit(MILL, {
    disputes: [
      {
        question: 'Was it paid?',
        positions: [POSITIONS[0], POSITIONS[1]].map((p, i) => ({ ...p, ...[one, other][i] })),
      },
    ],
  });

it('find nothing in a sound pack', async () => {
  expect(checkPack(await soundPack())).toEqual([]);
});

describe('isBefore', () => {
  it.each([
    ['2016', '2017', true],
    ['2017', '2016', false],
    ['2017', '2017', false],
    ['2017-11-30', '2017-12-12', true],
    ['2016-12-31', '2017', true],
    // As far as both dates say, these may be the same day.
    ['2017', '2017-12-12', false],
    ['2017-01-01', '2017', false],
    ['2017-12', '2017-12-12', false],
  ])('%s before %s: %s', (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });
});

describe('dates', () => {
  const FIRST = 'entries/lake-talk: statements.0';
  const almanac = (date: string) => add(...source('almanac', { date }));
  const outside = (date: string) =>
    `error ${FIRST}: happened on ${date}, outside the entry’s 1990-02-09 to 1990-02-09, and does not say when`;

  table(dates, [
    [
      'known before its first source',
      lake({ sources: ['letter'], knownSince: '1990-03' }),
      [`error ${FIRST}: known since 1990-03, but its first source is of 1991`],
    ],
    [
      'known eight days before its first source',
      lake({ sources: ['letter'], knownSince: '1990-12-24' }),
      [`error ${FIRST}: known since 1990-12-24, but its first source is of 1991`],
    ],
    ['known in the week before its first source', lake({ sources: ['letter'], knownSince: '1990-12-25' }), []],
    ['known from the year of its first source', lake({ sources: ['letter'], knownSince: '1991-03' }), []],
    [
      'known before one source, but not before the other',
      lake({ sources: ['letter', 'diary'], knownSince: '1990-03' }),
      [],
    ],
    [
      'a position known before its source',
      dispute({}, { knownSince: '1990-12' }),
      ['error entries/mill-visit: disputes.0.positions.1: known since 1990-12, but its first source is of 1991'],
    ],
    [
      'a claim’s record known before its source',
      record({ text: 'Nobody swam.', sources: ['letter'], knownSince: '1990' }),
      ['error claims/they-swam: record.0: known since 1990, but its first source is of 1991'],
    ],
    [
      'known before it happened',
      lake({ date: '1990-02-09', knownSince: '1990-02-08' }),
      [`error ${FIRST}: known since 1990-02-08, before 1990-02-09`],
    ],
    ['known on the day it happened', lake({ date: '1990-02-09', knownSince: '1990-02-09' }), []],
    [
      'known before the entry’s day',
      lake({ knownSince: '1990-02-08' }),
      [`error ${FIRST}: known since 1990-02-08, before the entry’s own date`],
    ],
    ['known on the entry’s day', lake({ knownSince: '1990-02-09' }), []],
    ['known in the entry’s month', lake({ knownSince: '1990-02' }), []],
    ['another year before the entry', lake({ date: '1989-11-09' }), [outside('1989-11-09')]],
    ['another year after the entry', lake({ date: '1991-01' }), [outside('1991-01')]],
    ['another year that the text names', lake({ date: '1989-11-09', text: 'They first met in 1989.' }), []],
    ['another year that the quotation names', lake({ date: '1989', quote: { text: 'in 1989' } }), []],
    [
      'another year, with the month of a date that is near',
      lake({ date: '1989-11-09', text: 'They first met in November.' }),
      [],
    ],
    [
      'another year, with another month',
      lake({ date: '1989-11-09', text: 'They first met in October.' }),
      [outside('1989-11-09')],
    ],
    [
      'another year, with the month of a date that is far',
      lake({ date: '1989-05-09', text: 'They first met in May.' }),
      [outside('1989-05-09')],
    ],
    [
      'a month soon after the end of what lasted long',
      both(
        edit(LAKE, { when: { start: '1988', end: '1990-12-09' } }),
        lake({ date: '1991-01-04', text: 'They met again in January.', sources: ['letter'] }),
      ),
      [],
    ],
    ['another day of the same year', lake({ date: '1990-12-24' }), []],
    [
      'a year between the entry’s first and last',
      both(edit(LAKE, { when: { start: '1988', end: '1990-02-09' } }), lake({ date: '1989' })),
      [],
    ],
    [
      'told only three years later',
      lake({ sources: ['letter'], date: '1988', text: 'They met in 1988.' }),
      [`warning ${FIRST}: of 1988, and its first source is of 1991: known since when?`],
    ],
    ['told two years later', lake({ sources: ['letter'], date: '1989', text: 'They met in 1989.' }), []],
    [
      'told three years later, with the day it became known',
      lake({ sources: ['letter'], date: '1988', text: 'They met in 1988.', knownSince: '1991' }),
      [],
    ],
    [
      'followed by what had ended',
      edit(MILL, { followedBy: ['lake-talk'] }),
      ['error entries/mill-visit: followedBy: lake-talk ended on 1990-02-09, before 1990-03-01'],
    ],
    ['followed by what came later', edit(LAKE, { followedBy: ['mill-visit'] }), []],
    [
      'followed by what began before and went on',
      both(edit(LAKE, { when: { start: '1990-02-09', end: '1990-03-01' } }), edit(MILL, { followedBy: ['lake-talk'] })),
      [],
    ],
    ['a source of tomorrow', almanac('2026-01-16'), ['error sources/almanac: date: 2026-01-16 lies in the future']],
    ['a source of today', almanac('2026-01-15'), []],
    ['a source of this year', almanac('2026'), []],
    [
      'an event of next month',
      edit(FIRE, { when: { start: '2026-02' } }),
      ['error events/mill-fire: when: 2026-02 lies in the future'],
    ],
    ['an event of this month', edit(FIRE, { when: { start: '2026-01' } }), []],
  ]);

  it.each([
    ['the year first', ['yearbook', 'weekly']],
    ['the day first', ['weekly', 'yearbook']],
  ])('do not call a statement too early that one of its sources may precede, %s', async (_name, sources) => {
    const pack = await soundPack(
      add(...source('yearbook', { date: '1991' })),
      add(...source('weekly', { date: '1991-12-12' })),
      lake({ sources, knownSince: '1991-06' }),
    );
    expect(dates(pack)).toEqual([]);
  });
});

describe('wording', () => {
  const summary = (text: string): Change => edit(LAKE, { summary: text });
  const SUMMARY = 'entries/lake-talk: summary';
  const quoted = (count: number) => `He said “${Array(count).fill('a').join(' ')}”.`;
  const STRAIGHT = 'has a straight quotation mark or apostrophe: use “ ” ’';
  const DASH = 'has a dash between words: use a comma, a colon or two sentences';
  const UNCLOSED = 'opens a quotation that it does not close, or the other way round';
  const STOP = 'does not end with a full stop';

  table(wording, [
    [
      'a quotation that is too long',
      summary(quoted(MAX_QUOTE_WORDS + 1)),
      [`error ${SUMMARY}: quotes ${MAX_QUOTE_WORDS + 1} words in its text`],
    ],
    ['a quotation as long as may be', summary(quoted(MAX_QUOTE_WORDS)), []],
    ['two quotations, too long only together', summary(quoted(15) + quoted(15)), []],
    ['a quotation without its end', summary('He said “yes.'), [`error ${SUMMARY}: ${UNCLOSED}`]],
    ['a quotation without its beginning', summary('He said yes”.'), [`error ${SUMMARY}: ${UNCLOSED}`]],
    ['a quotation with both', summary('He said “yes”.'), []],
    ['a straight apostrophe', summary("It's wet."), [`warning ${SUMMARY}: ${STRAIGHT}`]],
    ['straight quotation marks', summary('He said "yes".'), [`warning ${SUMMARY}: ${STRAIGHT}`]],
    ['a round apostrophe', summary('It’s wet.'), []],
    ['two spaces', summary('They  talked.'), [`warning ${SUMMARY}: has two spaces in a row`]],
    ['a space before a comma', summary('Wet , cold.'), [`warning ${SUMMARY}: has a space before a punctuation mark`]],
    ['a comma in its place', summary('Wet, cold.'), []],
    ['three full stops', summary('Wet... cold.'), [`warning ${SUMMARY}: has three full stops: use …`]],
    ['an ellipsis', summary('Wet … cold.'), []],
    ['an exclamation mark', summary('Wet! Cold.'), [`warning ${SUMMARY}: has an exclamation mark`]],
    ['a dash between words', summary('Wet – and cold.'), [`warning ${SUMMARY}: ${DASH}`]],
    ['a hyphen for a dash', summary('Wet - and cold.'), [`warning ${SUMMARY}: ${DASH}`]],
    ['a long dash', summary('Wet—and cold.'), [`warning ${SUMMARY}: ${DASH}`]],
    ['a hyphen and a range', summary('A half-day in 1990–1991.'), []],
    ['a summary without a full stop', summary('They talked'), [`warning ${SUMMARY}: ${STOP}`]],
    ['a summary that asks', summary('Did they talk?'), []],
    ['a summary that ends in a quotation', summary('He said “yes.”'), []],
    [
      'a line without a full stop',
      edit(LAKE, { line: { text: 'Two clerks talk', sources: ['diary'] } }),
      [`warning entries/lake-talk: line: ${STOP}`],
    ],
    [
      'an event without a full stop',
      edit(FIRE, { text: 'The mill burns down' }),
      [`warning events/mill-fire: text: ${STOP}`],
    ],
    [
      'a position without a full stop',
      dispute({ text: 'He had paid' }, {}),
      [`warning entries/mill-visit: disputes.0.positions.0: ${STOP}`],
    ],
    ['a statement that runs on into its quotation', lake({ text: 'He said it was', quote: { text: 'wet' } }), []],
    ['the exact words of somebody else', lake({ quote: { text: "it's wet - very wet!" } }), []],
  ]);

  const SLIP = 'Wet — cold.';
  const disputes = [{ question: SLIP, positions: [{ ...POSITIONS[0], text: SLIP }, POSITIONS[1]] }];
  it.each<[string, Change, string[]]>([
    ['a line', edit(LAKE, { line: { text: SLIP, sources: ['diary'] } }), ['entries/lake-talk: line']],
    ['a statement', lake({ text: SLIP }), ['entries/lake-talk: statements.0']],
    [
      'a dispute of an entry',
      edit(MILL, { disputes }),
      ['entries/mill-visit: disputes.0.question', 'entries/mill-visit: disputes.0.positions.0'],
    ],
    [
      'what an entry is confused with',
      edit(LAKE, { confusedWith: [{ text: 'The pond.' }, { text: SLIP }] }),
      ['entries/lake-talk: confusedWith.1'],
    ],
    ['an event', edit(FIRE, { text: SLIP }), ['events/mill-fire: text']],
    [
      'the note on a claim',
      edit(CLAIM, { status: { kind: 'unsupported', note: SLIP } }),
      ['claims/they-swam: status.note'],
    ],
    ['a claim’s record', record({ text: SLIP, sources: ['diary'] }), ['claims/they-swam: record.0']],
    [
      'a dispute of a claim',
      edit(CLAIM, { disputes }),
      ['claims/they-swam: disputes.0.question', 'claims/they-swam: disputes.0.positions.0'],
    ],
    ['a source’s perspective', edit(LEDGER, { perspective: SLIP }), ['sources/ledger: perspective']],
  ])('is looked at in %s', async (_name, change, places) => {
    expect(wording(await soundPack(change)).map((finding) => finding.where)).toEqual(places);
  });
});

describe('duplicates', () => {
  const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
  /** The first words of the list, as a sentence. */
  const first = (count: number) => `${WORDS.slice(0, count).join(' ')}.`;
  const pair = (a: string, b: string) => both(lake({ text: a }), mill({ text: b }));
  const NEAR = 'warning entries/mill-visit: statements.0: is nearly the same as entries/lake-talk: statements.0';

  table(duplicates, [
    [
      'a sentence of two entries',
      mill({ text: 'they TALKED' }),
      ['error entries/mill-visit: statements.0: says the same as entries/lake-talk: statements.0'],
    ],
    [
      'a sentence twice in one entry',
      edit(LAKE, { line: { text: 'They talked.', sources: ['diary'] } }),
      ['error entries/lake-talk: statements.0: says the same as entries/lake-talk: line'],
    ],
    [
      'a position of two disputes',
      edit(CLAIM, { disputes: [{ question: 'Paid?', positions: [POSITIONS[0], { ...POSITIONS[1], text: 'No.' }] }] }),
      ['warning claims/they-swam: disputes.0.positions.0: says the same as entries/mill-visit: disputes.0.positions.0'],
    ],
    [
      'an entry’s sentence in a claim’s record',
      record({ text: 'They talked.', sources: ['diary'] }),
      ['warning claims/they-swam: record.0: says the same as entries/lake-talk: statements.0'],
    ],
    [
      'the same words before other quotations',
      both(lake({ text: 'He said', quote: { text: 'yes' } }), mill({ text: 'He said', quote: { text: 'no' } })),
      [],
    ],
    ['a summary that repeats a statement', edit(LAKE, { summary: 'They talked.' }), []],
    ['three quarters of the words in common', pair(first(9), first(12)), [NEAR]],
    [
      'all of them, which is said once',
      pair(first(9), first(9)),
      ['error entries/mill-visit: statements.0: says the same as entries/lake-talk: statements.0'],
    ],
    ['fewer than three quarters', pair(first(8), first(11)), []],
    ['the same words in another order', pair(first(8), 'eight seven six five four three two one.'), [NEAR]],
    ['seven words of eight, which is too short to tell', pair(first(7), first(8)), []],
  ]);
});

describe('links', () => {
  const url = (address: string): Change => edit(LEDGER, { url: address });
  const URL_ = 'sources/ledger: url';
  const PHONE = `warning ${URL_}: is a page for phones: link the publisher’s full page`;

  table(links, [
    ['a barred site', url('https://rt.com/news'), [`error ${URL_}: links to rt.com: cite it in words`]],
    [
      'a part of a barred site',
      url('https://www.scribd.com/x'),
      [`error ${URL_}: links to scribd.com: cite it in words`],
    ],
    [
      'an archive on a barred site',
      edit(LEDGER, { archive: 'https://docslib.org/x' }),
      ['error sources/ledger: archive: links to docslib.org: cite it in words'],
    ],
    ['a name that ends like a barred one', url('https://art.com/news'), []],
    ['a name that begins like a barred one', url('https://rt.com.example.org/news'), []],
    ['a barred name in the path', url('https://example.org/rt.com'), []],
    [
      'a host with a full stop',
      url('https://example.org./x'),
      [`error ${URL_}: has a full stop at the end of its host`],
    ],
    ['a path with a full stop', url('https://example.org/x.'), []],
    ['a host for phones', url('https://m.example.org/x'), [PHONE]],
    ['a host for mobile readers', url('https://mobile.example.org/x'), [PHONE]],
    ['a host for amp', url('https://amp.example.org/x'), [PHONE]],
    ['a path that ends in amp', url('https://example.org/x/amp'), [PHONE]],
    ['a path that ends in amp and a slash', url('https://example.org/x/amp/'), [PHONE]],
    ['a query for amp', url('https://example.org/x?amp=1'), [PHONE]],
    ['a second query for amp', url('https://example.org/x?a=1&amp'), [PHONE]],
    ['a host with an m in it', url('https://m-example.org/x'), []],
    ['a path with a camp at its end', url('https://example.org/camp'), []],
    ['a query for an amplifier', url('https://example.org/x?amplifier=1'), []],
    [
      'the address of another source',
      url('https://example.org/diary'),
      [`warning ${URL_}: is also the address of diary`],
    ],
    ['an address beside that of another source', url('https://example.org/diary-2'), []],
    [
      'an archive that is the page itself',
      edit(LEDGER, { url: 'https://example.org/x', archive: 'https://example.org/x' }),
      ['error sources/ledger: archive: is the same as url'],
    ],
    ['an archive elsewhere', edit(LEDGER, { url: 'https://example.org/x', archive: 'https://example.net/x' }), []],
  ]);
});

describe('coverage', () => {
  const almanac = add(...source('almanac'));
  const without = (...gone: string[]) =>
    Object.fromEntries(Object.entries(everywhere('clerks swam')).filter(([lang]) => !gone.includes(lang)));
  const pond = (fields: object): Change =>
    add('entries/pond.yaml', {
      id: 'pond',
      title: 'The pond',
      kind: 'concept',
      topics: ['geneva-talks'],
      when: { start: '1990-04' },
      line: { text: 'A pond is dug.', sources: ['ledger'] },
      summary: 'A pond was dug.',
      names: everywhere('pond'),
      statements: [
        { text: 'It is small.', sources: ['ledger'] },
        { text: 'It is deep.', sources: ['letter'] },
      ],
      ...fields,
    });

  table(coverage, [
    ['a source that nothing cites', almanac, ['warning sources/almanac: nothing cites it']],
    ['a source that a position cites', both(almanac, dispute({ sources: ['almanac'] }, {})), []],
    ['a source that an event cites', both(almanac, edit(FIRE, { sources: ['almanac'] })), []],
    [
      'a source that a line cites',
      both(almanac, edit(LAKE, { line: { text: 'Two clerks talk.', sources: ['almanac'] } })),
      [],
    ],
    [
      'an entry that rests on one source',
      mill({ sources: ['ledger'] }),
      ['warning entries/mill-visit: rests on one source: ledger'],
    ],
    ['an entry with a second source beside the one', mill({ sources: ['ledger', 'diary'] }), []],
    [
      'a claim that rests on one source',
      record({ text: 'Nobody swam.', sources: ['diary'] }, { text: 'It froze.', sources: ['diary'] }),
      ['warning claims/they-swam: rests on one source: diary'],
    ],
    ['a claim of one sentence on two', record({ text: 'Nobody swam.', sources: ['diary', 'letter'] }), []],
    [
      'an entry that is near itself',
      edit(LAKE, { seeAlso: ['lake-talk', 'mill-visit'] }),
      ['error entries/lake-talk: seeAlso: refers to itself'],
    ],
    [
      'an entry that follows itself',
      edit(LAKE, { followedBy: ['lake-talk'] }),
      ['error entries/lake-talk: followedBy: refers to itself'],
    ],
    [
      'an entry near another twice',
      edit(LAKE, { seeAlso: ['mill-visit', 'mill-visit'] }),
      ['error entries/lake-talk: seeAlso: names an entry twice'],
    ],
    [
      'an entry followed by another twice',
      edit(LAKE, { followedBy: ['mill-visit', 'mill-visit'] }),
      ['error entries/lake-talk: followedBy: names an entry twice'],
    ],
    ['an entry both near another and followed by it', edit(LAKE, { followedBy: ['mill-visit'] }), []],
    ['an entry by itself', pond({}), ['warning entries/pond: no entry leads to it and it leads to none']],
    ['an entry that leads to another', pond({ seeAlso: ['lake-talk'] }), []],
    ['an entry that another leads to', both(pond({}), edit(LAKE, { seeAlso: ['mill-visit', 'pond'] })), []],
    [
      'an entry without names in two languages',
      edit(LAKE, { names: without('de', 'pl') }),
      ['warning entries/lake-talk: names: has none in de, pl'],
    ],
    [
      'a claim without patterns in one language',
      edit(CLAIM, { patterns: without('uk') }),
      ['warning claims/they-swam: patterns: has none in uk'],
    ],
    [
      'a claim without patterns in English',
      edit(CLAIM, { patterns: without('en') }),
      ['error claims/they-swam: patterns: has none in English', 'warning claims/they-swam: patterns: has none in en'],
    ],
    [
      'a claim without wordings in English',
      edit(CLAIM, { wordings: without('en') }),
      ['error claims/they-swam: wordings: has none in English'],
    ],
    ['a claim with wordings in English alone', edit(CLAIM, { wordings: { en: ['they swam'] } }), []],
  ]);
});

describe('balance', () => {
  const PLACE = 'entries/mill-visit: disputes.0';
  const long = (length: number) => ({ text: 'a'.repeat(length) });
  const SAME = 'two positions rest on the same sources alone';

  table(balance, [
    [
      'a position that is too long beside the other',
      dispute(long(10), long(16)),
      [`warning ${PLACE}: one position is 1.6 times as long as another`],
    ],
    ['a position half as long again', dispute(long(15), long(10)), []],
    [
      'a holder who stands on both sides',
      dispute({}, { holder: 'The baker' }),
      [`error ${PLACE}: names a holder twice`],
    ],
    [
      'the same sources in another order',
      dispute({ sources: ['diary', 'ledger'] }, { sources: ['ledger', 'diary'] }),
      [`warning ${PLACE}: ${SAME}`],
    ],
    ['a source of its own beside a common one', dispute({ sources: ['diary', 'ledger'] }, { sources: ['ledger'] }), []],
    [
      'a claim’s dispute that is lopsided',
      edit(CLAIM, {
        disputes: [
          { question: 'Paid?', positions: POSITIONS },
          { question: 'Swum?', positions: POSITIONS.map((p) => ({ ...p, sources: ['diary'] })) },
        ],
      }),
      [`warning claims/they-swam: disputes.1: ${SAME}`],
    ],
  ]);
});

describe('all checks together', () => {
  it('find a fault of each kind, and put the errors first', async () => {
    const pack = await soundPack(
      add(...source('almanac', { date: '2030', url: 'https://rt.com/' })),
      edit(LAKE, { summary: 'They talked' }),
      mill({ text: 'They talked.' }),
      dispute({}, { holder: 'The baker' }),
    );
    expect(checkPack(pack).map(({ level, check }) => `${level} ${check}`)).toEqual([
      'error dates',
      'error duplicates',
      'error links',
      'error balance',
      'warning wording',
      'warning coverage',
    ]);
  });
});
