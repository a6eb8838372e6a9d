/** What a reader has to know after an update, which is seldom anything: `assets/news.json`, by version. Pure. */
import file from '../assets/news.json';
import type { Key } from './i18n/keys.ts';

export interface NewsItem {
  /** The version that it came with. */
  version: string;
  /** What there is to do, as a string of the catalogue. */
  text: Key;
}

export const NEWS: readonly NewsItem[] = file as NewsItem[];

/** By number, part for part: 1.10 comes after 1.9. Negative where `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [one, two] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(one.length, two.length); i++) {
    const by = (one[i] ?? 0) - (two[i] ?? 0);
    if (by !== 0) return by;
  }
  return 0;
}

/** The latest news since a version that the reader knew, up to the one that runs; undefined where there is none. */
export function newsSince(known: string, running: string, news: readonly NewsItem[] = NEWS): NewsItem | undefined {
  return news
    .filter(({ version }) => compareVersions(version, known) > 0 && compareVersions(version, running) <= 0)
    .sort((a, b) => compareVersions(b.version, a.version))[0];
}
