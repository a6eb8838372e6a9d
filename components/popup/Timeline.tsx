import { useEffect, useState } from 'preact/hooks';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { TimelineItem } from '../../utils/messages.ts';
import type { Client } from '../client.ts';
import { longDate, shortDate } from '../dates.ts';
import { TitleText } from '../TitleText.tsx';
import { TOPIC } from '../words.ts';
import { timelineRows, timelineYears } from './timelineRows.ts';

interface Props {
  client: Client;
  topic: Topic;
  /** The entry that is open. */
  here: string;
  articleDate?: string | undefined;
  id: string;
  onOpen: (id: string) => void;
}

/** An entry among its topic's entries in time, with the article's own day drawn across. */
export function Timeline({ client, topic, here, articleDate, id, onOpen }: Props) {
  const [items, setItems] = useState<TimelineItem[]>([]);
  const [all, setAll] = useState(false);
  useEffect(() => {
    let live = true;
    setAll(false);
    client.ask({ type: 'timeline', topic }).then(
      (answer) => live && setItems(answer.items),
      () => live && setItems([]),
    );
    return () => {
      live = false;
    };
  }, [client, topic]);
  if (items.length === 0) return null;
  return (
    <section class="pop-time" id={id}>
      <h3>
        {TOPIC[topic].word}, {timelineYears(items)}
      </h3>
      <ol>
        {timelineRows(items, here, articleDate, all).map((row, index) => {
          if (row.kind === 'article') {
            return (
              <li key="article" class="is-article">
                <p class="bs-dateline">This article, {longDate(articleDate ?? '')}</p>
              </li>
            );
          }
          const later = row.later ? ' is-later' : '';
          if (row.kind === 'gap') {
            return (
              <li key={`gap-${index}`} class={`is-gap${later}`}>
                <button type="button" onClick={() => setAll(true)}>
                  {row.words}
                </button>
              </li>
            );
          }
          return (
            <li
              key={`${row.item.id}-${row.item.date}`}
              class={(row.here ? 'is-here' : '') + later}
              aria-current={row.here ? 'true' : undefined}
            >
              <time dateTime={row.item.date}>{shortDate(row.item.date)}</time>
              <button type="button" disabled={row.here} onClick={() => onOpen(row.item.id)}>
                <TitleText title={row.item.title} titleQuote={row.item.titleQuote} />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
