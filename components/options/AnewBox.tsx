import { useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';

/** A database that is lost is deleted and made anew: what goes with it is said before. */
export function AnewBox({ onAnew }: { onAnew: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={() => setAsked(true)}>
          {say('options.anew')}
        </button>
      </p>
    );
  return (
    <section class="opt-box" aria-label={say('options.anew_sure')}>
      <p>
        <b>{say('options.anew_sure')}</b> {say('options.anew_sure_note')}
      </p>
      <p class="bs-links">
        <button
          type="button"
          class="opt-button"
          onClick={() => {
            setAsked(false);
            onAnew();
          }}
        >
          {say('options.anew_do')}
        </button>
        <button type="button" class="bs-link" onClick={() => setAsked(false)}>
          {say('options.anew_keep')}
        </button>
      </p>
    </section>
  );
}
