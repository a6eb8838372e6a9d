/**
 * What a surface shows of an entry or a claim: statements cut to the sources the reader has on, sources resolved,
 * and everything sorted into "known then" and "since this article". Pure.
 */
import type { ImportedId } from './namespace.ts';
import type { ClaimStatus, EntryKind, SourceKind, Topic } from './schema.ts';

export interface SourceView {
  id: string;
  kind: SourceKind;
  short: string;
  title: string;
  publisher: string;
  author?: string | undefined;
  date: string;
  url?: string | undefined;
  archive?: string | undefined;
  perspective: string;
}

export interface StatementView {
  text?: string | undefined;
  quote?: { text: string; lang: string; speaker?: string | undefined } | undefined;
  sources: SourceView[];
}

export interface PositionView {
  holder: string;
  text: string;
  sources: SourceView[];
}

export interface DisputeView {
  question: string;
  positions: PositionView[];
}

/** One dated line under "Since this article". */
export interface LaterView {
  date: string;
  text?: string | undefined;
  quote?: StatementView['quote'];
  sources: SourceView[];
  /** The entry it comes from, when it is another one than the card's. */
  entry?: { id: string; title: string } | undefined;
}

export interface EntryRef {
  id: string;
  title: string;
  titleQuote?: string | undefined;
  kind: EntryKind;
  topics: Topic[];
  when: { start: string; end?: string | undefined };
}

/** Which pack of others something is from. */
export interface Provenance {
  /** The pack's id. */
  id: string;
  title: string;
  /** Names of who made it, parted by commas. */
  makers: string;
  /** Topics of it: all that the pack has, or those of one thing. */
  topics: { id: ImportedId; title: string }[];
}

interface CardBase {
  /** Set where it is not ours. */
  from?: Provenance | undefined;
  id: string;
  title: string;
  topics: Topic[];
  /** What could be known on the day of the article (all of it, when the article has no date). */
  statements: StatementView[];
  disputes: DisputeView[];
  /** After the article's date, oldest first; empty when the article has no date. */
  since: LaterView[];
  /** Statements, positions and lines that are not shown because all their sources are off. */
  hidden: number;
  /** Kinds of the sources that hide them. */
  hiddenKinds: SourceKind[];
}

export interface EntryCard extends CardBase {
  type: 'entry';
  titleQuote?: string | undefined;
  kind: EntryKind;
  when: { start: string; end?: string | undefined };
  where?: string | undefined;
  summary: string;
  confusedWith: { text: string; entries: EntryRef[] }[];
  seeAlso: EntryRef[];
  claims: { id: string; title: string; status: ClaimStatus }[];
}

export interface ClaimCard extends CardBase {
  type: 'claim';
  status: {
    kind: ClaimStatus;
    since?: string | undefined;
    note: string;
    /** For outdated-since: the article is older than that day, so it was right when it was written. */
    rightThen: boolean;
  };
  /** Points on the claim's line of dates. */
  dates: { date: string; label: string }[];
  entries: EntryRef[];
}

/** One sentence taken from a source; a position is said with who holds it. */
export interface TakenSentence {
  text?: string | undefined;
  quote?: StatementView['quote'];
  holder?: string | undefined;
}

/** An entry or a claim with what it takes from a source. */
export interface SourceUse {
  kind: 'entry' | 'claim';
  id: string;
  title: string;
  titleQuote?: string | undefined;
  topics: Topic[];
  when?: EntryRef['when'];
  sentences: TakenSentence[];
}

/** A source with everything that is taken from it. */
export interface SourceCard {
  type: 'source';
  /** Set where it is not ours. */
  from?: Provenance | undefined;
  id: string;
  title: string;
  source: SourceView;
  /** Switched off by the reader. */
  off: boolean;
  /** Sentences that cite it, and how many rest on it alone. */
  count: number;
  alone: number;
  /** Entries in the order of their dates, then claims. */
  uses: SourceUse[];
  /** Further dates of the timelines. */
  dates: { date: string; text: string }[];
}

/** A card that is read: statements, disputes, what came since. */
export type ReadingCard = EntryCard | ClaimCard;

export type Card = ReadingCard | SourceCard;
export type CardKind = Card['type'];

/** One line of a topic's timeline. */
export interface TimelineItem {
  type: 'entry' | 'event';
  id: string;
  /** An entry's title; what happened, for a further date. */
  title: string;
  titleQuote?: string | undefined;
  date: string;
  end?: string | undefined;
  /** Another matter of the same name. */
  namesake?: boolean | undefined;
  /** For a further date: what it rests on, and the entries that tell more. */
  sources?: SourceView[] | undefined;
  entries?: EntryRef[] | undefined;
}

/** What to show of it. */
export interface ViewOptions {
  /** Ids of sources that are switched off. */
  sourcesOff: ReadonlySet<string>;
  /** Date of the article, YYYY-MM-DD; none when unknown or when there is no article. */
  articleDate?: string | undefined;
}

/** Whether a claim that no longer holds did so on the day of an article. */
export const heldThen = (since: string | undefined, articleDate: string | undefined): boolean =>
  Boolean(since && articleDate && articleDate < since);
