/** What was found on a page, in words for a terminal. */
import type { PageSummary } from '../../utils/messages.ts';

const TOPIC_NAMES = {
  'geneva-talks': 'Geneva talks',
  'nato-expansion': 'NATO expansion',
  'baker-assurance': 'Baker assurance',
  imported: 'imported packs',
} as const;

function rows(lines: [string, string, string][]): string[] {
  const width = (column: 0 | 1): number => Math.min(60, Math.max(0, ...lines.map((line) => line[column].length)));
  const [a, b] = [width(0), width(1)];
  return lines.map(([one, two, three]) => `  ${one.padEnd(a)}  ${two.padEnd(b)}  ${three}`.trimEnd());
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 56 ? `${line.slice(0, 55).trimEnd()}…` : line}”`;
};

export function reportOf(summary: PageSummary): string {
  const lines = [summary.title, summary.date ? `Article of ${summary.date}` : 'Article without a date'];
  lines.push('', `Marked: ${summary.mentions.length}`);
  lines.push(...rows(summary.mentions.map((m) => [TOPIC_NAMES[m.topic], short(m.text), `${m.title} (${m.entry})`])));
  lines.push('', `Claims with a record: ${summary.claims.length}`);
  lines.push(...rows(summary.claims.map((c) => [short(c.text), '', c.claim])));
  lines.push(
    '',
    `Framing: ${summary.frames.length === 0 ? 'no sentence was read as one of the frames' : ''}`.trimEnd(),
  );
  lines.push(
    ...rows(summary.frames.map((f) => [f.name, `${f.sentences} ${f.sentences === 1 ? 'sentence' : 'sentences'}`, ''])),
  );
  return lines.join('\n');
}
