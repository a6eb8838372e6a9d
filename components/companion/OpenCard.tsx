import { useId, useState } from 'preact/hooks';
import type { CompanionShow, Passage } from '../../utils/companion/protocol.ts';
import { say } from '../../utils/i18n/say.ts';
import { placeText } from '../../utils/place.ts';
import { CardContent } from '../CardContent.tsx';
import { CopySplit } from '../CopySplit.tsx';
import type { Client } from '../client.ts';
import { useLate } from '../useLate.ts';
import { WhyMarked } from '../WhyMarked.tsx';
import { useCard } from '../walk/useCard.ts';
import type { ArticleActions } from './Article.tsx';

interface Props {
  client: Client;
  of: Pick<Passage, 'kind' | 'id' | 'sentence'> & { why?: Passage['why'] | undefined };
  /** Where it stands in the article. */
  where: CompanionShow;
  articleDate?: string | undefined;
  round: number;
  on: ArticleActions;
}

/** The card of a passage, in the place of the list where it was opened, with what can be done with it. */
export function OpenCard({ client, of, where, articleDate, round, on }: Props) {
  const id = useId();
  const [showHidden, setShowHidden] = useState(false);
  const [why, setWhy] = useState(false);
  const place = { kind: of.kind, id: of.id };
  const card = useCard(client, place, articleDate, showHidden, round);
  const isSlow = useLate(card === undefined, 150);
  if (card === null)
    return (
      <p class="comp-note" role="alert">
        {say('companion.unread')}
      </p>
    );
  if (!card)
    return isSlow ? (
      <div class="bs-prog" role="progressbar" aria-label={say('companion.reading')}>
        <i />
      </div>
    ) : null;
  return (
    <div class="comp-card">
      <CardContent
        card={card}
        articleDate={articleDate}
        sentence={of.sentence}
        titleId={`${id}-title`}
        aboutId={`${id}-about`}
        on={{
          showHidden: () => setShowHidden(true),
          hideSource: (source) => void on.hideSource(source),
          options: on.options,
          open: on.open,
        }}
      />
      {why && of.why && <WhyMarked why={of.why} id={`${id}-why`} />}
      <footer class="bs-acts">
        <button type="button" onClick={() => on.send(where)}>
          {say('companion.show')}
        </button>
        {of.why && (
          <button
            type="button"
            aria-expanded={why}
            aria-controls={why ? `${id}-why` : undefined}
            onClick={() => setWhy(!why)}
          >
            {say('companion.why')}
          </button>
        )}
        <CopySplit client={client} card={card} />
        <button type="button" onClick={() => on.tab(placeText(place, articleDate))}>
          {say('companion.tab')}
        </button>
      </footer>
    </div>
  );
}
