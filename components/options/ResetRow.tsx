import { useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';

/** Everything as it was shipped: asked once more before it is done. */
export function ResetRow({ synced, onReset }: { synced: boolean; onReset: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <ul class="opt-kv">
        <li>
          <span class="bs-dim">{say('options.reset')}</span>
          <span>{say('options.reset_note')}</span>
          <button type="button" class="bs-link" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {say('options.reset_open')}
          </button>
        </li>
      </ul>
      {asked && (
        <section class="opt-box" aria-label={say('options.reset_sure')}>
          <p>
            <b>{say('options.reset_sure')}</b> {say('options.reset_sure_note')}{' '}
            {synced && say('options.reset_sure_synced')}
          </p>
          <p class="bs-links">
            <button
              type="button"
              class="opt-button"
              onClick={() => {
                setAsked(false);
                onReset();
              }}
            >
              {say('options.reset_do')}
            </button>
            <button type="button" class="bs-link" onClick={() => setAsked(false)}>
              {say('options.reset_keep')}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
