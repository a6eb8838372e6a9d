import { expect, it } from 'vitest';
import { blocksOfText, prepare } from '../../../utils/text/article.ts';
import { randomText, seeded } from '../support/random.ts';

it('cuts a plain text into paragraphs and tells where each began', () => {
  const text = '\n\nFirst.\nStill first.\n \n\nSecond.\n';
  const blocks = blocksOfText(text);
  expect(blocks.map((b) => b.text.trim())).toEqual(['First.\nStill first.', 'Second.']);
  for (const { offset, text: body } of blocks) expect(text.slice(offset, offset + body.length)).toBe(body);
});

it('gives every word of a block to exactly one sentence', () => {
  const random = seeded(3);
  for (let round = 0; round < 200; round++) {
    const block = prepare({ text: randomText(random, 70), kind: 'body' });
    let at = 0;
    for (const { from, to } of block.sentences) {
      expect(from).toBe(at);
      at = to;
    }
    expect(at).toBe(block.tokens.forms.length);
  }
});
