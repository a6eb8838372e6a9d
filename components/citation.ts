/** A card as plain text with its sources, for the clipboard. Pure. */
import type { Card, ReadingCard, SourceView, StatementView } from '../utils/knowledge/view.ts';
import { statusWord } from './ClaimStatusLine.tsx';
import { longDate, whenLine } from './dates.ts';
import { fromPack } from './imported/FromPack.tsx';
import { reference as sourceLine } from './SourceBox.tsx';
import { unnamedSpeaker } from './Statement.tsx';
import { counted, unquoted } from './words.ts';

function wording({ text, quote }: Pick<StatementView, 'text' | 'quote'>): string {
  if (!quote) return text ?? '';
  const said = `“${unquoted(quote.text)}”`;
  const speaker = unnamedSpeaker({ text, quote });
  if (!text) return speaker ? `${speaker}: ${said}` : said;
  return speaker ? `${text} ${said} (${speaker}).` : `${text} ${said}${/[.!?…]”$/.test(said) ? '' : '.'}`;
}

function reference(source: SourceView): string {
  const where = source.url ?? source.archive;
  return where ? `${sourceLine(source)} ${where}` : sourceLine(source);
}

/** The text to copy, and what to say when it has been copied. */
export function citationText(card: Card): { text: string; copied: string } {
  const { text, copied } =
    card.type === 'source' ? { text: reference(card.source), copied: 'Copied' } : readingText(card);
  // Whose words these are goes with them.
  return { text: card.from ? `${text}\n\n${fromPack(card.from)}.` : text, copied };
}

function readingText(card: ReadingCard): { text: string; copied: string } {
  const sources: SourceView[] = [];
  const cite = (cited: SourceView[]) => {
    const marks = cited.map((source) => {
      const at = sources.findIndex((known) => known.id === source.id);
      return at >= 0 ? at + 1 : sources.push(source);
    });
    return marks.length > 0 ? ` [${marks.join(', ')}]` : '';
  };
  const lines =
    card.type === 'entry'
      ? [card.title, whenLine(card.when, card.where), card.summary]
      : [`“${unquoted(card.title)}”`, `${statusWord(card.status)}. ${card.status.note}`];
  for (const statement of card.statements) lines.push(`${wording(statement)}${cite(statement.sources)}`);
  for (const dispute of card.disputes) {
    lines.push(`Disputed: ${dispute.question}`);
    for (const { holder, text, sources: cited } of dispute.positions) lines.push(`${holder}: ${text}${cite(cited)}`);
  }
  for (const later of card.since) lines.push(`${longDate(later.date)}: ${wording(later)}${cite(later.sources)}`);
  const list = sources.map((source, index) => `[${index + 1}] ${reference(source)}`);
  return {
    text: [...lines, '', ...list].join('\n').trim(),
    copied: sources.length > 0 ? `Copied, with ${counted(sources.length, 'source')}` : 'Copied',
  };
}
