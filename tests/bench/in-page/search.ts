/** Runs in a page: searches a large knowledge base key by key, each in turn with looking through all its titles. */
import { Search } from '../../../utils/knowledge/search.ts';
import { largePack, typedIn } from '../popup/large-pack.ts';

/** Searches typed before any counts. */
const WARM_UP = 20;

export interface SearchTimes {
  /** Milliseconds until all could be searched. */
  index: number;
  /** Milliseconds for each key, in the order in which they were typed. */
  keys: number[];
  /** The same for looking through all titles in lower case, one after another. */
  titles: number[];
  /** The key that took longest. */
  slowest: string;
  found: number;
}

function bench(entries: number, searches: number): SearchTimes {
  const pack = largePack(entries);
  const before = performance.now();
  const search = new Search(pack);
  const index = performance.now() - before;
  const titles = [...pack.entries, ...pack.claims, ...pack.sources].map(({ title }) => title.toLowerCase());
  for (const key of typedIn(pack, WARM_UP, 3)) search.find(key);
  const times: SearchTimes = { index, keys: [], titles: [], slowest: '', found: 0 };
  let longest = 0;
  for (const key of typedIn(pack, searches)) {
    const begun = performance.now();
    const { hits } = search.find(key);
    const searched = performance.now();
    let seen = 0;
    for (const title of titles) if (title.includes(key)) seen++;
    const looked = performance.now();
    times.keys.push(searched - begun);
    times.titles.push(looked - searched);
    if (hits.length > 0 || seen > 0) times.found++;
    if (searched - begun > longest) {
      longest = searched - begun;
      times.slowest = key;
    }
  }
  return times;
}

Object.assign(globalThis, { bench });
