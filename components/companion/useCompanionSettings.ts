import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings-schema.ts';
import type { Client } from '../client.ts';

/** Calls back whenever the settings have changed; gives what ends that. */
export type OnSettings = (changed: () => void) => () => void;

/** The settings as they are now: a companion stays open while they are changed elsewhere. */
export function useCompanionSettings(client: Client, onSettings: OnSettings, changed: () => void) {
  const [now, setNow] = useState<{ settings?: Settings; failed?: boolean; round: number }>({ round: 0 });
  useEffect(() => {
    const ask = () =>
      client.ask({ type: 'get-settings' }).then(
        (settings) => setNow(({ round }) => ({ settings, round: round + 1 })),
        () => setNow(({ settings, round }) => ({ settings, round, failed: settings === undefined })),
      );
    void ask();
    return onSettings(() => void ask().then(changed));
  }, [client, onSettings]);
  const theme = now.settings?.theme;
  useEffect(() => {
    if (theme) document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
  }, [theme]);
  return now;
}
