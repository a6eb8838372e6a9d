/** Words, their forms, and sentences. */

import { prepare } from '../../../utils/text/article.ts';
import { detectLanguage } from '../../../utils/text/language.ts';
import { classOf, foldedUnit, normalise } from '../../../utils/text/letters.ts';
import { sentences } from '../../../utils/text/sentences.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';
import { check, target } from '../target.ts';
import { anyText, anyWord } from '../text.ts';

/** Longest sentence, in letters, as sentences.ts cuts them. */
const LONGEST = 4000;

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) <= 32 || /\s/.test(text.charAt(at));

export const normaliser = target<string>({
  name: 'normaliser',
  about: 'forms of words',
  share: 300,
  inputs: anyWord,
  size: (word) => word.length,
  perLetter: 3000,
  fixed: 200,
  run(word) {
    const form = normalise(word);
    check(typeof form === 'string', 'a form is a text');
    check(normalise(form) === form, `the form of a form is the same: ${JSON.stringify([form, normalise(form)])}`);
    check(normalise(word) === form, 'a form is the same twice');
    for (let i = 0; i < Math.min(word.length, 200); i++) {
      const code = word.charCodeAt(i);
      check(classOf(code) >= 0 && foldedUnit(code) >= 0, `a letter has a class: ${code}`);
    }
  },
});

export const words = target<string>({
  name: 'words',
  about: 'texts cut into words',
  share: 150,
  inputs: anyText(60),
  size: (text) => text.length,
  perLetter: 10_000,
  fixed: 2000,
  run(text) {
    const { starts, ends, raws, forms } = tokenise(text);
    check(starts.length === ends.length && raws.length === starts.length && forms.length === starts.length, 'parallel');
    let last = 0;
    for (let i = 0; i < starts.length; i++) {
      const [start, end] = [starts[i] as number, ends[i] as number];
      check(start >= last && end > start && end <= text.length, `word ${i} is in its place`);
      check((raws[i] as string).length <= end - start, `word ${i} is not longer than what is written`);
      last = end;
    }
    detectLanguage(text);
  },
});

export const segmenter = target<string>({
  name: 'segmenter',
  about: 'texts cut into sentences',
  share: 180,
  inputs: anyText(),
  size: (text) => text.length,
  perLetter: 10_000,
  fixed: 2000,
  run(text) {
    let last = 0;
    for (const { start, end } of sentences(text)) {
      check(start >= last && end > start && end <= text.length, 'sentences are in order and do not overlap');
      check(end - start <= LONGEST, 'a sentence has an end');
      for (let i = last; i < start; i++) check(isSpace(text, i), `a letter is in a sentence: ${i}`);
      last = end;
    }
    for (let i = last; i < text.length; i++) check(isSpace(text, i), `a letter is in a sentence: ${i}`);
    const block = prepare({ text, kind: 'body' });
    for (const { from, to } of block.sentences)
      check(from <= to && to <= block.tokens.starts.length, 'words of sentences');
  },
});
