import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CompanionPage, ToPage } from '../../utils/companion/protocol.ts';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { Place } from '../../utils/place.ts';
import { back, canBack, canForward, forward, standing, trailFrom, walk } from '../../utils/trail.ts';
import type { Client } from '../client.ts';
import { PlaceView } from '../popup/PlaceView.tsx';
import { Claims } from './Claims.tsx';
import { Framing } from './Framing.tsx';
import { Head } from './Head.tsx';
import { InTime } from './InTime.tsx';
import { Passages } from './Passages.tsx';
import { SECTIONS, type Section } from './sections.ts';
import { Tabs } from './Tabs.tsx';

interface Props {
  client: Client;
  page: CompanionPage;
  /** Indexes of the passages that the reader has before the eyes. */
  inSight: number[];
  isReading: boolean;
  /** Raised when a place that was to be shown is not there any more. */
  missed: number;
  isActive: boolean;
  round: number;
  /** The section that was open last, in whichever tab. */
  section: { current: Section };
  send: (message: ToPage) => void;
}

/** What can be done from inside the sections. */
export interface ArticleActions {
  send: (message: ToPage) => void;
  /** Walks to a place of the knowledge base. */
  open: (place: Place) => void;
  hideSource: (id: string) => Promise<void>;
  options: () => void;
  /** Opens a place in a tab of its own. */
  tab: (place: string) => void;
}

/** What there is for an article: its sections, or the place of the knowledge base to which a link has led. */
export function Article(props: Props) {
  const { client, page, round, send } = props;
  const [trail, setTrail] = useState(trailFrom<Place>());
  const [section, setSection] = useState(props.section.current);
  const id = useId();
  const body = useRef<HTMLElement>(null);
  const scrolled = useRef<Partial<Record<Section, number>>>({});
  const [visited, setVisited] = useState<ReadonlySet<Section>>(new Set([section]));
  const place = standing(trail);
  const articleDate = page.articles[page.at]?.date;
  const isWalking = place !== undefined;

  // Each section is where the reader has left it.
  useLayoutEffect(() => {
    if (!isWalking && body.current) body.current.scrollTop = scrolled.current[section] ?? 0;
  }, [section, isWalking]);

  const on: ArticleActions = {
    send,
    open: (next) => setTrail((now) => walk(now, next)),
    hideSource: async (source) => {
      await client.ask({ type: 'hide-source', id: source });
    },
    options: () => void client.ask({ type: 'open-options' }),
    tab: (where) => void client.ask({ type: 'open-page', page: 'library', place: where }),
  };
  const goTo = (next: Section) => {
    props.section.current = next;
    setVisited((now) => new Set([...now, next]));
    setSection(next);
  };
  const claims = page.told?.framing.claims.length ?? 0;
  const idOf = (one: Section) => `${id}-${one}`;
  const shown = { client, page, articleDate, round, on };
  const panels: Record<Section, () => preact.JSX.Element> = {
    passages: () => <Passages {...shown} inSight={props.inSight} />,
    framing: () => <Framing {...shown} isReading={props.isReading} />,
    claims: () => <Claims {...shown} />,
    timeline: () => <InTime {...shown} />,
  };
  const indexOf = ({ kind, id: wanted }: Place) =>
    page.passages.findIndex((passage) => passage.kind === kind && passage.id === wanted);

  return (
    <>
      {place && (
        <Walk onEscape={() => setTrail(back(trail, true))}>
          <PlaceView
            key={`${trail.at}-${place.kind}-${place.id}-${round}`}
            client={client}
            place={place}
            articleDate={articleDate}
            backTo={canBack(trail) ? undefined : say('companion.back_to')}
            on={{
              ...on,
              back: () => setTrail(back(trail, true)),
              forward: canForward(trail) ? () => setTrail(forward(trail)) : undefined,
              show:
                indexOf(place) < 0
                  ? undefined
                  : () => {
                      const index = indexOf(place);
                      send({ show: 'mark', index, words: page.passages[index]?.words ?? '' });
                    },
            }}
          />
        </Walk>
      )}
      <div class="comp-article" hidden={isWalking}>
        <Tabs
          idOf={idOf}
          open={section}
          counts={{
            passages: {
              count: page.passages.length,
              words: sayCount('companion.passages_count', page.passages.length),
            },
            ...(claims > 0 && { claims: { count: claims, words: sayCount('companion.claims_count', claims) } }),
          }}
          onOpen={goTo}
        />
        <main
          class="comp-body"
          ref={body}
          onScroll={(event) => {
            if (!isWalking && props.isActive) scrolled.current[section] = event.currentTarget.scrollTop;
          }}
        >
          <Head page={page} />
          <Missed count={props.missed} />
          {SECTIONS.map((one) => (
            <div
              key={one}
              role="tabpanel"
              id={`${idOf(one)}-panel`}
              aria-labelledby={idOf(one)}
              hidden={one !== section}
            >
              {(visited.has(one) || one === section) && panels[one]()}
            </div>
          ))}
        </main>
      </div>
    </>
  );
}

/** The way through the knowledge base; Escape leads back. */
function Walk({ onEscape, children }: { onEscape: () => void; children: preact.ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever has the focus in it pass here
    <div
      class="comp-walk"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onEscape();
      }}
    >
      {children}
    </div>
  );
}

const SAID_MS = 4000;

/** Said for a while when a place is gone from the page. */
function Missed({ count }: { count: number }) {
  const [until, setUntil] = useState(0);
  const first = useRef(count);
  useEffect(() => {
    if (count === first.current) return;
    setUntil(count);
    const timer = setTimeout(() => setUntil(0), SAID_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p class="comp-missed" role="status">
      {until === count && until > 0 && say('companion.missed')}
    </p>
  );
}
