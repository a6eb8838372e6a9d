import { describe, expect, it } from 'vitest';
import { isDenied } from '../../../utils/framing/stance.ts';

const NEGATIONS = new Set(['not', 'no', 'never', 'less']);
const DENIALS = new Set(['denied', 'rejected', 'irrational']);
const MYTHS = new Set(['myth', 'false']);

/** Whether the words in brackets are denied: "this is not [a threat] to them". */
function denied(text: string, negatable = true): boolean {
  const words = text.toLowerCase().split(' ');
  const from = words.findIndex((w) => w.startsWith('['));
  const to = words.findIndex((w) => w.endsWith(']')) + 1;
  const forms = words.map((w) => w.replace(/[[\],.]/g, ''));
  const where = (set: Set<string>) => forms.flatMap((form, i) => (set.has(form) ? [i] : []));
  return isDenied(
    from,
    to,
    { negation: where(NEGATIONS), denial: where(DENIALS), myth: where(MYTHS) },
    forms,
    negatable,
  );
}

describe('denied', () => {
  it.each([
    'NATO is not [a threat] to them',
    'no plan to be [a threat] exists',
    'he denied that it was [a threat]',
    'the minister denied in a long speech that it was ever [a threat]',
    'it is a myth that there was [a promise]',
    'that there was [a promise] is simply false',
    'the charge of [a threat] was rejected',
    'which does not make [being threatened] less irrational',
  ])('%s', (text) => {
    expect(denied(text)).toBe(true);
  });
});

describe('not denied', () => {
  it.each([
    'NATO is [a threat] to them',
    'it is not a summit but [a threat]',
    'not in any of the long speeches was it [a threat]',
    'it is not a myth that there was [a promise]',
    'it is not never [a threat]',
    'it is [not a threat] to them',
  ])('%s', (text) => {
    expect(denied(text)).toBe(false);
  });
});

describe('a frame that “not” does not turn round', () => {
  it('stays when “not” stands before it', () => {
    expect(denied('they did not break off [the talks]', false)).toBe(false);
  });
  it('can still be denied', () => {
    expect(denied('he denied that there were [talks]', false)).toBe(true);
  });
});
