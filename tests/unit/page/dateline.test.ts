import { describe, expect, it } from 'vitest';
import { dayInLine } from '../../../utils/page/dateline.ts';

describe('the day in a line', () => {
  it.each([
    ['By Ruth Amsel, 25 January 2022', '2022-01-25'],
    ['Published Jan. 5, 2022 at 4:30 p.m.', '2022-01-05'],
    ['March 1st, 2022', '2022-03-01'],
    ['Von Friederike Amsel, 9. März 2022, 18:05 Uhr', '2022-03-09'],
    ['Stand: 25.01.2022 07:30', '2022-01-25'],
    ['Publié le 1er août 2022', '2022-08-01'],
    ['10 de febrero de 2022', '2022-02-10'],
    ['26 января 2022, 19:40', '2022-01-26'],
    ['7 мая 2022', '2022-05-07'],
    ['26 січня 2022', '2022-01-26'],
    ['30 września 2022', '2022-09-30'],
    ['Publié le 21/01/2022 à 18h05', '2022-01-21'],
    ['Posted 01/21/2022, 5 pm', '2022-01-21'],
    ['2022-01-21 | Updated 2022-01-23', '2022-01-21'],
    ['Thursday, 21 January 2022, updated 3 February 2022', '2022-01-21'],
  ])('%s', (line, day) => {
    expect(dayInLine(line)).toBe(day);
  });

  it.each(['By Ruth Amsel', '5 minutes 2022', '01/02/2022', '12 people 2022', 'Version 1.2.2022.4', 'room 21 of 2022'])(
    'none in “%s”',
    (line) => {
      expect(dayInLine(line)).toBeUndefined();
    },
  );
});
