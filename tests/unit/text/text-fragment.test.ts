import { describe, expect, it } from 'vitest';
import { textFragment, withFragment } from '../../../utils/text/text-fragment.ts';

const link = (sentence: string, page: string, before = '', after = '') =>
  textFragment(sentence, { before, after, page });

describe('a text fragment', () => {
  it('is the sentence, written so that nothing in it has a meaning', () => {
    const sentence = 'So-called “talks”, yes & no, cost 5 %.';
    const fragment = link(sentence, `Before. ${sentence} After.`);
    expect(fragment).toBe(':~:text=So%2Dcalled%20%E2%80%9Ctalks%E2%80%9D%2C%20yes%20%26%20no%2C%20cost%205%20%25.');
    expect(decodeURIComponent(fragment.slice(':~:text='.length))).toBe(sentence);
  });

  it('names a long sentence by its ends', () => {
    const sentence =
      'Antony Blinken and Sergei Lavrov ended their meeting in Geneva on Friday with little more than an agreement to go on talking.';
    expect(decodeURIComponent(link(sentence, sentence))).toBe(
      ':~:text=Antony Blinken and Sergei Lavrov,agreement to go on talking.',
    );
  });

  it('takes words before it along where it stands more than once', () => {
    const page = 'He said no. They waited.\nShe nodded. He said no. It was late.';
    expect(decodeURIComponent(link('He said no.', page, 'She nodded. ', ' It was late.'))).toBe(
      ':~:text=She nodded.-,He said no.',
    );
  });

  it('takes words after it where none stand before it', () => {
    const page = 'He said no. They waited.\nHe said no. It was late.';
    expect(decodeURIComponent(link('He said no.', page, '', ' It was late.'))).toBe(
      ':~:text=He said no.,-It was late.',
    );
  });

  it('takes as many as it needs', () => {
    const page = 'a b c d e f He said no. a x c d e f He said no.';
    expect(decodeURIComponent(link('He said no.', page, 'a x c d e f ', ''))).toBe(':~:text=a x c d e f-,He said no.');
  });

  it('does not mind case, accents and spaces when it looks whether it is the only one', () => {
    const page = 'LES NÉGOCIATIONS COMMENCENT.\n\nPlus tard, les\u00a0negociations commencent.';
    const fragment = link('les négociations commencent.', page, 'Plus tard, ');
    expect(decodeURIComponent(fragment)).toBe(':~:text=Plus tard,-,les négociations commencent.');
  });

  it('ends even where nothing tells two places apart', () => {
    expect(decodeURIComponent(link('No.', 'No. No. No.'))).toBe(':~:text=No.');
  });
});

describe('an address with a text fragment', () => {
  it('keeps a fragment of its own, and has one of ours', () => {
    expect(withFragment('https://a.example/b', ':~:text=x')).toBe('https://a.example/b#:~:text=x');
    expect(withFragment('https://a.example/b#/story/1', ':~:text=x')).toBe('https://a.example/b#/story/1:~:text=x');
    expect(withFragment('https://a.example/b#:~:text=y', ':~:text=x')).toBe('https://a.example/b#:~:text=x');
  });
});
