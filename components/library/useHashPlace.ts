import { useEffect, useState } from 'preact/hooks';
import { type Place, placeText, readPlace, readSearch } from '../../utils/place.ts';

/** Addresses are typed and cut by hand too: what is no place and no search is the start. */
function here(): { place?: Place; articleDate?: string | undefined; query?: string | undefined } {
  const text = location.hash.slice(1);
  try {
    return readPlace(decodeURIComponent(text)) ?? { query: readSearch(text) };
  } catch {
    return {};
  }
}

/**
 * The place, or the search, that the page's address names. Walking changes the address, so that the browser's own Back and Forward,
 * its history and its bookmarks work.
 */
export function useHashPlace() {
  const [at, setAt] = useState(here);
  useEffect(() => {
    const changed = () => setAt(here());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const open = (place: Place) => {
    location.hash = placeText(place, at.articleDate);
  };
  return { ...at, open };
}
