import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ExampleReader } from '../../../scripts/framing/examples.ts';
import { measure } from '../../../scripts/framing/measure.ts';
import { parseFramed } from '../../../scripts/lib/framed.ts';
import { Classifier } from '../../../utils/framing/classifier/classifier.ts';
import type { ClassifierData } from '../../../utils/framing/classifier/data.ts';
import { Framer } from '../../../utils/framing/framer.ts';
import type { TaggerSource } from '../../../utils/spotting/tagger/data.ts';
import { read, theKnowledge } from '../support/reader.ts';

const devTexts = async () =>
  parseFramed(await readFile(new URL('../../corpus/dev/framing-dev.txt', import.meta.url), 'utf8'), 'dev');

async function trained(): Promise<{ classifier: ClassifierData; tagger: TaggerSource }> {
  const { classifier, tagger } = await theKnowledge();
  if (!classifier || !tagger) throw new Error('There is no trained network.');
  return { classifier, tagger };
}

describe('the trained classifier', () => {
  it('reads texts that it was not taught better than any list could', async () => {
    const compiled = await theKnowledge();
    const { classifier } = await trained();
    const reader = new ExampleReader(compiled);
    const texts = (await devTexts()).map((gold) => reader.spot(gold));
    const { frames, claims } = measure(texts, compiled, classifier);
    expect(frames?.sentence.micro.f1).toBeGreaterThan(0.55);
    expect(frames?.sentence.voiceAccuracy).toBeGreaterThan(0.7);
    expect(frames?.sentence.stanceAccuracy).toBeGreaterThan(0.75);
    expect(frames?.article.macro.f1).toBeGreaterThan(0.65);
    expect(claims?.precision).toBeGreaterThan(0.7);
    expect(claims?.recall).toBeGreaterThan(0.3);
  });

  it('reads the same twice, in another order too', async () => {
    const golds = (await devTexts()).slice(0, 20);
    const framing = async (text: string, date: string | undefined) => {
      const { sentences, claims } = await read(text, date ? { date } : {});
      return JSON.stringify({ sentences, claims });
    };
    const once: string[] = [];
    for (const { text, date } of golds) once.push(await framing(text, date));
    const again: string[] = [];
    for (const { text, date } of golds.toReversed()) again.unshift(await framing(text, date));
    expect(again).toEqual(once);
    expect(once.join('').match(/"voice"/g)?.length).toBeGreaterThan(40);
  });

  it('names words of the sentence as what speaks for a frame, and marks a claim within it', async () => {
    let cues = 0;
    let told = 0;
    for (const { text, date } of (await devTexts()).slice(0, 20)) {
      const { sentences, claims } = await read(text, date ? { date } : {});
      for (const { start, end, frames } of sentences)
        for (const frame of frames) {
          expect(frame.cues.length).toBeGreaterThan(0);
          for (const cue of frame.cues) expect(text.slice(start, end)).toContain(cue);
          cues += frame.cues.length;
        }
      for (const claim of claims) {
        told++;
        expect(sentences.some(({ start, end }) => start <= claim.start && claim.end <= end)).toBe(true);
      }
    }
    expect(cues).toBeGreaterThan(20);
    expect(told).toBeGreaterThan(5);
  });

  it('says nothing of an article without a mention, whatever it sounds like', async () => {
    const found = await read(
      'The union says the city broke its promise. Talks went on past midnight, the mayor told reporters, and both sides will meet again.',
    );
    expect(found.mentions).toEqual([]);
    expect(found.sentences.flatMap(({ frames }) => frames)).toEqual([]);
    expect(found.claims).toEqual([]);
  });

  it('reads a sentence that has no word at all', async () => {
    const { classifier, tagger } = await trained();
    const judge = new Classifier(classifier, tagger.data, tagger.words.en, 'en');
    expect(judge.read([{ forms: [], marks: [] }])).toEqual([{ frames: [], claims: [] }]);
    expect(judge.read([])).toEqual([]);
  });

  it('is tied to the tagger and the frames that it was trained with', async () => {
    const { classifier, tagger } = await trained();
    const other = { ...tagger.data, meanings: `A${tagger.data.meanings.slice(1)}` };
    expect(() => new Classifier(classifier, other, tagger.words.en, 'en')).toThrow(/another tagger/);
    const { framing } = await theKnowledge();
    const judge = new Classifier(classifier, tagger.data, tagger.words.en, 'en');
    const fewer = { ...framing, frames: framing.frames.slice(1) };
    expect(() => new Framer(fewer, framing.languages.en, 'en', judge)).toThrow(/other frames/);
  });
});
