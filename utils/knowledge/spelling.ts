/** Takes slips of the finger back: the nearest word that the knowledge base knows. Pure. */
import { tokenise } from '../text/tokenise.ts';

export class Spelling {
  /** Known words and how often they stand. */
  private readonly words = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts)
      for (const word of tokenise(text).forms) this.words.set(word, (this.words.get(word) ?? 0) + 1);
  }

  /**
   * `word` itself when it begins a known word; else the known word at the smallest distance (one edit up to seven
   * letters, two above; swapped neighbours count as one), the more frequent where two are as near; else `word`.
   */
  correct(word: string): string {
    if (word.length < 3) return word;
    const limit = word.length > 7 ? 2 : 1;
    let best = word;
    let bestDistance = limit + 1;
    let bestCount = 0;
    for (const [known, count] of this.words) {
      if (known.startsWith(word)) return word;
      if (Math.abs(known.length - word.length) > limit) continue;
      const d = distance(word, known, limit);
      if (d < bestDistance || (d === bestDistance && d <= limit && count > bestCount)) {
        best = known;
        bestDistance = d;
        bestCount = count;
      }
    }
    return bestDistance <= limit ? best : word;
  }
}

/** Optimal string alignment distance (Damerau 1964, restricted: no letter is edited twice); above `limit`, limit + 1. */
export function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let d = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        d = Math.min(d, (before[j - 2] as number) + 1);
      row.push(d);
      least = Math.min(least, d);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
