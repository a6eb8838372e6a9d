import { expect, it } from 'vitest';
import { Remembered } from '../../../utils/network/remembered.ts';

it('remembers what was asked for lately, and forgets the rest', () => {
  const known = new Remembered<number>();
  known.set('first', 0);
  for (let i = 1; i < 200; i++) known.set(`${i}`, i);
  expect(known.get('first')).toBe(0);
  known.set('one more', 200);
  // Asked for a moment ago, so another one had to go.
  expect(known.get('first')).toBe(0);
  expect(known.get('1')).toBeUndefined();
  expect(known.get('2')).toBe(2);
});
