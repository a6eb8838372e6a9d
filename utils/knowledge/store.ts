/**
 * The cache of packs in IndexedDB. The bundled pack is the truth; what is stored is compared with it at every open
 * (format, version, hash, counts) and written again, in one transaction, where it differs. Where there is no database
 * (private browsing that keeps nothing, a blocked or broken one) the bundled pack is served from memory, and `reason`
 * says why.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pack } from './schema.ts';

const NAME = 'backstory';
const VERSION = 1;
/** A database that has not answered by then is treated as none: blocked upgrades can hang for ever. */
const TIMEOUT_MS = 4000;

interface StoredPack {
  id: string;
  format: number;
  version: string;
  hash: string;
  counts: Counts;
  pack: Pack;
}

interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
}

type Counts = Record<'entries' | 'sources' | 'events' | 'claims' | 'frames', number>;

export interface OpenedPack {
  pack: Pack;
  store: 'database' | 'memory';
  reason?: string | undefined;
  /** Milliseconds since 1970. */
  checked: number;
  /** Whether the stored copy had to be written. */
  rebuilt: boolean;
}

const countsOf = (pack: Pack): Counts => ({
  entries: pack.entries.length,
  sources: pack.sources.length,
  events: pack.events.length,
  claims: pack.claims.length,
  frames: pack.frames.length,
});

function isSame(stored: StoredPack | undefined, bundled: Pack): stored is StoredPack {
  if (!stored || stored.format !== bundled.format || stored.version !== bundled.version || stored.hash !== bundled.hash)
    return false;
  const wanted = countsOf(bundled);
  const { pack } = stored;
  // The counts as stored and the arrays themselves: a record can be damaged in either.
  return (Object.keys(wanted) as (keyof Counts)[]).every(
    (key) => stored.counts?.[key] === wanted[key] && pack?.[key]?.length === wanted[key],
  );
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

/** Opens the bundled pack's cache; never throws. `force` writes it again even when it agrees. */
export async function openPack(bundled: Pack, force = false): Promise<OpenedPack> {
  try {
    return await withTimeout(read(bundled, force), TIMEOUT_MS);
  } catch (error) {
    return { pack: bundled, store: 'memory', reason: reasonOf(error), checked: Date.now(), rebuilt: false };
  }
}

async function read(bundled: Pack, force: boolean): Promise<OpenedPack> {
  const db = await open();
  try {
    const stored = force ? undefined : await db.get('packs', bundled.id);
    if (isSame(stored, bundled)) return { pack: stored.pack, store: 'database', checked: Date.now(), rebuilt: false };
    const tx = db.transaction('packs', 'readwrite');
    const { id, format, version, hash } = bundled;
    await Promise.all([
      tx.store.clear(),
      tx.store.put({ id, format, version, hash, counts: countsOf(bundled), pack: bundled }),
      tx.done,
    ]);
    return { pack: bundled, store: 'database', checked: Date.now(), rebuilt: true };
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
