/**
 * The cache of packs in IndexedDB. The bundled pack is the truth; what is stored is compared with its head at every open
 * (format, version, hash, counts) and written again, in one transaction, where it differs. The bundled pack itself is
 * only loaded then. Where there is no database (private browsing that keeps nothing, a blocked or broken one) it is
 * served from memory, and `reason` says why.
 */
import { isPackOf, type PackHead } from './pack-head.ts';
import type { Pack } from './schema.ts';
import { openDatabase, reasonOf, withTimeout } from './store-database.ts';

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

/**
 * Opens the bundled pack's cache. `force` writes it again even when it agrees. Throws what `bundled.load` throws when
 * there is nothing else to answer from, and the signal's reason when that says to stop: then the cache is as it was.
 */
export async function openPack(bundled: BundledPack, force = false, signal?: AbortSignal): Promise<OpenedPack> {
  try {
    return await withTimeout(read(bundled, force, signal));
  } catch (error) {
    signal?.throwIfAborted();
    const pack = await bundled.load();
    return { pack, store: 'memory', reason: reasonOf(error), checked: Date.now(), rebuilt: false };
  }
}

async function read({ head, load }: BundledPack, force: boolean, signal?: AbortSignal): Promise<OpenedPack> {
  const db = await openDatabase();
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
