/** Turns what was learnt into what is shipped: whole numbers, and the words of each language with their meanings. */

import { LANGUAGES, type Language } from '../../../utils/knowledge/schema.ts';
import { packParts } from '../../../utils/network/packing.ts';
import {
  layoutFor,
  packMeanings,
  packWords,
  type TaggerSource,
  type TaggerWords,
} from '../../../utils/spotting/tagger/data.ts';
import { ENDINGS, isFigure, LEFT } from '../../../utils/spotting/tagger/vocabulary.ts';
import type { Meanings } from './meanings.ts';
import type { Learnt, Options } from './train.ts';

/** English words that are shipped beside those of the texts: the most frequent of the vectors' vocabulary. */
const COMMON = 16_000;

/** Rows of meanings that are shipped: those that occur most often have their own, all others share the nearest. */
const ROWS = 6_144;

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
    data: { hidden, meaning: width, ...packParts(network, layout), meanings: packMeanings(table), thresholds },
    words: Object.fromEntries(
      LANGUAGES.map((lang) => [
        lang,
        packWords(
          needed(
            lists[lang].map(([word, number]) => [word, rowOf.get(number) as number]),
            lang,
          ),
        ),
      ]),
    ) as Record<Language, TaggerWords>,
  };
}

/** Without the words that mean the same without being listed: by a shorter stem, or an English ending. */
function needed(list: readonly [word: string, row: number][], lang: Language): [word: string, row: number][] {
  const kept = new Map<string, number>();
  const bare = (word: string) => word.replace('*', '');
  // The shortest go first, stems before words: what a word can fall back on has been decided before.
  const order = [...list].sort(
    ([a], [b]) => bare(a).length - bare(b).length || Number(b.endsWith('*')) - Number(a.endsWith('*')),
  );
  for (const [word, row] of order)
    if (fallback(bare(word), word.endsWith('*'), kept, lang) !== row) kept.set(word, row);
  return list.filter(([word]) => kept.has(word));
}

/** The row of a form that is not listed itself; of a stem only shorter stems count. */
function fallback(form: string, stem: boolean, left: ReadonlyMap<string, number>, lang: Language): number | undefined {
  for (let length = stem ? form.length - 1 : form.length; length > 0; length--) {
    const row = left.get(`${form.slice(0, length)}*`);
    if (row !== undefined) return row;
  }
  if (lang !== 'en' || stem || isFigure(form)) return undefined;
  for (const [ending, instead] of ENDINGS)
    if (form.length > ending.length + LEFT && form.endsWith(ending)) {
      const row = left.get(form.slice(0, -ending.length) + instead);
      if (row !== undefined) return row;
    }
  return undefined;
}

/** The words of each language with the numbers of their meanings, in alphabetical order. */
function wordLists(meanings: Meanings): Record<Language, [word: string, meaning: number][]> {
  const lists = {} as Record<Language, [string, number][]>;
  const named = meanings.names.map((word, number): [string, number] => [word, number]);
  for (const lang of LANGUAGES) {
    const list: [string, number][] =
      lang === 'en'
        ? named.filter(
            ([word, number]) =>
              word && meanings.glossOf[number] === number && (number <= COMMON || meanings.own[number]),
          )
        : [...named.filter(([word, number]) => isFigure(word) && meanings.own[number]), ...meanings.listOf(lang)];
    lists[lang] = list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }
  return lists;
}

/** Which meanings get a row: the unknown one, then those that occur most often; all others share the nearest. */
function rows(used: number[], values: Float32Array, width: number, meanings: Meanings, limit: number) {
  const byUse = used
    .filter((number) => number > 0)
    .sort((a, b) => (meanings.texts.get(b) ?? 0) - (meanings.texts.get(a) ?? 0) || a - b);
  const kept = [0, ...byUse.slice(0, limit - 1)];
  const rowOf = new Map(kept.map((number, row) => [number, row]));
  for (const number of byUse.slice(limit - 1)) rowOf.set(number, nearest(number, kept, values, width));
  return { kept, rowOf };
}

/** Row of the meaning nearest to one that has no row of its own. */
function nearest(number: number, kept: readonly number[], values: Float32Array, width: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 1; row < kept.length; row++) {
    const other = (kept[row] as number) * width;
    let distance = 0;
    for (let d = 0; d < width && distance < least; d++)
      distance += ((values[number * width + d] as number) - (values[other + d] as number)) ** 2;
    if (distance < least) {
      least = distance;
      best = row;
    }
  }
  return best;
}
