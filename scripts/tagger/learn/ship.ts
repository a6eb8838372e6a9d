/** Turns what was learnt into what is shipped: whole numbers, and the words of each language with their meanings. */
import { LANGUAGES, type Language } from '../../../utils/knowledge/schema.ts';
import {
  layoutFor,
  packMeanings,
  packNetwork,
  packWords,
  type TaggerSource,
  type TaggerWords,
} from '../../../utils/spotting/tagger/data.ts';
import { loadGlosses } from './glosses.ts';
import type { Meanings } from './meanings.ts';
import type { Learnt, Options } from './train.ts';

/** English words that are shipped beside those of the texts: the most frequent of the vectors' vocabulary. */
const COMMON = 16_000;

/** Rows of meanings that are shipped. */
const ROWS = 4_000;

/** Packs a network. `thresholds` are kept with it; `limit` is the number of rows of meanings. */
export function ship(
  { network, meanings: values }: Learnt,
  meanings: Meanings,
  { hidden, meaning: width }: Options,
  thresholds: Record<string, number>,
  limit = ROWS,
): TaggerSource {
  const lists = wordLists(meanings);
  const used = new Set<number>();
  for (const list of Object.values(lists)) for (const [, number] of list) used.add(number);
  const { kept, rowOf } = rows([...used], values, width, meanings, limit);
  const table = new Float32Array(kept.length * width);
  kept.forEach((number, row) => {
    table.set(values.subarray(number * width, (number + 1) * width), row * width);
  });
  const layout = layoutFor(hidden, width);
  return {
    data: { hidden, meaning: width, ...packNetwork(network, layout), meanings: packMeanings(table), thresholds },
    words: Object.fromEntries(
      LANGUAGES.map((lang) => [
        lang,
        packWords(lists[lang].map(([word, number]) => [word, rowOf.get(number) as number] as const)),
      ]),
    ) as Record<Language, TaggerWords>,
  };
}

/** The words of each language with the numbers of their meanings, in alphabetical order. */
function wordLists(meanings: Meanings): Record<Language, [word: string, meaning: number][]> {
  const lists = {} as Record<Language, [string, number][]>;
  for (const lang of LANGUAGES) {
    const list: [string, number][] =
      lang === 'en'
        ? meanings.names
            .map((word, number): [string, number] => [word, number])
            .filter(([word, number]) => word && (number <= COMMON || meanings.own[number]))
        : [...loadGlosses(lang)].map(([word, gloss]) => [word, meanings.of(gloss, 'en')]);
    lists[lang] = list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }
  return lists;
}

/** Meanings that get a row: the unknown one, then those that have learnt something; all others share the nearest. */
function rows(used: number[], values: Float32Array, width: number, meanings: Meanings, limit: number) {
  const own = used.filter((number) => number > 0 && meanings.own[number]);
  const others = used.filter((number) => number > 0 && !meanings.own[number]).sort((a, b) => a - b);
  const kept = [0, ...own.sort((a, b) => a - b), ...others.slice(0, Math.max(0, limit - own.length))];
  const rowOf = new Map(kept.map((number, row) => [number, row]));
  for (const number of others) {
    if (rowOf.has(number)) continue;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    kept.forEach((other, row) => {
      if (row === 0) return;
      let distance = 0;
      for (let d = 0; d < width && distance < least; d++)
        distance += ((values[number * width + d] as number) - (values[other * width + d] as number)) ** 2;
      if (distance < least) {
        least = distance;
        best = row;
      }
    });
    rowOf.set(number, best);
  }
  return { kept, rowOf };
}
