import { describe, expect, it } from 'vitest';
import { distance, Spelling } from '../../../utils/knowledge/search/spelling.ts';
import { pick, seeded } from '../support/random.ts';

describe('distance', () => {
  it.each([
    ['inch', 'inch', 0],
    ['inhc', 'inch', 1],
    ['inc', 'inch', 1],
    ['pinch', 'inch', 1],
    ['itch', 'inch', 1],
    ['hcni', 'inch', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    // No letter is edited twice: that is what "restricted" means.
    ['ca', 'abc', 3],
  ])('from %j to %j is %d', (a, b, expected) => {
    expect(distance(a, b, 5)).toBe(expected);
  });

  it('stops above its limit', () => {
    expect(distance('geneva', 'brussels', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const random = seeded(5);
    const word = () =>
      Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random, ['a', 'b', 'c'])).join('');
    for (let i = 0; i < 500; i++) {
      const [a, b] = [word(), word()];
      expect(distance(a, b, 10), `${a} ${b}`).toBe(distance(b, a, 10));
      expect(distance(a, b, 10) === 0).toBe(a === b);
    }
  });
});

/** A spelling that knows the words of a text, each as often as it stands there. */
function knowing(text: string): Spelling {
  const all = text.split(' ');
  const words = [...new Set(all)].sort();
  return new Spelling(
    words,
    words.map((word) => all.filter((one) => one === word).length),
  );
}

describe('correct', () => {
  const spelling = knowing('geneva geneva geneva talks inch enlargement expansion inches');
  it.each([
    ['a known word stays', 'geneva', 'geneva'],
    ['the beginning of one stays', 'enlarg', 'enlarg'],
    ['one slip in a short word', 'genvea', 'geneva'],
    ['two slips in a long word', 'enlragemant', 'enlargement'],
    ['two slips in a short word are too many', 'tlask', 'tlask'],
    ['a slip in the beginning of a word', 'enlrag', 'enlargement'],
    ['what is near nothing stays', 'xqzwv', 'xqzwv'],
    ['two letters are too few', 'ge', 'ge'],
  ])('%s', (_name, word, expected) => {
    expect(spelling.correct(word)).toBe(expected);
  });

  it('takes the more frequent of two that are as near', () => {
    expect(knowing('cart cart care').correct('carx')).toBe('cart');
    expect(knowing('cart care care').correct('carx')).toBe('care');
  });
});

describe('nearest', () => {
  const spelling = knowing('geneva talks enlargement');
  it.each([
    ['a known word', 'geneva', 'geneva'],
    ['a word that begins alike', 'genexyz', 'gene'],
    ['a word with a third of its letters amiss', 'xalkt', 'talks'],
    ['nothing, for what is near nothing', 'xqzwvkj', undefined],
    ['nothing, for a letter', 'x', undefined],
  ])('%s', (_name, word, expected) => {
    expect(spelling.nearest(word)).toBe(expected);
  });
});
