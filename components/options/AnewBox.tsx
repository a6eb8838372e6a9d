import { useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { SureBox } from './SureBox.tsx';

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
    <SureBox
      question="options.anew_sure"
      yes="options.anew_do"
      no="options.anew_keep"
      onYes={onAnew}
      onClose={() => setAsked(false)}
    >
      {say('options.anew_sure_note')}
    </SureBox>
  );
}
