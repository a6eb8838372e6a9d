import { useId, useState } from 'preact/hooks';
import { isListed, siteFrom } from '../../utils/sites.ts';

interface Props {
  sites: readonly { host: string }[];
  onAdd: (host: string) => void;
}

/** A field that takes a host or a whole address, and says so when it is none. */
export function AddSite({ sites, onAdd }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const host = siteFrom(typed);
    if (!host) return setWrong('That is no site. A site is written like news.example.');
    if (isListed(sites, host)) return setWrong(`${host} is chosen already.`);
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
        aria-label="Add a site"
        aria-describedby={wrong ? id : undefined}
        aria-invalid={wrong !== ''}
        placeholder="news.example"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong('');
        }}
      />
      <button type="submit" class="bs-link">
        Add
      </button>
      <p id={id} role="alert">
        {wrong}
      </p>
    </form>
  );
}
