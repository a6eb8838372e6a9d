import { describe, expect, it } from 'vitest';
import { quotations } from '../../../utils/framing/quotes.ts';

const inside = (text: string) => quotations(text).map((q) => text.slice(q.start, q.end) + (q.open ? '…' : ''));

describe('quotations', () => {
  it.each([
    ['English', 'He said “one” and “two”.', ['one', 'two']],
    ['straight', 'He said "one" and "two".', ['one', 'two']],
    ['German', 'Er sagte „eins“ und »zwei«.', ['eins', 'zwei']],
    ['Polish', 'Mówił „raz” i „dwa”.', ['raz', 'dwa']],
    ['French', 'Il a dit « un » et « deux ».', [' un ', ' deux ']],
    ['none', 'He said nothing, and didn’t move.', []],
    ['an apostrophe inside', 'He said “don’t go”.', ['don’t go']],
    ['one that goes on in the next paragraph', 'He said: “It goes on. And on.', ['It goes on. And on.…']],
    ['a straight mark that is never closed', 'A screen of 21" wide', []],
    ['an empty one', '“”', ['']],
  ])('%s', (_name, text, expected) => {
    expect(inside(text)).toEqual(expected);
  });
});
