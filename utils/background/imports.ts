/** Packs of others as the background holds them: read from the database once a life of the background, and at every change. */
import browser from 'webextension-polyfill';
import { sha256 } from '../knowledge/hash.ts';
import { type Installed, installed } from '../knowledge/published/installed.ts';
import { MAX_BYTES } from '../knowledge/published/limits.ts';
import type { PackPatterns } from '../knowledge/published/patterns.ts';
import { PackError } from '../knowledge/published/problem.ts';
import { type ReadPack, readPack } from '../knowledge/published/read.ts';
import type { PublishedPack } from '../knowledge/published/schema.ts';
import { reasonOf, type StoredImport } from '../knowledge/store-database.ts';
import { dropImport, keepImport, loadImports } from '../knowledge/store-imported.ts';
import { setGate } from './packs-gate.ts';

/** Packs that can be there at once, and how large they may be together. */
const MAX_PACKS = 12;
const MAX_ALL = 2 * MAX_BYTES;

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
  /** Why none can be read or kept, in words. */
  reason?: string | undefined;
}

let current: Promise<Imports> | undefined;
const listeners: (() => void)[] = [];

/** Calls back whenever packs have changed. */
export const onImportsChanged = (listener: () => void): void => void listeners.push(listener);

/** All packs of others. Without a database there are none, and `reason` says why. */
export function imports(): Promise<Imports> {
  current ??= load();
  return current;
}

async function load(): Promise<Imports> {
  let stored: StoredImport[];
  try {
    stored = await loadImports();
  } catch (error) {
    // The next one who asks may be luckier.
    current = undefined;
    return { all: [], on: [], revision: '', damaged: [], reason: reasonOf(error) };
  }
  const damaged: string[] = [];
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

/** Keeps a pack in the place of an older one of its id, which it is on or off like. Throws an Error in words. */
export async function keep(read: ReadPack): Promise<void> {
  const { all, damaged, reason } = await imports();
  if (reason) throw new Error(reason);
  const before = all.find(({ pack }) => pack.id === read.pack.id)?.stored;
  const pack = JSON.stringify(read.pack);
  const others = all.filter(({ stored }) => stored !== before);
  if (!before && others.length + damaged.length >= MAX_PACKS)
    throw new Error(`There are ${MAX_PACKS} packs already, and more are not kept. Remove one first.`);
  if (others.reduce((sum, { stored }) => sum + stored.pack.length, pack.length) > MAX_ALL)
    throw new Error('With this pack there would be too much. Remove another one first.');
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
    throw new Error(reasonOf(error));
  } finally {
    current = undefined;
    for (const listener of listeners) listener();
  }
  await imports();
}
