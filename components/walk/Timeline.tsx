import { useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
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
  here?: string | undefined;
  /** Entries that the article speaks of. */
  marked?: ReadonlySet<string> | undefined;
  articleDate?: string | undefined;
  /** Raised when sources change. */
  round: number;
  id: string;
  on: SourceActions;
}

/** A topic in time, cut to what lies around an entry, what the article speaks of, and the article's own day. */
export function Timeline({ client, topic, here, marked, articleDate, round, id, on }: Props) {
  const { items, topic: name = topicName(topic) } = useTimeline(client, topic, round) ?? { items: [] };
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <section class="bs-time" id={id}>
      <h3>
        {say('library.topic_years', { topic: name, years: timelineYears(items) })}
        <button type="button" class="bs-link" onClick={() => on.open?.({ kind: 'topic', id: topic })}>
          {say('library.whole_timeline')}
        </button>
      </h3>
      <ol>
        {timelineRows(items, here, articleDate, all, marked).map((row, index) => {
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
          return (
            <TimelineRow
              key={row.item.id}
              item={row.item}
              here={row.here}
              later={row.later}
              marked={row.marked}
              on={on}
            />
          );
        })}
      </ol>
    </section>
  );
}

/** The article's own day, drawn across the line. */
export function ArticleDay({ date }: { date: string }) {
  return (
    <li class="is-article">
      <p class="bs-dateline">{say('library.this_article', { date: longDate(date) })}</p>
    </li>
  );
}
