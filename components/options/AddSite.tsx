import { useId, useState } from 'preact/hooks';
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import { isListed, siteFrom } from '../../utils/sites.ts';

interface Props {
  sites: readonly { host: string }[];
  label: Key;
  action: Key;
  /** Said of a site that is in the list. */
  already: Key;
  onAdd: (host: string) => void;
}

/** A field that takes a host or a whole address, and says so when it is none. */
export function AddSite({ sites, label, action, already, onAdd }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const host = siteFrom(typed);
    if (!host) return setWrong(say('options.site_is_none'));
    if (isListed(sites, host)) return setWrong(say(already, { host }));
    setTyped('');
    setWrong('');
    onAdd(host);
  };
  return (
    <form class="opt-add" onSubmit={add}>
      <input
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        aria-label={say(label)}
        aria-describedby={wrong ? id : undefined}
        aria-invalid={wrong !== ''}
        placeholder={say('options.site_hint')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong('');
        }}
      />
      <button type="submit" class="bs-link">
        {say(action)}
      </button>
      <p id={id} role="alert">
        {wrong}
      </p>
    </form>
  );
}
