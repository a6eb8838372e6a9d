import { useEffect, useId, useState } from 'preact/hooks';
import type { Card, ReadingCard } from '../../utils/knowledge/view.ts';
import type { Place } from '../../utils/place.ts';
import { CardContent } from '../CardContent.tsx';
import type { Client } from '../client.ts';
import { TopicTag } from '../TopicTag.tsx';
import { counted, ENTRY_KIND, upperFirst } from '../words.ts';
import { Timeline } from './Timeline.tsx';
import { TopicTimeline } from './TopicTimeline.tsx';
import { useCard } from './useCard.ts';

interface Props {
  client: Client;
  place: Place;
  articleDate?: string | undefined;
  /** The card, when it is there: for what stands around it. */
  onCard?: (card: Card | undefined) => void;
  on: {
    open: (place: Place) => void;
    hideSource: (id: string) => Promise<void>;
    options: () => void;
  };
}

/** A place in the knowledge base, whole: an entry, claim or source, or a topic in time. Links walk on. */
export function PlaceBody({ client, place, articleDate, onCard, on }: Props) {
  const id = useId();
  const [showHidden, setShowHidden] = useState(false);
  const [round, setRound] = useState(0);
  const card = useCard(client, place, articleDate, showHidden, round);
  useEffect(() => onCard?.(card ?? undefined), [card]);
  const hideSource = async (source: string) => {
    await on.hideSource(source);
    setRound(round + 1);
  };
  const sources = { open: on.open, hideSource };
  if (place.kind === 'topic')
    return <TopicTimeline client={client} topic={place.id} articleDate={articleDate} round={round} on={sources} />;
  if (card === null) {
    return (
      <p class="pop-say" role="alert">
        <b>This {place.kind} could not be read.</b> Go back and try again.
      </p>
    );
  }
  if (!card) return null;
  const topic = card.type === 'source' ? undefined : card.topics[0];
  // An imported pack has topics of its own.
  const timed = topic ?? card.from?.topics[0]?.id;
  const timeId = `${id}-time`;
  return (
    <>
      <p class="pop-eyebrow">
        {topic && <TopicTag topic={topic} />}
        <span class="bs-kind">{kindOf(card)}</span>
      </p>
      <CardContent
        card={card}
        articleDate={articleDate}
        titleId={`${id}-title`}
        aboutId={`${id}-about`}
        foot={
          card.type !== 'source' && (
            <p class="pop-facts">
              {facts(card)}{' '}
              {card.type === 'entry' && (
                <button type="button" class="bs-link" onClick={() => document.getElementById(timeId)?.scrollIntoView()}>
                  See it in time
                </button>
              )}
            </p>
          )
        }
        on={{ showHidden: () => setShowHidden(true), hideSource, options: on.options, open: on.open }}
      />
      {card.type === 'entry' && timed && (
        <Timeline
          client={client}
          topic={timed}
          here={card.id}
          articleDate={articleDate}
          round={round}
          id={timeId}
          on={sources}
        />
      )}
    </>
  );
}

function kindOf(card: Card): string {
  if (card.type === 'entry') return ENTRY_KIND[card.kind];
  return card.type === 'claim' ? 'Claim' : 'Source';
}

/** "Five statements, 3 sources, one dispute." */
function facts(card: ReadingCard): string {
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
