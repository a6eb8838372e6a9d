/**
 * What was searched for last, kept on this device alone: one item of storage.local, never of private windows, and only while
 * the reader wants it kept.
 */
import type { Storage } from 'webextension-polyfill';

export const RECENT_KEY = 'recent-searches';

/** So many are kept. */
const MOST = 8;
const LONGEST = 200;

export interface Recent {
  keep: boolean;
  /** The latest first. */
  searches: readonly string[];
}

export interface RecentSearches {
  /** Undefined in a private window: there is nothing to be kept, nor shown. */
  load(): Promise<Recent | undefined>;
  /** Puts a search in front, where searches are kept. */
  remember(query: string): Promise<Recent | undefined>;
  /** Forgets all; from then on searches are kept or not. */
  clear(keep: boolean): Promise<Recent | undefined>;
}

const EMPTY: Recent = { keep: true, searches: [] };

function read(stored: unknown): Recent {
  if (typeof stored !== 'object' || stored === null) return EMPTY;
  const { keep, searches } = stored as Partial<Record<keyof Recent, unknown>>;
  const texts = Array.isArray(searches)
    ? searches.filter((one) => typeof one === 'string' && one.length <= LONGEST)
    : [];
  return { keep: keep !== false, searches: texts.slice(0, MOST) };
}

/** Where a letter's case is all that differs, the later search takes the earlier one's place. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function recentSearches(
  // Not called "storage": WXT would bring a library of its own for that name.
  area: Pick<Storage.StorageArea, 'get' | 'set'>,
  isPrivate: () => Promise<boolean>,
): RecentSearches {
  // Where it cannot be said, it is taken to be private.
  let asked: Promise<boolean> | undefined;
  const isOpen = async () => {
    asked ??= isPrivate().catch(() => true);
    return !(await asked);
  };
  const load = async () => ((await isOpen()) ? read((await area.get(RECENT_KEY))[RECENT_KEY]) : undefined);
  const save = async (recent: Recent) => {
    await area.set({ [RECENT_KEY]: recent });
    return recent;
  };
  return {
    load,
    async remember(query) {
      const text = query.trim().slice(0, LONGEST);
      const now = await load();
      if (!now?.keep || !text) return now;
      const others = now.searches.filter((one) => !same(one, text));
      return save({ keep: true, searches: [text, ...others].slice(0, MOST) });
    },
    clear: async (keep) => ((await isOpen()) ? save({ keep, searches: [] }) : undefined),
  };
}
