import { useEffect, useState } from 'preact/hooks';
import type { KnowledgeState } from '../utils/messages.ts';
import type { Settings } from '../utils/settings-schema.ts';
import type { Client } from './client.ts';

/** What popup and library know when they open. */
export interface Start {
  settings?: Settings;
  knowledge?: KnowledgeState;
  failed?: boolean;
}

/** Asks for everything at once; each part is shown as it arrives. */
export function useStart(client: Client) {
  const [start, setStart] = useState<Start>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    const put = (part: Start) => setStart((now) => ({ ...now, ...part }));
    client.ask({ type: 'get-settings' }).then(
      (settings) => put({ settings }),
      () => put({ failed: true }),
    );
    client.ask({ type: 'knowledge' }).then(
      (knowledge) => put({ knowledge }),
      () => undefined,
    );
  }, [client, round]);
  const setSettings = (settings: Settings) => setStart((now) => ({ ...now, settings }));
  /** Asks anew, after it failed. */
  const again = () => {
    setStart({});
    setRound((now) => now + 1);
  };
  return { ...start, setSettings, again };
}
