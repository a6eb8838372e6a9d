import { useEffect, useRef } from 'preact/hooks';
import { say, sayCount, sayParts } from '../../utils/i18n/say.ts';
import { type ImportedId, isImported } from '../../utils/knowledge/namespace.ts';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { SourceActions } from '../Citations.tsx';
import type { Client } from '../client.ts';
import { fromPack } from '../imported/FromPack.tsx';
import { ImportedTag } from '../imported/ImportedTag.tsx';
import { Notice, WaitLine } from '../Notice.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { useLate } from '../useLate.ts';
import { joinAnd } from '../words.ts';
import { ArticleDay } from './Timeline.tsx';
import { TimelineRow } from './TimelineRow.tsx';
import { timelineByYear, timelineYears } from './timelineRows.ts';
import { useTimeline } from './useTimeline.ts';

interface Props {
  client: Client;
  topic: Topic | ImportedId;
  /** The date or entry that is meant. */
  at?: string | undefined;
  articleDate?: string | undefined;
  /** Raised when sources change. */
  round: number;
  on: SourceActions;
}

/** A topic from its first date to its last, year by year, with the article's own day drawn across. */
export function TopicTimeline({ client, topic, at, articleDate, round, on }: Props) {
  const timeline = useTimeline(client, topic, round);
  const items = timeline?.items;
  const article = useRef<HTMLDivElement>(null);
  const meant = useRef<HTMLDivElement>(null);
  const ready = items !== undefined;
  useEffect(() => {
    const shown = meant.current?.querySelector('.is-here') ?? article.current;
    if (ready) shown?.scrollIntoView?.({ block: 'center' });
  }, [ready, at]);
  const late = useLate(!ready);
  if (!items) return late ? <WaitLine>{say('library.reading')}</WaitLine> : null;
  if (items.length === 0) {
    return <Notice lead={say('library.timeline_empty')}>{say('library.timeline_empty_why')}</Notice>;
  }
  const entries = items.filter((item) => item.type === 'entry').length;
  return (
    <section class="bs-time is-whole" aria-labelledby={`time-${topic}`}>
      <header>
        <h2 class="bs-title" id={`time-${topic}`}>
          {sayParts('library.topic_years', {
            topic: isImported(topic) ? (
              <ImportedTag key="topic" title={timeline?.topic ?? ''} />
            ) : (
              <TopicTag key="topic" topic={topic} />
            ),
            years: <span key="years">{timelineYears(items)}</span>,
          })}
        </h2>
        {timeline?.from && <p dir="auto">{fromPack(timeline.from)}.</p>}
        <p class="bs-dim">
          {say('library.timeline_counts', {
            counts: joinAnd([
              sayCount('library.entries', entries),
              sayCount('library.further_dates', items.length - entries),
            ]),
          })}
        </p>
      </header>
      {timelineByYear(items, articleDate).map((group) => (
        <div
          key={group.year}
          class="bs-year"
          ref={
            group.rows.some((row) => row.kind === 'item' && row.item.id === at)
              ? meant
              : group.rows.some((row) => row.kind === 'article')
                ? article
                : undefined
          }
        >
          <h3 class={group.later ? 'is-later' : undefined}>{group.year}</h3>
          <ol>
            {group.rows.map((row) =>
              row.kind === 'article' ? (
                <ArticleDay key="article" date={articleDate ?? ''} />
              ) : (
                <TimelineRow
                  key={row.item.id}
                  item={row.item}
                  here={row.item.id === at}
                  unfolded={row.item.id === at}
                  later={row.later}
                  yearless
                  on={on}
                />
              ),
            )}
          </ol>
        </div>
      ))}
    </section>
  );
}
