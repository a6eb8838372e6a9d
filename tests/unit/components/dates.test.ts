import { describe, expect, it } from 'vitest';
import {
  ago,
  dayInWords,
  distance,
  longDate,
  longRange,
  shortDate,
  shortRange,
  whenLine,
} from '../../../components/dates.ts';
import { counted, joinAnd, lowerFirst, numberWord, unquoted } from '../../../components/words.ts';

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

describe('words', () => {
  it('counts in words up to twelve', () => {
    expect([numberWord(0), numberWord(12), numberWord(13)]).toEqual(['no', 'twelve', '13']);
    expect(counted(1, 'statement')).toBe('one statement');
    expect(counted(2, 'entry', 'entries')).toBe('two entries');
    expect(joinAnd(['a', 'b', 'c'])).toBe('a, b and c');
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
