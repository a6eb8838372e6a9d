/**
 * The shape of the knowledge base, validated with Valibot: what editors write as YAML under
 * `assets/knowledge/` and what the compiled pack holds. Pure: no DOM, no browser API.
 *
 * Every text is plain text, never HTML. Dates are ISO 8601, cut where the day or month is not known.
 */
import * as v from 'valibot';

/** Version of the pack format. Raised when an older reader could not read a newer pack. */
export const FORMAT = 2;

export const TOPICS = ['geneva-talks', 'nato-expansion', 'baker-assurance'] as const;
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'pl'] as const;
/** `namesake`: something that shares a name with our subjects, there to be told apart and never marked. */
export const ENTRY_KINDS = [
  'event',
  'document',
  'concept',
  'position',
  'account',
  'person',
  'organisation',
  'namesake',
] as const;
export const SOURCE_KINDS = [
  'primary-document',
  'official-western',
  'official-russian',
  'official-ukrainian',
  'scholarship',
  'journalism',
  'memoir-interview',
  'reference',
] as const;
export const CLAIM_STATUSES = ['established', 'disputed', 'unsupported', 'needs-context', 'outdated-since'] as const;

export type Topic = (typeof TOPICS)[number];
export type Language = (typeof LANGUAGES)[number];
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Longest summary, in characters: it is read in two seconds. */
export const MAX_SUMMARY = 240;
/** Most words of exact quotation in one place. */
export const MAX_QUOTE_WORDS = 25;

const plain = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(max, `must be at most ${max} characters`),
    v.check((text) => !/<\/?[a-z][^>]*>/i.test(text), 'must be plain text, without HTML tags'),
  );

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a kebab-case id'));
const lang = v.picklist(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`);

/** True for YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar. */
export function isDate(text: string): boolean {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!m) return false;
  const [, year, month = '01', day = '01'] = m;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
const date = v.pipe(v.string(), v.check(isDate, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD'));

const httpsUrl = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      return new URL(text).protocol === 'https:';
    } catch {
      return false;
    }
  }, 'must be an https address'),
);

/** Texts per language: what people call a thing, or patterns that find it. */
const perLanguage = (max: number) => v.record(lang, v.pipe(v.array(plain(max)), v.minLength(1)));

const quote = v.strictObject({
  text: v.pipe(
    plain(300),
    v.check((t) => t.split(/\s+/).length <= MAX_QUOTE_WORDS, `must be at most ${MAX_QUOTE_WORDS} words`),
  ),
  lang: v.optional(lang, 'en'),
  /** Whose words, when the statement does not say so. */
  speaker: v.optional(plain(80)),
});

const sources = v.pipe(v.array(slug), v.minLength(1, 'needs at least one source'));

export const StatementSchema = v.pipe(
  v.strictObject({
    text: v.optional(plain(320)),
    quote: v.optional(quote),
    sources,
    /** When it happened, where that differs from the entry's own date. */
    date: v.optional(date),
    /** From when a reader could know it. Unset: since it happened. */
    knownSince: v.optional(date),
  }),
  v.check((s) => Boolean(s.text || s.quote), 'needs a text or a quotation'),
);

const position = v.strictObject({ holder: plain(60), text: plain(240), sources, knownSince: v.optional(date) });

export const DisputeSchema = v.strictObject({
  question: plain(80),
  positions: v.pipe(v.array(position), v.minLength(2), v.maxLength(4)),
});

export const SourceSchema = v.strictObject({
  id: slug,
  kind: v.picklist(SOURCE_KINDS),
  /** How a citation names it in a few words: "US record of the talk, 1990". */
  short: plain(48),
  title: plain(240),
  publisher: plain(160),
  author: v.optional(plain(160)),
  date,
  /** The publisher's own page where there is one. Absent: cited in words only. */
  url: v.optional(httpsUrl),
  archive: v.optional(httpsUrl),
  /** One line on where the source stands. */
  perspective: plain(200),
});

export const EntrySchema = v.strictObject({
  id: slug,
  title: plain(90),
  /** Part of the title in somebody else's words, set in their type: must occur in the title. */
  titleQuote: v.optional(plain(60)),
  kind: v.picklist(ENTRY_KINDS),
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.minLength(1)),
  when: v.strictObject({ start: date, end: v.optional(date) }),
  where: v.optional(plain(60)),
  /** What happened, in one line: for timelines and "Since this article". */
  line: v.strictObject({ text: plain(140), sources }),
  summary: plain(MAX_SUMMARY),
  names: perLanguage(100),
  statements: v.pipe(v.array(StatementSchema), v.minLength(2), v.maxLength(6)),
  disputes: v.optional(v.array(DisputeSchema), []),
  /** In own words: what it must not be taken for, and the entries on that. */
  confusedWith: v.optional(
    v.array(v.strictObject({ text: plain(200), entries: v.optional(v.array(slug), []) })),
    [],
  ),
  seeAlso: v.optional(v.array(slug), []),
  /** Entries whose lines belong under "Since this article" of this one. */
  followedBy: v.optional(v.array(slug), []),
});

/** One dated line of a topic's timeline that is not an entry's own: what has no card, or one date among an entry's many. */
export const EventSchema = v.strictObject({
  id: slug,
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.minLength(1)),
  when: v.strictObject({ start: date, end: v.optional(date) }),
  /** What happened, in one line. */
  text: plain(140),
  sources,
  /** Entries that tell more; the first is opened from the timeline. */
  entries: v.optional(v.array(slug), []),
});

export const ClaimSchema = v.strictObject({
  id: slug,
  /** As an article would put it. */
  title: plain(120),
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.minLength(1)),
  /** Entries that give the background. */
  entries: v.pipe(v.array(slug), v.minLength(1)),
  status: v.strictObject({
    kind: v.picklist(CLAIM_STATUSES),
    /** Only for outdated-since. */
    since: v.optional(date),
    /** Why, in a short sentence: "The word is a judgement of intent." */
    note: plain(120),
  }),
  /** What the record shows. */
  record: v.pipe(v.array(StatementSchema), v.minLength(1), v.maxLength(6)),
  disputes: v.optional(v.array(DisputeSchema), []),
  /** Points on a line of dates, for claims that time decides. */
  dates: v.optional(v.array(v.strictObject({ date, label: plain(24) })), []),
  followedBy: v.optional(v.array(slug), []),
  /** Typical wordings, for search and for editors. */
  wordings: perLanguage(140),
  /** Patterns that find it in a sentence: see docs/patterns.md. */
  patterns: perLanguage(600),
  /** Patterns, one of which must also stand in the sentence or the paragraph for the claim to count. */
  needs: v.optional(perLanguage(600), {}),
  /** Patterns that take the claim back when they stand in the same sentence. */
  excludes: v.optional(perLanguage(600), {}),
});

export const CueSchema = v.strictObject({
  /** Patterns; see docs/patterns.md. */
  patterns: perLanguage(600),
  /** 1 carries the frame by itself; less needs company in the same sentence. */
  weight: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(2)), 1),
  /** What the cue must be about: lexicon ids, one of which must stand in the sentence or its paragraph. */
  about: v.optional(v.array(slug), []),
  /** The words themselves deny the frame ("poses no threat"). */
  rejects: v.optional(v.boolean(), false),
});

export const FrameSchema = v.strictObject({
  id: slug,
  code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  name: plain(40),
  definition: plain(160),
  /** A denial of this frame also counts for that one. */
  denialIs: v.optional(slug),
  /** Whether "not" before a cue turns the frame round ("is not a threat"); talks stay talks without a breakthrough. */
  negatable: v.optional(v.boolean(), true),
  /** Entries that carry the frame's background, offered where the frame is absent. */
  entries: v.optional(v.array(slug), []),
  cues: v.pipe(v.array(CueSchema), v.minLength(1)),
});

/** Words that patterns share: `{nato}` in a pattern stands for any of them. */
export const LexiconSchema = v.strictObject({ id: slug, note: v.optional(plain(200)), words: perLanguage(600) });

const evidence = v.strictObject({
  /** A pattern that must be found … */
  when: v.optional(perLanguage(600)),
  /** … this near: in the mention's sentence, its paragraph, or anywhere in the article. */
  within: v.optional(v.picklist(['sentence', 'paragraph', 'article']), 'sentence'),
  /** Or: the article's date must lie between these days (inclusive). */
  dated: v.optional(v.tuple([date, date])),
  weight: v.pipe(v.number(), v.minValue(-10), v.maxValue(10)),
  /** Completes "Read so because …" for the reader. */
  says: plain(120),
});

/** One way to read the words of a mention: an entry of ours, or something else that is not marked. */
const reading = v.strictObject({
  /** Entry id, or none when these words then mean something that is not ours. */
  entry: v.optional(slug),
  topic: v.optional(v.picklist(TOPICS)),
  /** Names the reading in "Not as". */
  label: plain(90),
  /** Weight before any evidence. */
  base: v.optional(v.number(), 0),
  evidence: v.optional(v.array(evidence), []),
});

/** Patterns whose words can mean several things, with what decides between them. */
export const ReadingsSchema = v.strictObject({
  id: slug,
  note: v.optional(plain(300)),
  patterns: perLanguage(600),
  /** A reading must reach this much weight to be marked. */
  threshold: v.optional(v.number(), 1),
  readings: v.pipe(v.array(reading), v.minLength(1)),
});

/** Who can be speaking, for the voices of framing. */
export const SpeakersSchema = v.strictObject({
  id: slug,
  voice: v.picklist(['russian-official', 'western-nato-official', 'ukrainian-official', 'expert', 'other']),
  patterns: perLanguage(300),
});

export type Statement = v.InferOutput<typeof StatementSchema>;
export type Dispute = v.InferOutput<typeof DisputeSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type TimelineEvent = v.InferOutput<typeof EventSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Frame = v.InferOutput<typeof FrameSchema>;
export type Lexicon = v.InferOutput<typeof LexiconSchema>;
export type Readings = v.InferOutput<typeof ReadingsSchema>;
export type Speakers = v.InferOutput<typeof SpeakersSchema>;

/** Everything under one id and version, as the compiler leaves it and IndexedDB keeps it. */
export interface Pack {
  format: number;
  id: string;
  title: string;
  version: string;
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  entries: Entry[];
  sources: Source[];
  events: TimelineEvent[];
  claims: Claim[];
  frames: Frame[];
}

/** Things that stand in a pack, by the folder their files lie in. */
export const FOLDERS = {
  sources: SourceSchema,
  entries: EntrySchema,
  events: EventSchema,
  claims: ClaimSchema,
  frames: FrameSchema,
  lexicons: LexiconSchema,
  readings: ReadingsSchema,
  speakers: SpeakersSchema,
} as const;
export type Folder = keyof typeof FOLDERS;
