import type { Card, EntryRef } from '../utils/knowledge/view.ts';
import { statusWord } from './ClaimStatusLine.tsx';
import { TitleText } from './TitleText.tsx';

interface Props {
  card: Card;
  onOpenEntry?: ((id: string) => void) | undefined;
  onOpenClaim?: ((id: string) => void) | undefined;
}

/** What lies near a card: what it must not be taken for, entries and claims. Quiet, after everything with a source. */
export function Related({ card, onOpenEntry, onOpenClaim }: Props) {
  const confused = card.type === 'entry' ? card.confusedWith : [];
  const entries = card.type === 'entry' ? card.seeAlso : card.entries;
  const claims = card.type === 'entry' ? card.claims : [];
  if (confused.length + entries.length + claims.length === 0) return null;
  return (
    <section class="bs-rel" aria-label="Near this">
      <dl>
        {confused.length > 0 && (
          <>
            <dt>Not to be confused with</dt>
            <dd>
              {confused.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </dd>
          </>
        )}
        {entries.length > 0 && (
          <>
            <dt>{card.type === 'entry' ? 'See also' : 'Background'}</dt>
            <dd>
              <Entries entries={entries} onOpen={onOpenEntry} />
            </dd>
          </>
        )}
        {claims.length > 0 && (
          <>
            <dt>Claims</dt>
            <dd>
              <ul>
                {claims.map((claim) => (
                  <li key={claim.id}>
                    <button type="button" class="bs-link bs-q" onClick={() => onOpenClaim?.(claim.id)}>
                      “{claim.title}”
                    </button>{' '}
                    <span class="bs-dim">{statusWord({ kind: claim.status })}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Entries({ entries, onOpen }: { entries: EntryRef[]; onOpen: Props['onOpenEntry'] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" class="bs-link" onClick={() => onOpen?.(entry.id)}>
            <TitleText title={entry.title} titleQuote={entry.titleQuote} />
          </button>
        </li>
      ))}
    </ul>
  );
}
