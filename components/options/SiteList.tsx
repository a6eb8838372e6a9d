import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import type { ListedSite } from '../../utils/settings-schema.ts';
import { dayInWords } from '../dates.ts';

interface Props {
  sites: readonly ListedSite[];
  /** What was done to put a site here, and where: "Switched off in a card, today". */
  was: Readonly<Record<ListedSite['where'], Key>>;
  undo: Key;
  /** The same with the site's name. */
  undoOf: Key;
  /** The list without a site. */
  onUndo: (rest: ListedSite[], host: string) => void;
}

/** Sites by name, where and when each was put here, and the way back. */
export function SiteList({ sites, was, undo, undoOf, onUndo }: Props) {
  const today = new Date().toISOString().slice(0, 10);
  if (sites.length === 0) return null;
  return (
    <ul class="opt-kv">
      {[...sites]
        .sort((a, b) => a.host.localeCompare(b.host))
        .map(({ host, where, since }) => (
          <li key={host}>
            <b dir="auto">{host}</b>
            <span>{say(was[where], { day: dayInWords(since, today) })}</span>
            <button
              type="button"
              class="bs-link"
              aria-label={say(undoOf, { host })}
              onClick={() =>
                onUndo(
                  sites.filter((one) => one.host !== host),
                  host,
                )
              }
            >
              {say(undo)}
            </button>
          </li>
        ))}
    </ul>
  );
}
