import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { headOf } from '../../../utils/knowledge/pack-head.ts';
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { type BundledPack, openPack } from '../../../utils/knowledge/store.ts';
import { compileFiles, files } from '../support/documents.ts';

let bundled: Pack;
/** How often the bundled pack was read. */
let loads = 0;

const as = (pack: Pack): BundledPack => ({
  head: headOf(pack),
  load: async () => {
    loads++;
    return pack;
  },
});

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  loads = 0;
  bundled = (await compileFiles(files())).pack;
  return () => vi.unstubAllGlobals();
});

/** Changes the stored record behind the store's back. */
async function damage(change: (record: Record<string, unknown>) => void): Promise<void> {
  const db = await openDB('backstory');
  const record = await db.get('packs', bundled.id);
  change(record);
  await db.put('packs', record);
  db.close();
}

async function stored(): Promise<{ pack: Pack; hash: string }[]> {
  const db = await openDB('backstory');
  const all = await db.getAll('packs');
  db.close();
  return all;
}

describe('openPack', () => {
  it('writes at the first start and reads at the next', async () => {
    const first = await openPack(as(bundled));
    expect([first.store, first.rebuilt, first.reason]).toEqual(['database', true, undefined]);
    const second = await openPack(as(bundled));
    expect([second.store, second.rebuilt]).toEqual(['database', false]);
    expect(second.pack).toEqual(bundled);
    // It came out of the database; the bundled file was read once.
    expect(loads).toBe(1);
    expect(second.pack).not.toBe(bundled);
  });

  it('leaves the copy as it was when it is told to stop', async () => {
    await openPack(as(bundled));
    const before = await stored();
    const stop = new AbortController();
    const slow: BundledPack = {
      head: headOf(bundled),
      load: async () => {
        stop.abort(new Error('no more'));
        return bundled;
      },
    };
    await expect(openPack(slow, true, stop.signal)).rejects.toThrow('no more');
    // And when it is stopped while it is being written.
    const late = new AbortController();
    const writing = openPack(as(bundled), true, late.signal);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      put.mockRestore();
      queueMicrotask(() => late.abort(new Error('too late')));
      return this.put(value);
    });
    await expect(writing).rejects.toThrow('too late');
    expect(await stored()).toEqual(before);
  });

  it('writes again when it is told to', async () => {
    await openPack(as(bundled));
    expect((await openPack(as(bundled), true)).rebuilt).toBe(true);
  });

  it.each<[string, (record: Record<string, unknown>) => void]>([
    ['lost entries', (r) => Object.assign(r, { pack: { ...(r.pack as Pack), entries: [] } })],
    ['lost everything', (r) => Object.assign(r, { pack: null })],
    ['other counts', (r) => Object.assign(r, { counts: undefined })],
    ['another hash', (r) => Object.assign(r, { hash: 'f'.repeat(64) })],
    ['another format', (r) => Object.assign(r, { format: 99 })],
  ])('rebuilds a record with %s', async (_name, change) => {
    await openPack(as(bundled));
    await damage(change);
    const opened = await openPack(as(bundled));
    expect([opened.store, opened.rebuilt]).toEqual(['database', true]);
    expect(opened.pack).toEqual(bundled);
    expect((await stored())[0]?.pack).toEqual(bundled);
    expect((await openPack(as(bundled))).rebuilt).toBe(false);
  });

  it('replaces another version, and leaves nothing of it', async () => {
    await openPack(as({ ...bundled, id: 'older', version: '0.1.0' }));
    await openPack(as({ ...bundled, version: '0.9.0' }));
    expect((await openPack(as(bundled))).rebuilt).toBe(true);
    expect((await stored()).map((r) => r.pack.version)).toEqual([bundled.version]);
  });

  it.each([
    ['SecurityError', 'none'],
    ['InvalidStateError', 'none'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'broken'],
  ])('serves from memory on %s and says why', async (name, reason) => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('no', name);
      },
    });
    const opened = await openPack(as(bundled));
    expect([opened.store, opened.reason, opened.rebuilt]).toEqual(['memory', reason, false]);
    expect(opened.pack).toBe(bundled);
  });

  it('serves from memory where there is no IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openPack(as(bundled))).toMatchObject({ store: 'memory', reason: 'none' });
  });

  it('serves from memory when the database never answers', async () => {
    vi.useFakeTimers();
    try {
      vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
      const opening = openPack(as(bundled));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await opening).toMatchObject({ store: 'memory', reason: 'late' });
    } finally {
      vi.useRealTimers();
    }
  });
});
