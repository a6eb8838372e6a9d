/** What a newer version of a pack changes. Pure. */
import type { PublishedPack } from './schema.ts';

/** Titles of things, at most so many of a kind. */
export const MOST_TOLD = 30;

export interface Change {
  added: string[];
  changed: string[];
  removed: string[];
  /** How many there are of each, those that are told among them. */
  counts: { added: number; changed: number; removed: number };
}

export interface PackChanges {
  entries: Change;
  claims: Change;
  sources: Change;
  events: Change;
  /** Whether patterns differ: what is marked in articles. */
  patterns: boolean;
  /** Fields of the pack itself that differ. */
  about: ('title' | 'makers' | 'licence' | 'language' | 'about' | 'topics')[];
}

const ABOUT = ['title', 'makers', 'licence', 'language', 'about', 'topics'] as const;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is different in `after`, by title. */
export function changesBetween(before: PublishedPack, after: PublishedPack): PackChanges {
  const titled = { entries: 'title', claims: 'title', sources: 'short', events: 'text' } as const;
  const of = <F extends keyof typeof titled>(folder: F): Change => {
    const name = (thing: PublishedPack[F][number]) => (thing as Record<string, unknown>)[titled[folder]] as string;
    const old = new Map(before[folder].map((thing) => [thing.id, thing]));
    const now = new Map(after[folder].map((thing) => [thing.id, thing]));
    const added = after[folder].filter(({ id }) => !old.has(id)).map(name);
    const changed = after[folder].filter((thing) => old.has(thing.id) && !isSame(old.get(thing.id), thing)).map(name);
    const removed = before[folder].filter(({ id }) => !now.has(id)).map(name);
    const told = (names: string[]) => names.slice(0, MOST_TOLD);
    return {
      added: told(added),
      changed: told(changed),
      removed: told(removed),
      counts: { added: added.length, changed: changed.length, removed: removed.length },
    };
  };
  const patterns = ({ lexicons, readings, claims }: PublishedPack) => [
    lexicons,
    readings,
    claims.map((claim) => [claim.id, claim.patterns, claim.needs, claim.excludes]),
  ];
  return {
    entries: of('entries'),
    claims: of('claims'),
    sources: of('sources'),
    events: of('events'),
    patterns: !isSame(patterns(before), patterns(after)),
    about: ABOUT.filter((field) => !isSame(before[field], after[field])),
  };
}

/** Less than 0 where version `a` is older than `b`, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const difference = (ours[i] ?? 0) - (theirs[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
