import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { TOPICS } from '../../utils/knowledge/names.ts';
import type { Card } from '../../utils/knowledge/view.ts';
import { placeOfHit, placeText } from '../../utils/place.ts';
import type { RecentSearches } from '../../utils/recent-searches.ts';
import type { Client } from '../client.ts';
import { longDate } from '../dates.ts';
import { Notice } from '../Notice.tsx';
import { WIDE } from '../search/groups.ts';
import { RecentList } from '../search/RecentList.tsx';
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
export function LibraryApp({ client, store }: { client: Client; store?: RecentSearches }) {
  const main = useRef<HTMLElement>(null);
  const { place, articleDate, query, open } = useHashPlace();
  const { failed, again } = useStart(client);
  const [card, setCard] = useState<Card>();
  const { typed, type, input, field, results, recent } = useSearchList({
    client,
    room: WIDE,
    store,
    slash: true,
    all: !place,
    onOpen: (hit) => {
      type('');
      open(placeOfHit(hit));
    },
  });
  const where = place && placeText(place);

  useEffect(() => {
    type(query ?? '');
    setCard(undefined);
    main.current?.scrollTo?.({ top: 0 });
    scrollTo({ top: 0 });
    if (where) main.current?.focus({ preventScroll: true });
    else input.current?.focus();
  }, [where, query]);
  const name = place?.kind === 'topic' ? topicName(place.id) : card?.title;
  useEffect(() => {
    document.title = name ? say('library.title_of', { name }) : say('library.title');
  }, [name]);

  return (
    <div class="bs lib">
      <header class="lib-head">
        <a class="lib-name" href="library.html">
          {say('library.name')}
        </a>
        <div class="pop-find">
          <SearchField {...field} />
          {recent && <RecentList {...recent} />}
        </div>
        <nav aria-label={say('library.timelines')}>
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
            {say('library.read_from', { date: longDate(articleDate) })}{' '}
            <a class="bs-link" href={`#${placeText(place)}`}>
              {say('library.read_without')}
            </a>
          </p>
        )}
        {!typed && !place && !failed && (
          <p class="lib-start">
            <b>{say('library.start')}</b> {say('library.start_how')}
          </p>
        )}
        {(typed || !place) && <Results {...results} />}
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
        {failed && <Notice alert lead={say('library.no_answer')} ways={[{ name: say('library.again'), go: again }]} />}
      </main>
    </div>
  );
}
