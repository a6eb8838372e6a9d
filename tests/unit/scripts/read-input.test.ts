import { describe, expect, it } from 'vitest';
import { annotate } from '../../../scripts/lib/annotation.ts';
import { readInput } from '../../../scripts/lib/read-input.ts';
import { theKnowledge } from '../support/reader.ts';

const HTML = `<!doctype html><html lang="en"><head><meta property="article:published_time" content="2022-01-21"></head><body>
<nav><a href="/">NATO expansion</a></nav>
<article><h1>After the lake</h1><p>NATO’s <em>eastward</em> enlargement was on the table.</p><p>Nothing else was.</p></article></body></html>`;

describe('readInput', () => {
  it('takes a plain text as it is', async () => {
    const input = await readInput('One.\n\nTwo.');
    expect([input.html, input.text, input.blocks.length]).toEqual([false, 'One.\n\nTwo.', 2]);
  });

  it('reads the article out of a page, with its date and language', async () => {
    const input = await readInput(HTML);
    expect([input.html, input.lang, input.date]).toEqual([true, 'en', '2022-01-21']);
    expect(input.blocks.map((b) => [b.kind, b.text])).toEqual([
      ['headline', 'After the lake'],
      ['body', 'NATO’s eastward enlargement was on the table.'],
      ['body', 'Nothing else was.'],
    ]);
    for (const { offset, text } of input.blocks) expect(input.text.slice(offset, offset + text.length)).toBe(text);
  });

  it('leaves HTML alone when told that it is text', async () => {
    expect((await readInput(HTML, 'text')).text).toBe(HTML);
  });
});

describe('annotate', () => {
  it('gives offsets in the whole text', async () => {
    const input = await readInput(HTML);
    const { mentions } = annotate(input, await theKnowledge(), {});
    expect(mentions.map((m) => input.text.slice(m.start, m.end))).toEqual(['NATO’s eastward enlargement']);
  });

  it('is empty for a language that is none of ours', async () => {
    const found = annotate(await readInput('NATO enlargement'), await theKnowledge(), { lang: 'sv' });
    expect([found.lang, found.mentions]).toEqual([null, []]);
  });
});
