import { useEffect, useState } from 'preact/hooks';
import { say, sayParts } from '../../utils/i18n/say.ts';
import type { Shortcut } from '../../utils/shortcuts.ts';
import { Section } from './Section.tsx';
import type { OptionsWorld } from './world.ts';

/** Where Chromium keeps them, for a reader who has to go there. */
const BY_HAND = 'chrome://extensions/shortcuts';

/** Keys that open something: as they are set in the browser, and the way to change them there. */
export function ShortcutsSection({ world }: { world: OptionsWorld }) {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>();
  const [byHand, setByHand] = useState(false);
  useEffect(() => {
    const look = () => world.shortcuts().then(setShortcuts, () => undefined);
    void look();
    // Whoever comes back from the browser's own page sees what was set there.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [world]);
  return (
    <Section id="shortcuts" lead={say(shortcuts ? 'options.shortcuts_lead' : 'options.shortcuts_missing')}>
      <ul class="opt-kv opt-keys">
        {shortcuts?.map(({ name, description, keys }) => (
          <li key={name}>
            <span>{name.startsWith('_execute') ? say('options.shortcut_open') : description}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="bs-dim">{say('options.shortcut_none')}</span>}
          </li>
        ))}
        <li>
          <span>{say('options.shortcut_escape')}</span>
          <kbd>Esc</kbd>
        </li>
      </ul>
      {shortcuts && (
        <p class="bs-links">
          <button
            type="button"
            class="bs-link"
            onClick={() => void world.changeShortcuts().then((done) => setByHand(!done))}
          >
            {say('options.shortcuts_change')}
          </button>
        </p>
      )}
      {byHand && (
        <p class="opt-box" role="alert">
          {sayParts('options.shortcuts_by_hand', { address: <code key="address">{BY_HAND}</code> })}
        </p>
      )}
    </Section>
  );
}
