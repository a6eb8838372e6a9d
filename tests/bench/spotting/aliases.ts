/** Names to look for, mined from the prose: capitalised words and rows of them, seven in ten of several words. */

const RUN = /[A-Z][A-Za-z]{2,}(?: [A-Z][A-Za-z]{2,}){0,3}/g;
const LONGEST = 4;
const SHARE_OF_ROWS = 0.7;
/** Capitalised only because they begin a sentence. */
const NO_NAME = new Set(
  'The This That These Those There They Their But And For From With Its His Her She Earlier However Under After Before While When Both Some Other Also Last Net Shr Revs Avg Qtly One Two Three Not Now Most Many All Any Such'.split(
    ' ',
  ),
);

/**
 * A name that stands more often than once in so many units is left out: nobody looks for "Corp". What remains is still
 * much denser than the names of a few subjects are.
 */
const RAREST = 62_500;

/** `count` names, every second of the frequent ones: always the same for the same prose. */
export function aliasesOf(paragraphs: readonly string[], count: number): string[] {
  const words = new Map<string, number>();
  const rows = new Map<string, number>();
  for (const text of paragraphs) {
    for (const [run] of text.matchAll(RUN)) {
      const parts = run.split(' ');
      for (let from = 0; from < parts.length; from++) {
        for (let to = from + 1; to <= Math.min(parts.length, from + LONGEST); to++) {
          const name = parts.slice(from, to).join(' ');
          if (NO_NAME.has(parts[from] as string)) continue;
          const into = to - from === 1 ? words : rows;
          into.set(name, (into.get(name) ?? 0) + 1);
        }
      }
    }
  }
  const ofRows = Math.round(count * SHARE_OF_ROWS);
  const most = paragraphs.reduce((sum, { length }) => sum + length, 0) / RAREST;
  const names = [...frequent(rows, most).slice(0, ofRows), ...frequent(words, most)];
  const distinct = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...distinct.values()].slice(0, count);
}

const frequent = (counts: ReadonlyMap<string, number>, most: number): string[] =>
  [...counts]
    .filter(([, count]) => count <= most)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter((_, rank) => rank % 2 === 0)
    .map(([name]) => name);
