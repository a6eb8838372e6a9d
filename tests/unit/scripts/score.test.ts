import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../scripts/lib/annotation.ts';
import type { Gold } from '../../../scripts/lib/gold.ts';
import { score, shareWord, Tally } from '../../../scripts/lib/score.ts';

const TEXT = 'Talks in Geneva ended. NATO grows east.';
const gold = (fields: Partial<Gold>): Gold => ({ id: 'a', text: TEXT, ...fields });
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const found = (fields: object): Annotation =>
  ({ lang: 'en', date: null, mentions: [], sentences: [], frames: [], claims: [], ...fields }) as unknown as Annotation;
const mention = (words: string, topic: string) => ({ ...span(words), topic, entry: 'e', why: 'because' });
const framed = (words: string, ...frames: [string, string?, string?][]) => ({
  ...span(words),
  frames: frames.map(([frame, voice = 'author', stance = 'endorsed']) => ({ frame, voice, stance, cues: [] })),
});
const FIRST = 'Talks in Geneva ended.';
const SECOND = 'NATO grows east.';

describe('mentions', () => {
  it('count by shared words and topic; exactly, by their ends', () => {
    const golds = [gold({ mentions: [mention('Talks in Geneva', 'g'), mention('NATO grows', 'n')] })];
    const { mentions } = score(golds, [found({ mentions: [mention('in Geneva', 'g'), mention('NATO grows', 'n')] })]);
    expect(mentions?.overlap).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(mentions?.exact).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('of another topic are wrong, and the right one is missed', () => {
    const { mentions } = score(
      [gold({ mentions: [mention('Geneva', 'g')] })],
      [found({ mentions: [mention('Geneva', 'n')] })],
    );
    expect(mentions?.overlap).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(mentions?.wrong).toEqual([{ id: 'a', text: 'Geneva', topic: 'n', why: 'because' }]);
    expect(mentions?.missed).toEqual([{ id: 'a', text: 'Geneva', topic: 'g' }]);
    expect(mentions?.byTopic).toEqual({ g: { precision: 0, recall: 0, f1: 0 }, n: { precision: 0, recall: 0, f1: 0 } });
  });

  it('marked twice count as right once and wrong once', () => {
    const { mentions } = score(
      [gold({ mentions: [mention('Talks in Geneva', 'g')] })],
      [found({ mentions: [mention('Talks', 'g'), mention('Geneva', 'g')] })],
    );
    expect(mentions?.overlap).toEqual({ precision: 0.5, recall: 1, f1: 0.6667 });
  });

  it('that share a space alone share nothing', () => {
    expect(shareWord('one two', { start: 0, end: 4 }, { start: 3, end: 7 })).toBe(false);
    expect(shareWord('one two', { start: 0, end: 5 }, { start: 4, end: 7 })).toBe(true);
  });

  it('are null where no gold has any', () => {
    expect(score([gold({})], [found({})])).toEqual({
      texts: 1,
      mentions: null,
      clean: null,
      frames: null,
      claims: null,
    });
  });
});

describe('clean texts', () => {
  it('are those without a target; distractors are none', () => {
    const golds = [
      gold({ id: 'clean', mentions: [] }),
      gold({ id: 'distractor', mentions: [{ ...mention('Geneva', 'g'), target: false }] }),
      gold({ id: 'full', mentions: [mention('Geneva', 'g')] }),
    ];
    const marked = found({ mentions: [mention('Geneva', 'g')] });
    expect(score(golds, [found({}), marked, marked]).clean).toEqual({ texts: 2, marked: 1, ids: ['distractor'] });
  });
});

describe('frames', () => {
  const golds = [gold({ sentences: [framed(FIRST, ['talk', 'expert', 'reported']), framed(SECOND, ['threat'])] })];

  it('count right with another voice, but not with voice', () => {
    const { frames } = score(golds, [
      found({ sentences: [framed(FIRST, ['talk', 'author', 'reported']), framed(SECOND, ['threat'])] }),
    ]);
    expect(frames?.sentence.micro.f1).toBe(1);
    expect(frames?.sentence.withVoice.f1).toBe(0.5);
    expect(frames?.sentence.withStance.f1).toBe(1);
    expect(frames?.sentence.voiceAccuracy).toBe(0.5);
    expect(frames?.sentence.stanceAccuracy).toBe(1);
  });

  it('count wrong in a sentence that does not carry them, though the article does', () => {
    const { frames } = score(golds, [found({ sentences: [framed(FIRST, ['threat']), framed(SECOND, ['talk'])] })]);
    expect(frames?.sentence.micro).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(frames?.article.micro.f1).toBe(1);
  });

  it('count missed and wrong by frame', () => {
    const { frames } = score(golds, [found({ sentences: [framed(FIRST, ['talk', 'expert', 'reported'], ['war'])] })]);
    expect(frames?.sentence.micro).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(frames?.sentence.byFrame).toEqual({
      talk: { precision: 1, recall: 1, f1: 1, n: 1 },
      threat: { precision: 0, recall: 0, f1: 0, n: 1 },
      war: { precision: 0, recall: 0, f1: 0, n: 0 },
    });
    expect(frames?.sentence.macro.f1).toBe(0.3333);
  });

  it('do not mind a sentence that is cut a little otherwise', () => {
    const { frames } = score(golds, [
      found({
        sentences: [framed('Talks in Geneva', ['talk', 'expert', 'reported']), framed('NATO grows', ['threat'])],
      }),
    ]);
    expect(frames?.sentence.micro.f1).toBe(1);
  });
});

describe('claims', () => {
  const golds = [gold({ claims: [{ ...span('NATO grows'), claim: 'growth' }] })];
  it('count where they overlap', () => {
    expect(score(golds, [found({ claims: [{ ...span('grows east'), claim: 'growth' }] })]).claims).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
    });
    expect(score(golds, [found({ claims: [{ ...span('Geneva'), claim: 'growth' }] })]).claims?.f1).toBe(0);
    expect(score(golds, [found({ claims: [{ ...span('grows east'), claim: 'other' }] })]).claims?.f1).toBe(0);
  });
});

it('rates of nothing are null', () => {
  expect(new Tally().rates()).toEqual({ precision: null, recall: null, f1: null });
});
