/** Runs in a page: searches a large knowledge base key by key, each in turn with looking through all its titles. */

import type { Pack } from '../../../utils/knowledge/schema.ts';
import { Search } from '../../../utils/knowledge/search.ts';
import { largePack, typedIn } from '../popup/large-pack.ts';

/** Noted around each search, for the trace: it knows the thread's own time. */
const KEY = 'bench-key';
const DONE = 'bench-done';

/** Searches typed before any counts. */
const WARM_UP = 20;

export interface KeyTimes {
  /** Milliseconds for each key, in the order in which they were typed. */
  keys: number[];
  /** The same for looking through all titles in lower case, one after another. */
  titles: number[];
  typed: string[];
  /** Keys after which something was found. */
  found: number;
}

export interface SearchBench {
  make(entries: number): void;
  /** Makes the index: milliseconds. */
  index(): number;
  /** Types so many searches, of a seed. */
  type(searches: number, seed: number): KeyTimes;
}

let pack: Pack;
let search: Search;
let titles: string[];

const bench: SearchBench = {
  make(entries) {
    pack = largePack(entries);
    titles = [...pack.entries, ...pack.claims, ...pack.sources].map(({ title }) => title.toLowerCase());
  },
  index() {
    const before = performance.now();
    search = new Search(pack);
    const time = performance.now() - before;
    for (const key of typedIn(pack, WARM_UP, 3)) search.find(key);
    return time;
  },
  type(searches, seed) {
    const typed = typedIn(pack, searches, seed);
    const times: KeyTimes = { keys: [], titles: [], typed, found: 0 };
    for (const key of typed) {
      const begun = performance.mark(KEY).startTime;
      const { hits } = search.find(key);
      const searched = performance.mark(DONE).startTime;
      let seen = 0;
      for (const title of titles) if (title.includes(key)) seen++;
      times.titles.push(performance.now() - searched);
      times.keys.push(searched - begun);
      if (hits.length > 0 || seen > 0) times.found++;
    }
    return times;
  },
};

Object.assign(globalThis, { bench });
