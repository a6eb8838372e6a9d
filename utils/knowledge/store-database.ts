/**
 * The extension's database: a cache of the bundled pack, and the packs that the reader has imported. Whatever becomes of it
 * ends in an answer or in a StoreError, in bounded time.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { openingError, StoreError, usingError } from './database-fault.ts';
import type { PackHead } from './pack-head.ts';
import type { Pack } from './schema.ts';

const NAME = 'backstory';
/** 1: packs. 2: imported. */
const VERSION = 2;
/** A database that has not answered by then is treated as none: blocked upgrades can hang for ever. In milliseconds. */
const TIMEOUT_MS = 4000;

export interface StoredPack extends PackHead {
  pack: Pack;
}

/** A pack of others as it is kept: texts, so that what is damaged shows. */
export interface StoredImport {
  id: string;
  /** The published pack, as JSON. */
  pack: string;
  /** Its compiled patterns, as JSON, and the version of the extension that compiled them. */
  patterns: string;
  engine: string;
  /** SHA-256 of the pack's text, and of the patterns'. */
  hash: string;
  patternsHash: string;
  isOn: boolean;
  /** Milliseconds since 1970: first imported, last updated. */
  added: number;
  updated: number;
}

interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
  imported: { key: string; value: StoredImport };
}

export type Database = IDBPDatabase<Schema>;

type Waits = (isBlocked: boolean) => void;

/** The database, upgraded where it is an older one. To be closed by who has asked for it. */
export function openDatabase(waits: Waits = () => undefined): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      if (!database.objectStoreNames.contains('packs')) database.createObjectStore('packs', { keyPath: 'id' });
      if (!database.objectStoreNames.contains('imported')) database.createObjectStore('imported', { keyPath: 'id' });
    },
    blocked: () => waits(true),
    // Another version of the extension wants to upgrade, or somebody to delete it: step out of the way.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
}

/**
 * Does something with the database, and closes it; once more where it was closed under way, as when it is deleted. `use` is
 * given a signal that says that nobody waits any more. Throws a StoreError, and what `use` throws of its own.
 */
export async function inDatabase<T>(
  use: (db: Database, late: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  try {
    return await once(use);
  } catch (error) {
    if (stop?.aborted || !(error instanceof StoreError) || error.fault !== 'stopped') throw error;
    return once(use);
  }
}

function once<T>(use: (db: Database, late: AbortSignal) => Promise<T>): Promise<T> {
  return inTime(async (waits, late) => {
    let db: Database;
    try {
      db = await openDatabase(waits);
    } catch (error) {
      throw openingError(error);
    }
    waits(false);
    try {
      late.throwIfAborted();
      return await use(db, late);
    } catch (error) {
      throw usingError(error);
    } finally {
      db.close();
    }
  });
}

/** Deletes the database, with all that is in it. Throws a StoreError. */
export const dropDatabase = (): Promise<void> =>
  inTime(async (waits) => {
    try {
      await deleteDB(NAME, { blocked: () => waits(true) });
    } catch (error) {
      throw openingError(error);
    }
  });

/** Waits no longer than a database may take. */
async function inTime<T>(work: (waits: Waits, late: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController();
  let isBlocked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new StoreError(isBlocked ? 'blocked' : 'late');
      over.abort(error);
      reject(error);
    }, TIMEOUT_MS);
  });
  const waits: Waits = (now) => {
    isBlocked = now;
  };
  try {
    return await Promise.race([work(waits, over.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

type Stores = 'packs' | 'imported';
type Change<S extends Stores> = (store: IDBPObjectStore<Schema, [S], S, 'readwrite'>) => Promise<unknown>;

/** Makes changes all together, or none of them where one fails or the signal says to stop. */
export async function write<S extends Stores>(
  db: Database,
  name: S,
  changes: readonly Change<S>[],
  stop?: AbortSignal,
): Promise<void> {
  stop?.throwIfAborted();
  const tx = db.transaction(name, 'readwrite');
  const abort = () => {
    try {
      tx.abort();
    } catch {
      // It is over already.
    }
  };
  stop?.addEventListener('abort', abort);
  const asked: Promise<unknown>[] = [tx.done];
  try {
    for (const change of changes) asked.push(change(tx.store));
    await Promise.all(asked);
  } catch (error) {
    for (const one of asked) one.catch(() => undefined);
    abort();
    // Requests only say that they were aborted; the transaction knows why.
    throw tx.error ?? error;
  } finally {
    stop?.removeEventListener('abort', abort);
  }
}
