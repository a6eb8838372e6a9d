import type { SourceView } from '../../utils/knowledge/view.ts';
import type { CitedLine, Contents } from './contents.ts';

/**
 * A card line by line, its sources in a list by their numbers: what plain text and notes have in common. `cited` writes a
 * sentence, `alone` a source that is all there is, `listed` one of several.
 */
export function arranged(
  { title, about, lines, disputes, since, sources, from }: Contents,
  cited: (line: CitedLine) => string,
  alone: (source: SourceView) => string,
  listed: (source: SourceView, number: number) => string,
): string {
  const whose = from ? ['', from] : [];
  if (!title) return [...sources.map(alone), ...whose].join('\n');
  return [
    title,
    ...about,
    ...lines.map(cited),
    ...disputes.flatMap((dispute) => [dispute.heading, ...dispute.lines.map(cited)]),
    ...since.map(cited),
    '',
    ...sources.map((source, index) => listed(source, index + 1)),
    ...whose,
  ].join('\n');
}
