/** Our own engine, as the extension uses it: tables built beforehand, then one call a block. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KNOWLEDGE_DIR } from '../../../scripts/knowledge/load.ts';
import type { Lexicon, Readings } from '../../../utils/knowledge/schema.ts';
import { type Hit, Matcher } from '../../../utils/spotting/matcher.ts';
import { Scanner } from '../../../utils/spotting/scan.ts';
import { TableBuilder, type Tables } from '../../../utils/spotting/tables.ts';

const filesOf = <T>(folder: string): T[] =>
  readdirSync(join(KNOWLEDGE_DIR, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(KNOWLEDGE_DIR, folder, name), 'utf8')) as T);

/** The bundled pack's English patterns: words to mark, and the evidence that decides what they mean. */
function patternsOfPack(): string[] {
  return filesOf<Readings>('readings').flatMap(({ patterns, readings }) => [
    ...(patterns.en ?? []),
    ...readings.flatMap(({ evidence }) => evidence.flatMap(({ when }) => when?.en ?? [])),
  ]);
}

/** Tables of the names, which come first and are numbered as given, and of the pack's patterns. */
export function tablesOf(aliases: readonly string[], withPack: boolean): Tables {
  const lexicons = new Map(filesOf<Lexicon>('lexicons').map(({ id, words }) => [id, words.en]));
  const builder = new TableBuilder((id) => lexicons.get(id));
  for (const alias of aliases) builder.add(alias);
  if (withPack) for (const pattern of patternsOfPack()) builder.add(pattern);
  return builder.build();
}

/** Hits of a text. */
export function hitsWith(tables: Tables): (text: string) => Hit[] {
  const scanner = new Scanner(new Matcher(tables));
  return (text) => scanner.hits(text);
}

/** Counts all hits. */
export function countWith(tables: Tables): (texts: readonly string[]) => number {
  const hits = hitsWith(tables);
  return (texts) => {
    let count = 0;
    for (const text of texts) count += hits(text).length;
    return count;
  };
}
