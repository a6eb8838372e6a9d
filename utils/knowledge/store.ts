/**
 * The cache of packs in IndexedDB. The bundled pack is the truth; what is stored is compared with its head at every open
 * (format, version, hash, counts) and written again, in one transaction, where it differs. The bundled pack itself is
 * only loaded then. Where there is no database (private browsing that keeps nothing, a blocked or broken one) it is
 * served from memory, and `reason` says why.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isPackOf, type PackHead } from './pack-head.ts';
import type { Pack } from './schema.ts';

const NAME = 'backstory';
const VERSION = 1;
/** A database that has not answered by then is treated as none: blocked upgrades can hang for ever. */
const TIMEOUT_MS = 4000;

interface StoredPack extends PackHead {
  pack: Pack;
}

interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
}

/** The pack that comes with the extension: its head at once, its content when asked for. */
export interface BundledPack {
  head: PackHead;
  load(): Promise<Pack>;
}

export interface OpenedPack {
  pack: Pack;
  store: 'database' | 'memory';
  reason?: string | undefined;
  /** Milliseconds since 1970. */
  checked: number;
  /** Whether the stored copy had to be written. */
  rebuilt: boolean;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const db = await openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      if (!database.objectStoreNames.contains('packs')) database.createObjectStore('packs', { keyPath: 'id' });
    },
    // Another version of the extension wants to upgrade: step out of its way.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  return db;
}

/**
 * Opens the bundled pack's cache. `force` writes it again even when it agrees. Throws what `bundled.load` throws when
 * there is nothing else to answer from, and the signal's reason when that says to stop: then the cache is as it was.
 */
export async function openPack(bundled: BundledPack, force = false, signal?: AbortSignal): Promise<OpenedPack> {
  try {
    return await withTimeout(read(bundled, force, signal), TIMEOUT_MS);
  } catch (error) {
    signal?.throwIfAborted();
    const pack = await bundled.load();
    return { pack, store: 'memory', reason: reasonOf(error), checked: Date.now(), rebuilt: false };
  }
}

async function read({ head, load }: BundledPack, force: boolean, signal?: AbortSignal): Promise<OpenedPack> {
  const db = await open();
  try {
    const stored = force ? undefined : await db.get('packs', head.id);
    if (stored && isPackOf(head, stored, stored.pack))
      return { pack: stored.pack, store: 'database', checked: Date.now(), rebuilt: false };
    // Loaded before the transaction begins: one that has nothing to do ends by itself.
    const pack = await load();
    signal?.throwIfAborted();
    const tx = db.transaction('packs', 'readwrite');
    const stop = () => tx.abort();
    signal?.addEventListener('abort', stop);
    try {
      await Promise.all([tx.store.clear(), tx.store.put({ ...head, pack }), tx.done]);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
    return { pack, store: 'database', checked: Date.now(), rebuilt: true };
  } finally {
    db.close();
  }
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError') return 'The database did not answer.';
  if (name === 'QuotaExceededError') return 'There is no room left for the database.';
  if (name === 'InvalidStateError' || name === 'SecurityError')
    return 'This browser keeps no database, as in permanent private browsing.';
  return `The database could not be opened (${name || 'unknown error'}).`;
}

async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
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
