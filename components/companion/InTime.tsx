import { useId } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { TOPICS } from '../../utils/knowledge/names.ts';
import { Timeline } from '../walk/Timeline.tsx';
import type { SectionProps } from './Passages.tsx';

/** The subjects of the article in time, with what it speaks of and its own day among the rest. */
export function InTime({ client, page, articleDate, round, on }: SectionProps) {
  const id = useId();
  const own = page.passages.filter(({ article, kind }) => article === page.at && kind === 'entry');
  const topics = TOPICS.filter((topic) => own.some((passage) => passage.topic === topic));
  const marked = new Set(own.map((passage) => passage.id));
  if (topics.length === 0) return <p class="comp-note">{say('companion.no_timeline')}</p>;
  return (
    <>
      {topics.map((topic) => (
        <Timeline
          key={topic}
          client={client}
          topic={topic}
          marked={marked}
          articleDate={articleDate}
          round={round}
          id={`${id}-${topic}`}
          on={on}
        />
      ))}
    </>
  );
}
