/** The words of the interface for what the knowledge base and the framing name by id. Pure. */
import type { Voice } from '../utils/framing/types.ts';
import type { ClaimStatus, EntryKind, SourceKind, Topic } from '../utils/knowledge/schema.ts';

/** Icons of `assets/styles/glyphs.css`. */
export type GlyphName =
  | ('primary' | 'west' | 'russia' | 'ukraine' | 'scholar' | 'press' | 'memoir' | 'ref')
  | ('established' | 'disputed' | 'context' | 'outdated' | 'unsupported')
  | ('close' | 'pin' | 'out' | 'down' | 'right' | 'left' | 'find');

/** Which line marks a topic on the page and in every surface. */
export type LineName = 'geneva' | 'nato' | 'baker' | 'claim';

export const TOPIC: Record<Topic, { word: string; line: LineName }> = {
  'geneva-talks': { word: 'Geneva talks', line: 'geneva' },
  'nato-expansion': { word: 'NATO expansion', line: 'nato' },
  'baker-assurance': { word: 'Baker assurance', line: 'baker' },
};

export const ENTRY_KIND: Record<EntryKind, string> = {
  event: 'Event',
  document: 'Document',
  concept: 'Concept',
  position: 'Position',
  account: 'Person’s account',
  person: 'Person',
  organisation: 'Organisation',
  namesake: 'Same name, another matter',
};

/** `many` completes "They rest only on …", `items` (where it differs) "five more …". */
export const SOURCE_KIND: Record<
  SourceKind,
  { word: string; many: string; items?: string; heading: string; glyph: GlyphName }
> = {
  'primary-document': {
    word: 'Primary document',
    many: 'primary documents',
    heading: 'Primary documents',
    glyph: 'primary',
  },
  'official-western': {
    word: 'Official Western',
    many: 'official Western sources',
    heading: 'Official Western',
    glyph: 'west',
  },
  'official-russian': {
    word: 'Official Russian',
    many: 'official Russian sources',
    heading: 'Official Russian',
    glyph: 'russia',
  },
  'official-ukrainian': {
    word: 'Official Ukrainian',
    many: 'official Ukrainian sources',
    heading: 'Official Ukrainian',
    glyph: 'ukraine',
  },
  scholarship: {
    word: 'Scholarship',
    many: 'scholarship',
    items: 'works of scholarship',
    heading: 'Scholarship',
    glyph: 'scholar',
  },
  journalism: { word: 'Journalism', many: 'journalism', items: 'press reports', heading: 'Journalism', glyph: 'press' },
  'memoir-interview': {
    word: 'Memoir or interview',
    many: 'interviews and memoirs',
    heading: 'Memoir and interview',
    glyph: 'memoir',
  },
  reference: { word: 'Reference', many: 'reference works', heading: 'Reference', glyph: 'ref' },
};

export const STATUS: Record<ClaimStatus, { word: string; glyph: GlyphName }> = {
  established: { word: 'Established', glyph: 'established' },
  disputed: { word: 'Disputed', glyph: 'disputed' },
  unsupported: { word: 'Unsupported by the record', glyph: 'unsupported' },
  'needs-context': { word: 'Needs context', glyph: 'context' },
  'outdated-since': { word: 'Outdated', glyph: 'outdated' },
};

/** A voice in one person's line, in a count, and its fill. */
export const VOICE: Record<Voice, { one: string; many: string; fill: string }> = {
  author: { one: 'author', many: 'author', fill: 'author' },
  'russian-official': { one: 'Russian official', many: 'Russian officials', fill: 'russia' },
  'western-nato-official': { one: 'Western official', many: 'Western officials', fill: 'west' },
  'ukrainian-official': { one: 'Ukrainian official', many: 'Ukrainian officials', fill: 'ukraine' },
  expert: { one: 'expert', many: 'experts', fill: 'expert' },
  other: { one: 'another voice', many: 'others', fill: 'other' },
  unclear: { one: 'voice unclear', many: 'voice unclear', fill: 'unclear' },
};

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "five", "twelve", "13". */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "one year", "five statements", "13 days". */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${numberWord(count)} ${count === 1 ? noun : many}`;
}

/** "1 sentence", "7 sentences": counts that are read as figures. */
export function figure(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Lower case at the start, unless the word is an abbreviation ("NATO and its members"). */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** "a", "a and b", "a, b and c". */
export function joinAnd(items: string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Text without the quotation marks around it: the interface sets its own. */
export function unquoted(text: string): string {
  const inner = /^["“„«](.*)["“”»]$/su.exec(text.trim())?.[1];
  return inner === undefined || /["“”„«»]/u.test(inner) ? text.trim() : inner.trim();
}
