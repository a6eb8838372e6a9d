/** Reads a file of annotated texts: JSON lines (`.jsonl`), or plain text (`.txt`) with brackets or a sentence a line. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { PAPERS, parseBracketed } from './bracketed.ts';
import { isFramed, parseFramed } from './framed.ts';
import { type Gold, parseGold } from './gold.ts';

/** Texts of a file; papers of the talks are left among the mentions only where `papers` says so. */
export async function readGold(path: string, papers = false): Promise<Gold[]> {
  const source = await readFile(path, 'utf8');
  if (!path.endsWith('.txt')) return parseGold(source);
  if (isFramed(source)) return parseFramed(source, basename(path, '.txt'));
  const golds = parseBracketed(source, basename(path, '.txt'));
  if (papers) return golds;
  return golds.map((gold) => ({ ...gold, mentions: (gold.mentions ?? []).filter((m) => m.topic !== PAPERS) }));
}
