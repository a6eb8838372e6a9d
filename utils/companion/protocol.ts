/**
 * What companion and page say to each other, over a port that the companion opens: while none is open, a page says nothing.
 * Types, and the check of what reaches a page; what reaches the companion comes from a script of ours alone.
 */
import type { ClaimSentence } from '../../components/CardTitle.tsx';
import type { ClaimInfo } from '../../components/ClaimMarks.tsx';
import type { FrameInfo } from '../../components/FrameItem.tsx';
import type { Why } from '../../components/WhyMarked.tsx';
import type { Framing } from '../framing/types.ts';
import type { Topic } from '../knowledge/schema.ts';
import type { MadeBy } from '../messages.ts';
import type { Progress } from '../page/progress.ts';

/** Name of the port. */
export const COMPANION = 'companion';

/** One of the articles of a page. */
export interface ArticleHead {
  title: string;
  lang?: string | undefined;
  /** YYYY-MM-DD. */
  date?: string | undefined;
}

/** A mark of the page. */
export interface Passage {
  kind: 'entry' | 'claim';
  id: string;
  words: string;
  /** Title of the entry or the claim; none before what knows it has come. */
  title?: string | undefined;
  titleQuote?: string | undefined;
  /** None for a claim: it belongs to the article. */
  topic?: Topic | undefined;
  /** Who made the imported pack that finds it. */
  from?: MadeBy | undefined;
  /** Which of the articles it stands in, and in which paragraph of that, from 1. */
  article: number;
  paragraph: number;
  why: Why;
  /** For a claim: the sentence around it. */
  sentence?: ClaimSentence | undefined;
}

/** How one article tells it: its framing, cut to the sentences that carry something, with the words of these. */
export interface ToldArticle {
  framing: Framing;
  /** Of each sentence of the cut framing, its index in the whole one. */
  origins: number[];
  /** The article's words at the places of sentences and claims: see `placeKey`. */
  texts: Record<string, string>;
  /** All sentences of the article. */
  sentences: number;
  /** False where it is written in a language in which framing misses more. */
  isSure: boolean;
}

export interface CompanionPage {
  host: string;
  /** Its address without a fragment. */
  address: string;
  articles: ArticleHead[];
  /** Which of them the reader is at: what is told of one is told of this. */
  at: number;
  /** Marks in reading order. */
  passages: Passage[];
  told?: ToldArticle | undefined;
  /** The frames that `told` names, and the claims that it or a passage does. */
  frames: FrameInfo[];
  claims: ClaimInfo[];
}

/** What a page tells the companion, whenever it has changed. */
export interface PageLook {
  /** Whether settings let it be read. */
  isOn: boolean;
  progress?: Progress | undefined;
  /** The reader has had the reading stopped. */
  isStopped: boolean;
  /** Indexes of the passages that can be seen in the window. */
  inSight: number[];
  /** Left out where it is as it was. */
  page?: CompanionPage | undefined;
}

export type FromPage = { look: PageLook } | { missed: true };

/** What is shown: a mark, or a sentence or a claim of the article `at`, by its index and the words that are expected there. */
export type CompanionShow = { show: 'mark' | 'sentence' | 'claim'; index: number; words: string };

export type ToPage = CompanionShow | { reading: 'stop' | 'resume' };

/** Whether a message is what the companion may ask of a page: by hand, so that pages need not carry what validates. */
export function isToPage(message: unknown): message is ToPage {
  if (typeof message !== 'object' || message === null) return false;
  const { show, index, words, reading } = message as Record<string, unknown>;
  if (reading === 'stop' || reading === 'resume') return true;
  return (
    (show === 'mark' || show === 'sentence' || show === 'claim') &&
    Number.isSafeInteger(index) &&
    (index as number) >= 0 &&
    typeof words === 'string'
  );
}

/** Under which key `texts` has the words of a place. */
export const placeKey = ({ block, start, end }: { block: number; start: number; end: number }): string =>
  `${block} ${start} ${end}`;
