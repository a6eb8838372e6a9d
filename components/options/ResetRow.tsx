import { useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { SureBox } from './SureBox.tsx';

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
        <SureBox
          question="options.reset_sure"
          yes="options.reset_do"
          no="options.reset_keep"
          onYes={onReset}
          onClose={() => setAsked(false)}
        >
          {say('options.reset_sure_note')} {synced && say('options.reset_sure_synced')}
        </SureBox>
      )}
    </>
  );
}
