import { useState } from 'preact/hooks';
import type { ImportedId } from '../../utils/knowledge/namespace.ts';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { SourceActions } from '../Citations.tsx';
import type { Client } from '../client.ts';
import { longDate } from '../dates.ts';
import { TimelineRow } from './TimelineRow.tsx';
import { timelineRows, timelineYears } from './timelineRows.ts';
import { topicName } from './topicName.ts';
import { useTimeline } from './useTimeline.ts';

interface Props {
  client: Client;
  topic: Topic | ImportedId;
  /** The entry that is open. */
  here: string;
  articleDate?: string | undefined;
  /** Raised when sources change. */
  round: number;
  id: string;
  on: SourceActions;
}

/** An entry in its topic's time, cut to what lies around it and around the article's own day. */
export function Timeline({ client, topic, here, articleDate, round, id, on }: Props) {
  const { items, topic: name = topicName(topic) } = useTimeline(client, topic, round) ?? { items: [] };
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <section class="bs-time" id={id}>
      <h3>
        {name}, {timelineYears(items)}
        <button type="button" class="bs-link" onClick={() => on.open?.({ kind: 'topic', id: topic })}>
          The whole timeline
        </button>
      </h3>
      <ol>
        {timelineRows(items, here, articleDate, all).map((row, index) => {
          if (row.kind === 'article') return <ArticleDay key="article" date={articleDate ?? ''} />;
          if (row.kind === 'gap') {
            return (
              <li key={`gap-${index}`} class={row.later ? 'is-gap is-later' : 'is-gap'}>
                <button type="button" onClick={() => setAll(true)}>
                  {row.words}
                </button>
              </li>
            );
          }
          return <TimelineRow key={row.item.id} item={row.item} here={row.here} later={row.later} on={on} />;
        })}
      </ol>
    </section>
  );
}

/** The article's own day, drawn across the line. */
export function ArticleDay({ date }: { date: string }) {
  return (
    <li class="is-article">
      <p class="bs-dateline">This article, {longDate(date)}</p>
    </li>
  );
}
