import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Forms, formTable } from '../../../utils/spotting/forms.ts';
import { Stems, stemTable } from '../../../utils/spotting/stems.ts';
import { normalise } from '../../../utils/text/tokenise.ts';
import { cut } from '../../../utils/text/words.ts';

/** Words that are alike, of letters with and without a byte of their own. */
const word = fc
  .array(fc.constantFrom(..."abAB1éÉжЖ中ßς'".split('')), { minLength: 1, maxLength: 10 })
  .map((letters) => letters.join(''));

describe('forms as bytes', () => {
  it('are words of a text just where normalise gives the same', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), word, (known, whole) => {
        const forms = known.map(normalise);
        const table = new Forms(formTable(forms));
        const words = cut(whole);
        for (let w = 0; w < words.count; w++) {
          const form = normalise(words.rawOf(w));
          forms.forEach((other, i) => {
            expect(table.isWord(i, words, w)).toBe(form === other);
          });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('are stems of a word just where it begins so, the shortest first', () => {
    const stem = word.map(normalise).filter((form) => form.length > 1);
    fc.assert(
      fc.property(fc.uniqueArray(stem, { maxLength: 6 }), word, (known, whole) => {
        const stems = known.toSorted((a, b) => a.length - b.length);
        const table = new Stems(stemTable(stems));
        const words = cut(whole);
        for (let w = 0; w < words.count; w++) {
          const form = normalise(words.rawOf(w));
          const found: (string | undefined)[] = [];
          table.eachOf(words, w, (i) => found.push(stems[i]));
          expect(found).toEqual(stems.filter((begin) => form.startsWith(begin)));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
