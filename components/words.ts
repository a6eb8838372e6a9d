/** The words of the interface for what the knowledge base and the framing name by id. */
import type { Voice } from '../utils/framing/types.ts';
import type { CountKey, Key } from '../utils/i18n/keys.ts';
import { dateLocale, language, say, sayNumber } from '../utils/i18n/say.ts';
import type { ClaimStatus, EntryKind, SourceKind, Topic } from '../utils/knowledge/schema.ts';

/** Icons of `assets/styles/glyphs.css`. */
export type GlyphName =
  | ('primary' | 'west' | 'russia' | 'ukraine' | 'scholar' | 'press' | 'memoir' | 'ref')
  | ('established' | 'disputed' | 'context' | 'outdated' | 'unsupported')
  | ('close' | 'pin' | 'out' | 'down' | 'right' | 'left' | 'find');

/** Which line marks a topic on the page and in every surface. */
export type LineName = 'geneva' | 'nato' | 'baker' | 'claim' | 'imported';

/** What is named by words of the catalogue: read when they are asked for, since the catalogue may not be there before. */
function named<Rest extends object>(word: Key, rest: Rest): Rest & { readonly word: string } {
  return Object.defineProperty(rest, 'word', { get: () => say(word), enumerable: true }) as Rest & { word: string };
}

export const TOPIC: Record<Topic, { readonly word: string; line: LineName }> = {
  'geneva-talks': named('common.topic_geneva_talks', { line: 'geneva' }),
  'nato-expansion': named('common.topic_nato_expansion', { line: 'nato' }),
  'baker-assurance': named('common.topic_baker_assurance', { line: 'baker' }),
};

const KINDS: Record<EntryKind, Key> = {
  event: 'common.kind_event',
  document: 'common.kind_document',
  concept: 'common.kind_concept',
  position: 'common.kind_position',
  account: 'common.kind_account',
  person: 'common.kind_person',
  organisation: 'common.kind_organisation',
  namesake: 'common.kind_namesake',
};

export const ENTRY_KIND: Readonly<Record<EntryKind, string>> = saidOf(KINDS);

function saidOf<K extends string>(keys: Record<K, Key>): Readonly<Record<K, string>> {
  const said = {} as Record<K, string>;
  for (const name in keys) Object.defineProperty(said, name, { get: () => say(keys[name]), enumerable: true });
  return said;
}

function cited(
  word: Key,
  many: Key,
  glyph: GlyphName,
): { readonly word: string; readonly many: string; glyph: GlyphName } {
  return {
    get word() {
      return say(word);
    },
    get many() {
      return say(many);
    },
    glyph,
  };
}

/** A kind of source where it is cited: its word, what completes "They rest only on …", its shape. */
export const CITED_KIND = {
  'primary-document': cited('common.source_primary_document', 'common.rest_on_primary_document', 'primary'),
  'official-western': cited('common.source_official_western', 'common.rest_on_official_western', 'west'),
  'official-russian': cited('common.source_official_russian', 'common.rest_on_official_russian', 'russia'),
  'official-ukrainian': cited('common.source_official_ukrainian', 'common.rest_on_official_ukrainian', 'ukraine'),
  scholarship: cited('common.source_scholarship', 'common.rest_on_scholarship', 'scholar'),
  journalism: cited('common.source_journalism', 'common.rest_on_journalism', 'press'),
  'memoir-interview': cited('common.source_memoir_interview', 'common.rest_on_memoir_interview', 'memoir'),
  reference: cited('common.source_reference', 'common.rest_on_reference', 'ref'),
} as const satisfies Record<SourceKind, object>;

/** The same with the heading over all of its sources, and the key of "five more …". */
interface ListedKind {
  readonly word: string;
  readonly many: string;
  readonly glyph: GlyphName;
  readonly heading: string;
  more: CountKey;
}

function listed(kind: SourceKind, heading: Key, more: CountKey): ListedKind {
  return {
    get word() {
      return CITED_KIND[kind].word;
    },
    get many() {
      return CITED_KIND[kind].many;
    },
    get heading() {
      return say(heading);
    },
    get glyph() {
      return CITED_KIND[kind].glyph;
    },
    more,
  };
}

export const SOURCE_KIND: Readonly<Record<SourceKind, ListedKind>> = {
  'primary-document': listed('primary-document', 'common.sources_primary_document', 'common.more_primary_document'),
  'official-western': listed('official-western', 'common.sources_official_western', 'common.more_official_western'),
  'official-russian': listed('official-russian', 'common.sources_official_russian', 'common.more_official_russian'),
  'official-ukrainian': listed(
    'official-ukrainian',
    'common.sources_official_ukrainian',
    'common.more_official_ukrainian',
  ),
  scholarship: listed('scholarship', 'common.sources_scholarship', 'common.more_scholarship'),
  journalism: listed('journalism', 'common.sources_journalism', 'common.more_journalism'),
  'memoir-interview': listed('memoir-interview', 'common.sources_memoir_interview', 'common.more_memoir_interview'),
  reference: listed('reference', 'common.sources_reference', 'common.more_reference'),
};

export const STATUS: Record<ClaimStatus, { readonly word: string; glyph: GlyphName }> = {
  established: named('common.status_established', { glyph: 'established' }),
  disputed: named('common.status_disputed', { glyph: 'disputed' }),
  unsupported: named('common.status_unsupported', { glyph: 'unsupported' }),
  'needs-context': named('common.status_needs_context', { glyph: 'context' }),
  'outdated-since': named('common.status_outdated_since', { glyph: 'outdated' }),
};

function voiceWords(one: Key, many: Key, fill: string) {
  return {
    get one() {
      return say(one);
    },
    get many() {
      return say(many);
    },
    fill,
  };
}

/** A voice in one person's line, in a count, and its fill. */
export const VOICE: Readonly<Record<Voice, { readonly one: string; readonly many: string; fill: string }>> = {
  author: voiceWords('common.voice_author', 'common.voices_author', 'author'),
  'russian-official': voiceWords('common.voice_russian_official', 'common.voices_russian_official', 'russia'),
  'western-nato-official': voiceWords(
    'common.voice_western_nato_official',
    'common.voices_western_nato_official',
    'west',
  ),
  'ukrainian-official': voiceWords('common.voice_ukrainian_official', 'common.voices_ukrainian_official', 'ukraine'),
  expert: voiceWords('common.voice_expert', 'common.voices_expert', 'expert'),
  other: voiceWords('common.voice_other', 'common.voices_other', 'other'),
  unclear: voiceWords('common.voice_unclear', 'common.voices_unclear', 'unclear'),
};

/** For `sayCount`: the count as a word where the language has one ("five statements"), not as a figure. */
export const inWords = (count: number): { count: string } => ({ count: sayNumber(count) });

/** "five", "twelve", "13". */
export const numberWord = sayNumber;

/** "one year", "five statements", "13 days". English only: say it by a key with plural forms. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${numberWord(count)} ${count === 1 ? noun : many}`;
}

/** A text as it begins a sentence. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language()) + text.slice(first.length);
}

/**
 * Lower case at the start, unless the word is an abbreviation ("NATO and its members"). For texts of the knowledge base,
 * which are English; words of the interface stay as the catalogue has them.
 */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** "a", "a and b", "a, b and c". */
export const joinAnd = (items: string[]): string =>
  new Intl.ListFormat(dateLocale(), { type: 'conjunction' }).format(items);

/** A text with a full stop, unless it ends with one: dates do in some languages. */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Words of others in the quotation marks of the interface's language. */
export const quoted = (text: string): string => say('common.quoted', { text });

/** Text without the quotation marks around it: the interface sets its own. */
export function unquoted(text: string): string {
  const inner = /^["“„«](.*)["“”»]$/su.exec(text.trim())?.[1];
  return inner === undefined || /["“”„«»]/u.test(inner) ? text.trim() : inner.trim();
}
