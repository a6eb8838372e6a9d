/** Packs of others as the background holds them: read from the database once a life of the background, and at every change. */
import browser from 'webextension-polyfill';
import { faultOf, type StoreFault } from '../knowledge/database-fault.ts';
import { sha256 } from '../knowledge/hash.ts';
import type { PackFailure } from '../knowledge/packs-answers.ts';
import { type Installed, installed } from '../knowledge/published/installed.ts';
import { MAX_BYTES } from '../knowledge/published/limits.ts';
import type { PackPatterns } from '../knowledge/published/patterns.ts';
import { PackError } from '../knowledge/published/problem.ts';
import { type ReadPack, readPack } from '../knowledge/published/read.ts';
import type { PublishedPack } from '../knowledge/published/schema.ts';
import type { StoredImport } from '../knowledge/store-database.ts';
import { dropImport, keepImport, loadImports, type StoredImports } from '../knowledge/store-imported.ts';
import { setGate } from './packs-gate.ts';

/** Packs that can be there at once, and how large they may be together. */
const MAX_PACKS = 12;
const MAX_ALL = 2 * MAX_BYTES;
/** A database that could not be used is not asked again before: every page that is read would wait for it. Milliseconds. */
const AGAIN_MS = 30_000;

export interface Import {
  stored: StoredImport;
  pack: PublishedPack;
  patterns: PackPatterns;
  installed: Installed;
}

export interface Imports {
  all: Import[];
  /** Those that are on. */
  on: Import[];
  /** Names what is on, as it is now. */
  revision: string;
  /** Ids of those that cannot be read. */
  damaged: string[];
  /** Why none can be read or kept. */
  reason?: StoreFault | undefined;
}

/** Why a pack was not kept, switched or removed: nothing has changed. */
export class NotKept extends Error {
  override name = 'NotKept';
  readonly why: PackFailure;

  constructor(why: PackFailure) {
    super(`The pack was not changed: ${why}.`);
    this.why = why;
  }
}

let current: Promise<Imports> | undefined;
/** When the database could last not be used, by the clock that nobody can set. */
let failed: number | undefined;
const listeners: (() => void)[] = [];

/** Calls back whenever packs have changed. */
export const onImportsChanged = (listener: () => void): void => void listeners.push(listener);

/** All packs of others. Without a database there are none, and `reason` says why. */
export function imports(): Promise<Imports> {
  if (failed !== undefined && performance.now() - failed > AGAIN_MS) forgetImports();
  current ??= load();
  return current;
}

/** What is there is read again when somebody asks: the database is another one, or may be there again. */
export function forgetImports(): void {
  current = undefined;
  failed = undefined;
  for (const listener of listeners) listener();
}

/** The database can be used: who was told that it cannot is told otherwise. */
export function recoverImports(): void {
  if (failed !== undefined) forgetImports();
}

async function load(): Promise<Imports> {
  let found: StoredImports;
  try {
    found = await loadImports();
  } catch (error) {
    failed = performance.now();
    return { all: [], on: [], revision: '', damaged: [], reason: faultOf(error) };
  }
  const { stored, unreadable } = found;
  const damaged = [...unreadable];
  const all: Import[] = [];
  for (const one of stored) {
    const read = await whole(one);
    if (read) all.push({ stored: one, ...read, installed: installed(read.pack, one.hash) });
    else damaged.push(one.id);
  }
  const on = all.filter((one) => one.stored.isOn);
  const revision = on.map(({ stored: { id, hash } }) => `${id} ${hash.slice(0, 16)}`).join(', ');
  await setGate(revision, new Set(on.flatMap(({ patterns }) => patterns.anchors))).catch(() => undefined);
  return { all, on, revision, damaged };
}

/** A stored pack, if it is as it was stored. Patterns that another version of ours compiled are compiled anew. */
async function whole(stored: StoredImport): Promise<ReadPack | undefined> {
  try {
    if ((await sha256(stored.pack)) !== stored.hash) return undefined;
    if (stored.engine === engine() && (await sha256(stored.patterns)) === stored.patternsHash)
      return { pack: JSON.parse(stored.pack), patterns: JSON.parse(stored.patterns) };
    const read = readPack(stored.pack);
    await keepImport(await compiled(stored, read));
    return read;
  } catch (error) {
    if (error instanceof PackError || !(error instanceof Error)) return undefined;
    // What cannot be written again can be used all the same.
    return tried(() => readPack(stored.pack));
  }
}

function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const engine = (): string => browser.runtime.getManifest().version;

async function compiled(stored: StoredImport, { patterns }: ReadPack): Promise<StoredImport> {
  const text = JSON.stringify(patterns);
  return { ...stored, patterns: text, patternsHash: await sha256(text), engine: engine() };
}

/** Keeps a pack in the place of an older one of its id, which it is on or off like. Throws NotKept. */
export async function keep(read: ReadPack): Promise<void> {
  const { all, damaged, reason } = await imports();
  if (reason) throw new NotKept(reason);
  const before = all.find(({ pack }) => pack.id === read.pack.id)?.stored;
  const pack = JSON.stringify(read.pack);
  const others = all.filter(({ stored }) => stored !== before);
  if (!before && others.length + damaged.length >= MAX_PACKS) throw new NotKept('too-many');
  if (others.reduce((sum, { stored }) => sum + stored.pack.length, pack.length) > MAX_ALL)
    throw new NotKept('too-much');
  const now = Date.now();
  const stored: StoredImport = {
    id: read.pack.id,
    pack,
    hash: await sha256(pack),
    patterns: '',
    patternsHash: '',
    engine: '',
    isOn: before?.isOn ?? true,
    added: before?.added ?? now,
    updated: now,
  };
  await change(keepImport(await compiled(stored, read)));
}

/** Switches a pack on or off. */
export async function switchPack(id: string, isOn: boolean): Promise<void> {
  const one = (await imports()).all.find(({ pack }) => pack.id === id);
  if (one && one.stored.isOn !== isOn) await change(keepImport({ ...one.stored, isOn }));
}

/** Removes a pack and everything that was made of it. */
export const removePack = (id: string): Promise<void> => change(dropImport(id));

async function change(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw new NotKept(faultOf(error));
  } finally {
    forgetImports();
  }
  await imports();
}
