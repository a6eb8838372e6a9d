/** Readings as the spotter uses them: patterns numbered per language, evidence by number. Pure. */
import type { AddPattern } from '../knowledge/compile.ts';
import type { Entry, Language, Readings, Topic, WordClass } from '../knowledge/schema.ts';
import { normalise } from '../text/tokenise.ts';
import { collector } from './collector.ts';
import type { Tables } from './tables.ts';
import { type TaggerData, taggerFor } from './tagger/model.ts';

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
  topic?: Topic | undefined;
  label: string;
  base: number;
  evidence: EvidenceData[];
}

export interface ReadingsData {
  id: string;
  threshold: number;
  readings: ReadingData[];
}

/** What a pattern is for: words of readings i, evidence i, or word class i of the tagger. */
export type Role = [kind: 'words' | 'evidence' | 'class', index: number];

/** Patterns of one language with what each is for. */
export interface SpottingLanguage {
  tables: Tables;
  roles: Role[];
  /** Kinds of function words by form, for the tagger. */
  small: Record<string, number>;
  /** The trained model, with this language's own words; none before it is trained. */
  tagger?: TaggerData | undefined;
}

/** The lexicon under which a word class stands in the tables. */
export const classLexicon = (id: string): string => `class-${id}`;

export interface SpottingData {
  /** Names of the tagger's word classes, by number. */
  classes: string[];
  readings: ReadingsData[];
  languages: Record<Language, SpottingLanguage>;
}

/** Collects all patterns of the readings. `build` is called when they are all added. */
export function spottingTables(
  contents: { readings: Readings[]; entries: Entry[]; classes: WordClass[] },
  add: AddPattern,
  build: () => Record<Language, Tables>,
  tagger?: TaggerData,
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
  const big = contents.classes.filter((c) => !c.small);
  big.forEach(({ id, words }, index) => {
    const one = Object.fromEntries(Object.keys(words).map((lang) => [lang, [`{${classLexicon(id)}}`]]));
    collect(one, ['class', index], `classes/${id}.yaml`, 'words');
  });
  const tables = build();
  const languages = {} as SpottingData['languages'];
  for (const lang of Object.keys(tables) as Language[])
    languages[lang] = {
      tables: tables[lang],
      roles: roles[lang] ?? [],
      small: smallWords(contents.classes, lang),
      tagger: tagger && taggerFor(tagger, lang),
    };
  return { classes: big.map((c) => c.id), readings, languages };
}

/** Function words of a language by form; their kinds are numbered in the order of their files. */
function smallWords(classes: readonly WordClass[], lang: Language): Record<string, number> {
  const found: Record<string, number> = {};
  classes
    .filter((c) => c.small)
    .forEach(({ words }, kind) => {
      for (const word of words[lang] ?? []) found[normalise(word)] ??= kind;
    });
  return found;
}
