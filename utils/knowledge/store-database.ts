/** The extension's database: a cache of the bundled pack, and the packs that the reader has imported. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackHead } from './pack-head.ts';
import type { Pack } from './schema.ts';

const NAME = 'backstory';
/** 1: packs. 2: imported. */
const VERSION = 2;
/** A database that has not answered by then is treated as none: blocked upgrades can hang for ever. */
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

/** The database, upgraded where it is an older one. To be closed by who has asked for it. */
export function openDatabase(): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      if (!database.objectStoreNames.contains('packs')) database.createObjectStore('packs', { keyPath: 'id' });
      if (!database.objectStoreNames.contains('imported')) database.createObjectStore('imported', { keyPath: 'id' });
    },
    // Another version of the extension wants to upgrade: step out of its way.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
}

/** Why the database cannot be used, in words. */
export function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError') return 'The database did not answer.';
  if (name === 'QuotaExceededError') return 'There is no room left for the database.';
  if (name === 'InvalidStateError' || name === 'SecurityError')
    return 'This browser keeps no database, as in permanent private browsing.';
  return `The database could not be opened (${name || 'unknown error'}).`;
}

/** Waits no longer than a database may take. Throws a TimeoutError. */
export async function withTimeout<T>(promise: Promise<T>, ms = TIMEOUT_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('the database did not answer', 'TimeoutError')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
