/**
 * The framing of an article, by the codebook: sentence by sentence the frames with their voice and stance and the
 * words that triggered them, then the article; claims the same way. Deterministic, linear in the text. Pure.
 */
import { type Hit, Matcher } from '../spotting/matcher.ts';
import type { Mention } from '../spotting/spot.ts';
import type { PreparedBlock, PreparedSentence } from '../text/article.ts';
import { type FramingCore, type FramingLanguage, type FramingRole, GRAMMAR, type Grammar } from './data.ts';
import { quotations } from './quotes.ts';
import { isDenied } from './stance.ts';
import type { ArticleFrame, ClaimMark, FramedSentence, FrameMark, Framing, Span, Stance } from './types.ts';
import { type Attribution, attribute, type VoiceState, voiceAt } from './voice.ts';

/** Most frames in one sentence, as in the codebook. */
const MAX_FRAMES = 3;

/** The tables of one language, ready to match; made once, used for many articles. */
export class Framer {
  readonly data: FramingCore;
  readonly roles: FramingRole[];
  readonly matcher: Matcher;
  /** Whether there are frames in this language at all. */
  readonly hasFrames: boolean;

  constructor(data: FramingCore, language: FramingLanguage) {
    this.data = data;
    this.roles = language.roles;
    this.matcher = new Matcher(language.tables);
    this.hasFrames = language.frames;
  }
}

/** What stands in one sentence. */
interface Found {
  cues: (Hit & { cue: number })[];
  abouts: Set<number>;
  claims: (Hit & { claim: number })[];
  needs: Set<number>;
  excludes: Set<number>;
  speakers: (Hit & { speaker: number })[];
  grammar: Record<Grammar, Hit[]>;
}

function collect(framer: Framer, block: PreparedBlock, sentence: PreparedSentence): Found {
  const found: Found = {
    cues: [],
    abouts: new Set(),
    claims: [],
    needs: new Set(),
    excludes: new Set(),
    speakers: [],
    grammar: Object.fromEntries(GRAMMAR.map((g) => [g, []])) as unknown as Found['grammar'],
  };
  for (const hit of framer.matcher.match(block.tokens, sentence.from, sentence.to)) {
    const role = framer.roles[hit.pattern];
    if (!role) continue;
    const [kind, index] = role;
    if (kind === 'cue') found.cues.push({ ...hit, cue: index });
    else if (kind === 'about') found.abouts.add(index);
    else if (kind === 'claim') found.claims.push({ ...hit, claim: index });
    else if (kind === 'need') found.needs.add(index);
    else if (kind === 'exclude') found.excludes.add(index);
    else if (kind === 'speaker') found.speakers.push({ ...hit, speaker: index });
    else found.grammar[GRAMMAR[index] as Grammar].push(hit);
  }
  return found;
}

/**
 * The framing of one article, read block by block, so that a page can rest in between. Make it only where the article
 * has mentions: without one it is about something else and has no framing.
 */
export class FramingReader {
  private readonly framer: Framer;
  private readonly state: VoiceState = {};
  private readonly sentences: FramedSentence[] = [];
  private readonly claims: ClaimMark[] = [];
  private blocks = 0;

  constructor(framer: Framer) {
    this.framer = framer;
  }

  read(block: PreparedBlock): void {
    const { framer, state, sentences } = this;
    const b = this.blocks++;
    const quotes = quotations(block.text);
    const found = block.sentences.map((sentence) => collect(framer, block, sentence));
    const abouts = new Set(found.flatMap((f) => [...f.abouts]));
    const needs = new Set(found.flatMap((f) => [...f.needs]));
    block.sentences.forEach((sentence, s) => {
      const here = found[s] as Found;
      const attributions = attribute(
        block,
        sentence,
        {
          speakers: here.speakers.map((h) => ({
            from: h.from,
            to: h.to,
            voice: framer.data.speakers[h.speaker] as FrameMark['voice'],
          })),
          say: here.grammar.say.map((h) => h.from),
          accordingTo: here.grammar['according-to'],
          mind: here.grammar.mind.map((h) => h.from),
        },
        quotes,
        state,
      );
      const context: Context = { framer, block, found: here, abouts, needs, attributions, state };
      const index = sentences.length;
      sentences.push({ block: b, start: sentence.start, end: sentence.end, frames: framesOf(context) });
      this.claims.push(...claimsOf(context, b, index));
    });
    state.open = quotes.some((q) => q.open) ? state.last : undefined;
  }

  result(): Framing {
    return { sentences: this.sentences, ...overArticle(this.sentences, this.framer.data), claims: this.claims };
  }
}

/** Framing of an article in one go. */
export function frameArticle(framer: Framer, blocks: readonly PreparedBlock[], mentions: readonly Mention[]): Framing {
  if (mentions.length === 0) {
    const sentences = blocks.flatMap((block, b) =>
      block.sentences.map(({ start, end }) => ({ block: b, start, end, frames: [] })),
    );
    return { sentences, ...overArticle(sentences, framer.data), claims: [] };
  }
  const reader = new FramingReader(framer);
  for (const block of blocks) reader.read(block);
  return reader.result();
}

interface Context {
  framer: Framer;
  block: PreparedBlock;
  found: Found;
  abouts: Set<number>;
  needs: Set<number>;
  attributions: Attribution[];
  state: VoiceState;
}

const starts = (hits: Hit[]) => hits.map((h) => h.from);

function stanceAndVoice(
  context: Context,
  hit: Hit,
  negatable: boolean,
  verbInside: boolean,
): Pick<FrameMark, 'voice' | 'stance' | 'speaker'> {
  const { found, block, attributions, state } = context;
  const { voice, speaker, own } = voiceAt(hit, attributions, state, verbInside);
  const denied = isDenied(
    hit.from,
    hit.to,
    {
      negation: starts(found.grammar.negation),
      denial: starts(found.grammar.denial),
      myth: starts(found.grammar.myth),
    },
    block.tokens.forms,
    negatable,
  );
  const stance: Stance = denied ? 'rejected' : own ? 'endorsed' : 'reported';
  return { voice, speaker, stance };
}

const spanOf = (block: PreparedBlock, hit: Hit): Span => ({
  start: block.tokens.starts[hit.start] as number,
  end: block.tokens.ends[hit.end - 1] as number,
});

function framesOf(context: Context): FrameMark[] {
  const { framer, found, block, abouts } = context;
  const byFrame = new Map<number, { weight: number; hits: (Hit & { cue: number })[] }>();
  for (const hit of found.cues) {
    const cue = framer.data.cues[hit.cue];
    if (!cue || (cue.about.length > 0 && !cue.about.some((a) => abouts.has(a)))) continue;
    const sum = byFrame.get(cue.frame) ?? { weight: 0, hits: [] };
    // The same words found by two patterns of a frame count once.
    const same = sum.hits.some(
      (h) => h.from < hit.to && hit.from < h.to && framer.data.cues[h.cue]?.weight === cue.weight,
    );
    if (!same) sum.weight += cue.weight;
    sum.hits.push(hit);
    byFrame.set(cue.frame, sum);
  }
  const carried = [...byFrame]
    .filter(([, sum]) => sum.weight >= 1)
    .sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0]);
  const marks: FrameMark[] = [];
  for (const [index, { hits }] of carried.slice(0, MAX_FRAMES)) {
    const frame = framer.data.frames[index];
    if (!frame) continue;
    const main = hits.reduce((best, h) =>
      (framer.data.cues[h.cue]?.weight ?? 0) > (framer.data.cues[best.cue]?.weight ?? 0) ? h : best,
    );
    const read = stanceAndVoice(context, main, frame.negatable, true);
    if (hits.some((h) => framer.data.cues[h.cue]?.rejects)) read.stance = 'rejected';
    const cues = merge(hits.map((h) => spanOf(block, h)));
    marks.push({ frame: frame.id, ...read, cues });
    if (
      read.stance === 'rejected' &&
      frame.denialIs &&
      !carried.some(([i]) => framer.data.frames[i]?.id === frame.denialIs)
    )
      marks.push({ frame: frame.denialIs, ...read, stance: read.voice === 'author' ? 'endorsed' : 'reported', cues });
  }
  return marks;
}

function claimsOf(context: Context, block: number, sentence: number): ClaimMark[] {
  const { framer, found, needs } = context;
  const marks = new Map<number, ClaimMark>();
  for (const hit of found.claims) {
    const claim = framer.data.claims[hit.claim];
    if (!claim || found.excludes.has(hit.claim) || (claim.needs && !needs.has(hit.claim))) continue;
    const span = spanOf(context.block, hit);
    const known = marks.get(hit.claim);
    if (known) {
      const text = (of: Span) => context.block.text.slice(of.start, of.end);
      const longer = span.end - span.start > known.end - known.start;
      // The longer wording says more, unless it begins outside of a bracket and ends inside.
      if (isTorn(text(known)) || (longer && !isTorn(text(span)))) Object.assign(known, span);
      continue;
    }
    marks.set(hit.claim, { block, ...span, claim: claim.id, ...stanceAndVoice(context, hit, true, false), sentence });
  }
  return [...marks.values()].sort((a, b) => a.start - b.start);
}

/** Whether brackets are opened and not closed, or the other way round. */
const isTorn = (text: string) => text.split('(').length !== text.split(')').length;

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

function overArticle(sentences: FramedSentence[], data: FramingCore): Pick<Framing, 'frames' | 'absent'> {
  const frames: ArticleFrame[] = [];
  const carrying = new Map<string, number[]>();
  sentences.forEach((sentence, i) => {
    for (const id of new Set(sentence.frames.map((f) => f.frame))) carrying.set(id, [...(carrying.get(id) ?? []), i]);
  });
  for (const [frame, list] of carrying) frames.push({ frame, weight: list.length, sentences: list });
  frames.sort((a, b) => b.weight - a.weight || (a.sentences[0] as number) - (b.sentences[0] as number));
  const present = new Set(frames.map((f) => f.frame));
  return { frames, absent: data.frames.filter((f) => !present.has(f.id)).map((f) => f.id) };
}
