/**
 * The rule by which settings of several devices become one: of each atom the change that was made last counts, and what
 * was taken off a list stays off until it is put there again. Whatever order changes arrive in, and however often, all
 * devices end with the same. Pure.
 */
import { DEFAULT_SETTINGS, type Settings } from '../settings-schema.ts';
import { type Atom, applied, atomsOf, sameAtom, textOf } from './atoms.ts';

/** What stands under a path (null: it was taken away) and since when, in milliseconds since 1970. */
export interface Stamped {
  value: Atom | null;
  at: number;
}
export type StampedAtoms = ReadonlyMap<string, Stamped>;
export type Stamps = Readonly<Record<string, number>>;

/** Nobody ever chose it: it is as we ship it. Never sent, and loses to every choice. */
const NEVER = 0;
/** It was chosen before anybody noted when. */
const LONG_AGO = 1;
/** How long a removal is remembered for devices that have been away. */
const REMEMBERED = 366 * 86_400_000;

const defaults = atomsOf(DEFAULT_SETTINGS);

/** A removal that every device has long heard of. */
export const isForgotten = ({ value, at }: Stamped, now: number): boolean => value === null && now - at > REMEMBERED;

/** The settings with when each atom was set, removals among them. */
export function stamped(settings: Settings, stamps: Stamps): Map<string, Stamped> {
  const atoms = new Map<string, Stamped>();
  for (const [path, value] of atomsOf(settings)) {
    const unstamped = sameAtom(value, defaults.get(path)) ? NEVER : LONG_AGO;
    atoms.set(path, { value, at: Object.hasOwn(stamps, path) ? (stamps[path] ?? unstamped) : unstamped });
  }
  for (const [path, at] of Object.entries(stamps)) if (!atoms.has(path)) atoms.set(path, { value: null, at });
  return atoms;
}

/** Stamps after changes that were made now. A clock that stands behind another device's must not make a change void. */
export function restamped(stamps: Stamps, paths: Iterable<string>, now: number): Record<string, number> {
  const next = { ...stamps };
  for (const path of paths) next[path] = Math.max(now, (next[path] ?? NEVER) + 1);
  return next;
}

/** Whether one atom counts and not the other. Set in the same millisecond, the greater text does: on all devices alike. */
export function beats(one: Stamped, other: Stamped | undefined): boolean {
  if (!other) return true;
  return one.at > other.at || (one.at === other.at && textOf(one.value) > textOf(other.value));
}

export interface Merged {
  settings: Settings;
  stamps: Record<string, number>;
  /** Whether the settings here are others than before. */
  changed: boolean;
  /** Whether there is something here that the other side has not got. */
  ahead: boolean;
}

/** Brings in what another side has. */
export function merged(settings: Settings, stamps: Stamps, theirs: StampedAtoms, now: number): Merged {
  const ours = stamped(settings, stamps);
  const won = new Map<string, Atom | null>();
  const next: Record<string, number> = { ...stamps };
  for (const [path, their] of theirs) {
    const our = ours.get(path);
    if (isForgotten(their, now) || their.at <= NEVER || !beats(their, our)) continue;
    next[path] = their.at;
    if (!sameAtom(their.value, our?.value ?? null)) won.set(path, their.value);
  }
  const ahead = [...ours].some(
    ([path, our]) => our.at > NEVER && !isForgotten(our, now) && beats(our, theirs.get(path)),
  );
  return { settings: won.size > 0 ? applied(settings, won) : settings, stamps: next, changed: won.size > 0, ahead };
}
