import { describe, expect, it } from 'vitest';
import { isFramed, parseFramed } from '../../../scripts/lib/framed.ts';

const TEXT = `@ 2022-01-21 en news
a | The ministers met. | DD+
r | “We were cheated,” Moscow said. | BP= ST:a= #bakers-lie=

w | Was it true? | #nato-promised?
a | It rained. |
@ - de
a | Es regnete. |
`;

describe('a sentence and its labels a line', () => {
  const [first, second] = parseFramed(TEXT, 'x');

  it('makes a text of the sentences, with paragraphs', () => {
    expect(first?.text).toBe('The ministers met. “We were cheated,” Moscow said.\n\nWas it true? It rained.');
    expect(first).toMatchObject({ id: 'x-1', lang: 'en', date: '2022-01-21', genre: 'news' });
    expect(second).toMatchObject({ id: 'x-2', lang: 'de', text: 'Es regnete.' });
    expect(second).not.toHaveProperty('date');
  });

  it('gives every sentence its place, its voice and its frames', () => {
    const sentences = (first?.sentences ?? []).map(({ start, end, voice, frames }) => ({
      text: first?.text.slice(start, end),
      voice,
      frames,
    }));
    expect(sentences).toEqual([
      {
        text: 'The ministers met.',
        voice: 'author',
        frames: [{ frame: 'diplomacy-dialogue', voice: 'author', stance: 'endorsed' }],
      },
      {
        text: '“We were cheated,” Moscow said.',
        voice: 'russian-official',
        frames: [
          { frame: 'broken-promise', voice: 'russian-official', stance: 'reported' },
          { frame: 'security-threat', voice: 'author', stance: 'reported' },
        ],
      },
      { text: 'Was it true?', voice: 'western-nato-official', frames: [] },
      { text: 'It rained.', voice: 'author', frames: [] },
    ]);
    expect(first?.frames).toEqual(['diplomacy-dialogue', 'broken-promise', 'security-threat']);
  });

  it('gives claims the place of their sentence', () => {
    const claims = first?.claims?.map(({ start, end, claim, stance }) => [first.text.slice(start, end), claim, stance]);
    expect(claims).toEqual([
      ['“We were cheated,” Moscow said.', 'bakers-lie', 'reported'],
      ['Was it true?', 'nato-promised', 'reported'],
    ]);
  });

  it('is told from texts in brackets', () => {
    expect(isFramed(TEXT)).toBe(true);
    expect(isFramed('@ 2022-01-21 en\nThe [[g|talks]] went on.')).toBe(false);
  });

  it.each([
    ['a | Before any head. |', 'line 1'],
    ['@ today en news\na | A. |', 'line 1'],
    ['@ - en news\nq | A. |', 'line 2'],
    ['@ - en news\na | A.', 'line 2'],
    ['@ - en news\na | A. | XX+', 'line 2'],
    ['@ - en news\na | A. | BP', 'line 2'],
    ['@ - en news\na | A. | BP+ | more', 'line 2'],
  ])('refuses %j and names the line', (source, line) => {
    expect(() => parseFramed(source, 'x')).toThrow(line);
  });
});
