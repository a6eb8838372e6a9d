/**
 * Turns what editors wrote into one checked pack and the tables that spotting and framing read. Pure; runs when the
 * extension is built, in the tests and for evaluation. Nothing is repaired in silence: every problem names its file
 * and field, and a pack with a problem is refused whole.
 */
import * as v from 'valibot';
import type { ClassifierData } from '../framing/classifier/data.ts';
import { type FramingData, framingTables } from '../framing/data.ts';
import { type SpottingData, spottingTables } from '../spotting/data.ts';
import { type Anchors, gateWords } from '../spotting/gate-expressions.ts';
import type { GateWords } from '../spotting/gate-words.ts';
import { PatternError } from '../spotting/pattern.ts';
import { TableBuilder } from '../spotting/tables.ts';
import type { TaggerSource } from '../spotting/tagger/data.ts';
import { sha256 } from './hash.ts';
import { type Contents, checkReferences, type Problem, type Report } from './references.ts';
import { FOLDERS, FORMAT, type Folder, LANGUAGES, type Language, type Pack } from './schema.ts';

/** One parsed YAML file. */
export interface Document {
  /** As editors know it: "entries/madrid-summit-1997.yaml". */
  file: string;
  folder: Folder;
  data: unknown;
}

/** The lexicons of the gate. */
const ANCHORS: Record<keyof Anchors, string> = { names: 'anchor-names', words: 'anchors' };

/** Everything compiled. */
export interface Compiled {
  pack: Pack;
  spotting: SpottingData;
  framing: FramingData;
  /** Words without which a page has nothing to mark, per language. */
  anchors: Anchors;
  /** The same as regular expressions. */
  gate: GateWords;
  /** The trained tagger, where there is one. */
  tagger?: TaggerSource | undefined;
  /** The trained classifier of sentences, where there is one. */
  classifier?: ClassifierData | undefined;
}

/** All that is wrong with a pack; `message` lists it, one line a problem. */
export class KnowledgeError extends Error {
  override name = 'KnowledgeError';
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(
      `The knowledge base does not validate:\n${problems.map((p) => `  ${p.file}${p.field ? `: ${p.field}` : ''}: ${p.message}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Adds patterns of one language to its tables; problems are reported with file and field. */
export type AddPattern = (lang: Language, pattern: string, file: string, field: string) => number | undefined;

/**
 * Compiles a pack. `head` is pack.yaml. Throws KnowledgeError with every problem found.
 */
export async function compile(
  head: { id: string; title: string; version: string },
  documents: Document[],
): Promise<Compiled> {
  const problems: Problem[] = [];
  const report: Report = (file, field, message) => problems.push({ file, field, message });
  const broken = new Set<string>();
  const contents = validate(documents, report, broken);
  checkReferences(contents, report, broken);
  const lexicons = new Map(contents.lexicons.map((lexicon) => [lexicon.id, lexicon.words]));
  const builders = () => {
    const made = Object.fromEntries(
      LANGUAGES.map((lang) => [lang, new TableBuilder((id) => lexicons.get(id)?.[lang])]),
    ) as Record<Language, TableBuilder>;
    const add: AddPattern = (lang, pattern, file, field) => {
      try {
        return made[lang].add(pattern);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        report(file, field, `pattern “${pattern}”: ${error.message}`);
        return undefined;
      }
    };
    return { made, add };
  };
  const forSpotting = builders();
  const spotting = spottingTables(contents, forSpotting.add, () => build(forSpotting.made, problems));
  const forFraming = builders();
  const framing = framingTables(contents, forFraming.add, report, () => build(forFraming.made, problems));
  for (const id of Object.values(ANCHORS))
    if (!lexicons.has(id)) report(`lexicons/${id}.yaml`, '', 'is missing: the gate looks for its words');
  if (problems.length > 0) throw new KnowledgeError(problems);

  const anchors = Object.fromEntries(
    Object.entries(ANCHORS).map(([part, id]) => [part, lexicons.get(id) ?? {}]),
  ) as Anchors;
  const body = {
    format: FORMAT,
    ...head,
    entries: byId(contents.entries),
    sources: byId(contents.sources),
    events: byId(contents.events),
    claims: byId(contents.claims),
    frames: byId(contents.frames),
  };
  const hash = await sha256(JSON.stringify(body));
  return { pack: { ...body, hash }, spotting, framing, anchors, gate: gateWords(anchors) };
}

function build(builders: Record<Language, TableBuilder>, problems: Problem[]) {
  const built = {} as Record<Language, ReturnType<TableBuilder['build']>>;
  for (const lang of LANGUAGES) {
    try {
      built[lang] = builders[lang].build();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.push({ file: '(patterns)', field: lang, message: error.message });
    }
  }
  return built;
}

const byId = <T extends { id: string }>(items: T[]): T[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** `broken` collects the ids of files that do not validate, so that what refers to them is not reported as well. */
function validate(documents: Document[], report: Report, broken: Set<string>): Contents {
  const contents: Contents = {
    sources: [],
    entries: [],
    events: [],
    claims: [],
    frames: [],
    lexicons: [],
    readings: [],
    speakers: [],
  };
  const seen = new Map<string, string>();
  for (const { file, folder, data } of documents) {
    const result = v.safeParse(FOLDERS[folder] as v.GenericSchema<unknown, { id: string }>, data);
    if (!result.success) {
      for (const issue of result.issues) report(file, v.getDotPath(issue) ?? '', issue.message);
      broken.add(file.replace(/\.ya?ml$/, ''));
      continue;
    }
    const { id } = result.output;
    const base = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
    if (base !== id) report(file, 'id', `is “${id}”, but the file is called “${base}”`);
    const key = `${folder}/${id}`;
    const other = seen.get(key);
    if (other) report(file, 'id', `“${id}” is also in ${other}`);
    seen.set(key, file);
    (contents[folder] as { id: string }[]).push(result.output);
  }
  return contents;
}
