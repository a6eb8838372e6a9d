/**
 * The cache of packs in IndexedDB. The bundled pack is the truth; what is stored is compared with its head at every open
 * (format, version, hash, counts) and written again, in one transaction, where it differs. The bundled pack itself is
 * only loaded then. Where there is no database (private browsing that keeps nothing, a blocked or broken one) it is
 * served from memory, and `reason` says why.
 */

import { faultOf, type StoreFault, usingError } from './database-fault.ts';
import { isPackOf, type PackHead } from './pack-head.ts';
import type { Pack } from './schema.ts';
import { type Database, inDatabase, write } from './store-database.ts';

/** The pack that comes with the extension: its head at once, its content when asked for. */
export interface BundledPack {
  head: PackHead;
  load(): Promise<Pack>;
}

export interface OpenedPack {
  pack: Pack;
  store: 'database' | 'memory';
  reason?: StoreFault | undefined;
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
    // Who no longer waits has been answered from memory: what is being written may still be finished.
    return await inDatabase((db) => read(db, bundled, force, signal), signal);
  } catch (error) {
    signal?.throwIfAborted();
    const pack = await bundled.load();
    return { pack, store: 'memory', reason: faultOf(error), checked: Date.now(), rebuilt: false };
  }
}

async function read(
  db: Database,
  { head, load }: BundledPack,
  force: boolean,
  signal: AbortSignal | undefined,
): Promise<OpenedPack> {
  const stored = force ? undefined : await db.get('packs', head.id).catch(asNone);
  if (stored && isPackOf(head, stored, stored.pack))
    return { pack: stored.pack, store: 'database', checked: Date.now(), rebuilt: false };
  // Loaded before the transaction begins: one that has nothing to do ends by itself.
  const pack = await load();
  await write(db, 'packs', [(store) => store.clear(), (store) => store.put({ ...head, pack })], signal);
  return { pack, store: 'database', checked: Date.now(), rebuilt: true };
}

/** A copy that cannot be read is as good as none: it is written anew. */
function asNone(error: unknown): undefined {
  if (faultOf(usingError(error)) === 'stopped') throw error;
}
