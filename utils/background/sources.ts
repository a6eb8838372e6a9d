/** What rests on each source, for the options page. */
import { emptied } from '../knowledge/cards.ts';
import { citations } from '../knowledge/citations.ts';
import type { PackIndex } from '../knowledge/pack-index.ts';
import type { SourceRow, SourcesAnswer } from '../messages.ts';

export function sourcesAnswer(index: PackIndex, off: ReadonlySet<string>): SourcesAnswer {
  const cited = new Map<string, { statements: number; alone: number }>();
  let statements = 0;
  let shown = 0;
  for (const sources of citations(index.pack)) {
    statements++;
    if (sources.some((id) => !off.has(id))) shown++;
    for (const id of new Set(sources)) {
      const counts = cited.get(id) ?? { statements: 0, alone: 0 };
      counts.statements++;
      if (sources.length === 1) counts.alone++;
      cited.set(id, counts);
    }
  }
  const rows = index.pack.sources.map(
    ({ id, kind, short, title, publisher, author, date, url, perspective }): SourceRow => {
      const counts = cited.get(id) ?? { statements: 0, alone: 0 };
      return { id, kind, short, title, publisher, author, date, url, perspective, ...counts, from: index.from(id) };
    },
  );
  return { rows, statements, shown, emptyEntries: emptied(index, off).entries.length };
}
