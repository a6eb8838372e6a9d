import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analyse.ts';
import { frames, read, theRules } from '../support/rules.ts';

const LEAD = 'NATO expansion is in the news.';

describe('the frame of a sentence', () => {
  it.each([
    ['broken-promise', 'The West broke its promise to Gorbachev that NATO would not expand.'],
    ['no-binding-promise', 'No treaty ever barred NATO from enlarging, and nothing was signed.'],
    ['security-threat', 'NATO threatens Russia.'],
    [
      'deterrence-aggression',
      'Russia massed troops on the border, and only deterrence will stop an invasion of Ukraine.',
    ],
    ['sovereign-choice', 'Each nation is free to choose its alliances, and nobody else has a veto over NATO.'],
    ['diplomacy-dialogue', 'Diplomats agreed to continue the talks in Geneva next week.'],
    ['escalation-risk', 'A war between NATO and Russia could turn nuclear.'],
    ['spheres-bargain', 'The Kremlin wants a sphere of influence and a say over its neighbours in NATO.'],
  ])('%s', async (frame, sentence) => {
    expect((await frames(`${LEAD} ${sentence}`))[1]).toContain(`${frame} author endorsed`);
  });

  it('is none where nothing triggers one', async () => {
    expect(await frames(`${LEAD} The weather in Brussels was mild.`)).toEqual([[], []]);
  });

  it('names the words that triggered it, as they stand in the text', async () => {
    const text = `${LEAD} NATO threatens Russia.`;
    const cues = (await read(text)).sentences.flatMap((s) => s.frames.flatMap((f) => f.cues));
    expect(cues.length).toBeGreaterThan(0);
    for (const cue of cues) expect(text).toContain(cue);
  });
});

describe('its stance', () => {
  it.each([
    ['NATO threatens Russia.', 'endorsed'],
    ['Putin said that NATO threatens Russia.', 'reported'],
    ['NATO is not a threat to Russia.', 'rejected'],
    ['NATO poses no threat to Russia.', 'rejected'],
    ['The claim that NATO threatens Russia is a myth.', 'rejected'],
    ['Stoltenberg denied that NATO threatens Russia.', 'rejected'],
    ['That does not make their feeling of being threatened by NATO less irrational.', 'rejected'],
  ])('%s %s', async (sentence, stance) => {
    const found = (await read(`${LEAD} ${sentence}`)).sentences[1]?.frames.find((f) => f.frame === 'security-threat');
    expect(found?.stance).toBe(stance);
  });

  it('turns into the opposite frame where the codebook says so', async () => {
    const [, found] = await frames(`${LEAD} To say that the West broke its promise to Gorbachev is false.`);
    expect(found).toContain('broken-promise author rejected');
    expect(found).toContain('no-binding-promise author endorsed');
  });
});

describe('an article', () => {
  it('without a mention has no framing, but its sentences', async () => {
    const found = await read('Russia is threatened by a storm. Talks on the dykes went on, the mayor said.');
    expect(found.mentions).toEqual([]);
    expect(found.sentences.map((s) => s.frames)).toEqual([[], []]);
    expect(found.frames).toEqual([]);
    expect(found.claims).toEqual([]);
  });

  it('weighs its frames by sentences, heaviest first, ties to the earlier', async () => {
    const { frames: list } = await read(
      `${LEAD} NATO threatens Russia. The West broke its promise to Gorbachev. Diplomats continued the talks in Geneva. NATO expansion is a threat to Russia.`,
    );
    expect(list.slice(0, 2)).toEqual([
      { frame: 'security-threat', weight: 2 },
      { frame: 'broken-promise', weight: 1 },
    ]);
  });

  it('names the frames nobody carries', async () => {
    const engine = await theRules();
    const { framing } = analyse(
      { lang: 'en', blocks: [{ text: `${LEAD} NATO threatens Russia.`, kind: 'body' }] },
      engine,
    );
    expect(framing.absent).not.toContain('security-threat');
    expect(framing.absent).toHaveLength(engine.framing.frames.length - framing.frames.length);
  });

  it('never has more than three frames of its own in a sentence', async () => {
    const crowd =
      'NATO expansion threatens Russia, the West broke its promise to Gorbachev, a war with NATO could turn nuclear, each nation is free to choose its alliances, and Diplomats continued talks in Geneva.';
    const { framing } = analyse({ lang: 'en', blocks: [{ text: crowd, kind: 'body' }] }, await theRules());
    expect(framing.sentences[0]?.frames).toHaveLength(3);
  });
});
