/** The report of `npm run knowledge` as text: counts, then what the checks found. */
import { type Pack, SOURCE_KINDS, TOPICS } from '../../utils/knowledge/schema.ts';
import type { Finding } from './checks/finding.ts';
import type { Counts } from './counts.ts';

/** A table with its first column to the left and the others to the right. */
function table(rows: (string | number)[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  return rows.map(
    (row) =>
      `  ${row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0))).join('  ')}`,
  );
}

/** Sources named in the list of the most cited. */
const MOST_CITED = 12;

export function reportText(pack: Pack, counts: Counts, findings: Finding[], allSources = false): string {
  const { byTopic, byKind, bySource } = counts;
  const lines = [
    `${pack.title}, version ${pack.version}, ${pack.hash.slice(0, 12)}`,
    `${counts.entries} entries with ${counts.statements} statements and ${counts.disputes} disputes, ${counts.claims} claims, ${counts.sources} sources, ${counts.events} further dates, ${counts.frames} frames`,
    '',
    ...table([
      ['topic', 'entries', 'statements', 'claims', 'dates'],
      ...TOPICS.map((t) => [t, byTopic[t].entries, byTopic[t].statements, byTopic[t].claims, byTopic[t].events]),
    ]),
    '',
    'Sentences that cite a kind of source:',
    ...table([
      ['kind', 'sources', 'cited', ...TOPICS],
      ...SOURCE_KINDS.map((k) => [k, byKind[k].sources, byKind[k].cited, ...TOPICS.map((t) => byKind[k].topics[t])]),
    ]),
    '',
    allSources ? 'Sentences that cite a source:' : 'Most cited:',
    ...table([
      ['source', 'cited', 'alone'],
      ...bySource.slice(0, allSources ? undefined : MOST_CITED).map((s) => [s.id, s.cited, s.alone]),
    ]),
  ];
  const checks = [...new Set(findings.map((f) => f.check))];
  for (const level of ['error', 'warning'] as const)
    for (const check of checks) {
      const some = findings.filter((f) => f.level === level && f.check === check);
      if (some.length === 0) continue;
      lines.push('', `${level === 'error' ? 'Errors' : 'Weaknesses'}, ${check}: ${some.length}`);
      lines.push(...some.map((f) => `  ${f.where}: ${f.message}`));
    }
  const errors = findings.filter((f) => f.level === 'error').length;
  const weak = findings.length - errors;
  lines.push('', `${errors} ${errors === 1 ? 'error' : 'errors'}, ${weak} ${weak === 1 ? 'weakness' : 'weaknesses'}`);
  return `${lines.join('\n')}\n`;
}
