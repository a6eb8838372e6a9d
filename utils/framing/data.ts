/** Frames, claims and speakers as framing uses them: patterns numbered per language. Pure. */
import type { AddPattern } from '../knowledge/compile.ts';
import type { Report } from '../knowledge/references.ts';
import type {
  Claim,
  Entry,
  EntryKind,
  Frame,
  Language,
  Lexicon,
  Source,
  Speakers,
  Topic,
} from '../knowledge/schema.ts';
import { collector } from '../spotting/collector.ts';
import type { Tables } from '../spotting/tables.ts';
import type { Voice } from './types.ts';

/** Lexicons that the grammar of voice and stance is made of; each must exist. */
export const GRAMMAR = ['say', 'according-to', 'negation', 'denial', 'myth', 'mind'] as const;
export type Grammar = (typeof GRAMMAR)[number];

/** What a pattern is for, and the number of the thing it serves. */
export type FramingRole = [kind: 'cue' | 'about' | 'claim' | 'need' | 'exclude' | 'speaker' | 'grammar', index: number];

export interface CueData {
  frame: number;
  weight: number;
  rejects: boolean;
  /** Numbers of `abouts`, one of which must be near. */
  about: number[];
}

/** What surfaces need to know of a thing before its card is there. */
export interface EntryHead {
  title: string;
  titleQuote?: string | undefined;
  kind: EntryKind;
  topics: Topic[];
}

export interface FrameHead {
  id: string;
  name: string;
  definition: string;
  denialIs?: string | undefined;
  negatable: boolean;
  entries: string[];
}

/** Patterns of one language with what each is for. */
export interface FramingLanguage {
  tables: Tables;
  roles: FramingRole[];
  /** Whether frames have wordings in this language. */
  frames: boolean;
}

export interface FramingData {
  frames: FrameHead[];
  cues: CueData[];
  abouts: string[];
  claims: { id: string; title: string; topics: Topic[]; status: Claim['status']; needs: boolean }[];
  speakers: Voice[];
  entries: Record<string, EntryHead>;
  languages: Record<Language, FramingLanguage>;
}

/** All of it but the patterns: what is the same in every language. */
export type FramingCore = Omit<FramingData, 'languages'>;

interface Contents {
  frames: Frame[];
  claims: Claim[];
  speakers: Speakers[];
  lexicons: Lexicon[];
  entries: Entry[];
  sources: Source[];
}

/** Collects all patterns of frames, claims, speakers and the grammar. `build` is called when they are all added. */
export function framingTables(
  contents: Contents,
  add: AddPattern,
  report: Report,
  build: () => Record<Language, Tables>,
): FramingData {
  const { roles, collect } = collector<FramingRole>(add);
  const lexicons = new Map(contents.lexicons.map((lexicon) => [lexicon.id, lexicon]));

  const abouts: string[] = [];
  const aboutOf = (id: string): number => {
    let index = abouts.indexOf(id);
    if (index < 0) {
      index = abouts.push(id) - 1;
      for (const lang of Object.keys(lexicons.get(id)?.words ?? {}) as Language[])
        collect({ [lang]: [`{${id}}`] }, ['about', index], `lexicons/${id}.yaml`, 'words');
    }
    return index;
  };

  const cues: CueData[] = [];
  contents.frames.forEach((frame, f) => {
    frame.cues.forEach((cue, c) => {
      const index =
        cues.push({ frame: f, weight: cue.weight, rejects: cue.rejects, about: cue.about.map(aboutOf) }) - 1;
      collect(cue.patterns, ['cue', index], `frames/${frame.id}.yaml`, `cues.${c}.patterns`);
    });
  });
  contents.claims.forEach((claim, i) => {
    const file = `claims/${claim.id}.yaml`;
    collect(claim.patterns, ['claim', i], file, 'patterns');
    collect(claim.needs, ['need', i], file, 'needs');
    collect(claim.excludes, ['exclude', i], file, 'excludes');
  });
  contents.speakers.forEach((group, i) => {
    collect(group.patterns, ['speaker', i], `speakers/${group.id}.yaml`, 'patterns');
  });
  GRAMMAR.forEach((id, i) => {
    const words = lexicons.get(id)?.words;
    if (!words) report(`lexicons/${id}.yaml`, '', 'is missing: voice and stance are read with it');
    else collect(words, ['grammar', i], `lexicons/${id}.yaml`, 'words');
  });

  const tables = build();
  const languages = {} as FramingData['languages'];
  for (const lang of Object.keys(tables) as Language[]) {
    const frames = contents.frames.some((frame) => frame.cues.some((cue) => (cue.patterns[lang]?.length ?? 0) > 0));
    languages[lang] = { tables: tables[lang], roles: roles[lang] ?? [], frames };
  }
  return {
    frames: contents.frames.map(({ id, name, definition, denialIs, negatable, entries }) => ({
      id,
      name,
      definition,
      denialIs,
      negatable,
      entries,
    })),
    cues,
    abouts,
    claims: contents.claims.map(({ id, title, topics, status, needs }) => ({
      id,
      title,
      topics,
      status,
      needs: Object.keys(needs).length > 0,
    })),
    speakers: contents.speakers.map((group) => group.voice),
    entries: Object.fromEntries(
      contents.entries.map(({ id, title, titleQuote, kind, topics }) => [id, { title, titleQuote, kind, topics }]),
    ),
    languages,
  };
}
