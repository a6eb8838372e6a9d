import { useId, useState } from 'preact/hooks';
import type { Topic } from '../utils/knowledge/schema.ts';
import type { Card } from '../utils/knowledge/view.ts';
import type { Place } from '../utils/place.ts';
import { CardActions } from './CardActions.tsx';
import { CardContent } from './CardContent.tsx';
import { CardError } from './CardError.tsx';
import type { ClaimSentence } from './CardTitle.tsx';
import { CardTools } from './CardTools.tsx';
import { TitleText } from './TitleText.tsx';
import { TopicTag } from './TopicTag.tsx';
import { TrailButtons } from './TrailButtons.tsx';
import { type Why, WhyMarked } from './WhyMarked.tsx';
import { TOPIC } from './words.ts';

export interface CardHeading {
  title: string;
  titleQuote?: string | undefined;
  /** None for a source. */
  topic?: Topic | undefined;
  /** The word for its kind: "Event", "Claim in this article". */
  kind: string;
}

export interface CardViewActions {
  close: () => void;
  pin: () => void;
  copy: () => void;
  offHere: () => void;
  showHidden: () => void;
  hideSource: (id: string) => void;
  options: () => void;
  open: (place: Place) => void;
  reload: () => void;
  removeMarks: () => void;
}

export interface CardViewProps {
  card: Card | null;
  state: 'loading' | 'ready' | 'error';
  /** Known from the mark before the card arrives. */
  heading: CardHeading;
  /** YYYY-MM-DD. */
  articleDate?: string | undefined;
  why?: Why | undefined;
  /** For claims: the article's sentence around the marked words. */
  sentence?: ClaimSentence | undefined;
  pinned: boolean;
  /** The ways back and forward, where links have been followed. */
  trail?: { back?: (() => void) | undefined; forward?: (() => void) | undefined } | undefined;
  /** Said in place of "Copy with citation" for a moment: "Copied, with two sources". */
  copied?: string | undefined;
  /** Where the mark runs on along the card's edge, in px from the card's left; `below` when the card is above the line. */
  tie?: { left: number; width: number; below?: boolean } | undefined;
  on: CardViewActions;
}

/** The card on the page, in all its states. Not modal; placed, focused and closed by whoever renders it. */
export function CardView(props: CardViewProps) {
  const { card, heading, tie, on } = props;
  const id = useId();
  const [why, setWhy] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  const state = props.state === 'ready' && !card ? 'error' : props.state;
  const isClaim = card ? card.type === 'claim' : Boolean(props.sentence);
  const line = card?.from ? 'imported' : isClaim || !heading.topic ? 'claim' : TOPIC[heading.topic].line;
  const [titleId, aboutId, whyId] = [`${id}-title`, `${id}-about`, `${id}-why`];
  return (
    <section
      class="bs bs-card"
      lang="en"
      dir="ltr"
      role={state === 'error' ? 'alertdialog' : 'dialog'}
      aria-labelledby={titleId}
      aria-describedby={state === 'loading' ? undefined : aboutId}
      aria-busy={state === 'loading'}
      tabIndex={-1}
    >
      {tie && (
        <i
          class={`bs-tie bs-tie-${line}${tie.below ? ' is-below' : ''}`}
          style={{ left: `${tie.left}px`, width: `${tie.width}px` }}
          aria-hidden="true"
        />
      )}
      <div class="bs-eyebrow">
        {props.trail && <TrailButtons {...props.trail} />}
        {heading.topic && <TopicTag topic={heading.topic} />}
        <span class="bs-kind">{heading.kind}</span>
        <CardTools pinned={props.pinned} canPin={state === 'ready'} onPin={on.pin} onClose={on.close} />
      </div>
      <div
        class={scrolled ? 'bs-scroll is-scrolled' : 'bs-scroll'}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 0)}
      >
        {state === 'ready' && card ? (
          <CardContent
            key={`${card.type}-${card.id}`}
            card={card}
            articleDate={props.articleDate}
            sentence={props.sentence}
            titleId={titleId}
            aboutId={aboutId}
            on={on}
          />
        ) : (
          <div class="bs-content">
            <header class="bs-head">
              <h2 class={isClaim ? 'bs-title bs-q' : 'bs-title'} id={titleId} dir="auto">
                <TitleText title={heading.title} titleQuote={heading.titleQuote} />
              </h2>
            </header>
            {state === 'error' && <CardError id={aboutId} onReload={on.reload} onRemove={on.removeMarks} />}
          </div>
        )}
        {state === 'ready' && why && props.why && <WhyMarked why={props.why} id={whyId} />}
      </div>
      {state === 'loading' && (
        <div class="bs-prog" role="progressbar" aria-label="Loading">
          <i />
        </div>
      )}
      {state === 'ready' && (
        <CardActions
          why={props.why ? why : undefined}
          whyId={whyId}
          copied={props.copied}
          onWhy={() => setWhy(!why)}
          onCopy={on.copy}
          onOff={on.offHere}
        />
      )}
    </section>
  );
}
