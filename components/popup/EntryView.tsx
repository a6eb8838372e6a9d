import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Card } from '../../utils/knowledge/view.ts';
import { CardContent } from '../CardContent.tsx';
import { citationText } from '../citation.ts';
import type { Client } from '../client.ts';
import { Glyph } from '../Glyph.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { counted, ENTRY_KIND, upperFirst } from '../words.ts';
import { Timeline } from './Timeline.tsx';
import { type Place, useCard } from './useCard.ts';

interface Props {
  client: Client;
  place: Place;
  articleDate?: string | undefined;
  backTo: string;
  on: {
    back: () => void;
    open: (place: Place) => void;
    hideSource: (id: string) => Promise<void>;
    options: () => void;
    /** There where the page mentions it. */
    show?: (() => void) | undefined;
  };
}

/** A whole entry or claim in the popup, then its topic in time. Links walk on, Back walks back. */
export function EntryView({ client, place, articleDate, backTo, on }: Props) {
  const id = useId();
  const back = useRef<HTMLButtonElement>(null);
  const [showHidden, setShowHidden] = useState(false);
  const [round, setRound] = useState(0);
  const [copied, setCopied] = useState('');
  const card = useCard(client, place, articleDate, showHidden, round);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  const topic = card?.topics[0];
  const timeId = `${id}-time`;

  const copy = async (shown: Card) => {
    const { text, copied: said } = citationText(shown);
    await navigator.clipboard.writeText(text).then(
      () => setCopied(said),
      () => setCopied('The browser did not allow copying'),
    );
  };
  const hideSource = async (source: string) => {
    await on.hideSource(source);
    setRound(round + 1);
  };

  return (
    <>
      <button type="button" class="pop-back" ref={back} onClick={on.back}>
        <Glyph name="left" />
        <span class="bs-sr">Back to </span>
        {backTo}
      </button>
      <main class="pop-body">
        {card === null && (
          <p class="pop-say" role="alert">
            <b>This entry could not be read.</b> Go back and try again.
          </p>
        )}
        {card && (
          <>
            <p class="pop-eyebrow">
              {topic && <TopicTag topic={topic} />}
              <span class="bs-kind">{card.type === 'entry' ? ENTRY_KIND[card.kind] : 'Claim'}</span>
            </p>
            <CardContent
              card={card}
              articleDate={articleDate}
              titleId={`${id}-title`}
              aboutId={`${id}-about`}
              foot={
                <p class="pop-facts">
                  {facts(card)}{' '}
                  {card.type === 'entry' && topic && (
                    <button
                      type="button"
                      class="bs-link"
                      onClick={() => document.getElementById(timeId)?.scrollIntoView()}
                    >
                      See it in time
                    </button>
                  )}
                </p>
              }
              on={{
                showHidden: () => setShowHidden(true),
                hideSource,
                options: on.options,
                openEntry: (entry) => on.open({ kind: 'entry', id: entry }),
                openClaim: (claim) => on.open({ kind: 'claim', id: claim }),
              }}
            />
            {card.type === 'entry' && topic && (
              <Timeline
                client={client}
                topic={topic}
                here={card.id}
                articleDate={articleDate}
                id={timeId}
                onOpen={(entry) => on.open({ kind: 'entry', id: entry })}
              />
            )}
          </>
        )}
      </main>
      <footer class="pop-foot">
        {card && (
          <button type="button" onClick={() => copy(card)}>
            <span role="status">{copied || 'Copy with citation'}</span>
          </button>
        )}
        {on.show && (
          <button type="button" onClick={on.show}>
            Show in the article
          </button>
        )}
        <button type="button" class="bs-link pop-options" onClick={on.options}>
          Options
        </button>
      </footer>
    </>
  );
}

/** "Five statements, 3 sources, one dispute." */
function facts(card: Card): string {
  const all = [
    ...card.statements.flatMap((one) => one.sources),
    ...card.disputes.flatMap((dispute) => dispute.positions.flatMap((one) => one.sources)),
    ...card.since.flatMap((one) => one.sources),
  ];
  const sources = new Set(all.map((source) => source.id)).size;
  const parts = [counted(card.statements.length, 'statement'), counted(sources, 'source')];
  if (card.disputes.length > 0) parts.push(counted(card.disputes.length, 'dispute'));
  return `${upperFirst(parts.join(', '))}.`;
}
