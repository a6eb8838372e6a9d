/** Readings as the spotter uses them: patterns numbered per language, evidence by number. Pure. */
import type { AddPattern } from '../knowledge/compile.ts';
import type { IMPORTED } from '../knowledge/names.ts';
import type { Entry, Language, Readings, Topic } from '../knowledge/schema.ts';
import { collector } from './collector.ts';
import type { Tables } from './tables.ts';

export type Window = 'sentence' | 'paragraph' | 'article';

export interface EvidenceData {
  /** Number of the evidence in `roles`, when it is a pattern. */
  slot?: number | undefined;
  within: Window;
  dated?: [string, string] | undefined;
  weight: number;
  says: string;
}

export interface ReadingData {
  entry?: string | undefined;
  topic?: Topic | typeof IMPORTED | undefined;
  label: string;
  base: number;
  evidence: EvidenceData[];
}

export interface ReadingsData {
  id: string;
  threshold: number;
  readings: ReadingData[];
}

/** What a pattern is for: words of readings i, or evidence i. */
export type Role = [kind: 'words' | 'evidence', index: number];

/** Patterns of one language with what each is for. */
export interface SpottingLanguage {
  tables: Tables;
  roles: Role[];
}

export interface SpottingData {
  readings: ReadingsData[];
  languages: Record<Language, SpottingLanguage>;
}

type Way = Omit<Readings['readings'][number], 'topic'> & { topic?: Topic | undefined };

/** Readings as they are written; those of a pack of others name no topic. */
export type SpottedBy = Pick<Readings, 'id' | 'patterns' | 'threshold'> & { readings: Way[] };

/** Collects all patterns of the readings. `build` is called when they are all added. */
export function spottingTables(
  contents: { readings: readonly SpottedBy[]; entries: readonly Pick<Entry, 'id' | 'topics'>[] },
  add: AddPattern,
  build: () => Record<Language, Tables>,
): SpottingData {
  const { roles, collect } = collector<Role>(add);
  const topicOf = new Map(contents.entries.map((entry) => [entry.id, entry.topics[0]]));
  let slots = 0;
  const readings = contents.readings.map((group, g): ReadingsData => {
    const file = `readings/${group.id}.yaml`;
    collect(group.patterns, ['words', g], file, 'patterns');
    return {
      id: group.id,
      threshold: group.threshold,
      readings: group.readings.map((reading, r) => ({
        entry: reading.entry,
        topic: reading.topic ?? (reading.entry ? topicOf.get(reading.entry) : undefined),
        label: reading.label,
        base: reading.base,
        evidence: reading.evidence.map((e, i): EvidenceData => {
          const { within, weight, says, dated } = e;
          if (!e.when) return { within, weight, says, dated };
          const slot = slots++;
          collect(e.when, ['evidence', slot], file, `readings.${r}.evidence.${i}.when`);
          return { slot, within, weight, says };
        }),
      })),
    };
  });
  const tables = build();
  const languages = {} as SpottingData['languages'];
  for (const lang of Object.keys(tables) as Language[])
    languages[lang] = { tables: tables[lang], roles: roles[lang] ?? [] };
  return { readings, languages };
}
