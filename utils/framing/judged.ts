/** Makes marks of what the classifier thinks of a sentence and what patterns have found in it. Pure. */
import type { PreparedBlock, PreparedSentence } from '../text/article.ts';
import { normalise } from '../text/tokenise.ts';
import type { Carried, Judgement } from './classifier/classifier.ts';
import type { ClassifierData } from './classifier/data.ts';
import { MAX_FRAMES, merge } from './rules.ts';
import type { ClaimMark, FrameMark, Span, Stance, Voice } from './types.ts';

/** Somebody who may be speaking in a sentence, in the article's words. */
export interface Heard {
  voice: Voice;
  speaker: string;
}

/** Where a sentence stands, and who may be speaking in it, the likeliest first. */
export interface Where {
  block: PreparedBlock;
  at: PreparedSentence;
  heard: readonly Heard[];
  /** Nobody is quoted or named as speaking, and nobody says “we”. */
  plain: boolean;
}

/** How likely the author must be where nobody else is heard: whoever argues as an official would is none for that. */
const AUTHOR_FROM = 0.2;

/** How likely a denial must be where the rules see one. */
const REJECTED_FROM = 0.25;

/** Words that are shown for a frame: the heaviest, until they have this share of the attention. */
const SHOWN_SHARE = 0.6;
const SHOWN = 5;
/** Words shorter than this say nothing by themselves, nor do these. */
const SAYS_FROM = 4;
const SAY_NOTHING = new Set(
  (
    'that this these those with have from they them will would shall could should been were which their there what when ' +
    'where into more most than then said says about also only just some over after before such other whose while because ' +
    'dass dieser diese haben werden wurde nicht auch noch cette avec dans pour sont elle este esta para pero como ' +
    'который которые чтобы этого также який які щоб який także który które'
  )
    .split(' ')
    .map(normalise),
);

/** Fewer words than this are no sentence but a label (“Diplomacy”, “World news”), unless a pattern says otherwise. */
const LABEL = 3;

/** A claim whose pattern is there must only not be ruled out: four in five such are right. */
const WITH_PATTERN = 0.03;

/** Frames of a sentence: those that are likely enough, likeliest first. Where a pattern found one, its words are the cues. */
export function judgedFrames({ frames }: Judgement, where: Where, byPattern: readonly FrameMark[]): FrameMark[] {
  if (where.at.to - where.at.from < LABEL) return [...byPattern];
  return [...frames]
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MAX_FRAMES)
    .map((carried) => {
      const found = byPattern.find(({ frame }) => frame === carried.id);
      const own = whose(carried, where);
      const denied = found?.stance === 'rejected' && carried.rejected >= REJECTED_FROM;
      return {
        frame: carried.id,
        ...own,
        ...(denied ? { stance: 'rejected' as const } : {}),
        cues: found?.cues ?? cuesOf(carried, where),
      };
    });
}

/** Claims of a sentence, in the order of their words. Those that the classifier does not know stand as patterns find them. */
export function judgedClaims(
  { claims }: Judgement,
  { claims: known, thresholds }: ClassifierData,
  where: Where,
  byPattern: readonly ClaimMark[],
  place: { block: number; sentence: number },
): ClaimMark[] {
  const marks = byPattern.filter(({ claim }) => !known.includes(claim));
  for (const carried of claims) {
    const found = byPattern.find(({ claim }) => claim === carried.id);
    if (carried.likely < (found ? WITH_PATTERN : thresholds.claim)) continue;
    const { start, end } = found ?? where.at;
    marks.push({
      ...place,
      start,
      end,
      claim: carried.id,
      ...whose(carried, where),
      ...(found ? {} : { cues: cuesOf(carried, where) }),
    });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Voice and stance, and the speaker, if rules have heard one of that voice. */
function whose(
  { voice, stance, author }: Carried,
  { heard, plain }: Where,
): { voice: Voice; stance: Stance; speaker?: string } {
  if (voice === 'author') return { voice, stance };
  if (plain && author >= AUTHOR_FROM) return { voice: 'author', stance: stance === 'reported' ? 'endorsed' : stance };
  const speaker = heard.find((one) => one.voice === voice)?.speaker;
  return { voice, stance, ...(speaker ? { speaker } : {}) };
}

/** The words that speak for something most, as spans of the block. */
function cuesOf({ words }: Carried, { block, at }: Where): Span[] {
  const { starts, ends, forms } = block.tokens;
  const order = [...words.keys()].sort((a, b) => (words[b] as number) - (words[a] as number));
  const spans: Span[] = [];
  let share = 0;
  for (const i of order) {
    if (spans.length >= SHOWN || share >= SHOWN_SHARE) break;
    share += words[i] as number;
    const start = starts[at.from + i] as number;
    const end = ends[at.from + i] as number;
    if (end - start >= SAYS_FROM && !SAY_NOTHING.has(forms[at.from + i] as string)) spans.push({ start, end });
  }
  const first = order[0] ?? 0;
  if (spans.length === 0)
    spans.push({ start: starts[at.from + first] as number, end: ends[at.from + first] as number });
  return merge(spans);
}
