/** Compiles the patterns of a published pack for the engine that reads with ours. Pure. */
import { type ReadingsData, type SpottingLanguage, spottingTables } from '../../spotting/data.ts';
import { PatternError } from '../../spotting/pattern.ts';
import type { Tables } from '../../spotting/tables.ts';
import { IMPORTED } from '../names.ts';
import type { Problem } from '../references.ts';
import type { Language } from '../schema.ts';
import { Budget } from './budget.ts';
import { MAX_ANCHORS, MAX_PATTERNS, MAX_PROBLEMS } from './limits.ts';
import { PackError, shown } from './problem.ts';
import type { PublishedPack } from './schema.ts';
import { countPatterns, spottedBy, type Target } from './spotted.ts';

/** Everything that finds a pack in articles. */
export interface PackPatterns {
  targets: Target[];
  /** What decides; a reading's `entry` is the number of its target. */
  readings: ReadingsData[];
  languages: Partial<Record<Language, SpottingLanguage>>;
  /** Words of which one stands on every page that holds a mention: normalised, a star for a stem. */
  anchors: string[];
}

/** Where a pattern stands, by its number in the tables of its language. */
type Places = Map<Language, Problem[]>;

/** The tables of a pack. Throws PackError. */
export function compilePatterns(pack: PublishedPack): PackPatterns {
  const problems: Problem[] = [];
  const count = countPatterns(pack);
  if (count > MAX_PATTERNS)
    throw new PackError([
      { file: '', field: '', message: `has ${count} patterns, and at most ${MAX_PATTERNS} are read` },
    ]);
  const lexicons = new Map(pack.lexicons.map(({ id, words }) => [id, words]));
  const budgets = new Map<Language, Budget>();
  const budgetOf = (lang: Language): Budget => {
    const budget = budgets.get(lang) ?? new Budget((id) => lexicons.get(id)?.[lang]);
    budgets.set(lang, budget);
    return budget;
  };
  /** What reading a pattern gives; undefined, and told, where it cannot be read. */
  const tried = <T>(place: { file: string; field: string }, pattern: string, read: () => T): T | undefined => {
    if (problems.length >= MAX_PROBLEMS) return undefined;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.push({ ...place, message: `pattern “${shown(pattern)}”: ${error.message}` });
      return undefined;
    }
  };
  const end = () => {
    if (problems.length > 0) throw new PackError(problems);
  };

  // Lexicons that nothing uses are read, too: an error in one would be met by who uses it first.
  for (const { id, words } of pack.lexicons)
    for (const [lang, list] of Object.entries(words) as [Language, string[]][])
      for (const [i, pattern] of list.entries())
        tried({ file: `lexicons/${id}`, field: `words.${lang}.${i}` }, pattern, () => budgetOf(lang).check(pattern));
  end();

  const spotted = spottedBy(pack);
  const places: Places = new Map();
  const spotting = spottingTables(
    { readings: spotted.readings, entries: [] },
    (lang, pattern, file, field) => {
      const place = spotted.placeOf(file, field);
      const number = tried(place, pattern, () => budgetOf(lang).add(pattern));
      if (number === undefined) return number;
      const own = places.get(lang) ?? [];
      own[number] = { ...place, message: pattern };
      places.set(lang, own);
      return number;
    },
    () => {
      end();
      return built(budgets);
    },
  );
  const { languages } = spotting;
  const anchors = new Set<string>();
  for (const [lang, { builder }] of budgets) {
    const rarest = builder.rarest();
    languages[lang].roles.forEach(([kind], pattern) => {
      if (kind !== 'words') return;
      const words = rarest[pattern];
      for (const word of words ?? []) anchors.add(word);
      const place = places.get(lang)?.[pattern];
      if (!words && place && problems.length < MAX_PROBLEMS)
        problems.push({
          ...place,
          message: `pattern “${shown(place.message)}”: needs a word that is rare enough to look for`,
        });
    });
  }
  if (anchors.size > MAX_ANCHORS)
    problems.push({
      file: '',
      field: '',
      message: `its patterns hang on ${anchors.size} different words, and at most ${MAX_ANCHORS} are looked for`,
    });
  end();
  return { targets: spotted.targets, readings: imported(spotting.readings), languages, anchors: [...anchors].sort() };
}

function built(budgets: ReadonlyMap<Language, Budget>): Record<Language, Tables> {
  return Object.fromEntries([...budgets].map(([lang, { builder }]) => [lang, builder.build()])) as Record<
    Language,
    Tables
  >;
}

/** As far as the engine is concerned, their one topic is that they are imported. */
const imported = (readings: readonly ReadingsData[]): ReadingsData[] =>
  readings.map((group) => ({
    ...group,
    readings: group.readings.map((reading) =>
      reading.entry === undefined ? reading : { ...reading, topic: IMPORTED },
    ),
  }));
