import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceBreaks } from '../../../utils/text/sentence-breaks.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const asUnicodeSays = (text: string) => [...segmenter.segment(text)].slice(1).map(({ index }) => index);

/** Pieces that meet at the ends of sentences: letters of all cases, digits, marks, quotation marks, what is not seen. */
const PIECES = [
  ...'aZéÉжЖ漢ß1٣.!?…。,-:;–— "\'“”«»„()[]‹›\u00AD\u200B\u0301\u200D',
  'U.S.',
  'No. 4',
  'etc.',
  '“Yes.” ',
  '. ',
  '? ',
  ' . ',
  'word',
  'Word',
  '𝒜',
  '😀',
  'ǅ',
];

describe('sentences may end', () => {
  it('where Unicode says, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(sentenceBreaks(text)).toEqual(asUnicodeSays(text));
      }),
      { numRuns: 4000 },
    );
  });

  it('in time linear in the text, whatever stands in it', () => {
    for (const text of ['. '.repeat(50_000), `. ${'1 '.repeat(100_000)}`, '.“'.repeat(50_000), 'a.'.repeat(50_000)])
      expect(sentenceBreaks(text)).toEqual(asUnicodeSays(text));
  });
});
