/** What of a card is copied, whatever the format: its head, its parts, and its sources by number. */

import { say } from '../../utils/i18n/say.ts';
import type { Card, SourceView, StatementView } from '../../utils/knowledge/view.ts';
import { statusWord } from '../ClaimStatusLine.tsx';
import { longDate, whenLine } from '../dates.ts';
import { fromPack } from '../imported/FromPack.tsx';
import { safeUrl } from '../OutLink.tsx';
import { unnamedSpeaker } from '../Statement.tsx';
import { ended, lowerFirst, unquoted } from '../words.ts';

/** A sentence with what it rests on: numbers of sources, from 1. */
export interface CitedLine {
  /** Who holds it, or when it was; said before it. */
  lead?: string | undefined;
  text: string;
  cites: number[];
}

export interface Contents {
  /** The title in its own quotation marks; empty for a source, which is its own title. */
  title: string;
  /** Date and summary; a claim's status. */
  about: string[];
  lines: CitedLine[];
  disputes: { heading: string; lines: CitedLine[] }[];
  /** What came after the article. */
  since: CitedLine[];
  /** In the order of their numbers. */
  sources: SourceView[];
  /** Whose words these are, where they are not ours: they go with them. */
  from?: string | undefined;
}

export function contentsOf(card: Card): Contents {
  const from = card.from && `${fromPack(card.from)}.`;
  const none = { title: '', about: [], lines: [], disputes: [], since: [] };
  if (card.type === 'source') return { ...none, sources: [card.source], from };
  const sources: SourceView[] = [];
  const numbered = (cited: SourceView[]): number[] =>
    cited.map((source) => {
      const at = sources.findIndex((known) => known.id === source.id);
      return at >= 0 ? at + 1 : sources.push(source);
    });
  const isEntry = card.type === 'entry';
  return {
    title: isEntry ? card.title : `“${unquoted(card.title)}”`,
    about: isEntry
      ? [whenLine(card.when, card.where), card.summary]
      : [`${ended(statusWord(card.status))} ${card.status.note}`],
    lines: card.statements.map((one) => ({ text: wording(one), cites: numbered(one.sources) })),
    disputes: card.disputes.map(({ question, positions }) => ({
      heading: say('card.disputed', { question: lowerFirst(question) }),
      lines: positions.map(({ holder, text, sources: cited }) => ({ lead: holder, text, cites: numbered(cited) })),
    })),
    since: card.since.map((one) => ({ lead: longDate(one.date), text: wording(one), cites: numbered(one.sources) })),
    sources,
    from,
  };
}

function wording({ text, quote }: Pick<StatementView, 'text' | 'quote'>): string {
  if (!quote) return text ?? '';
  const said = `“${unquoted(quote.text)}”`;
  const speaker = unnamedSpeaker({ text, quote });
  if (!text) return speaker ? `${speaker}: ${said}` : said;
  return speaker ? `${text} ${said} (${speaker}).` : `${text} ${said}${/[.!?…]”$/.test(said) ? '' : '.'}`;
}

/** Where a source can be read: an https address, its own or that of a copy. */
export const addressOf = ({ url, archive }: SourceView): string | undefined => (safeUrl(url) ?? safeUrl(archive))?.href;
