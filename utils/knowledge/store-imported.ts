/** The packs that the reader has imported, in the database. What is damaged is told apart, and never used. */

import { faultOf, usingError } from './database-fault.ts';
import { type Database, inDatabase, type StoredImport, write } from './store-database.ts';

export interface StoredImports {
  stored: StoredImport[];
  /** Ids of those that the database cannot read. */
  unreadable: string[];
}

/** All of them, by id. Throws a StoreError. */
export const loadImports = (): Promise<StoredImports> =>
  inDatabase(async (db) => {
    try {
      return { stored: await db.getAll('imported'), unreadable: [] };
    } catch (error) {
      // One that cannot be read must not take the others along.
      if (isStopped(error)) throw error;
      return oneByOne(db);
    }
  });

const isStopped = (error: unknown): boolean => faultOf(usingError(error)) === 'stopped';

async function oneByOne(db: Database): Promise<StoredImports> {
  const all: StoredImports = { stored: [], unreadable: [] };
  for (const id of await db.getAllKeys('imported')) {
    try {
      const one = await db.get('imported', id);
      if (one) all.stored.push(one);
    } catch (error) {
      if (isStopped(error)) throw error;
      all.unreadable.push(id);
    }
  }
  return all;
}

/** Keeps one, in the place of an older one of its id. Throws a StoreError: then nothing has changed. */
export const keepImport = (stored: StoredImport): Promise<void> =>
  inDatabase((db, late) => write(db, 'imported', [(store) => store.put(stored)], late));

export const dropImport = (id: string): Promise<void> =>
  inDatabase((db, late) => write(db, 'imported', [(store) => store.delete(id)], late));
