/**
 * The shape of the knowledge base, validated with Valibot: what editors write as YAML under
 * `assets/knowledge/` and what the compiled pack holds. Pure: no DOM, no browser API.
 *
 * Every text is plain text, never HTML. Dates are ISO 8601, cut where the day or month is not known.
 */
import * as v from 'valibot';
import {
  date,
  httpsUrl,
  knownSince,
  MAX_SUMMARY,
  patterns,
  perLanguage,
  plain,
  quote,
  says,
  slug,
  sources,
  when,
} from './fields.ts';
import { ENTRY_KINDS, LANGUAGES, SOURCE_KINDS, TOPICS } from './names.ts';

/** Version of the pack format. Raised when an older reader could not read a newer pack. */
export const FORMAT = 2 as const;

export { isDate, MAX_QUOTE_WORDS, MAX_SUMMARY } from './fields.ts';
export { ENTRY_KINDS, LANGUAGES, SOURCE_KINDS, TOPICS };

export const CLAIM_STATUSES = ['established', 'disputed', 'unsupported', 'needs-context', 'outdated-since'] as const;

export type Topic = (typeof TOPICS)[number];
export type Language = (typeof LANGUAGES)[number];
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** The subjects a thing belongs to; those of ours are closed, since networks and settings know them by name. */
const topicsOf = <T extends v.GenericSchema<string, string>>(topic: T) =>
  says('The subjects it belongs to, the main one first.', v.pipe(v.array(topic), v.minLength(1)));
const ownTopic = v.picklist(TOPICS);

export const StatementSchema = v.pipe(
  v.strictObject({
    text: v.optional(says('One fact in our own words; runs on into the quotation where there is one.', plain(320))),
    quote: v.optional(quote),
    sources,
    date: v.optional(says('When it happened, where that differs from the entry’s own date.', date)),
    knownSince: v.optional(knownSince),
  }),
  v.check((s) => Boolean(s.text || s.quote), 'needs a text or a quotation'),
);

const position = v.strictObject({
  holder: says('Who holds it: named people or institutions.', plain(60)),
  text: says('What they hold, in our own words, in as much room as the others get.', plain(240)),
  sources,
  knownSince: v.optional(knownSince),
});

export const DisputeSchema = v.strictObject({
  question: says('What is disputed: “How far did it reach?”', plain(80)),
  positions: v.pipe(v.array(position), v.minLength(2), v.maxLength(4)),
});

export const SourceSchema = v.strictObject({
  id: slug,
  kind: v.picklist(SOURCE_KINDS),
  short: says('How a citation names it in a few words: “US record of the talk, 1990”.', plain(48)),
  title: says('As the publisher gives it.', plain(240)),
  publisher: plain(160),
  author: v.optional(plain(160)),
  date: says('When it was published or, for a document, made.', date),
  url: v.optional(says('The publisher’s own page where there is one. Absent: cited in words only.', httpsUrl)),
  archive: v.optional(says('An archived copy, as a second link.', httpsUrl)),
  perspective: says('One line on where the source stands.', plain(200)),
});

/** An entry of a pack with such topics. */
export const entryOf = <T extends v.GenericSchema<string, string>>(topic: T) =>
  v.strictObject({
    id: slug,
    title: plain(90),
    titleQuote: v.optional(
      says('Part of the title in somebody else’s words, set in their type: must occur in the title.', plain(60)),
    ),
    kind: v.picklist(ENTRY_KINDS),
    topics: topicsOf(topic),
    when,
    where: v.optional(plain(60)),
    line: says(
      'What happened, in one line: for timelines and “Since this article”.',
      v.strictObject({ text: plain(140), sources }),
    ),
    summary: says(
      `Stands alone, in at most ${MAX_SUMMARY} characters, and says only what the statements carry.`,
      plain(MAX_SUMMARY),
    ),
    names: says('What newspapers call it, per language, with inflected forms: for search.', perLanguage(100)),
    statements: v.pipe(v.array(StatementSchema), v.minLength(2), v.maxLength(6)),
    disputes: v.optional(v.array(DisputeSchema), []),
    confusedWith: v.optional(
      says(
        'What it must not be taken for, in own words, and the entries on that.',
        v.array(v.strictObject({ text: plain(200), entries: v.optional(v.array(slug), []) })),
      ),
      [],
    ),
    seeAlso: v.optional(says('Ids of entries near this one.', v.array(slug)), []),
    followedBy: v.optional(
      says('Ids of entries whose lines belong under “Since this article” of this one.', v.array(slug)),
      [],
    ),
  });

/**
 * One dated line of a topic's timeline that is not an entry's own: what has no card, or one date among an entry's many.
 */
export const eventOf = <T extends v.GenericSchema<string, string>>(topic: T) =>
  v.strictObject({
    id: slug,
    topics: topicsOf(topic),
    when,
    text: says('What happened, in one line.', plain(140)),
    sources,
    entries: v.optional(
      says('Ids of entries that tell more; the first one is opened from the timeline.', v.array(slug)),
      [],
    ),
  });

/** A claim of a pack with such topics. */
export const claimOf = <T extends v.GenericSchema<string, string>>(topic: T) =>
  v.strictObject({
    id: slug,
    title: says('As an article would put it.', plain(120)),
    topics: topicsOf(topic),
    entries: says('Ids of the entries that give the background.', v.pipe(v.array(slug), v.minLength(1))),
    status: v.strictObject({
      kind: v.picklist(CLAIM_STATUSES),
      since: v.optional(says('The day from which it no longer holds: only for outdated-since.', date)),
      note: says('Why, in a short sentence: “The word is a judgement of intent.”', plain(120)),
    }),
    record: says('What the record shows.', v.pipe(v.array(StatementSchema), v.minLength(1), v.maxLength(6))),
    disputes: v.optional(v.array(DisputeSchema), []),
    dates: v.optional(
      says(
        'Points on a line of dates, for claims that time decides.',
        v.array(v.strictObject({ date, label: plain(24) })),
      ),
      [],
    ),
    followedBy: v.optional(says('Ids of entries that came after.', v.array(slug)), []),
    wordings: says('Typical wordings per language, for search and for editors.', perLanguage(140)),
    patterns: patterns('What finds it in a sentence.'),
    needs: v.optional(
      patterns('One of these must also stand in the sentence or the paragraph for the claim to count.'),
      {},
    ),
    excludes: v.optional(patterns('Takes the claim back when it stands in the same sentence.'), {}),
  });

export const EntrySchema = entryOf(ownTopic);
export const EventSchema = eventOf(ownTopic);
export const ClaimSchema = claimOf(ownTopic);

export const CueSchema = v.strictObject({
  patterns: patterns('The cue.'),
  weight: v.optional(
    says(
      '1 carries the frame by itself; less needs company in the same sentence.',
      v.pipe(v.number(), v.minValue(0.1), v.maxValue(2)),
    ),
    1,
  ),
  about: v.optional(
    says(
      'What it must be about: ids of lexicons, one of which must stand in the sentence or its paragraph.',
      v.array(slug),
    ),
    [],
  ),
  rejects: v.optional(says('The words themselves deny the frame (“poses no threat”).', v.boolean()), false),
});

export const FrameSchema = v.strictObject({
  id: slug,
  code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  name: plain(40),
  definition: plain(160),
  denialIs: v.optional(says('A denial of this frame also counts for that one: id of a frame.', slug)),
  negatable: v.optional(
    says(
      'Whether “not” before a cue turns the frame round (“is not a threat”); talks stay talks without a breakthrough.',
      v.boolean(),
    ),
    true,
  ),
  entries: v.optional(
    says('Ids of entries that carry the frame’s background, offered where the frame is absent.', v.array(slug)),
    [],
  ),
  cues: v.pipe(v.array(CueSchema), v.minLength(1)),
});

/** Words that patterns share: `{nato}` in a pattern stands for any of them. */
export const LexiconSchema = v.strictObject({
  id: slug,
  note: v.optional(plain(200)),
  words: patterns('Stands in other patterns as {id}.'),
});

const evidence = v.strictObject({
  when: v.optional(patterns('What must be found.')),
  within: v.optional(
    says(
      'How near: the mention’s sentence, its paragraph, or the article.',
      v.picklist(['sentence', 'paragraph', 'article']),
    ),
    'sentence',
  ),
  dated: v.optional(says('Or: the article’s date lies between these days, inclusive.', v.strictTuple([date, date]))),
  weight: v.pipe(v.number(), v.minValue(-10), v.maxValue(10)),
  says: says('Completes “Read so because …” for the reader.', plain(120)),
});

/** One way to read the words of a mention: an entry of the pack, or something else that is not marked. */
const reading = {
  entry: v.optional(says('Id of the entry; none when these words then mean something that is not ours.', slug)),
  label: says('Names the reading in “Not as”.', plain(90)),
  base: v.optional(says('Weight before any evidence.', v.number()), 0),
  evidence: v.optional(v.array(evidence), []),
};

const readings = {
  id: slug,
  note: v.optional(plain(300)),
  patterns: patterns('The words that are marked.'),
  threshold: v.optional(says('A reading must reach this much weight to be marked.', v.number()), 1),
};

/** Patterns whose words can mean several things, with what decides between them. */
export const ReadingsSchema = v.strictObject({
  ...readings,
  readings: v.pipe(v.array(v.strictObject({ ...reading, topic: v.optional(ownTopic) })), v.minLength(1)),
});

/** The same in a pack of others, where an entry's topic is all the topic there is. */
export const PublishedReadingsSchema = v.strictObject({
  ...readings,
  readings: v.pipe(v.array(v.strictObject(reading)), v.minLength(1)),
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
export const PackSchema = v.strictObject({
  format: v.literal(FORMAT),
  id: slug,
  title: plain(90),
  version: plain(40),
  hash: says(
    'SHA-256 of the content, hexadecimal.',
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')),
  ),
  entries: v.array(EntrySchema),
  sources: v.array(SourceSchema),
  events: v.array(EventSchema),
  claims: v.array(ClaimSchema),
  frames: v.array(FrameSchema),
});
export type Pack = v.InferOutput<typeof PackSchema>;

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
