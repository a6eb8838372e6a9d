import { useId } from 'preact/hooks';
import { type Settings, withSite } from '../../utils/settings-schema.ts';
import { AddSite } from './AddSite.tsx';
import { SiteList } from './SiteList.tsx';

interface Props {
  settings: Settings;
  onSave: (settings: Settings, say: string) => void;
}

const WHERE = [
  { value: 'articles', label: 'Articles on any site', note: 'What is no article is left alone.' },
  { value: 'chosen', label: 'Only on sites you choose', note: 'Articles on these sites; no other site is read.' },
  {
    value: 'everywhere',
    label: 'Everywhere there is text',
    note: 'Also front pages, forums and lists of results.',
  },
] as const;

/** Where Backstory reads: the kind of pages, chosen sites, and sites on which it was switched off. */
export function SitesSection({ settings, onSave }: Props) {
  const name = useId();
  const { where, sitesOn, sitesOff } = settings;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section id="sites">
      <h1>Sites</h1>
      <fieldset class="opt-radios">
        <legend>Where Backstory reads</legend>
        {WHERE.map(({ value, label, note }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={where === value}
              onChange={() => onSave({ ...settings, where: value }, `Read: ${label.toLowerCase()}`)}
            />
            <span>
              {label} <small>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="opt-lead">
        Mail, documents, messages and banks are left alone wherever it reads, and so are pages that ask for a password
        or a payment.
      </p>
      {where === 'chosen' && (
        <>
          <h2>Sites you choose</h2>
          <AddSite
            sites={sitesOn}
            onAdd={(host) =>
              onSave(withSite(settings, host, true, { since: today, where: 'options' }), `Chosen: ${host}`)
            }
          />
          {sitesOn.length === 0 && <p class="opt-none">None yet. The popup adds the site you are on.</p>}
          <SiteList
            sites={sitesOn}
            was="Chosen"
            undo="Remove"
            label={(host) => `Remove ${host}`}
            onUndo={(rest, host) => onSave({ ...settings, sitesOn: rest }, `No longer chosen: ${host}`)}
          />
        </>
      )}
      {sitesOff.length === 0 ? (
        <p class="opt-lead">A card and the popup switch it off for one site; such sites are listed here.</p>
      ) : (
        <>
          <h2>Off on these sites</h2>
          <SiteList
            sites={sitesOff}
            was="Switched off"
            undo="Turn on"
            label={(host) => `Turn on for ${host}`}
            onUndo={(rest, host) => onSave({ ...settings, sitesOff: rest }, `On again for ${host}`)}
          />
        </>
      )}
    </section>
  );
}
