import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say, sayCount } from '../utils/i18n/say.ts';
import type { EntryRef, ReadingCard } from '../utils/knowledge/view.ts';
import type { Place } from '../utils/place.ts';
import { statusWord } from './ClaimStatusLine.tsx';
import { TitleText } from './TitleText.tsx';
import { inWords, quoted, unquoted, upperFirst } from './words.ts';

/** Links of one kind before the rest is asked for. */
const OPEN = 3;

interface Props {
  card: ReadingCard;
  open?: ((place: Place) => void) | undefined;
}

/** What lies near a card: what it must not be taken for, entries and claims. Quiet, after everything with a source. */
export function Related({ card, open }: Props) {
  const confused = card.type === 'entry' ? card.confusedWith : [];
  const entries = card.type === 'entry' ? card.seeAlso : card.entries;
  const claims = card.type === 'entry' ? card.claims : [];
  if (confused.length + entries.length + claims.length === 0) return null;
  return (
    <section class="bs-rel" aria-label={say('card.near')}>
      <dl>
        {confused.length > 0 && (
          <>
            <dt>{say('card.confused')}</dt>
            <dd>
              {confused.map((one) => (
                <div key={one.text} class="bs-not">
                  <p lang="en">{one.text}</p>
                  {one.entries.length > 0 && <Entries entries={one.entries} open={open} />}
                </div>
              ))}
            </dd>
          </>
        )}
        {entries.length > 0 && (
          <>
            <dt>{say(card.type === 'entry' ? 'card.see_also' : 'card.background')}</dt>
            <dd>
              <Entries entries={entries} open={open} />
            </dd>
          </>
        )}
        {claims.length > 0 && (
          <>
            <dt>{say('card.claims')}</dt>
            <dd>
              <Folded
                items={claims.map((claim) => (
                  <li key={claim.id}>
                    <button
                      type="button"
                      class="bs-link bs-q"
                      lang="en"
                      onClick={() => open?.({ kind: 'claim', id: claim.id })}
                    >
                      {quoted(unquoted(claim.title))}
                    </button>
                    <span class="bs-dim">{statusWord({ kind: claim.status })}</span>
                  </li>
                ))}
              />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Entries({ entries, open }: { entries: EntryRef[]; open: Props['open'] }) {
  return (
    <Folded
      items={entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" class="bs-link" lang="en" onClick={() => open?.({ kind: 'entry', id: entry.id })}>
            <TitleText title={entry.title} titleQuote={entry.titleQuote} />
          </button>
        </li>
      ))}
    />
  );
}

function Folded({ items }: { items: ComponentChildren[] }) {
  const [all, setAll] = useState(false);
  const rest = items.length - OPEN;
  return (
    <ul>
      {all || rest <= 1 ? items : items.slice(0, OPEN)}
      {rest > 1 && (
        <li>
          <button type="button" class="bs-link bs-dim" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('card.fewer') : upperFirst(sayCount('card.more', rest, inWords(rest)))}
          </button>
        </li>
      )}
    </ul>
  );
}
