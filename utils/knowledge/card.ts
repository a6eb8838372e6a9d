/** The card of anything that has one. Pure. */
import { claimCard, entryCard } from './cards.ts';
import type { PackIndex } from './pack-index.ts';
import { sourceCard } from './source-card.ts';
import type { Card, CardKind, ViewOptions } from './view.ts';

/** The card of an entry, a claim or a source; null when there is none of that id. */
export function card(index: PackIndex, kind: CardKind, id: string, options: ViewOptions): Card | null {
  const made = make(index, kind, id, options);
  const from = index.from(id, FOLDER[kind]);
  return made && from ? { ...made, from } : made;
}

const FOLDER = { entry: 'entries', claim: 'claims', source: undefined } as const;

function make(index: PackIndex, kind: CardKind, id: string, options: ViewOptions): Card | null {
  if (kind === 'source') return sourceCard(index, id, options);
  return kind === 'entry' ? entryCard(index, id, options) : claimCard(index, id, options);
}
