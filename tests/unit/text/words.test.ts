import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, foldedUnit, UNITS, WORD } from '../../../utils/text/letters.ts';
import { normalise, tokenise } from '../../../utils/text/tokenise.ts';
import { ANY, cut, END, HASH, HEAD, hashOf, headOf, rawAt, START, STRIDE } from '../../../utils/text/words.ts';

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
  it('rolls, for any text, the hash of the form that normalise gives', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = cut(whole);
        for (let w = 0; w < words.count; w++) {
          const form = normalise(rawAt(words, w));
          expect(words.at[w * STRIDE + HASH]).toBe(hashOf(form) | 0);
          expect([ANY | 0, headOf(form) | 0]).toContain(words.at[w * STRIDE + HEAD]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('points, for any text, at words in order, each from its first letter to its last', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { at, count } = cut(whole);
        let last = 0;
        for (let w = 0; w < count; w++) {
          const start = at[w * STRIDE + START] ?? -1;
          const end = (at[w * STRIDE + END] ?? -1) >> 1;
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
        const room = cut(first).at;
        expect(forms(cut(second, room))).toEqual(forms(cut(second)));
      }),
    );
  });

  it('has room for as many words as there are', () => {
    expect(cut('a '.repeat(50_000)).count).toBe(50_000);
    expect(cut('é '.repeat(50_000), new Int32Array(8)).count).toBe(50_000);
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

const forms = (words: ReturnType<typeof cut>): string[] =>
  Array.from({ length: words.count }, (_, w) => rawAt(words, w));
