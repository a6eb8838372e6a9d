import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say, sayParts } from '../../utils/i18n/say.ts';
import type { Card } from '../../utils/knowledge/view.ts';
import { type Place, placeText } from '../../utils/place.ts';
import { CopySplit } from '../CopySplit.tsx';
import type { Client } from '../client.ts';
import { Glyph } from '../Glyph.tsx';
import { PlaceBody } from '../walk/PlaceBody.tsx';

interface Props {
  client: Client;
  place: Place;
  articleDate?: string | undefined;
  /** The start of the walk by its name; none further on. */
  backTo?: string | undefined;
  on: {
    back: () => void;
    /** Where one has come back from. */
    forward?: (() => void) | undefined;
    open: (place: Place) => void;
    hideSource: (id: string) => Promise<void>;
    options: () => void;
    /** There where the page mentions it. */
    show?: (() => void) | undefined;
    /** Opens the place in a tab of its own. */
    tab: (place: string) => void;
  };
}

/** A place of the knowledge base in the popup, with the ways back, forward and out. */
export function PlaceView({ client, place, articleDate, backTo, on }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  const [card, setCard] = useState<Card>();
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <nav class="pop-ways" aria-label={say('popup.walk')}>
        <button type="button" class="pop-back" ref={back} onClick={on.back}>
          <Glyph name="left" />
          {backTo ? <BackTo where={backTo} /> : <span dir="auto">{say('popup.back')}</span>}
        </button>
        {on.forward && (
          <button type="button" class="bs-ib" aria-label={say('popup.forward')} onClick={on.forward}>
            <Glyph name="right" />
          </button>
        )}
      </nav>
      <main class="pop-body">
        <PlaceBody client={client} place={place} articleDate={articleDate} onCard={setCard} on={on} />
      </main>
      <footer class="pop-foot">
        {card && <CopySplit client={client} card={card} />}
        {on.show && (
          <button type="button" onClick={on.show}>
            {say('popup.show')}
          </button>
        )}
        <button type="button" onClick={() => on.tab(placeText(place, articleDate))}>
          {say('popup.tab')}
        </button>
        <button type="button" class="bs-link pop-options" onClick={on.options}>
          {say('popup.options')}
        </button>
      </footer>
    </>
  );
}

/** "Back to one inch": all of it for the ear, for the eye where to. What the reader typed is in any language. */
function BackTo({ where }: { where: string }) {
  const start = (
    <span key="where" lang="" dir="auto">
      {where}
    </span>
  );
  return sayParts<ComponentChild>('popup.back_to', { where: start }).map((piece) =>
    typeof piece === 'string' ? (
      <span key={piece} class="bs-sr">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
