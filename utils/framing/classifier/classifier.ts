/** The trained classifier at work: what each sentence of a passage carries, whose it is and in which stance. Pure. */
import type { Language } from '../../knowledge/schema.ts';
import { Inputs } from '../../network/inputs.ts';
import { unpackParts } from '../../network/packing.ts';
import { Remembered } from '../../network/remembered.ts';
import { atOnce, type Steps } from '../../network/steps.ts';
import { meaningsIn, type TaggerData, type TaggerWords, unpackWords } from '../../spotting/tagger/data.ts';
import { Vocabulary } from '../../spotting/tagger/vocabulary.ts';
import { STANCES, type Stance, VOICES, type Voice } from '../types.ts';
import { type ClassifierData, layoutFor, taggerMark, withLearnt } from './data.ts';
import { type Judged, judge, type Layout, type Stretch, stanceScores, voiceScores } from './network.ts';

/** A sentence to be judged: the forms of its words, and for each the numbers of its marks. */
export interface WordsOfSentence {
  forms: readonly string[];
  marks: readonly (readonly number[])[];
}

/** Something a sentence carries. */
export interface Carried {
  id: string;
  /** How likely, from 0 to 1. */
  likely: number;
  voice: Voice;
  /** How likely the voice is the author's own. */
  author: number;
  stance: Stance;
  /** How likely it is rejected. */
  rejected: number;
  /** How much each word of the sentence speaks for it, 1 in all: its share of the attention, by what was found there. */
  words: Float32Array;
}

/** What is made of a sentence. */
export interface Judgement {
  frames: Carried[];
  claims: Carried[];
}

/** How likely a claim must be to be told at all; whoever asks decides what is enough. */
const CLAIM_FROM = 0.02;

/** A classifier ready to read sentences of one language. Throws when it was trained with the meanings of another tagger. */
export class Classifier {
  readonly data: ClassifierData;
  private readonly layout: Layout;
  private readonly params: Float32Array;
  private readonly vocabulary: Vocabulary;
  private readonly inputs: Inputs;
  private readonly known = new Remembered<Judgement[]>();

  constructor(data: ClassifierData, tagger: TaggerData, words: TaggerWords, lang: Language) {
    if (data.tagger !== taggerMark(tagger.meanings))
      throw new Error('The classifier was trained with another tagger; run “npm run train -- framing”.');
    const { meaning: width, frames, claims } = data;
    this.data = data;
    this.layout = layoutFor(data.hidden, width, frames.length, claims.length);
    this.params = unpackParts(data, this.layout);
    const meanings = withLearnt(meaningsIn(tagger.meanings, width), data, width);
    this.vocabulary = new Vocabulary(unpackWords(words), lang);
    this.inputs = new Inputs(this.params, this.layout, meanings, width);
  }

  /** Judges the sentences of a passage; those without a word carry nothing. */
  read(sentences: readonly WordsOfSentence[]): Judgement[] {
    return atOnce(this.reading(sentences));
  }

  /** The same, with pauses; a passage that has been judged lately is not judged again. */
  *reading(sentences: readonly WordsOfSentence[]): Steps<Judgement[]> {
    const key = sentences.map(({ forms, marks }) => `${forms.join(' ')}\n${marks.join(' ')}`).join('\n');
    const known = this.known.get(key);
    if (known) return known;
    const n = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
    const given = this.inputs.room(n);
    const stretches: Stretch[] = [];
    let word = 0;
    for (const { forms, marks } of sentences) {
      if (forms.length > 0) stretches.push({ from: word, to: word + forms.length });
      forms.forEach((form, i) => {
        this.inputs.put(given, word++, this.vocabulary.rowOf(form), marks[i] ?? []);
      });
      yield undefined;
    }
    const { judged, states } = yield* judge(this.params, this.layout, given, stretches);
    let next = 0;
    const judgements: Judgement[] = [];
    for (const { forms } of sentences) {
      const one = forms.length > 0 ? next++ : -1;
      judgements.push(
        one < 0 ? { frames: [], claims: [] } : this.judgement(judged[one] as Judged, states, stretches[one] as Stretch),
      );
      yield undefined;
    }
    this.known.set(key, judgements);
    return judgements;
  }

  private judgement(judged: Judged, states: Float32Array, stretch: Stretch): Judgement {
    const { frames, claims, thresholds } = this.data;
    const carried = (id: string, output: number, from: number): Carried[] => {
      const likely = 1 / (1 + Math.exp(-(judged.present[output] as number)));
      if (likely < from) return [];
      const voices = voiceScores(this.params, this.layout, judged, output);
      const voice = VOICES[best(voices)] as Voice;
      const author = shareOf(voices, VOICES.indexOf('author'));
      const stances = stanceScores(this.params, this.layout, judged, output);
      const stance = STANCES[best(stances)] as Stance;
      const rejected = shareOf(stances, STANCES.indexOf('rejected'));
      return [{ id, likely, voice, author, stance, rejected, words: this.wordsFor(output, judged, states, stretch) }];
    };
    return {
      frames: frames.flatMap((id, i) => carried(id, i, thresholds.frames[id] ?? 0.5)),
      claims: claims.flatMap((id, i) => carried(id, frames.length + i, CLAIM_FROM)),
    };
  }

  /** How much each word of a sentence speaks for an output. */
  private wordsFor(output: number, { attention }: Judged, states: Float32Array, { from, to }: Stretch): Float32Array {
    const { hidden, outputs, parts } = this.layout;
    const width = 2 * hidden;
    const words = new Float32Array(to - from);
    let all = 0;
    for (let i = 0; i < words.length; i++) {
      let found = 0;
      for (let j = 0; j < width; j++)
        found +=
          (this.params[parts.weight.at + output * width + j] as number) * (states[(from + i) * width + j] as number);
      words[i] = Math.max(0, found) * (attention[i * (outputs + 1) + output] as number);
      all += words[i] as number;
    }
    // Where nothing speaks for it by itself, attention is all there is to tell.
    return words.map((share, i) => (all > 0 ? share / all : (attention[i * (outputs + 1) + output] as number)));
  }
}

function best(scores: Float32Array): number {
  return scores.reduce((found, score, i) => (score > (scores[found] as number) ? i : found), 0);
}

/** The share of one of several scores, by the softmax. */
function shareOf(scores: Float32Array, one: number): number {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const sum = scores.reduce((all, score) => all + Math.exp(score - most), 0);
  return Math.exp((scores[one] as number) - most) / sum;
}
