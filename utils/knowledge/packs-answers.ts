/** What the background says of packs that others made: to the options page, and to pages that are read. Types only. */
import type { ReadingsData, SpottingLanguage } from '../spotting/data.ts';
import type { StoreFault } from './database-fault.ts';
import type { PackChanges } from './published/changes.ts';
import type { PublishedPack } from './published/schema.ts';
import type { Problem } from './references.ts';
import type { Language } from './schema.ts';

/** What a pack says of itself, and how much there is of it. */
export interface PackAbout {
  id: string;
  title: string;
  version: string;
  makers: PublishedPack['makers'];
  licence: string;
  language: Language;
  about?: string | undefined;
  topics: { id: string; title: string; about?: string | undefined }[];
  counts: { entries: number; claims: number; events: number; sources: number };
  /** Languages of articles in which it is found. */
  languages: Language[];
  /** Titles of entries, the first of them. */
  entries: string[];
  /** Hosts that its sources link to, the first of them. */
  hosts: string[];
}

/** A pack that has been imported. */
export interface PackRow {
  about: PackAbout;
  isOn: boolean;
  /** Milliseconds since 1970. */
  added: number;
  updated: number;
}

/** Beside faults of the database: more packs, or more of them, than are kept; another file than was shown. */
export type PackFailure = StoreFault | 'too-many' | 'too-much' | 'another-file';

export interface PacksAnswer {
  packs: PackRow[];
  /** Packs whose stored copy cannot be read: by id, to be removed or imported again. */
  damaged: string[];
  /** Why none can be kept or read. */
  reason?: StoreFault | undefined;
  /** Why what was asked for was not done: nothing has changed. */
  failed?: PackFailure | undefined;
}

export interface PackPreview {
  about: PackAbout;
  /** SHA-256 of the text. */
  hash: string;
  /** How it stands to the one of the same id that is there already. */
  order: 'new' | 'newer' | 'older' | 'same-version' | 'same';
  /** That one, and what would change. */
  before?: { version: string; makers: string; changes: PackChanges } | undefined;
}

/** Nothing has been kept, and why. */
export interface PackRefused {
  problems: Problem[];
}

/** What finds one pack in articles of one language. */
export interface ImportedPatterns {
  title: string;
  makers: string;
  /** Completes “Read as …” for the reader: which pack has the words. */
  reason: string;
  targets: { kind: 'entry' | 'claim'; id: string; title: string }[];
  readings: ReadingsData[];
  language: SpottingLanguage;
}
