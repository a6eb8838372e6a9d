/**
 * How stamped atoms lie in `storage.sync`: in pieces that keep to its quotas (8,192 bytes an item, 102,400 in all). Each
 * piece can be read by itself, so it does not matter which of them has arrived. Pure.
 */
import * as v from 'valibot';
import { migrate } from '../settings-migrations.ts';
import { salvage } from '../settings-salvage.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../settings-schema.ts';
import { atomsOf, isAtom, sameAtom } from './atoms.ts';
import { beats, isForgotten, type Stamped, type StampedAtoms } from './stamped.ts';

const NAME = 'settings-';
/** Room for key, version and brackets, and for browsers that count a little otherwise. */
const PIECE_BYTES = 7600;
const ALL_BYTES = 95_000;
/** The year 5138: later than any clock, and far from where numbers lose their ones. */
const MAX_STAMP = 1e14;

const PieceSchema = v.object({
  /** Of the settings. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  atoms: v.record(
    v.string(),
    v.tuple([v.unknown(), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_STAMP))]),
  ),
});
export type Piece = v.InferOutput<typeof PieceSchema>;
export type Pieces = Record<string, Piece>;

export const isPieceKey = (key: string): boolean => key.startsWith(NAME);

const bytesOf = (path: string, { value, at }: Stamped): number =>
  new TextEncoder().encode(JSON.stringify({ [path]: [value, at] })).length;

/** Fields before lists, what stands in a list before what was taken out of one, the newest first. */
const rank = (path: string, { value }: Stamped): number =>
  value === null ? 3 : !/^s(?:ites|ources)O/.test(path) ? 0 : path.startsWith('sources') ? 1 : 2;

/** Atoms in pieces, and how many entries of lists there was no room for. */
export function piecesOf(atoms: StampedAtoms, now: number): { pieces: Pieces; left: number } {
  const chosen = [...atoms].filter(([, atom]) => atom.at > 0 && !isForgotten(atom, now));
  chosen.sort(([a, one], [b, other]) => rank(a, one) - rank(b, other) || other.at - one.at || (a < b ? -1 : 1));
  let room = ALL_BYTES;
  let left = 0;
  const sent: [string, Stamped][] = [];
  for (const [path, atom] of chosen) {
    room -= bytesOf(path, atom);
    if (room >= 0) sent.push([path, atom]);
    else if (atom.value !== null) left++;
  }
  // By name, so that a change touches few pieces.
  sent.sort(([a], [b]) => (a < b ? -1 : 1));
  const pieces: Pieces = {};
  let piece: Piece | undefined;
  let bytes = 0;
  for (const [path, atom] of sent) {
    const size = bytesOf(path, atom);
    if (!piece || bytes + size > PIECE_BYTES) {
      piece = { version: SETTINGS_VERSION, atoms: {} };
      pieces[`${NAME}${Object.keys(pieces).length}`] = piece;
      bytes = 0;
    }
    piece.atoms[path] = [atom.value, atom.at];
    bytes += size;
  }
  return { pieces, left };
}

export interface Read {
  atoms: Map<string, Stamped>;
  /** Some of it was written by a later version of Backstory: it is not to be touched. */
  newer: boolean;
}

/** What lies in `storage.sync`, as far as it is ours and may be there. */
export function readPieces(items: Readonly<Record<string, unknown>>): Read {
  const atoms = new Map<string, Stamped>();
  let newer = false;
  for (const [key, item] of Object.entries(items)) {
    if (!isPieceKey(key)) continue;
    const piece = v.safeParse(PieceSchema, item);
    if (!piece.success) {
      newer ||= isNewer(item);
      continue;
    }
    const { version } = piece.output;
    newer ||= version > SETTINGS_VERSION;
    if (version > SETTINGS_VERSION) continue;
    const found = version === SETTINGS_VERSION ? presentAtoms(piece.output) : olderAtoms(piece.output);
    for (const [path, atom] of found) if (beats(atom, atoms.get(path))) atoms.set(path, atom);
  }
  return { atoms, newer };
}

/** A later version may have another shape, too. */
function isNewer(item: unknown): boolean {
  const version = (item as { version?: unknown } | null)?.version;
  return typeof version === 'number' && version > SETTINGS_VERSION;
}

function* presentAtoms(piece: Piece): Generator<[string, Stamped]> {
  for (const [path, [value, at]] of Object.entries(piece.atoms)) if (isAtom(path, value)) yield [path, { value, at }];
}

/**
 * Atoms of an earlier shape, led to the present one by the numbered steps. What a step has made of several carries the
 * newest of their stamps; what it has only added was never chosen.
 */
function* olderAtoms({ version, atoms }: Piece): Generator<[string, Stamped]> {
  const entries = Object.entries(atoms);
  const whole: Record<string, unknown> = {};
  for (const [path, [value]] of entries) if (value !== null) putRaw(whole, path.split('/'), value);
  const settings = salvage(migrate({ ...whole, version }));
  const newest = Math.max(0, ...entries.map(([, [, at]]) => at));
  const plain = atomsOf(DEFAULT_SETTINGS);
  for (const [path, value] of atomsOf(settings)) {
    const own = Object.hasOwn(atoms, path) ? atoms[path]?.[1] : undefined;
    if (own !== undefined || !sameAtom(value, plain.get(path))) yield [path, { value, at: own ?? newest }];
  }
  for (const [path, [value, at]] of entries) if (value === null && isAtom(path, null)) yield [path, { value, at }];
}

/** The shape that settings had: lists of sites hold objects, the list of sources ids, everything else stands by name. */
function putRaw(whole: Record<string, unknown>, [field = '', ...rest]: string[], value: unknown): void {
  const name = rest.join('/');
  if (rest.length === 0) Object.defineProperty(whole, field, { value, enumerable: true, configurable: true });
  else if (/^(?:sitesO|sourcesOff)/.test(field)) {
    const before = Array.isArray(whole[field]) ? (whole[field] as unknown[]) : [];
    whole[field] = [...before, field === 'sourcesOff' ? name : { host: name, ...(value as object) }];
  } else {
    const there = Object.hasOwn(whole, field) ? whole[field] : undefined;
    const inner = (typeof there === 'object' && there !== null ? there : {}) as Record<string, unknown>;
    Object.defineProperty(whole, field, { value: inner, enumerable: true, configurable: true });
    putRaw(inner, rest, value);
  }
}
