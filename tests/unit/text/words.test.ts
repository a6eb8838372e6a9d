import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAt, hashOf, headAt, headOf } from '../../../utils/text/hashes.ts';
import { classOf, foldedUnit, UNITS, WORD } from '../../../utils/text/letters.ts';
import { normalise, tokenise } from '../../../utils/text/tokenise.ts';
import { cut, STRIDE, TO, type Words } from '../../../utils/text/words.ts';

/** Texts of letters that fold in every way there is, of signs that stand in words, and of anything at all. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."aAsStUzé߯œıİłſªº½µжЙйЇїґʼ’‘´'..\u00ad\u200b -—\n中Σς09ŉĳ\u0301\u0483ǅἈ\ud83d🚀ﬁＮ".split(''),
        'U.S.',
        'NATO’s',
        'qu’il',
        'don’t',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('cut', () => {
  it('keeps, for any text, bytes whose hash is that of the form that normalise gives', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = cut(whole);
        for (let w = 0; w < words.count; w++) {
          const form = normalise(words.rawOf(w));
          const from = words.at[w * STRIDE] ?? -1;
          const length = (words.at[w * STRIDE + TO] ?? -1) - from;
          expect(length).toBe(form.length);
          expect(hashAt(words.view, from, length)).toBe(hashOf(form));
          expect(headAt(words.view, from, length)).toBe(headOf(form));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('points, for any text, at words in order, each from its first letter to its last', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = cut(whole);
        let last = 0;
        for (let w = 0; w < words.count; w++) {
          const start = words.startOf(w);
          const end = words.endOf(w);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          expect(classOf(whole.charCodeAt(start))).toBe(WORD);
          expect(classOf(whole.charCodeAt(end - 1))).toBe(WORD);
          last = end;
        }
      }),
    );
  });

  it('finds in a text used before, and in room used before, what it finds in new ones', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const room = cut(first);
        expect(forms(cut(second, room))).toEqual(forms(cut(second)));
      }),
    );
  });

  it('has room for as many words as there are', () => {
    expect(cut('a '.repeat(50_000)).count).toBe(50_000);
    expect(cut('é '.repeat(50_000), cut('a')).count).toBe(50_000);
  });

  it.each([
    ['one long word', 'a'.repeat(3_000_000)],
    ['a long word of no table', '字'.repeat(1_000_000)],
    ['a word of apostrophes', "a'".repeat(1_000_000)],
    ['a word of soft hyphens', 'a\u00ad'.repeat(1_000_000)],
  ])('reads %s', (_name, whole) => {
    expect(cut(whole).count).toBeLessThan(3);
  });
});

describe('a letter of the table', () => {
  it('is compared as what normalise makes of it', () => {
    for (let code = 0; code < 0x10000; code++) {
      const unit = foldedUnit(code);
      if (unit > 1) expect(String.fromCharCode(unit)).toBe(normalise(String.fromCharCode(code)));
    }
  });

  it('is the same when folded twice', () => {
    for (const unit of UNITS) if (unit > 1) expect(foldedUnit(unit)).toBe(unit);
  });
});

it('tokens are made of the same words, and the same each time', () => {
  const tokens = tokenise('The U.S. doesn’t answer');
  expect(tokens.words?.count).toBe(4);
  expect(tokens.forms).toEqual(['the', 'us', 'doesnt', 'answer']);
  expect(tokens.forms).toBe(tokens.forms);
  expect(tokens.starts).toBe(tokens.starts);
});

const forms = (words: Words): string[] => Array.from({ length: words.count }, (_, w) => words.rawOf(w));
