import { describe, expect, it } from 'vitest';
import { mentions } from '../support/reader.ts';

const entries = async (text: string, date?: string) =>
  (await mentions(text, date ? { date } : {})).map((m) => m.split(':')[0]);

describe('which Geneva', () => {
  it('the ministers of 21 January, by their names', async () => {
    const text = 'The meeting in Geneva between Blinken and Lavrov lasted ninety minutes.';
    expect(await entries(text)).toEqual(['blinken-lavrov-geneva-2022-01-21']);
    expect(await entries(text, '2022-01-21')).toEqual(['blinken-lavrov-geneva-2022-01-21']);
  });

  it('the deputies of 10 January, by their names', async () => {
    const text = 'Wendy Sherman and Sergei Ryabkov spent eight hours at talks in Geneva on Monday.';
    expect(await entries(text, '2022-01-10')).toEqual(['geneva-ssd-2022-01-10']);
    expect(await entries(text, '2022-01-21')).toEqual(['geneva-ssd-2022-01-10']);
  });

  it('the same words, by the date of the article', async () => {
    const text = 'The talks in Geneva between the United States and Russia ended without a result.';
    expect(await entries(text, '2022-01-21')).toEqual(['blinken-lavrov-geneva-2022-01-21']);
    expect(await entries(text, '2022-01-10')).not.toContain('blinken-lavrov-geneva-2022-01-21');
    expect(await entries(text, '2022-01-10')).toHaveLength(1);
  });

  it.each([
    [
      'the trade talks of May 2025',
      'American and Chinese officials left their talks in Geneva with a truce on tariffs.',
      '2025-05-12',
    ],
    [
      'trade talks, even in January 2022',
      'The trade talks in Geneva with China ended with a truce on tariffs.',
      '2022-01-21',
    ],
    ['talks with Iran', 'The talks in Geneva on the Iranian nuclear programme went into a third day.', '2013-11-22'],
    [
      'talks with Iran, even in January 2022',
      'The talks in Geneva on the Iranian nuclear programme went on.',
      '2022-01-21',
    ],
  ])('not %s', async (_name, text, date) => {
    expect(await entries(text, date)).toEqual([]);
  });
});
