import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { TOPICS } from '../../utils/knowledge/schema.ts';
import type { Card } from '../../utils/knowledge/view.ts';
import type { SearchHit } from '../../utils/messages.ts';
import { placeText } from '../../utils/place.ts';
import type { Client } from '../client.ts';
import { longDate } from '../dates.ts';
import { inOrder, optionId, Results } from '../popup/Results.tsx';
import { SearchField } from '../popup/SearchField.tsx';
import { useSearch } from '../popup/useSearch.ts';
import { useStart } from '../popup/useStart.ts';
import { TopicTag } from '../TopicTag.tsx';
import { PlaceBody } from '../walk/PlaceBody.tsx';
import { TOPIC } from '../words.ts';
import { useHashPlace } from './useHashPlace.ts';

const nowhere = async () => undefined;

/** The knowledge base on a page of its own: search, timelines, and every entry, claim and source by its address. */
export function LibraryApp({ client }: { client: Client }) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const { place, articleDate, open } = useHashPlace();
  const { knowledge, failed } = useStart(client, nowhere);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [card, setCard] = useState<Card>();
  const search = useSearch(client, query, articleDate);
  const hits = inOrder(search.answer?.hits ?? []);
  const typed = query.trim() !== '';
  const where = place && placeText(place);

  useEffect(() => {
    setQuery('');
    setCard(undefined);
    main.current?.scrollTo?.({ top: 0 });
    scrollTo({ top: 0 });
    if (where) main.current?.focus({ preventScroll: true });
    else input.current?.focus();
  }, [where]);
  useEffect(() => {
    const onSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || document.activeElement === input.current) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onSlash);
    return () => document.removeEventListener('keydown', onSlash);
  }, []);
  const name = place?.kind === 'topic' ? TOPIC[place.id].word : card?.title;
  useEffect(() => {
    document.title = name ? `${name} · Backstory` : 'Backstory: the knowledge base';
  }, [name]);

  const type = (text: string) => {
    setQuery(text);
    setActive(0);
  };
  const choose = (hit: SearchHit) => {
    type('');
    open({ kind: hit.kind, id: hit.id });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && !event.isComposing) {
      const hit = hits[active];
      if (hit && typed) choose(hit);
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      type('');
    }
  };
  return (
    <div class="bs lib">
      <header class="lib-head">
        <a class="lib-name" href="library.html">
          Backstory
        </a>
        <SearchField
          query={query}
          counts={knowledge?.counts}
          listId={listId}
          activeId={typed && hits[active] ? optionId(listId, active) : undefined}
          open={typed && hits.length > 0}
          input={input}
          onInput={type}
          onKey={onKey}
        />
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
        {typed && (
          <Results {...search} query={query} listId={listId} active={active} onPoint={setActive} onOpen={choose} />
        )}
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
