/** Presets and sums over sources. Pure. */
import type { SourceKind } from '../../utils/knowledge/schema.ts';
import type { SourceRow } from '../../utils/messages.ts';

export type Preset = 'all' | 'primary' | 'choice';

/** Sources a preset switches off. */
export function presetOff(preset: 'all' | 'primary', rows: SourceRow[]): string[] {
  return preset === 'all' ? [] : rows.filter((row) => row.kind !== 'primary-document').map((row) => row.id);
}

/** Which preset the sources switched off amount to. */
export function presetOf(off: ReadonlySet<string>, rows: SourceRow[]): Preset {
  const known = rows.filter((row) => off.has(row.id));
  if (known.length === 0) return 'all';
  const primary = presetOff('primary', rows);
  return known.length === primary.length && primary.every((id) => off.has(id)) ? 'primary' : 'choice';
}

/** Whether all, some or none of these are on. */
export function stateOf(rows: SourceRow[], off: ReadonlySet<string>): boolean | 'mixed' {
  const on = rows.filter((row) => !off.has(row.id)).length;
  if (on === 0) return false;
  return on === rows.length ? true : 'mixed';
}

/** Switches these on or off among what is off already. */
export function withSources(off: ReadonlySet<string>, ids: string[], on: boolean): string[] {
  const next = new Set(off);
  for (const id of ids) {
    if (on) next.delete(id);
    else next.add(id);
  }
  return [...next];
}

/** Rows of a kind that hold the words looked for, the most cited first. */
export function rowsOf(kind: SourceKind, rows: SourceRow[], find: string): SourceRow[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter((row) => row.kind === kind)
    .filter((row) => {
      const text = [row.title, row.short, row.publisher, row.author, row.date, row.perspective].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.statements - a.statements || a.title.localeCompare(b.title, 'en'));
}
