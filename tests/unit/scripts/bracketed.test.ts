import { describe, expect, it } from 'vitest';
import { parseBracketed } from '../../../scripts/lib/bracketed.ts';

describe('texts in brackets', () => {
  it('are read with their dates, languages and mentions', () => {
    const found = parseBracketed(
      '@ 2022-01-21 en\nBlinken met Lavrov at [[g|talks in Geneva]] about [[n|NATO’s growth]].\n\nMore.\n\n@ - de\nNichts.\n',
      'x',
    );
    expect(found).toEqual([
      {
        id: 'x-1',
        lang: 'en',
        date: '2022-01-21',
        text: 'Blinken met Lavrov at talks in Geneva about NATO’s growth.\n\nMore.',
        mentions: [
          { start: 22, end: 37, topic: 'geneva-talks' },
          { start: 44, end: 57, topic: 'nato-expansion' },
        ],
      },
      { id: 'x-2', lang: 'de', text: 'Nichts.', mentions: [] },
    ]);
  });

  it('count UTF-16 units, as all offsets do', () => {
    const [text] = parseBracketed('@ - en\n🚀 [[b|the 🚀 promise]] [[p|the letter]]', 'x');
    expect(text?.mentions?.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'the 🚀 promise',
      'the letter',
    ]);
    expect(text?.mentions?.map((m) => m.topic)).toEqual(['baker-assurance', 'papers']);
  });

  it.each([
    ['a text before the first head', 'Hello\n@ - en\nx', /line 1/],
    ['a head that is none', '@ - en\nx\n@ 21 January en\ny', /line 3/],
    ['a kind that there is not', '@ - en\n[[q|x]]', /no kind “q”/],
    ['brackets that do not close', '@ - en\n[[g|x', /do not match/],
    ['brackets in brackets', '@ - en\n[[g|x [[n|y]] z]]', /do not match/],
  ])('say what is wrong: %s', (_name, source, message) => {
    expect(() => parseBracketed(source, 'x')).toThrow(message);
  });
});
