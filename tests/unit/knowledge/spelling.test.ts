import { describe, expect, it } from 'vitest';
import { distance, Spelling } from '../../../utils/knowledge/spelling.ts';
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

describe('correct', () => {
  const spelling = new Spelling(['geneva geneva geneva talks inch', 'enlargement expansion inches']);
  it.each([
    ['a known word stays', 'geneva', 'geneva'],
    ['the beginning of one stays', 'enlarg', 'enlarg'],
    ['one slip in a short word', 'genvea', 'geneva'],
    ['two slips in a long word', 'enlragemant', 'enlargement'],
    ['two slips in a short word are too many', 'tlask', 'tlask'],
    ['what is near nothing stays', 'xqzwv', 'xqzwv'],
    ['two letters are too few', 'ge', 'ge'],
  ])('%s', (_name, word, expected) => {
    expect(spelling.correct(word)).toBe(expected);
  });

  it('takes the more frequent of two that are as near', () => {
    expect(new Spelling(['cart cart care']).correct('carx')).toBe('cart');
    expect(new Spelling(['cart care care']).correct('carx')).toBe('care');
  });
});
