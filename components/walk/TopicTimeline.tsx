import { useEffect, useRef } from 'preact/hooks';
import { type ImportedId, isImported } from '../../utils/knowledge/namespace.ts';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { SourceActions } from '../Citations.tsx';
import type { Client } from '../client.ts';
import { fromPack } from '../imported/FromPack.tsx';
import { ImportedTag } from '../imported/ImportedTag.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { figure } from '../words.ts';
import { ArticleDay } from './Timeline.tsx';
import { TimelineRow } from './TimelineRow.tsx';
import { timelineByYear, timelineYears } from './timelineRows.ts';
import { useTimeline } from './useTimeline.ts';

interface Props {
  client: Client;
  topic: Topic | ImportedId;
  articleDate?: string | undefined;
  /** Raised when sources change. */
  round: number;
  on: SourceActions;
}

/** A topic from its first date to its last, year by year, with the article's own day drawn across. */
export function TopicTimeline({ client, topic, articleDate, round, on }: Props) {
  const timeline = useTimeline(client, topic, round);
  const items = timeline?.items;
  const article = useRef<HTMLDivElement>(null);
  const ready = items !== undefined;
  useEffect(() => {
    if (ready) article.current?.scrollIntoView?.({ block: 'center' });
  }, [ready]);
  if (!items) return null;
  if (items.length === 0) {
    return (
      <p class="pop-say">
        <b>Nothing of this timeline can be shown.</b> Its sources are switched off, or it could not be read.
      </p>
    );
  }
  const entries = items.filter((item) => item.type === 'entry').length;
  return (
    <section class="bs-time is-whole" aria-labelledby={`time-${topic}`}>
      <header>
        <h2 class="bs-title" id={`time-${topic}`}>
          {isImported(topic) ? <ImportedTag title={timeline?.topic ?? ''} /> : <TopicTag topic={topic} />},{' '}
          {timelineYears(items)}
        </h2>
        {timeline?.from && <p dir="auto">{fromPack(timeline.from)}.</p>}
        <p class="bs-dim">
          {figure(entries, 'entry', 'entries')} and {figure(items.length - entries, 'further date')}.
        </p>
      </header>
      {timelineByYear(items, articleDate).map((group) => (
        <div
          key={group.year}
          class="bs-year"
          ref={group.rows.some((row) => row.kind === 'article') ? article : undefined}
        >
          <h3 class={group.later ? 'is-later' : undefined}>{group.year}</h3>
          <ol>
            {group.rows.map((row) =>
              row.kind === 'article' ? (
                <ArticleDay key="article" date={articleDate ?? ''} />
              ) : (
                <TimelineRow key={row.item.id} item={row.item} here={false} later={row.later} yearless on={on} />
              ),
            )}
          </ol>
        </div>
      ))}
    </section>
  );
}
