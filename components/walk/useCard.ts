import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../utils/knowledge/view.ts';
import type { Place } from '../../utils/place.ts';
import type { Client } from '../client.ts';

/** The card of a place. Undefined while it is read, null where there is none. `round` reads it again. */
export function useCard(
  client: Client,
  { kind, id }: Place,
  articleDate: string | undefined,
  showHidden: boolean,
  round: number,
): Card | null | undefined {
  const [card, setCard] = useState<Card | null | undefined>(undefined);
  useEffect(() => {
    if (kind === 'topic') return;
    let live = true;
    client.ask({ type: 'card', kind, id, articleDate, showHidden }).then(
      (answer) => live && setCard(answer.card),
      () => live && setCard(null),
    );
    return () => {
      live = false;
    };
  }, [client, kind, id, articleDate, showHidden, round]);
  return card;
}
