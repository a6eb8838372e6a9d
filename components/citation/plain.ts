/** Plain text: numbers in brackets, the sources in a list. */
import type { SourceView } from '../../utils/knowledge/view.ts';
import { reference } from '../SourceBox.tsx';
import { addressOf, type CitedLine, type Contents } from './contents.ts';

export function plain({ title, about, lines, disputes, since, sources, from }: Contents): string {
  const whose = from ? ['', from] : [];
  if (!title) return [...sources.map(line), ...whose].join('\n');
  return [
    title,
    ...about,
    ...lines.map(cited),
    ...disputes.flatMap((dispute) => [dispute.heading, ...dispute.lines.map(cited)]),
    ...since.map(cited),
    '',
    ...sources.map((source, index) => `[${index + 1}] ${line(source)}`),
    ...whose,
  ].join('\n');
}

const line = (source: SourceView): string => [reference(source), addressOf(source)].filter(Boolean).join(' ');

function cited({ lead, text, cites }: CitedLine): string {
  return `${lead ? `${lead}: ` : ''}${text}${cites.length > 0 ? ` [${cites.join(', ')}]` : ''}`;
}
