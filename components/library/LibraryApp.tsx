import { useEffect, useRef, useState } from 'preact/hooks';
import { TOPICS } from '../../utils/knowledge/schema.ts';
import type { Card } from '../../utils/knowledge/view.ts';
import { placeText } from '../../utils/place.ts';
import type { Client } from '../client.ts';
import { longDate } from '../dates.ts';
import { Results } from '../search/Results.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { useSearchList } from '../search/useSearchList.ts';
import { TopicTag } from '../TopicTag.tsx';
import { useStart } from '../useStart.ts';
import { PlaceBody } from '../walk/PlaceBody.tsx';
import { topicName } from '../walk/topicName.ts';
import { ImportedTimelines } from './ImportedTimelines.tsx';
import { useHashPlace } from './useHashPlace.ts';

/** The knowledge base on a page of its own: search, timelines, and every entry, claim and source by its address. */
export function LibraryApp({ client }: { client: Client }) {
  const main = useRef<HTMLElement>(null);
  const { place, articleDate, open } = useHashPlace();
  const { knowledge, failed } = useStart(client);
  const [card, setCard] = useState<Card>();
  const { typed, type, input, field, results } = useSearchList(client, articleDate, true, (hit) => {
    type('');
    open({ kind: hit.kind, id: hit.id });
  });
  const where = place && placeText(place);

  useEffect(() => {
    type('');
    setCard(undefined);
    main.current?.scrollTo?.({ top: 0 });
    scrollTo({ top: 0 });
    if (where) main.current?.focus({ preventScroll: true });
    else input.current?.focus();
  }, [where]);
  const name = place?.kind === 'topic' ? topicName(place.id) : card?.title;
  useEffect(() => {
    document.title = name ? `${name} · Backstory` : 'Backstory: the knowledge base';
  }, [name]);

  return (
    <div class="bs lib">
      <header class="lib-head">
        <a class="lib-name" href="library.html">
          Backstory
        </a>
        <SearchField {...field} counts={knowledge?.counts} />
        <nav aria-label="Timelines">
          {TOPICS.map((topic) => (
            <a
              key={topic}
              href={`#${placeText({ kind: 'topic', id: topic }, articleDate)}`}
              aria-current={place?.id === topic ? 'page' : undefined}
            >
              <TopicTag topic={topic} light />
            </a>
          ))}
          <ImportedTimelines client={client} here={place?.id} articleDate={articleDate} />
        </nav>
      </header>
      <main class="lib-main" ref={main} tabIndex={-1}>
        {articleDate && !typed && place && (
          <p class="lib-date">
            Read from an article of {longDate(articleDate)}.{' '}
            <a class="bs-link" href={`#${placeText(place)}`}>
              Read without it
            </a>
          </p>
        )}
        {typed && <Results {...results} />}
        {!typed && place && (
          <PlaceBody
            key={where}
            client={client}
            place={place}
            articleDate={articleDate}
            onCard={setCard}
            on={{
              open,
              hideSource: async (id) => {
                await client.ask({ type: 'hide-source', id });
              },
              options: () => void client.ask({ type: 'open-options' }),
            }}
          />
        )}
        {!typed && !place && !failed && (
          <p class="pop-say">
            <b>The record on three subjects.</b> Search it, or walk through it along a timeline.
          </p>
        )}
        {failed && (
          <p class="pop-say" role="alert">
            <b>Backstory did not answer.</b> Load this page again.
          </p>
        )}
      </main>
    </div>
  );
}
