/**
 * The one protocol between pages, popup, options and background. Every message is validated where it is received;
 * the types of requests and answers are tied together here.
 */
import * as v from 'valibot';
import { CITATION_FORMATS, type CitationFormat } from './citation-formats.ts';
import { FaultSchema } from './fault-schema.ts';
import type { CountedFault } from './faults.ts';
import type { Key } from './i18n/keys.ts';
import type { StoreFault } from './knowledge/database-fault.ts';
import { type IMPORTED, ITEM_KINDS, type ItemKind } from './knowledge/names.ts';
import type { ImportedId } from './knowledge/namespace.ts';
import type { ImportedPatterns, PackPreview, PackRefused, PacksAnswer } from './knowledge/packs-answers.ts';
import { MAX_PACK_ID, MAX_TEXT } from './knowledge/published/limits.ts';
import {
  type ClaimStatus,
  ENTRY_KINDS,
  type EntryKind,
  LANGUAGES,
  SOURCE_KINDS,
  type SourceKind,
  TOPICS,
  type Topic,
} from './knowledge/schema.ts';
import type { Card, Provenance, TimelineItem } from './knowledge/view.ts';
import { TAB_PLACES, type TabPlace } from './overlay/tab-place.ts';
import { PLACE } from './place.ts';
import { type Settings, SettingsSchema, SWITCHED_IN } from './settings-schema.ts';
import { MAX_HOST } from './sites.ts';
import type { SyncState } from './sync/sync.ts';
import { ARTICLE, type Refusal } from './where.ts';

const id = v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9-]+$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const article = v.picklist(ARTICLE);
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

const host = text(MAX_HOST);

/** A topic of an imported pack, which has two hyphens in a row as no other id has (utils/knowledge/namespace.ts). */
const importedTopic = v.custom<ImportedId>(
  (value) => typeof value === 'string' && value.length <= 120 && /^[a-z0-9-]+--[a-z0-9-]+$/.test(value),
);
const packId = v.pipe(v.string(), v.maxLength(MAX_PACK_ID), v.regex(/^[a-z0-9-]+$/));
const packText = text(MAX_TEXT);
/** What a search is narrowed to. A source stands for what rests on it. */
const filters = v.object({
  topic: v.optional(v.picklist(TOPICS)),
  kind: v.optional(v.picklist(ITEM_KINDS)),
  entryKind: v.optional(v.picklist(ENTRY_KINDS)),
  sourceKind: v.optional(v.picklist(SOURCE_KINDS)),
  source: v.optional(id),
});
export type SearchFilters = v.InferOutput<typeof filters>;

/** What a reader asks of the background. */
export const RequestSchema = v.variant('type', [
  /** The gate has found anchor words: bring the annotator into that frame, if it is to be read. */
  v.object({ type: v.literal('annotate'), article }),
  /** The annotator has found mentions: bring the overlay (card, pill, panel) into that frame. */
  v.object({ type: v.literal('overlay') }),
  /** The overlay needs a part of it that is a script of its own. */
  v.object({ type: v.literal('part'), of: v.picklist(['framing', 'panel', 'tools']) }),
  /** The annotator or the overlay needs the patterns or the tagger's words of a language in its frame … */
  v.object({
    type: v.literal('data'),
    part: v.picklist(['spotting', 'framing', 'words']),
    lang: v.picklist(LANGUAGES),
  }),
  /** … or a network, which all languages share. */
  v.object({ type: v.literal('network'), of: v.picklist(['tagger', 'classifier']) }),
  /** What may be marked in this frame: settings and what has nothing left to show. */
  v.object({ type: v.literal('policy'), host, article, once: v.boolean() }),
  /** A card. */
  v.object({
    type: v.literal('card'),
    kind: v.picklist(['entry', 'claim', 'source']),
    id,
    articleDate: v.optional(day),
    /** Show what is hidden by sources switched off, in this card only. */
    showHidden: v.optional(v.boolean()),
  }),
  v.object({
    type: v.literal('search'),
    query: text(200),
    filters: v.optional(filters),
    /** Everything, where the query holds no word. */
    all: v.optional(v.boolean()),
  }),
  /** How many marks a page has, for the badge. */
  v.object({ type: v.literal('marks'), count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100000)) }),
  v.object({ type: v.literal('get-settings') }),
  /**
   * Change the settings; answered with what was stored. `from` is what they were when the reader changed them: then only
   * what differs is changed, and what was changed elsewhere meanwhile stays. Without it all of them are replaced.
   */
  v.object({ type: v.literal('set-settings'), settings: SettingsSchema, from: v.optional(SettingsSchema) }),
  /** Whether this device keeps in step with others; with `on`, from now on. */
  v.object({ type: v.literal('sync'), on: v.optional(v.boolean()) }),
  /** Switch this host on or off; from a page, the site of its tab. */
  v.object({ type: v.literal('site'), host, on: v.boolean(), where: v.picklist(SWITCHED_IN) }),
  /** Whether the page in a tab is read, and why not. */
  v.object({ type: v.literal('page-state'), tab }),
  /** Read the page in a tab, whatever it is, until it is left. */
  v.object({ type: v.literal('read-once'), tab }),
  /** Have the gate look at the page in a tab once more: it may have been open before the extension was. */
  v.object({ type: v.literal('look-again'), tab }),
  /** Sources with what rests on them, for the options page. */
  v.object({ type: v.literal('sources') }),
  /** State of the knowledge base and its cache. */
  v.object({ type: v.literal('knowledge') }),
  /**
   * Write the stored copy anew; how far that is comes as `Rebuilding`. `anew`: in a new database where the one there is
   * cannot be used, and the imported packs in it are lost.
   */
  v.object({ type: v.literal('rebuild'), anew: v.optional(v.boolean()) }),
  v.object({ type: v.literal('cancel-rebuild') }),
  /** A topic in time: its entries and further dates. */
  v.object({ type: v.literal('timeline'), topic: v.union([v.picklist(TOPICS), importedTopic]) }),
  /** What finds imported packs in articles of a language. */
  v.object({ type: v.literal('imported'), lang: v.picklist(LANGUAGES) }),
  /** The packs that the reader has imported. */
  v.object({ type: v.literal('packs') }),
  /** What is in the text of a file that may be a pack, and what importing it would change. Nothing is kept. */
  v.object({ type: v.literal('pack-check'), text: packText }),
  /** Keeps a pack; `hash` is that of the text that the reader has been shown. */
  v.object({ type: v.literal('pack-import'), text: packText, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  v.object({ type: v.literal('pack-switch'), id: packId, on: v.boolean() }),
  v.object({ type: v.literal('pack-remove'), id: packId }),
  v.object({ type: v.literal('open-options') }),
  /** What there is to do after an update … */
  v.object({ type: v.literal('news') }),
  /** … which the reader has put away. */
  v.object({ type: v.literal('news-seen') }),
  /** Switch one source off, from a card. */
  v.object({ type: v.literal('hide-source'), id }),
  /** Where the tab stands on pages; with `at`, from now on there. */
  v.object({ type: v.literal('tab-place'), at: v.optional(v.picklist(TAB_PLACES)) }),
  /** Count an error of our own code. */
  v.object({ type: v.literal('fault'), fault: FaultSchema }),
  v.object({ type: v.literal('faults') }),
  v.object({ type: v.literal('forget-faults') }),
  /** How a card is copied; with `as`, from now on so. */
  v.object({ type: v.literal('citation-format'), as: v.optional(v.picklist(CITATION_FORMATS)) }),
  /** Open a page of the extension in a new tab. */
  v.object({
    type: v.literal('open-page'),
    page: v.picklist(['codebook', 'library', 'welcome']),
    /** Where in the library: "entry/madrid-summit-1997", with the article's day where there is one. */
    place: v.optional(v.pipe(v.string(), v.maxLength(200), v.regex(PLACE))),
  }),
]);
export type Request = v.InferOutput<typeof RequestSchema>;

/** Settings that a page needs as they are. */
type Passed = Pick<Settings, 'around' | 'claims' | 'density' | 'marks' | 'opens' | 'dwell' | 'languages' | 'theme'>;

export interface Policy extends Passed {
  on: boolean;
  /** The page is no article, and read all the same: all its text is, and not only what looks most like one. */
  wholePage: boolean;
  topics: Topic[];
  /** Entries and claims with nothing left to show: not marked. */
  emptyEntries: string[];
  emptyClaims: string[];
  /** Names the imported packs that are on, as they are now; empty where there is none. */
  packs: string;
}

export interface PageState {
  /** Why the page is not read; null where it may be. */
  refusal: Refusal | null;
  /** Whether it would be read if the reader asked for it. */
  onceAllowed: boolean;
  /** Whether it is being read. */
  reading: boolean;
}

/** An imported pack, as far as its things say where they are from. */
export type MadeBy = Pick<Provenance, 'title' | 'makers'>;

export interface SearchHit {
  /** A date is a further date of a timeline: what happened, in one line, without a card of its own. */
  kind: ItemKind;
  id: string;
  title: string;
  titleQuote?: string | undefined;
  topics: Topic[];
  entryKind?: EntryKind | undefined;
  when?: { start: string; end?: string | undefined } | undefined;
  status?: { kind: ClaimStatus; since?: string | undefined; note: string } | undefined;
  /** For a source: its kind, and how many sentences and dates cite it. */
  source?: { kind: SourceKind; date: string; cited: number } | undefined;
  /** The imported pack it is from, and the timeline it stands in. */
  from?: (MadeBy & { topic?: ImportedId | undefined }) | undefined;
  /** Beginnings of the title's words that were typed, as written there but in lower case, for marking. */
  terms: string[];
  /** Where words stand that the title has not. */
  excerpt?: { text: string; terms: string[]; isName?: boolean | undefined } | undefined;
}

export interface SearchAnswer {
  query: string;
  /** Entries, claims, sources, dates: of each the best first, and not all where there are many. */
  hits: SearchHit[];
  /** What was searched for when nothing matched as typed. */
  readAs?: string | undefined;
  /** Nothing holds all the words: these are only near. */
  nearest: boolean;
  /** How many there are with the filters, in all and of each kind; and without the filters. */
  total: number;
  totals: Record<ItemKind, number>;
  unfiltered: number;
  /** How many each filter would leave beside the others. */
  facets: {
    topics: Partial<Record<Topic, number>>;
    kinds: Partial<Record<ItemKind, number>>;
    entryKinds: Partial<Record<EntryKind, number>>;
    sourceKinds: Partial<Record<SourceKind, number>>;
    /** The sources that carry most of it, the most first. */
    sources: { id: string; short: string; kind: SourceKind; count: number }[];
  };
}

export interface SourceRow {
  id: string;
  kind: SourceKind;
  short: string;
  title: string;
  publisher: string;
  author?: string | undefined;
  date: string;
  url?: string | undefined;
  perspective: string;
  /** Statements (positions and lines included) that cite it, and how many rest on it alone. */
  statements: number;
  alone: number;
  /** The imported pack it is from. */
  from?: MadeBy | undefined;
}

export interface SourcesAnswer {
  rows: SourceRow[];
  statements: number;
  /** With the current settings. */
  shown: number;
  emptyEntries: number;
}

export interface KnowledgeState {
  id: string;
  title: string;
  version: string;
  hash: string;
  counts: { entries: number; statements: number; claims: number; events: number; sources: number; frames: number };
  /** Where answers come from. */
  store: 'database' | 'memory';
  /** Why it is memory. */
  reason?: StoreFault | undefined;
  /** When the copy was last compared with the bundled pack, milliseconds since 1970. */
  checked: number;
}

/** Answers, by request type. */
export interface Answers {
  annotate: { injected: boolean };
  overlay: { injected: boolean };
  part: { injected: boolean };
  data: { injected: boolean };
  network: { injected: boolean };
  policy: Policy;
  card: { card: Card | null };
  search: SearchAnswer;
  marks: { ok: true };
  'get-settings': Settings;
  'set-settings': Settings;
  sync: SyncState;
  site: Settings;
  'page-state': PageState;
  'read-once': PageState;
  'look-again': { ok: true };
  sources: SourcesAnswer;
  knowledge: KnowledgeState;
  rebuild: KnowledgeState;
  'cancel-rebuild': { ok: true };
  /** With what it is called and which pack it is from, where it is not ours. */
  timeline: { items: TimelineItem[]; topic?: string | undefined; from?: MadeBy | undefined };
  imported: { packs: ImportedPatterns[] };
  packs: PacksAnswer;
  'pack-check': PackPreview | PackRefused;
  'pack-import': PacksAnswer | PackRefused;
  'pack-switch': PacksAnswer;
  'pack-remove': PacksAnswer;
  'open-options': { ok: true };
  news: { text?: Key | undefined };
  'news-seen': { ok: true };
  'hide-source': Settings;
  'tab-place': { at?: TabPlace | undefined };
  fault: { ok: true };
  faults: { faults: CountedFault[] };
  'forget-faults': { ok: true };
  'citation-format': { as?: CitationFormat | undefined };
  'open-page': { ok: true };
}

/** What the background tells our own pages while it writes the stored copy anew. */
export interface Rebuilding {
  type: 'rebuilding';
  /** What is being done: the first, second and last of three. */
  step: 'read' | 'write' | 'index';
}

/** What the background answers when a request is not valid or could not be served. */
export interface Failure {
  error: string;
}

/** What the popup asks of the page in the active tab; checked there by `isPageRequest` of utils/overlay/page-request.ts. */
export type PageRequest =
  | { type: 'page-summary' }
  /** Scroll to a mention or a sentence and flash it. */
  | { type: 'page-show'; what: 'mention' | 'claim'; index: number }
  | { type: 'page-panel' }
  /** On to the next mark and its card, or back to the one before. */
  | { type: 'page-walk'; step: 1 | -1 }
  /** The summary with the annotations of the article. */
  | { type: 'page-annotations' };

export interface PageSummary {
  title: string;
  /** The language of the article. */
  lang?: string | undefined;
  host: string;
  /** Date of the article, YYYY-MM-DD. */
  date?: string | undefined;
  mentions: {
    text: string;
    topic: Topic | typeof IMPORTED;
    entry: string;
    title: string;
    /** The imported pack that found it. */
    from?: MadeBy | undefined;
    index: number;
  }[];
  claims: { text: string; claim: string; index: number }[];
  /** Frames by weight, heaviest first: their names. */
  frames: { id: string; name: string; sentences: number }[];
  /** Mentions, frames and claims as web annotations, JSON-LD; only where they were asked for. */
  annotations?: string | undefined;
}
