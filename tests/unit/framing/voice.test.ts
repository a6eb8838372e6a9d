import { describe, expect, it } from 'vitest';
import { frames, read } from '../support/rules.ts';

/** A first sentence with a mention, so that the text has a framing at all. */
const LEAD = 'NATO expansion is in the news.';
const threat = async (text: string) =>
  (await frames(`${LEAD} ${text}`)).flat().filter((f) => f.startsWith('security-threat'));
const RUSSIAN = ['security-threat russian-official reported'];

describe('who says it', () => {
  it.each<[string, string, string[]]>([
    ['nobody: the author', 'NATO threatens Russia.', ['security-threat author endorsed']],
    ['a speaker before', 'Putin said that NATO threatens Russia.', RUSSIAN],
    ['a speaker after', 'NATO threatens Russia, Sergei Lavrov said.', RUSSIAN],
    ['a title and a first name after', 'NATO threatens Russia, Foreign Minister Sergei Lavrov said.', RUSSIAN],
    ['verb before name', '“NATO threatens Russia,” said Sergei Lavrov.', RUSSIAN],
    ['according to, after', 'NATO threatens Russia, according to the Kremlin.', RUSSIAN],
    ['according to, before', 'According to Sergei Lavrov, NATO threatens Russia.', RUSSIAN],
    ['a pronoun after a quotation', 'Lavrov said the sun shone. He added that NATO threatens Russia.', RUSSIAN],
    [
      'a pronoun for whom the sentence before names',
      'Vladimir Putin spoke for an hour. He said that NATO threatens Russia.',
      RUSSIAN,
    ],
    ['a quotation that goes on', '“We are calm,” Lavrov said. “NATO threatens Russia.”', RUSSIAN],
    ['somebody unknown', 'Ruth Amsel said that NATO threatens Russia.', ['security-threat other reported']],
  ])('%s', async (_name, text, expected) => {
    expect(await threat(text)).toEqual(expected);
  });

  it('what somebody fears is the author’s description', async () => {
    expect((await threat('Moscow fears that NATO threatens Russia.')).map((f) => f.split(' ')[1])).toEqual(['author']);
  });

  it('a speaker inside the clause is not who says it', async () => {
    const { sentences } = await read(`${LEAD} Vladimir Putin spoke. He said that the West had deceived Russia.`);
    const [frame] = sentences.at(-1)?.frames ?? [];
    expect([frame?.voice, frame?.speaker]).toEqual(['russian-official', 'Vladimir Putin']);
  });

  it('a claim at the start of a quotation that goes on is the speaker’s', async () => {
    const { claims } = await read('“NATO expansion is a threat to Russia,” Putin said. “They cheated us.”');
    expect(claims.map((c) => [c.claim, c.voice, c.stance])).toEqual([['bakers-lie', 'russian-official', 'reported']]);
  });

  it('names the speaker in the words of the article', async () => {
    const { sentences } = await read(`${LEAD} “We feel threatened by NATO,” Sergei Lavrov told reporters.`);
    expect(sentences.flatMap((s) => s.frames.map((f) => f.speaker))).toEqual(['Sergei Lavrov']);
  });
});

describe('a transcript', () => {
  it('gives each turn to whoever the label names, and official words are their own', async () => {
    const text = [
      'PRESIDENT PUTIN: NATO expansion threatens Russia.',
      'It threatens Russia from all sides, this NATO expansion.',
      'QUESTION: Does NATO expansion threaten Russia?',
      'FOREIGN MINISTER LAVROV: NATO expansion is a threat to Russia.',
    ].join('\n\n');
    const found = (await read(text)).sentences.map((s) => s.frames.find((f) => f.frame === 'security-threat'));
    expect(found.map((f) => f && `${f.voice} ${f.stance}`)).toEqual([
      'russian-official endorsed',
      'russian-official endorsed',
      'other reported',
      'russian-official endorsed',
    ]);
  });

  it('knows “Q” as a label', async () => {
    const found = await frames('MR. LAVROV: NATO expansion threatens Russia.\n\nQ: NATO expansion threatens Russia?');
    expect(found.flat()).toEqual(['security-threat russian-official endorsed', 'security-threat other reported']);
  });
});

it('keeps a quotation left open for the next paragraph, and drops one that was closed', async () => {
  const open = await frames(`${LEAD} Lavrov said: “This is our border.\n\n“NATO threatens Russia.”`);
  expect(open.at(-1)).toEqual(RUSSIAN);
  const closed = await frames(`${LEAD} Lavrov said: “This is our border.”\n\nNATO threatens Russia.`);
  expect(closed.at(-1)).toEqual(['security-threat author endorsed']);
});
