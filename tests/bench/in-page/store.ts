/** Runs in a page: installs, rebuilds and opens the store, each in turn with writing or reading one blob of the same size. */
import { headOf } from '../../../utils/knowledge/pack-head.ts';
import type { Pack } from '../../../utils/knowledge/schema.ts';
import { openPack } from '../../../utils/knowledge/store.ts';

const WARM_UP = 3;

export type StoreTimes = Record<'install' | 'rebuild' | 'open' | 'blobInstall' | 'blobRebuild' | 'blobRead', number[]>;

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const drop = (name: string) => asked(indexedDB.deleteDatabase(name));

function floorDb(): Promise<IDBDatabase> {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('blobs');
  return asked(opening);
}

async function writeBlob(blob: Blob): Promise<void> {
  const db = await floorDb();
  const tx = db.transaction('blobs', 'readwrite');
  const done = new Promise((ended) => {
    tx.oncomplete = ended;
  });
  tx.objectStore('blobs').clear();
  tx.objectStore('blobs').put(blob, 'pack');
  await done;
  db.close();
}

async function readBlob(): Promise<unknown> {
  const db = await floorDb();
  const blob: Blob = await asked(db.transaction('blobs').objectStore('blobs').get('pack'));
  db.close();
  return JSON.parse(await blob.text());
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

async function bench(rounds: number): Promise<StoreTimes> {
  const json = await (await fetch('/pack.json')).text();
  const pack = JSON.parse(json) as Pack;
  const bundled = { head: headOf(pack), load: async () => pack };
  const times: StoreTimes = { install: [], rebuild: [], open: [], blobInstall: [], blobRebuild: [], blobRead: [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    const mine = async () => {
      await drop('backstory');
      return {
        install: await timed(() => openPack(bundled)),
        rebuild: await timed(() => openPack(bundled, true)),
        open: await timed(() => openPack(bundled)),
      };
    };
    const floor = async () => {
      await drop('floor');
      const blob = new Blob([json]);
      return {
        blobInstall: await timed(() => writeBlob(blob)),
        blobRebuild: await timed(() => writeBlob(blob)),
        blobRead: await timed(readBlob),
      };
    };
    // Whoever goes first pays for what the other leaves behind: they take turns.
    const [a, b] = round % 2 === 0 ? [await mine(), await floor()] : [await floor(), await mine()];
    if (round >= 0) for (const [key, ms] of Object.entries({ ...a, ...b })) times[key as keyof StoreTimes].push(ms);
  }
  return times;
}

Object.assign(globalThis, { bench });
