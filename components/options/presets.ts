/** Presets and sums over sources. Pure. */
import type { SourceKind } from '../../utils/knowledge/schema.ts';
import type { SourceRow } from '../../utils/messages.ts';

/** What a preset switches off; the last is whatever the reader chose. */
const OFF = {
  all: () => false,
  primary: (kind: SourceKind) => kind !== 'primary-document',
  unofficial: (kind: SourceKind) => kind.startsWith('official-'),
} as const;

export type FixedPreset = keyof typeof OFF;
export type Preset = FixedPreset | 'choice';

/** Sources a preset switches off. */
export function presetOff(preset: FixedPreset, rows: SourceRow[]): string[] {
  return rows.filter(({ kind }) => OFF[preset](kind)).map(({ id }) => id);
}

/** Which preset the sources switched off amount to. */
export function presetOf(off: ReadonlySet<string>, rows: SourceRow[]): Preset {
  const presets = Object.keys(OFF) as FixedPreset[];
  return presets.find((preset) => rows.every(({ id, kind }) => off.has(id) === OFF[preset](kind))) ?? 'choice';
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
