import { say, sayCount } from '../../utils/i18n/say.ts';
import type { SyncState } from '../../utils/sync/sync.ts';
import { ago } from '../dates.ts';
import { SwitchRow } from './SwitchRow.tsx';

const PROBLEM = {
  unavailable: 'options.sync_unavailable',
  quota: 'options.sync_quota',
  newer: 'options.sync_newer',
} as const;

/** How things are between this device and the others, in words. */
function stateWords({ on, problem, pending, done }: SyncState): string {
  if (!on) return say('options.sync_off');
  if (problem) return say(PROBLEM[problem]);
  if (pending) return say('options.sync_waiting');
  return done > 0 ? say('options.sync_done', { ago: ago(done, Date.now()) }) : say('options.sync_never');
}

/** Whether settings are kept in step with other devices, and how that goes. */
export function SyncRow({ sync, onTurn }: { sync: SyncState; onTurn: (on: boolean) => void }) {
  return (
    <ul class="opt-rows">
      <SwitchRow on={sync.on} name={say('options.sync')} onChange={onTurn}>
        {say('options.sync_note')}
        <span class="opt-state">
          {stateWords(sync)} {sync.on && sync.left > 0 && sayCount('options.sync_left', sync.left)}
        </span>
      </SwitchRow>
    </ul>
  );
}
