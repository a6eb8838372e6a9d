/** The packs that the reader has imported, in the database. What is damaged is told apart, and never used. */
import { type Database, openDatabase, type StoredImport, withTimeout } from './store-database.ts';

/** Does something with the database, and closes it. Throws what it throws, or a TimeoutError. */
function inDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const used = async () => {
    const db = await openDatabase();
    try {
      return await use(db);
    } finally {
      db.close();
    }
  };
  return withTimeout(used());
}

/** All of them, by id. */
export const loadImports = (): Promise<StoredImport[]> => inDatabase((db) => db.getAll('imported'));

/** Keeps one, in the place of an older one of its id. */
export const keepImport = (stored: StoredImport): Promise<void> =>
  inDatabase(async (db) => {
    const tx = db.transaction('imported', 'readwrite');
    await Promise.all([tx.store.put(stored), tx.done]);
  });

export const dropImport = (id: string): Promise<void> => inDatabase((db) => db.delete('imported', id));
