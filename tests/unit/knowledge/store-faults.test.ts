/** What can become of the database while it is used: each ends in answers from memory, a named state, and in time. */
import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultOf, type StoreFault } from '../../../utils/knowledge/database-fault.ts';
import { headOf } from '../../../utils/knowledge/pack-head.ts';
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { type BundledPack, openPack } from '../../../utils/knowledge/store.ts';
import { dropDatabase, type StoredImport } from '../../../utils/knowledge/store-database.ts';
import { dropImport, keepImport, loadImports } from '../../../utils/knowledge/store-imported.ts';
import { compileFiles, files } from '../support/documents.ts';

const NAME = 'backstory';
const IMPORT: StoredImport = {
  id: 'canal',
  pack: '{}',
  patterns: '{}',
  engine: '1',
  hash: '',
  patternsHash: '',
  isOn: true,
  added: 1,
  updated: 1,
};

let bundled: Pack;
let loads = 0;
/** Called while the bundled pack is read: the database is open, and has not been written. */
let meanwhile: () => unknown = () => undefined;

const shipped = (): BundledPack => ({
  head: headOf(bundled),
  load: async () => {
    loads++;
    await meanwhile();
    return bundled;
  },
});

const faultIn = (promise: Promise<unknown>): Promise<StoreFault | 'none at all'> =>
  promise.then(
    () => 'none at all' as const,
    (error: unknown) => faultOf(error),
  );

/** Everything in a store, past our own code. */
async function all(store: string): Promise<unknown[]> {
  const db = await openDB(NAME);
  const found = db.objectStoreNames.contains(store) ? await db.getAll(store) : [];
  db.close();
  return found;
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  loads = 0;
  meanwhile = () => undefined;
  bundled ??= (await compileFiles(files())).pack;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a database of a later version', () => {
  beforeEach(async () => {
    const later = await openDB(NAME, 99, { upgrade: (db) => void db.createObjectStore('later', { keyPath: 'id' }) });
    await later.put('later', { id: 'theirs' });
    later.close();
  });

  it('is left alone and named; answers come from memory', async () => {
    expect(await openPack(shipped(), true)).toMatchObject({ store: 'memory', reason: 'newer', pack: bundled });
    expect(await faultIn(loadImports())).toBe('newer');
    expect(await faultIn(keepImport(IMPORT))).toBe('newer');
    expect(await all('later')).toEqual([{ id: 'theirs' }]);
  });

  it('can be deleted and made anew', async () => {
    await dropDatabase();
    expect(await openPack(shipped())).toMatchObject({ store: 'database', rebuilt: true });
    await keepImport(IMPORT);
    expect((await loadImports()).stored).toEqual([IMPORT]);
    expect(await all('later')).toEqual([]);
  });
});

describe('another connection', () => {
  it('of an older version that does not let go: named, in time, and nothing is kept afterwards', async () => {
    const old = await openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('packs', { keyPath: 'id' }) });
    // The first is told that it is blocked, the others stand behind it.
    const opened = openPack(shipped());
    const others = [faultIn(keepImport(IMPORT)), faultIn(loadImports()), faultIn(dropDatabase())];
    expect(await opened).toMatchObject({ store: 'memory', reason: 'blocked', pack: bundled });
    expect(await Promise.all(others)).toEqual(['late', 'late', 'late']);
    old.close();
    // What nobody waits for any more must not be done behind the reader's back.
    expect(await all('imported')).toEqual([]);
  }, 15_000);

  it('that wants to upgrade gets its way at once', async () => {
    meanwhile = () => openDB(NAME, 3).then((db) => db.close());
    expect(await openPack(shipped())).toMatchObject({ store: 'memory', reason: 'newer', pack: bundled });
  });
});

describe('under way', () => {
  it('deleted: written into a new one', async () => {
    meanwhile = () => (loads === 1 ? deleteDB(NAME) : undefined);
    expect(await openPack(shipped())).toMatchObject({ store: 'database', rebuilt: true });
    expect(loads).toBe(2);
    expect(await all('packs')).toHaveLength(1);
  });

  /** The connection that was used last. */
  function connection(): () => IDBDatabase {
    const { transaction } = IDBDatabase.prototype;
    let last: IDBDatabase | undefined;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      last = this;
      return transaction.apply(this, given);
    });
    return () => last as IDBDatabase;
  }

  it('closed by the browser: opened once more', async () => {
    const used = connection();
    meanwhile = () => loads === 1 && forceCloseDatabase(used() as never);
    expect(await openPack(shipped())).toMatchObject({ store: 'database', rebuilt: true });
  });

  it('closed by the browser each time: from memory, and named', async () => {
    const used = connection();
    meanwhile = () => forceCloseDatabase(used() as never);
    expect(await openPack(shipped())).toMatchObject({ store: 'memory', reason: 'stopped', pack: bundled });
  });

  /** Aborts what writes, so often. */
  function abortWriting(times: number): void {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      if (times-- > 0) this.transaction.abort();
      return request;
    });
  }

  it('an install that is aborted is begun again', async () => {
    abortWriting(1);
    expect(await openPack(shipped())).toMatchObject({ store: 'database', rebuilt: true });
    expect(await all('packs')).toHaveLength(1);
  });

  it('an install that is aborted again and again leaves what was there', async () => {
    await openPack(shipped());
    await keepImport(IMPORT);
    const before = await all('packs');
    abortWriting(9);
    expect(await openPack(shipped(), true)).toMatchObject({ store: 'memory', reason: 'stopped', pack: bundled });
    expect(await faultIn(keepImport({ ...IMPORT, isOn: false }))).toBe('stopped');
    vi.restoreAllMocks();
    expect(await all('packs')).toEqual(before);
    expect((await loadImports()).stored).toEqual([IMPORT]);
  });
});

describe('no room', () => {
  it('for the copy: from memory, and the old one is not lost', async () => {
    await openPack(shipped());
    const before = await all('packs');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await openPack(shipped(), true)).toMatchObject({ store: 'memory', reason: 'full', pack: bundled });
    expect(await faultIn(keepImport(IMPORT))).toBe('full');
    vi.restoreAllMocks();
    expect(await all('packs')).toEqual(before);
    expect(await all('imported')).toEqual([]);
  });

  it('even to open it', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    });
    expect(await openPack(shipped())).toMatchObject({ store: 'memory', reason: 'full' });
  });
});

describe('records that cannot be read', () => {
  const unreadable = () => {
    throw new DOMException('damaged on the disk', 'DataError');
  };

  it('the copy is written anew', async () => {
    await openPack(shipped());
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(unreadable);
    expect(await openPack(shipped())).toMatchObject({ store: 'database', rebuilt: true });
  });

  it('one import does not take the others along', async () => {
    await keepImport(IMPORT);
    await keepImport({ ...IMPORT, id: 'hurt' });
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable);
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, id) {
      return id === 'hurt' ? unreadable() : get.call(this, id);
    });
    expect(await loadImports()).toEqual({ stored: [IMPORT], unreadable: ['hurt'] });
    vi.restoreAllMocks();
    await dropImport('hurt');
    expect((await loadImports()).stored).toEqual([IMPORT]);
  });

  it('a database without what belongs in it is broken, and can be made anew', async () => {
    (await openDB(NAME, 2)).close();
    expect(await openPack(shipped())).toMatchObject({ store: 'memory', reason: 'broken', pack: bundled });
    await dropDatabase();
    expect(await openPack(shipped())).toMatchObject({ store: 'database' });
  });
});

it('an error of reading the bundled pack stays what it is', async () => {
  meanwhile = () => {
    throw new Error('not there');
  };
  await expect(openPack(shipped())).rejects.toThrow('not there');
});
