import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ago,
  dayInWords,
  distance,
  inYear,
  longDate,
  longRange,
  shortDate,
  shortRange,
  span,
  whenLine,
} from '../../../components/dates.ts';
import {
  counted,
  ENTRY_KIND,
  inWords,
  joinAnd,
  lowerFirst,
  numberWord,
  SOURCE_KIND,
  TOPIC,
  unquoted,
  upperFirst,
  VOICE,
} from '../../../components/words.ts';
import { sayCount } from '../../../utils/i18n/say.ts';

describe('dates', () => {
  it('writes what is known of a date', () => {
    expect(shortDate('2022-01-26')).toBe('26 Jan 2022');
    expect(shortDate('1990-09-12')).toBe('12 Sep 1990');
    expect(shortDate('1990-09')).toBe('Sep 1990');
    expect(longDate('2022-01-26')).toBe('26 January 2022');
    expect(longDate('1998')).toBe('1998');
  });

  it('writes ranges without saying things twice', () => {
    expect(longRange('2021-12-15', '2021-12-17')).toBe('15 to 17 December 2021');
    expect(longRange('2022-01-30', '2022-02-02')).toBe('30 January to 2 February 2022');
    expect(longRange('1996', '2021')).toBe('1996 to 2021');
    expect(longRange('1990-02-09', '1990-02-09')).toBe('9 February 1990');
    expect(shortRange('1996-03-01', '2021')).toBe('1996 to 2021');
    expect(longRange('2022-01-22', '2022-02')).toBe('22 January to February 2022');
    expect(longRange('1990', '1990-09-12')).toBe('12 September 1990');
  });

  it('leaves out a year that stands above', () => {
    expect(['2022-01-26', '2022-01', '2022'].map((date) => inYear(date))).toEqual(['26 Jan', 'Jan', '']);
    expect(inYear('2022-01-30', '2022-02-02')).toBe('30 Jan to 2 Feb');
    expect(inYear('2021-12-15', '2022-01-02')).toBe('2021 to 2022');
  });

  it('says how long a gap is', () => {
    expect(span('1990-02-09', '2014-02-01')).toBe('24 years');
    expect(span('2021-01', '2021-09')).toBe('eight months');
    expect(span('2021-01-01', '2021-01-02')).toBe('one day');
    expect(span('2021-01-01', '2021-01-01')).toBe('no days');
  });

  it.each([
    ['1990-02-09', '32 years before this article'],
    ['2022-01-21', 'the day before this article'],
    ['2022-01-22', 'the day of this article'],
    ['2022-01-26', 'four days after this article'],
    ['2022-01-01', 'three weeks before this article'],
    ['2021-06-16', 'seven months before this article'],
    ['1998', '24 years before this article'],
    ['2022', ''],
  ])('says how far %s is from the article', (date, said) => {
    expect(distance(date, '2022-01-22')).toBe(said);
  });

  it('names the weekday near the article', () => {
    expect(whenLine({ start: '2022-01-21' }, 'Geneva', '2022-01-22')).toBe(
      'Geneva, Friday 21 January 2022, the day before this article',
    );
    expect(whenLine({ start: '1996', end: '2021' }, undefined, '2022-01-22')).toBe('1996 to 2021');
  });

  it('says how long ago', () => {
    expect(ago(0, 30_000)).toBe('just now');
    expect(ago(0, 250_000)).toBe('4 minutes ago');
    expect(ago(0, 3_600_000)).toBe('1 hour ago');
    expect(dayInWords('2026-11-22', '2026-11-22')).toBe('today');
    expect(dayInWords('2026-11-03', '2026-11-22')).toBe('3 November');
    expect(dayInWords('2025-11-03', '2026-11-22')).toBe('3 November 2025');
  });
});

describe('dates of other languages', () => {
  /** Spaces of every width are spaces. */
  const plain = (text: string) => text.replace(/\s/gu, ' ');

  /** The modules anew, speaking another language: only its locale is needed for dates. */
  async function speaking(lang: string) {
    vi.resetModules();
    const own: Record<string, string> = { meta_lang: lang, meta_dates: lang, common_from_to: '{from} – {to}' };
    vi.stubGlobal('chrome', { i18n: { getMessage: (name: string) => own[name] ?? '' } });
    const dates = await import('../../../components/dates.ts');
    const words = await import('../../../components/words.ts');
    return { ...dates, ...words };
  }
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['de', '26. Januar 2022', '15.–17. Dezember 2021', 'Mittwoch, 26. Januar 2022', 'a, b und c', 'gestern'],
    ['fr', '26 janvier 2022', '15–17 décembre 2021', 'mercredi 26 janvier 2022', 'a, b et c', 'hier'],
    ['ru', '26 января 2022 г.', '15–17 декабря 2021 г.', 'среда, 26 января 2022 г.', 'a, b и c', 'вчера'],
    ['pl', '26 stycznia 2022', '15–17 grudnia 2021', 'środa, 26 stycznia 2022', 'a, b i c', 'wczoraj'],
  ])('are written as %s writes them', async (lang, long, range, near, list, yesterday) => {
    const { longDate, longRange, whenLine, joinAnd, dayInWords } = await speaking(lang);
    expect(plain(longDate('2022-01-26'))).toBe(long);
    expect(plain(longRange('2021-12-15', '2021-12-17'))).toBe(range);
    expect(plain(whenLine({ start: '2022-01-26' }, undefined, '2022-01-27'))).toContain(near);
    expect(joinAnd(['a', 'b', 'c'])).toBe(list);
    expect(dayInWords('2026-11-21', '2026-11-22')).toBe(yesterday);
  });

  it('leave out the year that stands above', async () => {
    const { inYear, shortRange } = await speaking('ru');
    expect(plain(inYear('2022-01-26'))).toBe('26 янв.');
    expect(plain(inYear('2022-01-30', '2022-02-02'))).toBe('30 янв. – 2 февр.');
    expect(inYear('2022')).toBe('');
    expect(plain(shortRange('1996-03-01', '2021'))).toBe('1996–2021');
    expect(plain(shortRange('2022-01', '2022-02-02'))).toBe('янв. 2022 г. – 2 февр. 2022 г.');
  });
});

describe('words', () => {
  it('counts in words up to twelve', () => {
    expect([numberWord(0), numberWord(12), numberWord(13)]).toEqual(['no', 'twelve', '13']);
    expect(counted(1, 'statement')).toBe('one statement');
    expect(counted(2, 'entry', 'entries')).toBe('two entries');
    expect(joinAnd(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('names what the knowledge base names by id', () => {
    expect(TOPIC['nato-expansion'].word).toBe('NATO expansion');
    expect(ENTRY_KIND.account).toBe('Person’s account');
    expect(SOURCE_KIND.scholarship).toMatchObject({ word: 'Scholarship', many: 'scholarship', glyph: 'scholar' });
    expect(upperFirst(sayCount(SOURCE_KIND.scholarship.more, 5, inWords(5)))).toBe('Five more works of scholarship');
    expect(VOICE['russian-official']).toMatchObject({ one: 'Russian official', many: 'Russian officials' });
  });

  it('keeps abbreviations in capitals', () => {
    expect(lowerFirst('NATO first')).toBe('NATO first');
    expect(lowerFirst('A judgement')).toBe('a judgement');
  });

  it('takes off outer quotation marks only', () => {
    expect(unquoted('“not one inch”')).toBe('not one inch');
    expect(unquoted('“a” and “b”')).toBe('“a” and “b”');
    expect(unquoted('Baker’s')).toBe('Baker’s');
  });
});
