/** What rests on too little, and what nobody uses. */
import { citations } from '../../../utils/knowledge/citations.ts';
import { LANGUAGES, type Pack } from '../../../utils/knowledge/schema.ts';
import { type Finding, Findings } from './finding.ts';

export function coverage(pack: Pack): Finding[] {
  const found = new Findings('coverage');
  const used = new Set<string>();
  for (const sources of citations(pack)) for (const id of sources) used.add(id);
  for (const { id } of pack.sources) if (!used.has(id)) found.warn(`sources/${id}`, 'nothing cites it');

  const referred = new Set(pack.entries.flatMap((e) => e.seeAlso));
  for (const entry of pack.entries) {
    const where = `entries/${entry.id}`;
    const own = new Set(entry.statements.flatMap((s) => s.sources));
    if (own.size === 1) found.warn(where, `rests on one source: ${[...own].join()}`);
    for (const field of ['seeAlso', 'followedBy'] as const)
      if (entry[field].includes(entry.id)) found.error(`${where}: ${field}`, 'refers to itself');
    for (const field of ['seeAlso', 'followedBy'] as const)
      if (new Set(entry[field]).size < entry[field].length) found.error(`${where}: ${field}`, 'names an entry twice');
    if (entry.seeAlso.length === 0 && !referred.has(entry.id))
      found.warn(where, 'no entry leads to it and it leads to none');
    const missing = LANGUAGES.filter((lang) => !entry.names[lang]);
    if (missing.length > 0) found.warn(`${where}: names`, `has none in ${missing.join(', ')}`);
  }
  for (const claim of pack.claims) {
    const where = `claims/${claim.id}`;
    if (!claim.patterns.en) found.error(`${where}: patterns`, 'has none in English');
    if (!claim.wordings.en) found.error(`${where}: wordings`, 'has none in English');
    const missing = LANGUAGES.filter((lang) => !claim.patterns[lang]);
    if (missing.length > 0) found.warn(`${where}: patterns`, `has none in ${missing.join(', ')}`);
    const own = new Set(claim.record.flatMap((s) => s.sources));
    if (own.size === 1) found.warn(where, `rests on one source: ${[...own].join()}`);
  }
  return found.list;
}
