import type { ListedSite } from '../../utils/settings-schema.ts';
import { dayInWords } from '../dates.ts';

interface Props {
  sites: readonly ListedSite[];
  /** What was done to put a site here: "Switched off". */
  was: string;
  undo: string;
  label: (host: string) => string;
  /** The list without a site. */
  onUndo: (rest: ListedSite[], host: string) => void;
}

const PLACE = { card: 'in a card', popup: 'in the popup', options: 'here', key: 'by key' } as const;

/** Sites by name, where and when each was put here, and the way back. */
export function SiteList({ sites, was, undo, label, onUndo }: Props) {
  const today = new Date().toISOString().slice(0, 10);
  if (sites.length === 0) return null;
  return (
    <ul class="opt-kv">
      {[...sites]
        .sort((a, b) => a.host.localeCompare(b.host))
        .map(({ host, where, since }) => (
          <li key={host}>
            <b dir="auto">{host}</b>
            <span>
              {was} {PLACE[where]}, {dayInWords(since, today)}
            </span>
            <button
              type="button"
              class="bs-link"
              aria-label={label(host)}
              onClick={() =>
                onUndo(
                  sites.filter((one) => one.host !== host),
                  host,
                )
              }
            >
              {undo}
            </button>
          </li>
        ))}
    </ul>
  );
}
