/** Annotated texts as the classifier sees them, laid out in flat arrays that workers can share. */
import type { WordsOfSentence } from '../../utils/framing/classifier/classifier.ts';
import { marksFor } from '../../utils/framing/classifier/marks.ts';
import { Framer } from '../../utils/framing/framer.ts';
import { FramingReader, framingOf } from '../../utils/framing/reader.ts';
import { STANCES, VOICES } from '../../utils/framing/types.ts';
import type { Compiled } from '../../utils/knowledge/compile.ts';
import type { Language } from '../../utils/knowledge/schema.ts';
import { worthReading } from '../../utils/spotting/gate-words.ts';
import { type Mention, Spotter } from '../../utils/spotting/spot.ts';
import { unpackWords } from '../../utils/spotting/tagger/data.ts';
import { Tagger } from '../../utils/spotting/tagger/tagger.ts';
import { Vocabulary } from '../../utils/spotting/tagger/vocabulary.ts';
import { blocksOfText, type PreparedBlock, prepare } from '../../utils/text/article.ts';
import { detectLanguage } from '../../utils/text/language.ts';
import type { Gold } from '../lib/gold.ts';
import { ownSentence, type Scored } from '../lib/score.ts';

/** What annotators say of a sentence: numbers of outputs (frames, then claims), of VOICES, of STANCES; -1 for unknown. */
export interface Labels {
  voice: number;
  carried: { output: number; voice: number; stance: number }[];
  /** Whether the text's claims are annotated at all. */
  claims: boolean;
}

export interface ExampleSentence extends Labels {
  /** Words in the shared arrays, `to` exclusive. */
  from: number;
  to: number;
}

export interface Examples {
  texts: ExampleSentence[][];
  /** For each word its row in the tagger's meanings, and its marks (`marksFor` a word). */
  rows: Int32Array;
  marks: Uint8Array;
}

/** An annotated text in which mentions have been spotted. */
export interface SpottedText {
  gold: Gold;
  lang: Language;
  blocks: PreparedBlock[];
  /** Where each block begins in the text. */
  offsets: number[];
  mentions: Mention[];
}

/** The framing of a text that has been spotted, whether or not a mention was found; offsets count in the whole text. */
export function framedText(
  { blocks, offsets, mentions }: SpottedText,
  framer: Framer,
): Pick<Scored, 'sentences' | 'claims'> {
  const { sentences, claims } = framingOf(framer, blocks, mentions);
  const inText = <S extends { block: number; start: number; end: number }>(span: S): S => ({
    ...span,
    start: (offsets[span.block] as number) + span.start,
    end: (offsets[span.block] as number) + span.end,
  });
  return { sentences: sentences.map(inText), claims: claims.map(inText) };
}

/** Reads annotated texts with mentions, patterns and rules, as a page is read. A text without a mention is read all the same. */
export class ExampleReader {
  readonly frames: string[];
  readonly claims: string[];
  private readonly compiled: Compiled;
  private readonly tools = new Map<Language, { spotter: Spotter; tagger: Tagger; framer: Framer; rows: Vocabulary }>();

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.frames = compiled.framing.frames.map(({ id }) => id);
    this.claims = compiled.framing.claims.map(({ id }) => id);
  }

  private toolsOf(lang: Language) {
    let found = this.tools.get(lang);
    if (!found) {
      const { spotting, framing, tagger } = this.compiled;
      if (!tagger) throw new Error('There is no tagger yet: run “npm run train -- tagger” first.');
      found = {
        spotter: new Spotter(spotting.readings, spotting.languages[lang]),
        tagger: new Tagger(tagger.data, tagger.words[lang], lang),
        framer: new Framer(framing, framing.languages[lang], lang),
        rows: new Vocabulary(unpackWords(tagger.words[lang]), lang),
      };
      this.tools.set(lang, found);
    }
    return found;
  }

  /** Spots the mentions of a text. */
  spot(gold: Gold): SpottedText {
    const lang = detectLanguage(gold.text, gold.lang ?? 'en') ?? 'en';
    const { spotter, tagger } = this.toolsOf(lang);
    const cut = blocksOfText(gold.text);
    const blocks = cut.map((block) => prepare(block));
    const mentions = spotter.spot(blocks, gold.date, tagger, !worthReading(gold.text, this.compiled.gate));
    return { gold, lang, blocks, offsets: cut.map(({ offset }) => offset), mentions };
  }

  /** The sentences of a text that have words. */
  read({
    gold,
    lang,
    blocks,
    offsets,
    mentions,
  }: SpottedText): { words: WordsOfSentence; labels: Labels; lang: Language }[] {
    const { framer } = this.toolsOf(lang);
    const reader = new FramingReader(framer, mentions);
    for (const block of blocks) reader.read(block);
    const places = blocks.flatMap(({ sentences }, b) =>
      sentences.map(({ start, end }) => {
        const offset = offsets[b] as number;
        return { start: offset + start, end: offset + end };
      }),
    );
    return reader.words.flatMap((words, i) => {
      if (words.forms.length === 0) return [];
      return [{ words, labels: this.labelsOf(gold, places[i] as { start: number; end: number }), lang }];
    });
  }

  private labelsOf(gold: Gold, place: { start: number; end: number }): Labels {
    const sentence = ownSentence(place, gold.sentences ?? []);
    const carried = (sentence?.frames ?? []).map(({ frame, voice, stance }) => ({
      output: this.frames.indexOf(frame),
      voice: VOICES.indexOf(voice as never),
      stance: STANCES.indexOf(stance as never),
    }));
    const claims = (gold.claims ?? []).filter((claim) => ownSentence(claim, [place]) !== undefined);
    for (const { claim, stance } of claims) {
      const number = this.claims.indexOf(claim);
      if (number < 0) throw new Error(`${gold.id}: there is no claim “${claim}”`);
      carried.push({
        output: this.frames.length + number,
        voice: VOICES.indexOf(sentence?.voice as never),
        stance: STANCES.indexOf(stance as never),
      });
    }
    return {
      voice: VOICES.indexOf(sentence?.voice as never),
      carried: carried.filter(({ output }) => output >= 0),
      claims: gold.claims !== undefined,
    };
  }

  /** Lays texts out. */
  layOut(golds: readonly Gold[]): Examples {
    const read = golds.map((gold) => this.read(this.spot(gold)));
    const width = marksFor(this.frames.length);
    const total = read.flat().reduce((sum, { words }) => sum + words.forms.length, 0);
    const rows = new Int32Array(new SharedArrayBuffer(Math.max(1, total) * 4));
    const marks = new Uint8Array(new SharedArrayBuffer(Math.max(1, total * width)));
    let at = 0;
    const texts = read.map((sentences) =>
      sentences.map(({ words, labels, lang }): ExampleSentence => {
        const from = at;
        const vocabulary = this.toolsOf(lang).rows;
        words.forms.forEach((form, i) => {
          rows[at] = vocabulary.rowOf(form);
          for (const mark of words.marks[i] ?? []) marks[at * width + mark] = 1;
          at++;
        });
        return { from, to: at, ...labels };
      }),
    );
    return { texts, rows, marks };
  }
}
