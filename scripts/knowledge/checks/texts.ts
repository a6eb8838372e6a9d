/** All sentences of a pack that a reader sees, with where they stand and what they rest on. */
import type { Pack } from '../../../utils/knowledge/schema.ts';

export interface Sentence {
  /** "entries/madrid-summit-1997: statements.2". */
  where: string;
  /** The thing it belongs to: "entries/madrid-summit-1997". */
  owner: string;
  role: 'statement' | 'position' | 'line' | 'summary' | 'note';
  text: string;
  quote?: string | undefined;
  /** Empty where the text itself carries no sources. */
  sources: readonly string[];
  /** When it happened. */
  date?: string | undefined;
  knownSince?: string | undefined;
}

type Statements = Pack['entries'][number]['statements'];
type Disputes = Pack['entries'][number]['disputes'];

function* statements(owner: string, field: string, list: Statements): Generator<Sentence> {
  for (const [i, { text, quote, sources, date, knownSince }] of list.entries())
    yield {
      where: `${owner}: ${field}.${i}`,
      owner,
      role: 'statement',
      text: text ?? '',
      quote: quote?.text,
      sources,
      date,
      knownSince,
    };
}

function* positions(owner: string, disputes: Disputes): Generator<Sentence> {
  for (const [d, dispute] of disputes.entries()) {
    yield { where: `${owner}: disputes.${d}.question`, owner, role: 'note', text: dispute.question, sources: [] };
    for (const [p, { text, sources, knownSince }] of dispute.positions.entries())
      yield { where: `${owner}: disputes.${d}.positions.${p}`, owner, role: 'position', text, sources, knownSince };
  }
}

export function* sentences(pack: Pack): Generator<Sentence> {
  for (const entry of pack.entries) {
    const owner = `entries/${entry.id}`;
    yield { where: `${owner}: summary`, owner, role: 'summary', text: entry.summary, sources: [] };
    yield { where: `${owner}: line`, owner, role: 'line', ...entry.line, date: entry.when.start };
    yield* statements(owner, 'statements', entry.statements);
    yield* positions(owner, entry.disputes);
    for (const [i, { text }] of entry.confusedWith.entries())
      yield { where: `${owner}: confusedWith.${i}`, owner, role: 'note', text, sources: [] };
  }
  for (const event of pack.events) {
    const owner = `events/${event.id}`;
    yield {
      where: `${owner}: text`,
      owner,
      role: 'line',
      text: event.text,
      sources: event.sources,
      date: event.when.start,
    };
  }
  for (const claim of pack.claims) {
    const owner = `claims/${claim.id}`;
    yield { where: `${owner}: status.note`, owner, role: 'note', text: claim.status.note, sources: [] };
    yield* statements(owner, 'record', claim.record);
    yield* positions(owner, claim.disputes);
  }
  for (const source of pack.sources) {
    const owner = `sources/${source.id}`;
    yield { where: `${owner}: perspective`, owner, role: 'note', text: source.perspective, sources: [] };
  }
}
