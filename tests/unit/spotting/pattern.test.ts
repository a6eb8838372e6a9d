import { describe, expect, it } from 'vitest';
import { MAX_GAP, PatternError, type PatternNode, parsePattern } from '../../../utils/spotting/pattern.ts';

const word = (form: string): PatternNode => ({ type: 'word', form });
const seq = (...items: PatternNode[]): PatternNode => ({ type: 'seq', items });
const alt = (...items: PatternNode[]): PatternNode => ({ type: 'alt', items });

describe('parsePattern reads', () => {
  it.each<[string, string, PatternNode]>([
    ['a word, folded', 'Genève', word('geneve')],
    ['words in a row', 'gave its word', seq(word('gave'), word('its'), word('word'))],
    ['a hyphenated word as two', 'open-door', seq(word('open'), word('door'))],
    ['a stem', 'expan*', { type: 'stem', form: 'expan' }],
    ['a stem after a hyphen', 'nato-ost*', seq(word('nato'), { type: 'stem', form: 'ost' })],
    ['a word in its case', '=US', { type: 'cased', raw: 'US' }],
    ['alternatives', '(promise|gave its word)', alt(word('promise'), seq(word('gave'), word('its'), word('word')))],
    ['alternatives without parentheses', 'a|b', alt(word('a'), word('b'))],
    ['an option', '[solemn] vow', seq({ type: 'opt', item: word('solemn') }, word('vow'))],
    ['a lexicon', '{nato-other}', { type: 'lexicon', id: 'nato-other' }],
    ['a gap of three', 'a .. b', seq(word('a'), { type: 'gap', max: 3 }, word('b'))],
    ['a gap of its own size', 'a ..6 b', seq(word('a'), { type: 'gap', max: 6 }, word('b'))],
    [
      'either order',
      'a <4> b',
      alt(seq(word('a'), { type: 'gap', max: 4 }, word('b')), seq(word('b'), { type: 'gap', max: 4 }, word('a'))),
    ],
    ['what must not follow', 'a !(b|c)', seq(word('a'), { type: 'not', item: alt(word('b'), word('c')) })],
    ['what must not stand before', '<!eu a', seq({ type: 'notBefore', item: word('eu') }, word('a'))],
    ['the marked part', 'a @(b c)', seq(word('a'), { type: 'mark', item: seq(word('b'), word('c')) })],
  ])('%s', (_name, pattern, tree) => {
    expect(parsePattern(pattern)).toEqual(tree);
  });

  it('binds the bar looser than the distance, and the distance looser than the row', () => {
    expect(parsePattern('a b <2> c | d')).toEqual(
      alt(
        alt(
          seq(seq(word('a'), word('b')), { type: 'gap', max: 2 }, word('c')),
          seq(word('c'), { type: 'gap', max: 2 }, seq(word('a'), word('b'))),
        ),
        word('d'),
      ),
    );
  });
});

describe('parsePattern refuses', () => {
  it.each([
    ['', 'the pattern is empty'],
    ['   ', 'the pattern is empty'],
    ['a {Not An Id}', 'cannot read “{Not An Id}” at character 2'],
    ['a > b', 'cannot read “> b” at character 2'],
    [`a ..${MAX_GAP + 1} b`, `a gap of ${MAX_GAP + 1} words is more than ${MAX_GAP}`],
    [`a <${MAX_GAP + 1}> b`, `a distance of ${MAX_GAP + 1} words is more than ${MAX_GAP}`],
    ['a — b', '“—” holds no word'],
    ['a x*', 'stem “x*” is too short'],
    ['(a b', '“)” is missing after an opening parenthesis'],
    ['[a b', '“]” is missing after an opening bracket'],
    ['a @(b', '“)” is missing after “@(”'],
    ['a |', 'an alternative or a side is empty'],
    ['()', 'an alternative or a side is empty'],
    ['<3> a', 'an alternative or a side is empty'],
    ['a !', 'nothing stands after “!”'],
    ['<!', 'nothing stands after “<!”'],
    ['a !|b', '“|” stands where a word should be'],
    ['a ! <3> b', 'a distance stands where a word should be'],
    ['a) b', '“)” stands too much'],
  ])('%j', (pattern, message) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError);
    expect(() => parsePattern(pattern)).toThrow(message);
  });
});
