/**
 * What the patterns of a pack find, as readings: its readings as they are, and each claim as a reading that counts where
 * what it needs is near. Pure.
 */
import type { SpottedBy } from '../../spotting/data.ts';
import type { PublishedPack } from './schema.ts';

/** What a pattern of a pack finds. */
export interface Target {
  kind: 'entry' | 'claim';
  /** As the pack calls it. */
  id: string;
  title: string;
}

export interface Spotted {
  targets: Target[];
  /** A reading's `entry` is the number of its target. */
  readings: SpottedBy[];
  /** Where a field of these readings stands in the pack: for messages. */
  placeOf(file: string, field: string): { file: string; field: string };
}

/** Weight of what a claim needs, and of what takes it back. */
const NEEDED = 1;
const TAKEN_BACK = -10;

export function spottedBy(pack: PublishedPack): Spotted {
  const targets: Target[] = [];
  const numbers = new Map<string, string>();
  const target = (kind: Target['kind'], id: string, title: string): string => {
    const key = `${kind} ${id}`;
    const number = numbers.get(key) ?? String(targets.push({ kind, id, title }) - 1);
    numbers.set(key, number);
    return number;
  };
  const titles = new Map(pack.entries.map(({ id, title }) => [id, title]));
  const readings = pack.readings.map(
    (group): SpottedBy => ({
      ...group,
      readings: group.readings.map((reading) => ({
        ...reading,
        entry: reading.entry && target('entry', reading.entry, titles.get(reading.entry) ?? ''),
      })),
    }),
  );
  const fields = new Map<string, string[]>();
  const claims = pack.claims.map(({ id, title, patterns, needs, excludes }): SpottedBy => {
    const near = [
      { field: 'needs', when: needs, within: 'paragraph' as const, weight: NEEDED },
      { field: 'excludes', when: excludes, within: 'sentence' as const, weight: TAKEN_BACK },
    ].filter(({ when }) => Object.keys(when).length > 0);
    const base = near[0]?.field === 'needs' ? 0 : NEEDED;
    fields.set(
      id,
      near.map(({ field }) => field),
    );
    const evidence = near.map(({ when, within, weight }) => ({ when, within, weight, says: '' }));
    return {
      id: `${CLAIM}${id}`,
      patterns,
      threshold: NEEDED,
      readings: [{ entry: target('claim', id, title), label: title, base, evidence }],
    };
  });
  const placeOf = (file: string, field: string) => {
    const name = file.replace(/\.yaml$/, '');
    if (!name.startsWith(`readings/${CLAIM}`)) return { file: name, field };
    const id = name.slice(`readings/${CLAIM}`.length);
    const own = field.replace(
      /^readings\.0\.evidence\.(\d)\.when/,
      (_, n: string) => fields.get(id)?.[Number(n)] ?? '',
    );
    return { file: `claims/${id}`, field: own };
  };
  return { targets, readings: [...readings, ...claims], placeOf };
}

/** What the id of a claim's reading begins with; no id has a slash. */
const CLAIM = 'claims/';

/** Patterns that a pack has in all. */
export function countPatterns(pack: PublishedPack): number {
  let count = 0;
  const all = (wordings: Record<string, unknown[] | undefined> = {}) => {
    for (const list of Object.values(wordings)) count += list?.length ?? 0;
  };
  for (const { words } of pack.lexicons) all(words);
  for (const { patterns, readings } of pack.readings) {
    all(patterns);
    for (const { evidence } of readings) for (const { when } of evidence) all(when);
  }
  for (const { patterns, needs, excludes } of pack.claims) for (const one of [patterns, needs, excludes]) all(one);
  return count;
}
