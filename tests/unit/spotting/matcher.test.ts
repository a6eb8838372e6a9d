import { describe, expect, it } from 'vitest';
import { Matcher } from '../../../utils/spotting/matcher.ts';
import { TableBuilder } from '../../../utils/spotting/tables.ts';
import { prepare } from '../../../utils/text/article.ts';
import { marked } from '../support/match.ts';

const LEXICONS = {
  bloc: ['nato', 'the alliance', 'the atlantic alliance'],
  grow: ['expan*', 'enlarg*'],
  both: ['{bloc} {grow}'],
};

describe('a pattern marks', () => {
  it.each<[string, string, string, string[]]>([
    ['a word in any case', 'nato', 'Nato and NATO', ['Nato', 'NATO']],
    ['a possessive without its ’s', 'nato plan', 'NATO’s plan', ['NATO’s plan']],
    ['across a hyphen and a soft hyphen', 'nato expansion', 'NATO-expan\u00adsion', ['NATO-expan\u00adsion']],
    ['whatever begins with a stem', 'expan*', 'expand, expansion, spanned', ['expand', 'expansion']],
    ['only the case asked for', '=US', 'The US told us', ['US']],
    ['either of two wordings', '(vow|gave its word)', 'It gave its word, a vow.', ['gave its word', 'vow']],
    [
      'an option that is there, and one that is not',
      'a [solemn] vow',
      'a solemn vow and a vow',
      ['a solemn vow', 'a vow'],
    ],
    ['over a gap', 'nato ..2 grow', 'NATO did not grow', ['NATO did not grow']],
    ['in either order', 'nato <1> grow', 'NATO may grow. To grow, NATO waits.', ['NATO may grow', 'grow, NATO']],
    ['what nothing forbidden follows', 'nato !(talks|spending)', 'NATO talks and NATO spending and NATO', ['NATO']],
    [
      'what nothing forbidden precedes',
      '<!(eu|european union) enlargement',
      'EU enlargement, European Union enlargement, enlargement',
      ['enlargement'],
    ],
    ['only the marked part', 'the west @(gave its word)', 'Then the West gave its word.', ['gave its word']],
    ['the longest wording of a lexicon', '{bloc}', 'The Atlantic Alliance met', ['The Atlantic Alliance']],
    ['a lexicon inside a lexicon', '{both}', 'NATO expanding', ['NATO expanding']],
    ['accents or none', 'genève', 'Geneve, GENÈVE', ['Geneve', 'GENÈVE']],
  ])('%s', (_name, pattern, text, expected) => {
    expect(marked(pattern, text, LEXICONS)).toEqual(expected);
  });
});

describe('a pattern leaves', () => {
  it.each([
    ['what is further away than the gap', 'nato ..2 grow', 'NATO did not want to grow'],
    ['what is further away than the distance', 'nato <1> grow', 'To grow is not what NATO wants'],
    ['the other order where only one is asked for', 'nato ..2 grow', 'grow NATO'],
    ['what begins in one sentence and ends in the next', 'nato ..3 grow', 'This is NATO. Trees grow.'],
    ['a stem at the end of a word', 'nato', 'senator, anatomy'],
  ])('%s', (_name, pattern, text) => {
    expect(marked(pattern, text)).toEqual([]);
  });
});

describe('tables refuse', () => {
  it.each([
    ['[a]', 'could match nothing'],
    ['!a', 'could match nothing'],
    ['..3 a', 'cannot begin with a gap'],
    ['(..2 a|b)', 'cannot begin with a gap'],
    ['{nowhere}', 'there is no lexicon {nowhere}'],
    ['{snake}', 'refers to itself'],
  ])('%s', (pattern, message) => {
    const builder = new TableBuilder((id) => (id === 'snake' ? ['tail {snake}'] : undefined));
    expect(() => builder.add(pattern)).toThrow(message);
  });
});

it('numbers patterns in the order they were added, and gives hits in the order they stand', () => {
  const builder = new TableBuilder(() => undefined);
  expect([builder.add('beta'), builder.add('alpha ..4 gamma'), builder.add('alpha')]).toEqual([0, 1, 2]);
  // Tables travel as JSON.
  const matcher = new Matcher(JSON.parse(JSON.stringify(builder.build())));
  const block = prepare({ text: 'Alpha, beta, gamma', kind: 'body' });
  const hits = matcher.match(block.tokens, 0, 3);
  expect(hits.map((h) => h.pattern).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  expect(hits.map((h) => h.from)).toEqual([0, 0, 1]);
  expect(hits.find((h) => h.pattern === 1)).toEqual({ pattern: 1, start: 0, end: 3, from: 0, to: 3 });
});

it('keeps nothing from the sentence before', () => {
  const builder = new TableBuilder(() => undefined);
  builder.add('alpha ..2 beta');
  const matcher = new Matcher(builder.build());
  const block = prepare({ text: 'Alpha meets beta. Alpha waits. Beta waits.', kind: 'body' });
  const counts = block.sentences.map((s) => matcher.match(block.tokens, s.from, s.to).length);
  expect(counts).toEqual([1, 0, 0]);
});
