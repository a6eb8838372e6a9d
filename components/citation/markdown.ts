/** Markdown with footnotes, as GitHub, Pandoc and most notebooks read it. */
import type { SourceView } from '../../utils/knowledge/view.ts';
import { reference } from '../SourceBox.tsx';
import { addressOf, type CitedLine, type Contents } from './contents.ts';

export function markdown({ title, about, lines, disputes, since, sources, from }: Contents): string {
  const whose = from ? escaped(from) : '';
  if (!title) return [sources.map(line).join('\n'), whose].filter(Boolean).join('\n\n');
  const parts = [
    `**${escaped(title)}**`,
    ...about.map(escaped),
    lines.map(cited).join('\n'),
    ...disputes.flatMap((dispute) => [`**${escaped(dispute.heading)}**`, dispute.lines.map(cited).join('\n')]),
    since.map(cited).join('\n'),
    sources.map((source, index) => `[^${index + 1}]: ${line(source)}`).join('\n'),
    whose,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function cited({ lead, text, cites }: CitedLine): string {
  const notes = cites.map((cite) => `[^${cite}]`).join('');
  return `- ${lead ? `*${escaped(lead)}*: ` : ''}${escaped(text)}${notes}`;
}

function line(source: SourceView): string {
  const address = addressOf(source);
  return `${escaped(reference(source))}${address ? ` <${address}>` : ''}`;
}

/** Signs of Markdown in somebody's words are no signs; nor is what would begin a tag. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
