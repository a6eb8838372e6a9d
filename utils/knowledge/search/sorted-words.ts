/** Words in the order of their UTF-16 units. Pure. */

/** The place of the first word that is not before `word`. */
export function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether any word begins so. */
export const begins = (words: readonly string[], start: string): boolean =>
  words[firstFrom(words, start)]?.startsWith(start) ?? false;
