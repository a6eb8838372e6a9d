/** Frames and claims as patterns find them, with voice and stance by rules. Pure. */
import type { Hit } from '../spotting/matcher.ts';
import type { PreparedBlock } from '../text/article.ts';
import type { CueData } from './data.ts';
import type { Found } from './found.ts';
import type { Framer } from './framer.ts';
import { isDenied } from './stance.ts';
import type { ClaimMark, FrameMark, Span, Stance } from './types.ts';
import { type Attribution, type VoiceState, voiceAt } from './voice.ts';

/** Most frames in one sentence, as in the codebook. */
export const MAX_FRAMES = 3;

/** A sentence, and what is near it. */
export interface Context {
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

/** The cue of a hit, where what it must be about is near. */
export function cueOf(hit: { cue: number }, { framer, abouts }: Context): CueData | undefined {
  const cue = framer.data.cues[hit.cue];
  return cue && (cue.about.length === 0 || cue.about.some((about) => abouts.has(about))) ? cue : undefined;
}

/** Frames of a sentence. */
export function framesOf(context: Context): FrameMark[] {
  const { framer, found, block } = context;
  const byFrame = new Map<number, { weight: number; hits: (Hit & { cue: number })[] }>();
  for (const hit of found.cues) {
    const cue = cueOf(hit, context);
    if (!cue) continue;
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

/** Claims of a sentence, in the order of their words. `block` and `sentence` are its numbers. */
export function claimsOf(context: Context, block: number, sentence: number): ClaimMark[] {
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

/** Spans that touch are one. */
export function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
