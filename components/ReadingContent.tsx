import type { ComponentChildren } from 'preact';
import { say } from '../utils/i18n/say.ts';
import type { ReadingCard } from '../utils/knowledge/view.ts';
import type { Place } from '../utils/place.ts';
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
  /** Walks on to another entry, claim, source or topic. */
  open?: (place: Place) => void;
}

export interface ReadingProps {
  card: ReadingCard;
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

/** An entry or a claim, to what came after the article. */
export function ReadingContent({ card, articleDate, sentence, titleId, aboutId, foot, on }: ReadingProps) {
  // A summary says what the statements carry: where all of them are hidden, it has nothing to rest on.
  const empty = card.statements.length + card.disputes.length === 0;
  const bare = card.hidden > 0 && empty;
  // A record that came to light after the article: nothing of it was known on its day, the summary neither.
  const unknown = !bare && empty && card.since.length > 0;
  return (
    <div class="bs-content">
      <header class="bs-head">
        <CardTitle card={card} sentence={sentence} id={titleId} />
        {card.type === 'entry' ? (
          <>
            <p class="bs-when">
              {card.where && <bdi lang="en">{card.where}, </bdi>}
              {whenLine(card.when, undefined, articleDate)}
            </p>
            {!bare && (
              <p class="bs-lede" id={aboutId} lang={unknown ? undefined : 'en'} dir="auto">
                {unknown ? say('card.nothing_public') : card.summary}
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
        {!unknown && foot}
      </header>
      {card.statements.length > 0 && (
        <ul class="bs-st">
          {card.statements.map((statement, index) => (
            <Statement key={`${card.id}-${index}`} statement={statement} on={on} />
          ))}
        </ul>
      )}
      {card.disputes.map((dispute) => (
        <Dispute key={dispute.question} dispute={dispute} plain={card.type === 'claim'} on={on} />
      ))}
      <HiddenNote hidden={card.hidden} kinds={card.hiddenKinds} onShow={on.showHidden} onOptions={on.options} />
      <Related card={card} open={on.open} />
      {articleDate && <Since since={card.since} articleDate={articleDate} on={on} />}
    </div>
  );
}
