/** The knowledge base as the background holds it: opened once a life of the background, made anew when it restarts. */
import head from 'virtual:backstory/pack-head';
import browser from 'webextension-polyfill';
import { isLost } from '../knowledge/database-fault.ts';
import { mergedIndex } from '../knowledge/merged.ts';
import type { PackIndex } from '../knowledge/pack-index.ts';
import type { Pack } from '../knowledge/schema.ts';
import { Search } from '../knowledge/search.ts';
import { type OpenedPack, openPack } from '../knowledge/store.ts';
import { dropDatabase } from '../knowledge/store-database.ts';
import type { KnowledgeState, Rebuilding } from '../messages.ts';
import { forgetImports, imports, onImportsChanged, recoverImports } from './imports.ts';

/** Where the build puts the pack: see scripts/knowledge/data-files.ts. */
const PACK_FILE = 'data/pack.json';

export interface Knowledge {
  /** Ours. */
  opened: OpenedPack;
  /** Ours and the imported packs that are on. */
  index: PackIndex;
  search(): Search;
}

type Told = (step: Rebuilding['step']) => void;

let current: Promise<Knowledge> | undefined;

/** The bundled pack is a file of the extension: a background that is woken finds the stored copy and never reads it. */
async function load(): Promise<Pack> {
  try {
    return await (await fetch(browser.runtime.getURL(PACK_FILE))).json();
  } catch (cause) {
    throw new Error('The bundled knowledge base could not be read.', { cause });
  }
}

async function open(force: boolean, told: Told = () => undefined, signal?: AbortSignal): Promise<Knowledge> {
  const loadTold = async () => {
    told('read');
    const pack = await load();
    told('write');
    return pack;
  };
  const [opened, { on }] = await Promise.all([openPack({ head, load: loadTold }, force, signal), imports()]);
  told('index');
  let search: Search | undefined;
  const index = mergedIndex(
    opened.pack,
    on.map(({ installed }) => installed),
  );
  return {
    opened,
    index,
    search: () => {
      search ??= new Search(index.pack, index.from);
      return search;
    },
  };
}

/** Counts changes of imported packs: an index that was begun before one is not kept. */
let turn = 0;
onImportsChanged(() => {
  turn++;
  current = undefined;
});

/** Ids of packs that come with the extension: no other may have one of them. */
export const OUR_PACKS: readonly string[] = [head.id];

/** The knowledge base, from the database or else from the bundled file. What fails is tried again at the next call. */
export function knowledge(): Promise<Knowledge> {
  current ??= hold(open(false));
  return current;
}

function hold(opening: Promise<Knowledge>): Promise<Knowledge> {
  opening.catch(() => {
    if (current === opening) current = undefined;
  });
  return opening;
}

let rebuilding: AbortController | undefined;

/**
 * Writes the stored copy again; what asks meanwhile is answered from the one there is. Throws where it is cancelled: then
 * all is as it was. `anew`: a database that is lost otherwise is deleted first, with the imported packs in it.
 */
export async function rebuild(told?: Told, anew = false): Promise<Knowledge> {
  rebuilding?.abort();
  const own = new AbortController();
  rebuilding = own;
  try {
    const mine = turn;
    const opened = await open(true, told, own.signal);
    own.signal.throwIfAborted();
    if (anew && isLost(opened.opened.reason)) {
      // What it can still not be used for is said when it is opened.
      await dropDatabase().catch(() => undefined);
      forgetImports();
    } else if (opened.opened.store === 'database') recoverImports();
    if (mine !== turn) return knowledge();
    current = Promise.resolve(opened);
    return opened;
  } finally {
    if (rebuilding === own) rebuilding = undefined;
  }
}

/** Stops writing the stored copy, if that is under way. */
export function cancelRebuild(): void {
  rebuilding?.abort(new Error('The knowledge base was not rebuilt: that was cancelled.'));
}

export function stateOf({ opened }: Knowledge): KnowledgeState {
  const { pack, store, reason, checked } = opened;
  const { id, title, version, hash } = pack;
  const statements =
    pack.entries.reduce((sum, e) => sum + e.statements.length, 0) +
    pack.claims.reduce((sum, c) => sum + c.record.length, 0);
  return {
    id,
    title,
    version,
    hash,
    counts: {
      entries: pack.entries.length,
      statements,
      claims: pack.claims.length,
      events: pack.events.length,
      sources: pack.sources.length,
      frames: pack.frames.length,
    },
    store,
    reason,
    checked,
  };
}
