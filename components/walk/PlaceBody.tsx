import { useEffect, useId, useState } from 'preact/hooks';
import type { CountKey, Key } from '../../utils/i18n/keys.ts';
import { dateLocale, say, sayCount } from '../../utils/i18n/say.ts';
import type { Card, ReadingCard } from '../../utils/knowledge/view.ts';
import type { Place } from '../../utils/place.ts';
import { CardContent } from '../CardContent.tsx';
import type { Client } from '../client.ts';
import { Notice, WaitLine } from '../Notice.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { useLate } from '../useLate.ts';
import { ENTRY_KIND, inWords, upperFirst } from '../words.ts';
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
  const late = useLate(place.kind !== 'topic' && card === undefined);
  if (place.kind === 'topic')
    return (
      <TopicTimeline
        client={client}
        topic={place.id}
        at={place.at}
        articleDate={articleDate}
        round={round}
        on={sources}
      />
    );
  if (card === null) {
    return (
      <Notice alert lead={say(UNREAD[place.kind])}>
        {say('library.unread_why')}
      </Notice>
    );
  }
  if (!card) return late ? <WaitLine>{say('library.reading')}</WaitLine> : null;
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
                  {say('library.see_in_time')}
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
  return card.type === 'claim' ? say('library.claim') : say('library.source');
}

const UNREAD: Record<Card['type'], Key> = {
  entry: 'library.entry_unread',
  claim: 'library.claim_unread',
  source: 'library.source_unread',
};

/** "Five statements, three sources, one dispute." */
function facts(card: ReadingCard): string {
  const all = [
    ...card.statements.flatMap((one) => one.sources),
    ...card.disputes.flatMap((dispute) => dispute.positions.flatMap((one) => one.sources)),
    ...card.since.flatMap((one) => one.sources),
  ];
  const sources = new Set(all.map((source) => source.id)).size;
  const counted = (key: CountKey, count: number) => sayCount(key, count, inWords(count));
  const parts = [counted('library.statements', card.statements.length), counted('library.sources', sources)];
  if (card.disputes.length > 0) parts.push(counted('library.disputes', card.disputes.length));
  const facts = new Intl.ListFormat(dateLocale(), { type: 'unit' }).format(parts);
  return say('library.facts', { facts: upperFirst(facts) });
}
