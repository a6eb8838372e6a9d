/** The knowledge base as the background holds it: opened once a life of the background, made anew when it restarts. */
import bundled from 'virtual:backstory/pack';
import { indexPack, type PackIndex } from '../knowledge/pack-index.ts';
import { Search } from '../knowledge/search.ts';
import { type OpenedPack, openPack } from '../knowledge/store.ts';
import type { KnowledgeState } from '../messages.ts';

export interface Knowledge {
  opened: OpenedPack;
  index: PackIndex;
  search(): Search;
}

let current: Promise<Knowledge> | undefined;

async function open(force: boolean): Promise<Knowledge> {
  const opened = await openPack(bundled, force);
  let search: Search | undefined;
  return {
    opened,
    index: indexPack(opened.pack),
    search: () => {
      search ??= new Search(opened.pack);
      return search;
    },
  };
}

/** The knowledge base; never rejects, since it falls back to the bundled pack. */
export function knowledge(): Promise<Knowledge> {
  current ??= open(false);
  return current;
}

/** Writes the stored copy again. */
export function rebuild(): Promise<Knowledge> {
  current = open(true);
  return current;
}

export function stateOf({ opened, index }: Knowledge): KnowledgeState {
  const { pack, store, reason, checked } = opened;
  const { id, title, version, hash } = pack;
  const statements =
    index.pack.entries.reduce((sum, e) => sum + e.statements.length, 0) +
    index.pack.claims.reduce((sum, c) => sum + c.record.length, 0);
  return {
    id,
    title,
    version,
    hash,
    counts: {
      entries: pack.entries.length,
      statements,
      claims: pack.claims.length,
      sources: pack.sources.length,
      frames: pack.frames.length,
    },
    store,
    reason,
    checked,
  };
}
