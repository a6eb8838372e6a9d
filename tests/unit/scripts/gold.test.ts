import { describe, expect, it } from 'vitest';
import { parseGold } from '../../../scripts/lib/gold.ts';

describe('parseGold', () => {
  it('reads one object a line, passes over blank lines and numbers what has no id', () => {
    const found = parseGold('{"text":"One."}\n\n  \n{"id":"b","text":"Two.","lang":"de"}\r\n');
    expect(found.map((g) => g.id)).toEqual(['1', 'b']);
    expect(found[1]?.lang).toBe('de');
    expect(parseGold('')).toEqual([]);
  });

  it.each([
    ['{"text":"a"}\n{"text":', 'line 2 is no JSON'],
    ['\n\nnothing', 'line 3 is no JSON'],
    ['{"text":"a"}\n{"id":"x"}', 'line 2 has no “text”'],
    ['null', 'line 1 has no “text”'],
    ['[]', 'line 1 has no “text”'],
    [
      '{"text":"abc","mentions":[{"start":0,"end":4,"topic":"t"}]}',
      'line 1: mentions has a span outside the text (0–4)',
    ],
    ['{"text":"abc","claims":[{"start":2,"end":2,"claim":"c"}]}', 'line 1: claims has a span outside the text (2–2)'],
    [
      '{"text":"abc","sentences":[{"start":-1,"end":2,"frames":[]}]}',
      'line 1: sentences has a span outside the text (-1–2)',
    ],
    ['{"text":"abc","sentences":[{"end":2,"frames":[]}]}', 'line 1: sentences has a span outside the text'],
  ])('%j: %s', (source, message) => {
    expect(() => parseGold(source)).toThrow(message);
  });
});
