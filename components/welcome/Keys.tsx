import { useEffect, useState } from 'preact/hooks';
import type { Key } from '../../utils/i18n/keys.ts';
import { say, sayParts } from '../../utils/i18n/say.ts';
import type { Shortcut } from '../../utils/shortcuts.ts';

/** Commands in the order in which they are shown, by their names in the manifest. */
const COMMANDS: Record<string, Key> = {
  _execute_action: 'welcome.keys_search',
  'next-passage': 'welcome.keys_next',
  'previous-passage': 'welcome.keys_previous',
  'open-companion': 'welcome.keys_companion',
  'toggle-site': 'welcome.keys_toggle',
};

export interface KeysProps {
  list: () => Promise<Shortcut[] | undefined>;
  change: () => Promise<boolean>;
  /** The keyword of the address bar. */
  keyword: string | undefined;
}

/** What can be done by key, with the keys that the reader has given it. */
export function Keys({ list, change, keyword }: KeysProps) {
  const [keys, setKeys] = useState<Shortcut[]>();
  useEffect(() => {
    const look = () => {
      list().then(setKeys, () => undefined);
    };
    look();
    // The reader may come back from changing them.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [list]);
  return (
    <section class="wel-keys" aria-labelledby="keys">
      <h2 id="keys">{say('welcome.keys_title')}</h2>
      <dl>
        {Object.entries(COMMANDS).map(([name, does]) => {
          const own = keys?.find((one) => one.name === name)?.keys;
          return (
            <div key={name}>
              <dt>{say(does)}</dt>
              <dd>{own ? <kbd>{own}</kbd> : say('welcome.keys_none')}</dd>
            </div>
          );
        })}
      </dl>
      {keyword && <div class="wel-note">{sayParts('welcome.keys_address', { keyword: <kbd>{keyword}</kbd> })}</div>}
      <button type="button" class="bs-link" onClick={() => void change()}>
        {say('welcome.keys_change')}
      </button>
    </section>
  );
}
