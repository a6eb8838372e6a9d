import { describe, expect, it } from 'vitest';
import { sentences } from '../../../utils/text/sentences.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';
import { randomText, seeded } from '../support/random.ts';

const cut = (text: string) => sentences(text).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it.each<[string, string, string[], string?]>([
    [
      'titles and months do not end one',
      'Mr. Orlov met Dr. Keller on Jan. 21 in Geneva. They spoke at length.',
      ['Mr. Orlov met Dr. Keller on Jan. 21 in Geneva.', 'They spoke at length.'],
    ],
    [
      'initials do not end one',
      'Ruth J. Amsel spoke. Ivo V. Petrov listened.',
      ['Ruth J. Amsel spoke.', 'Ivo V. Petrov listened.'],
    ],
    [
      'the U.S. may end one, and need not',
      'It went to the U.S. The talks went on. A U.S. Senate panel met.',
      ['It went to the U.S.', 'The talks went on.', 'A U.S. Senate panel met.'],
    ],
    [
      'a quotation goes on after its mark',
      '“Will they come?” she asked. “Never!” he shouted. “We stay.” Then he left.',
      ['“Will they come?” she asked.', '“Never!” he shouted.', '“We stay.”', 'Then he left.'],
    ],
    [
      'a full stop without its space ends one',
      'They feared Barbarossa.The Russians want more.',
      ['They feared Barbarossa.', 'The Russians want more.'],
    ],
    ['a line break is a space', 'One line\nthat goes on. Another.', ['One line\nthat goes on.', 'Another.']],
    ['a blank line always ends one', 'A heading\n\nA text, and\n \nmore', ['A heading', 'A text, and', 'more']],
    [
      '“no” is a word, and “no. 5” an abbreviation',
      'The answer was no. Russia left. See no. 5 for more.',
      ['The answer was no.', 'Russia left.', 'See no. 5 for more.'],
    ],
    [
      'a German day is no end',
      'Am 21. Januar traf er Dr. Meyer. Danach flog er ab.',
      ['Am 21. Januar traf er Dr. Meyer.', 'Danach flog er ab.'],
    ],
    [
      'a Russian year is no end',
      'В 1990 г. Бейкер был в Москве. Потом уехал.',
      ['В 1990 г. Бейкер был в Москве.', 'Потом уехал.'],
    ],
    [
      'a French title is no end',
      'M. Dupont est parti. Il a dit « non ». Puis rien.',
      ['M. Dupont est parti.', 'Il a dit « non ».', 'Puis rien.'],
    ],
    [
      'a Polish title is no end',
      'Prof. Nowak mówił o tym. Potem wyszedł.',
      ['Prof. Nowak mówił o tym.', 'Potem wyszedł.'],
    ],
    ['nothing has none', ' \n\n ', []],
  ])('%s', (_name, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('cuts a text without any full stop into bounded pieces that hold all words', () => {
    const text = 'word '.repeat(20_000);
    const found = sentences(text);
    expect(found.length).toBeGreaterThan(20);
    expect(Math.max(...found.map((s) => s.end - s.start))).toBeLessThanOrEqual(4000);
    expect(found.reduce((sum, s) => sum + tokenise(text.slice(s.start, s.end)).forms.length, 0)).toBe(20_000);
  });

  it('ends on one endless word', () => {
    const found = sentences('x'.repeat(50_000));
    expect(found.at(-1)?.end).toBe(50_000);
    expect(Math.max(...found.map((s) => s.end - s.start))).toBeLessThanOrEqual(4000);
  });

  it('never overlaps and covers all words, whatever the text', () => {
    const random = seeded(11);
    for (let round = 0; round < 300; round++) {
      const text = randomText(random, 80);
      const found = sentences(text);
      let last = 0;
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      const { starts, ends } = tokenise(text);
      starts.forEach((start, i) => {
        expect(
          found.some((s) => s.start <= start && start < s.end),
          `word ${text.slice(start, ends[i])} of ${JSON.stringify(text)}`,
        ).toBe(true);
      });
    }
  });
});
