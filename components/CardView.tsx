import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { say } from '../utils/i18n/say.ts';
import type { Topic } from '../utils/knowledge/schema.ts';
import type { Card } from '../utils/knowledge/view.ts';
import type { Place } from '../utils/place.ts';
import { CardActions } from './CardActions.tsx';
import { CardError } from './CardError.tsx';
import type { CardMenuName } from './CardMenu.tsx';
import type { ClaimSentence } from './CardTitle.tsx';
import { CardTools } from './CardTools.tsx';
import type { FromPack } from './imported/FromPack.tsx';
import { ReadingContent } from './ReadingContent.tsx';
import type { SourceContent } from './SourceContent.tsx';
import { TitleText } from './TitleText.tsx';
import { TopicTag } from './TopicTag.tsx';
import { TrailButtons } from './TrailButtons.tsx';
import type { Why, WhyMarked } from './WhyMarked.tsx';
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
  /** The reasons are wanted, or no longer. */
  why: () => void;
  menu: (name: CardMenuName) => void;
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
  /** What shows a source, the reasons of a mark, and which imported pack a card is from: there once they have been asked for. */
  Source?: typeof SourceContent | undefined;
  From?: typeof FromPack | undefined;
  WhyView?: typeof WhyMarked | undefined;
  /** Known from the mark before the card arrives. */
  heading: CardHeading;
  /** YYYY-MM-DD. */
  articleDate?: string | undefined;
  /** The reasons of its mark; 'later' where they can be asked for and have not been. */
  why?: Why | 'later' | undefined;
  /** For claims: the article's sentence around the marked words. */
  sentence?: ClaimSentence | undefined;
  pinned: boolean;
  /** The ways back and forward, where links have been followed. */
  trail?: { back?: (() => void) | undefined; forward?: (() => void) | undefined } | undefined;
  /** The menu that is open, and what it holds. */
  menu?: { name: CardMenuName; content: ComponentChildren } | undefined;
  /** Shown at the end: the report of a wrong mark. */
  report?: ComponentChildren;
  /** What has just been done: "Copied, with two sources". */
  done?: string | undefined;
  /** Where the mark runs on along the card's edge, in px from the card's left; `below` when the card is above the line. */
  tie?: { left: number; width: number; below?: boolean } | undefined;
  on: CardViewActions;
}

/** The card on the page, in all its states. Not modal; placed, focused and closed by whoever renders it. */
export function CardView(props: CardViewProps) {
  const { card, heading, tie, on, Source, WhyView, From } = props;
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
        {state === 'ready' && card?.from && From && <From from={card.from} />}
        {state === 'ready' && card?.type === 'source' && Source ? (
          <Source key={card.id} card={card} titleId={titleId} aboutId={aboutId} on={on} />
        ) : state === 'ready' && card && card.type !== 'source' ? (
          <ReadingContent
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
              <h2 class={isClaim ? 'bs-title bs-q' : 'bs-title'} id={titleId} lang="en" dir="auto">
                <TitleText title={heading.title} titleQuote={heading.titleQuote} />
              </h2>
            </header>
            {state === 'error' && <CardError id={aboutId} onReload={on.reload} onRemove={on.removeMarks} />}
          </div>
        )}
        {state === 'ready' && why && props.why && props.why !== 'later' && WhyView && (
          <WhyView why={props.why} id={whyId} />
        )}
        {state === 'ready' && props.report}
      </div>
      {state === 'loading' && (
        <div class="bs-prog" role="progressbar" aria-label={say('card.loading')}>
          <i />
        </div>
      )}
      {state === 'ready' && (
        <CardActions
          why={props.why ? why : undefined}
          whyId={whyId}
          menu={props.menu}
          done={props.done}
          onWhy={() => {
            setWhy(!why);
            on.why();
          }}
          onCopy={on.copy}
          onMenu={on.menu}
          onOff={on.offHere}
        />
      )}
    </section>
  );
}
