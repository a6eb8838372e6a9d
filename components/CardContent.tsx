import type { ComponentChildren } from 'preact';
import type { Card } from '../utils/knowledge/view.ts';
import { CardTitle, type ClaimSentence } from './CardTitle.tsx';
import { ClaimDates } from './ClaimDates.tsx';
import { ClaimStatusLine } from './ClaimStatusLine.tsx';
import { Dispute } from './Dispute.tsx';
import { whenLine } from './dates.ts';
import { HiddenNote } from './HiddenNote.tsx';
import { Related } from './Related.tsx';
import { Since } from './Since.tsx';
import { Statement } from './Statement.tsx';

/** What can be done from inside a card's content, wherever the card is shown. */
export interface ContentActions {
  showHidden?: () => void;
  hideSource?: (id: string) => void;
  options?: () => void;
  openEntry?: (id: string) => void;
  openClaim?: (id: string) => void;
}

interface Props {
  card: Card;
  articleDate?: string | undefined;
  /** The article's sentence, for a claim. */
  sentence?: ClaimSentence | undefined;
  /** Ids for the title and what describes the card. */
  titleId: string;
  aboutId: string;
  /** A line at the end of the head. */
  foot?: ComponentChildren;
  on: ContentActions;
}

/** A card from its title to what came after the article: shared by the card on the page and the popup. */
export function CardContent({ card, articleDate, sentence, titleId, aboutId, foot, on }: Props) {
  // A summary says what the statements carry: where all of them are hidden, it has nothing to rest on.
  const bare = card.hidden > 0 && card.statements.length + card.disputes.length === 0;
  return (
    <div class="bs-content">
      <header class="bs-head">
        <CardTitle card={card} sentence={sentence} id={titleId} />
        {card.type === 'entry' ? (
          <>
            <p class="bs-when">{whenLine(card.when, card.where, articleDate)}</p>
            {!bare && (
              <p class="bs-lede" id={aboutId} dir="auto">
                {card.summary}
              </p>
            )}
          </>
        ) : (
          <>
            <div id={aboutId}>
              <ClaimStatusLine status={card.status} />
            </div>
            <ClaimDates dates={card.dates} articleDate={articleDate} />
          </>
        )}
        {foot}
      </header>
      {card.statements.length > 0 && (
        <ul class="bs-st">
          {card.statements.map((statement, index) => (
            <Statement key={`${card.id}-${index}`} statement={statement} onHide={on.hideSource} />
          ))}
        </ul>
      )}
      {card.disputes.map((dispute) => (
        <Dispute key={dispute.question} dispute={dispute} plain={card.type === 'claim'} onHide={on.hideSource} />
      ))}
      <HiddenNote hidden={card.hidden} kinds={card.hiddenKinds} onShow={on.showHidden} onOptions={on.options} />
      <Related card={card} onOpenEntry={on.openEntry} onOpenClaim={on.openClaim} />
      {articleDate && (
        <Since since={card.since} articleDate={articleDate} onHide={on.hideSource} onOpenEntry={on.openEntry} />
      )}
    </div>
  );
}
