import { useEffect, useState } from 'preact/hooks';
import type { Recent, RecentSearches } from '../../utils/recent-searches.ts';

/** Searches made before, and the ways to keep and forget them. Undefined where none are kept at all. */
export function useRecent(store: RecentSearches | undefined) {
  const [recent, setRecent] = useState<Recent>();
  // What cannot be stored is not missed.
  const follow = (next: Promise<Recent | undefined> | undefined) => void next?.then(setRecent, () => undefined);
  useEffect(() => follow(store?.load()), [store]);
  return {
    recent,
    remember: (query: string) => follow(store?.remember(query)),
    clear: (keep: boolean) => follow(store?.clear(keep)),
  };
}
