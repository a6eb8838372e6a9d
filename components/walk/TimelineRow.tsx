import { useId, useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import type { TimelineItem } from '../../utils/knowledge/view.ts';
import { Citations, type SourceActions } from '../Citations.tsx';
import { inYear, shortRange } from '../dates.ts';
import { TitleText } from '../TitleText.tsx';

interface Props {
  item: TimelineItem;
  here: boolean;
  later: boolean;
  /** Whether the article speaks of it. */
  marked?: boolean | undefined;
  /** Whether the year stands above already. */
  yearless?: boolean;
  /** Whether a further date is shown with its sources from the start. */
  unfolded?: boolean;
  on: SourceActions;
}

/** One point of a timeline: an entry opens, a further date unfolds its sources and the way on. */
export function TimelineRow({ item, here, later, marked = false, yearless = false, unfolded = false, on }: Props) {
  const { date, end } = item;
  const classes = [here && 'is-here', marked && 'is-marked', later && 'is-later', item.namesake && 'is-namesake']
    .filter(Boolean)
    .join(' ');
  return (
    <li class={classes || undefined} aria-current={here ? 'true' : undefined}>
      <time dateTime={date} dir="auto">
        {yearless ? inYear(date, end) : shortRange(date, end)}
      </time>
      {item.type === 'entry' ? (
        <button type="button" disabled={here} onClick={() => on.open?.({ kind: 'entry', id: item.id })}>
          <span lang="en">
            <TitleText title={item.title} titleQuote={item.titleQuote} />
          </span>
          {marked && <span class="bs-sr"> {say('companion.in_article')}</span>}
          {item.namesake && <small> {say('library.namesake')}</small>}
        </button>
      ) : (
        <FurtherDate item={item} unfolded={unfolded} on={on} />
      )}
    </li>
  );
}

/** A date without a card of its own. */
function FurtherDate({ item, unfolded, on }: Pick<Props, 'item' | 'unfolded' | 'on'>) {
  const id = useId();
  const [open, setOpen] = useState(unfolded);
  return (
    <div class="bs-further">
      <button
        type="button"
        lang="en"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {item.title}
      </button>
      {open && (
        <div id={id}>
          {item.entries?.map((entry) => (
            <p key={entry.id} class="bs-way">
              <button
                type="button"
                class="bs-link"
                lang="en"
                onClick={() => on.open?.({ kind: 'entry', id: entry.id })}
              >
                <TitleText title={entry.title} titleQuote={entry.titleQuote} />
              </button>
            </p>
          ))}
          <Citations sources={item.sources ?? []} on={on} />
        </div>
      )}
    </div>
  );
}
