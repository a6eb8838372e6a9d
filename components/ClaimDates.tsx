import { say } from '../utils/i18n/say.ts';
import { longDate, shortDate, shortDay } from './dates.ts';

interface Props {
  dates: { date: string; label: string }[];
  articleDate?: string | undefined;
}

/** A claim's points in time on one line, the article among them. In order, not to scale. */
export function ClaimDates({ dates, articleDate }: Props) {
  if (dates.length === 0) return null;
  const points = dates.map((point) => ({ ...point, now: false }));
  if (articleDate) points.push({ date: articleDate, label: say('card.this_article'), now: true });
  points.sort((a, b) => a.date.localeCompare(b.date));
  const oneYear = new Set(points.map((point) => point.date.slice(0, 4))).size === 1;
  return (
    <ol class={points.length > 3 ? 'bs-dates is-many' : 'bs-dates'} aria-label={say('card.dates')}>
      {points.map((point) => (
        <li key={`${point.date}-${point.label}`} class={point.now ? 'is-now' : undefined}>
          <time dateTime={point.date} title={longDate(point.date)}>
            {oneYear ? shortDay(point.date) : shortDate(point.date)}
          </time>
          <span lang={point.now ? undefined : 'en'}>{point.label}</span>
        </li>
      ))}
    </ol>
  );
}
