/**
 * The framing of an article, by the codebook: sentence by sentence the frames with their voice and stance and the words
 * that triggered them, then the article; claims the same way. Patterns and rules read first; the classifier, where there
 * is one, judges with their findings before it. Deterministic, linear in the text. Pure.
 */
import type { Language } from '../knowledge/schema.ts';
import { atOnce, type Steps } from '../network/steps.ts';
import type { Mention } from '../spotting/spot.ts';
import { MOST_PASSAGES, PASSAGE, passagesOf, type SentencePlace } from '../spotting/tagger/passages.ts';
import { topicsOfWords } from '../spotting/tagger/words.ts';
import type { PreparedBlock, PreparedSentence } from '../text/article.ts';
import type { Judgement, WordsOfSentence } from './classifier/classifier.ts';
import { wordMarks } from './classifier/marks.ts';
import { GRAMMAR, type Grammar } from './data.ts';
import { isFirstPerson } from './first-person.ts';
import { collect, type Found } from './found.ts';
import type { Framer } from './framer.ts';
import { type Heard, judgedClaims, judgedFrames } from './judged.ts';
import { overArticle } from './over-article.ts';
import { quotations } from './quotes.ts';
import { type Context, claimsOf, cueOf, framesOf } from './rules.ts';
import type { ClaimMark, FramedSentence, FrameMark, Framing, Span, Voice } from './types.ts';
import { attribute, type VoiceState, voiceAt } from './voice.ts';

/** Words of a sentence that the classifier reads at most, and of all sentences together. */
const LONGEST = 250;
const MOST_WORDS = MOST_PASSAGES * PASSAGE;

const NO_WORDS: WordsOfSentence = { forms: [], marks: [] };

/** A sentence that patterns and rules have read. */
interface ReadSentence {
  block: PreparedBlock;
  at: PreparedSentence;
  place: SentencePlace;
  frames: FrameMark[];
  claims: ClaimMark[];
  heard: Heard[];
  plain: boolean;
  /** The article tells what somebody says. */
  attributed: boolean;
  words: WordsOfSentence;
}

/**
 * Reads an article block by block, then judges it passage by passage, so that a page can rest in between. Make it only
 * where the article has mentions: without one it is about something else and has no framing.
 */
export class FramingReader {
  private readonly framer: Framer;
  /** By block. */
  private readonly mentions: ReadonlyMap<number, readonly Mention[]>;
  private readonly state: VoiceState = {};
  private readonly sentences: ReadSentence[] = [];
  private readonly judged = new Map<number, Judgement>();
  private blocks = 0;
  /** Words kept for the classifier. */
  private kept = 0;

  constructor(framer: Framer, mentions: readonly Mention[]) {
    this.framer = framer;
    this.mentions = Map.groupBy(mentions, ({ block }) => block);
  }

  /** Reads the next block with patterns and rules. */
  read(block: PreparedBlock): void {
    for (const _ of this.reading(block));
  }

  /** The same, with a pause after each sentence. */
  *reading(block: PreparedBlock): Generator<undefined> {
    const { framer, state } = this;
    const b = this.blocks++;
    const quotes = quotations(block.text);
    const found: Found[] = [];
    for (const sentence of block.sentences) {
      found.push(collect(framer, block, sentence));
      yield undefined;
    }
    const abouts = new Set(found.flatMap((f) => [...f.abouts]));
    const needs = new Set(found.flatMap((f) => [...f.needs]));
    const topics = topicsOfWords(block, this.mentions.get(b) ?? []);
    let before: VoiceState['last'];
    for (const [s, at] of block.sentences.entries()) {
      const here = found[s] as Found;
      const speakers = here.speakers.map(({ from, to, speaker }) => ({
        from,
        to,
        voice: framer.data.speakers[speaker] as Voice,
      }));
      const attributions = attribute(
        block,
        at,
        {
          speakers,
          say: here.grammar.say.map((h) => h.from),
          accordingTo: here.grammar['according-to'],
          mind: here.grammar.mind.map((h) => h.from),
        },
        quotes,
        state,
      );
      const context: Context = { framer, block, found: here, abouts, needs, attributions, state };
      const heard = [...attributions, state.turn, before].flatMap((one) =>
        one?.speaker ? [{ voice: one.voice, speaker: one.speaker.replace(/\s+/g, ' ') }] : [],
      );
      this.sentences.push({
        block,
        at,
        place: { block: b, from: at.from, to: at.to },
        frames: framesOf(context),
        claims: claimsOf(context, b, this.sentences.length),
        heard,
        attributed: attributions.some(({ described }) => !described),
        plain: attributions.length === 0 && !state.turn && isPlain(block, at, quotes, framer.lang),
        words: this.isJudged(at) ? wordsOf(context, at, topics, quotes, speakers) : NO_WORDS,
      });
      // Who spoke in a sentence may go on in the next one of the paragraph, and no further.
      before = attributions.some(({ speaker }) => speaker) ? state.last : undefined;
      yield undefined;
    }
    state.open = quotes.some((q) => q.open) ? state.last : undefined;
  }

  /** Whether the classifier is to see a sentence: what has no end is none, and a text that has none is no article. */
  private isJudged({ from, to }: PreparedSentence): boolean {
    if (to - from > LONGEST || this.kept > MOST_WORDS) return false;
    this.kept += to - from;
    return true;
  }

  /** The sentences read so far, as the classifier sees them. */
  get words(): WordsOfSentence[] {
    return this.sentences.map(({ words }) => words);
  }

  /** Has the classifier judge what was read; pauses now and then. Nothing to do without a classifier. */
  *judge(): Generator<undefined> {
    const { classifier } = this.framer;
    if (!classifier) return;
    const list = this.sentences
      .map((sentence, index) => ({ sentence, index }))
      .filter(({ sentence }) => sentence.words.forms.length > 0);
    for (const { from, to, own, ownEnd } of passagesOf(list.map(({ sentence }) => sentence.place))) {
      const judged = yield* classifier.reading(list.slice(from, to).map(({ sentence }) => sentence.words));
      for (let i = own; i < ownEnd; i++)
        this.judged.set((list[i] as { index: number }).index, judged[i - from] as Judgement);
      yield undefined;
    }
  }

  /** What was read and judged, as the framing of the article; pauses now and then. */
  *resulting(): Steps<Framing> {
    const { classifier } = this.framer;
    const sentences: FramedSentence[] = [];
    const claims: ClaimMark[] = [];
    // Records of somebody’s own words have nobody who tells what others say.
    const narrated = this.sentences.some(({ attributed }) => attributed);
    for (const [index, sentence] of this.sentences.entries()) {
      const { block, at, place, heard, plain } = sentence;
      const judgement = this.judged.get(index);
      const where = { block, at, heard, plain: plain && narrated };
      const frames = judgement ? judgedFrames(judgement, where, sentence.frames) : sentence.frames;
      sentences.push({ block: place.block, start: at.start, end: at.end, frames });
      claims.push(
        ...(judgement && classifier
          ? judgedClaims(judgement, classifier.data, where, sentence.claims, { block: place.block, sentence: index })
          : sentence.claims),
      );
      yield undefined;
    }
    for (const claim of claims) if (isAsked(this.sentences[claim.sentence] as ReadSentence)) claim.asked = true;
    return { sentences, ...overArticle(sentences, this.framer.data), claims };
  }
}

/** Whether a sentence is a question. */
const isAsked = ({ block, at }: ReadSentence): boolean =>
  /\?["'“”‘’«»‹›)\]\s]*$/.test(block.text.slice(at.start, at.end));

/** Framing of an article in one go. */
export function frameArticle(framer: Framer, blocks: readonly PreparedBlock[], mentions: readonly Mention[]): Framing {
  if (mentions.length === 0) {
    const sentences = blocks.flatMap((block, b) =>
      block.sentences.map(({ start, end }) => ({ block: b, start, end, frames: [] })),
    );
    return { sentences, ...overArticle(sentences, framer.data), claims: [] };
  }
  return framingOf(framer, blocks, mentions);
}

/** The same whether or not there is a mention, for whoever measures or teaches. */
export function framingOf(framer: Framer, blocks: readonly PreparedBlock[], mentions: readonly Mention[]): Framing {
  const reader = new FramingReader(framer, mentions);
  for (const block of blocks) reader.read(block);
  for (const _ of reader.judge());
  return atOnce(reader.resulting());
}

/** Whether no part of a sentence is quoted, and nobody speaks for others. */
function isPlain(
  { tokens }: PreparedBlock,
  { start, end, from, to }: PreparedSentence,
  quotes: readonly Span[],
  lang: Language,
): boolean {
  if (quotes.some((quote) => quote.start < end && start < quote.end)) return false;
  for (let i = from; i < to; i++)
    if (isFirstPerson(tokens.forms[i] as string, tokens.raws[i] as string, lang)) return false;
  return true;
}

/** A sentence as the classifier sees it. */
function wordsOf(
  context: Context,
  { from, to }: PreparedSentence,
  topics: Int8Array,
  quotes: readonly Span[],
  speakers: readonly { from: number; to: number; voice: Voice }[],
): WordsOfSentence {
  const { block, found, attributions, state } = context;
  const { tokens } = block;
  const covers = (hit: { from: number; to: number }, i: number) => i >= hit.from && i < hit.to;
  const cues = found.cues.flatMap((hit) => {
    const cue = cueOf(hit, context);
    return cue ? [{ from: hit.start, to: hit.end, frame: cue.frame }] : [];
  });
  const marks: number[][] = [];
  for (let i = from; i < to; i++) {
    const whose = voiceAt({ start: i, from: i, to: i }, attributions, state, true);
    const start = tokens.starts[i] as number;
    marks.push(
      wordMarks(block, i, {
        first: i === from,
        topic: topics[i] as number,
        quoted: quotes.some((q) => start >= q.start && start < q.end),
        speakers: speakers.filter((hit) => covers(hit, i)).map((hit) => hit.voice),
        grammar: GRAMMAR.flatMap((name: Grammar, g) => (found.grammar[name].some((hit) => covers(hit, i)) ? [g] : [])),
        cues: cues.filter((hit) => covers(hit, i)).map((hit) => hit.frame),
        claim: found.claims.some(({ start: first, end }) => i >= first && i < end),
        voice: whose.voice,
        own: whose.own,
        turn: state.turn !== undefined,
      }),
    );
  }
  return { forms: tokens.forms.slice(from, to), marks };
}
