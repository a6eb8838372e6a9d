import type { Settings } from '../../utils/settings-schema.ts';
import { dayInWords } from '../dates.ts';

interface Props {
  settings: Settings;
  onSave: (settings: Settings, say: string) => void;
}

/** Sites on which Backstory was switched off, and the way back. */
export function SitesSection({ settings, onSave }: Props) {
  const today = new Date().toISOString().slice(0, 10);
  const sites = [...settings.sitesOff].sort((a, b) => a.host.localeCompare(b.host));
  return (
    <section id="sites">
      <h1>Sites</h1>
      {sites.length === 0 ? (
        <p class="opt-lead">
          Backstory is on for every page that mentions a topic. A card and the popup switch it off for one site; such
          sites are listed here.
        </p>
      ) : (
        <>
          <h2>Off on these sites</h2>
          <ul class="opt-kv">
            {sites.map((site) => (
              <li key={site.host}>
                <b dir="auto">{site.host}</b>
                <span>
                  Switched off in {site.where === 'card' ? 'a card' : 'the popup'}, {dayInWords(site.since, today)}
                </span>
                <button
                  type="button"
                  class="bs-link"
                  aria-label={`Turn on for ${site.host}`}
                  onClick={() =>
                    onSave(
                      { ...settings, sitesOff: settings.sitesOff.filter((one) => one.host !== site.host) },
                      `On again for ${site.host}`,
                    )
                  }
                >
                  Turn on
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
