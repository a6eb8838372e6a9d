import { useEffect, useState } from 'preact/hooks';
import { type Place, placeText, readPlace } from '../../utils/place.ts';

/** Addresses are typed and cut by hand too: what is no place is the start. */
function here() {
  try {
    return readPlace(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return undefined;
  }
}

/**
 * The place that the page's address names. Walking changes the address, so that the browser's own Back and Forward,
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
    location.hash = placeText(place, at?.articleDate);
  };
  return { place: at?.place, articleDate: at?.articleDate, open };
}
