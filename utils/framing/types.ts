/** What framing gives: pure data, so that pages, tests and `npm run eval` share it. Ids are those of the codebook. */

export const VOICES = [
  'author',
  'russian-official',
  'western-nato-official',
  'ukrainian-official',
  'expert',
  'other',
  'unclear',
] as const;
export type Voice = (typeof VOICES)[number];

export const STANCES = ['endorsed', 'reported', 'rejected'] as const;
export type Stance = (typeof STANCES)[number];

/** Offsets are UTF-16 units of the block's text. */
export interface Span {
  start: number;
  end: number;
}

/** One frame in one sentence. */
export interface FrameMark {
  frame: string;
  voice: Voice;
  stance: Stance;
  /** Who speaks, in the article's words ("Jens Stoltenberg"); none for the author. */
  speaker?: string | undefined;
  /** The words that triggered it. */
  cues: Span[];
}

export interface FramedSentence extends Span {
  /** Index of the block it stands in. */
  block: number;
  frames: FrameMark[];
}

/** A claim of the knowledge base, found in the text. */
export interface ClaimMark extends Span {
  /** Index of the block it stands in. */
  block: number;
  claim: string;
  voice: Voice;
  /** Rejected: the article or the speaker denies it. */
  stance: Stance;
  /** It is asked, not said. */
  asked?: boolean | undefined;
  speaker?: string | undefined;
  /** The words that make the claim, where a wording was not met letter by letter. */
  cues?: Span[] | undefined;
  /** Index of the sentence it stands in. */
  sentence: number;
}

/** One frame over the whole article. */
export interface ArticleFrame {
  frame: string;
  /** Sentences that carry it. */
  weight: number;
  /** Indexes into `sentences`, in reading order. */
  sentences: number[];
}

export interface Framing {
  sentences: FramedSentence[];
  /** Heaviest first, ties to the earlier. */
  frames: ArticleFrame[];
  /** Ids of frames no sentence carries. */
  absent: string[];
  claims: ClaimMark[];
}

/** Of an article that has none. */
export const NO_FRAMING: Framing = { sentences: [], frames: [], absent: [], claims: [] };
