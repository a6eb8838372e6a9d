import { useEffect, useState } from 'preact/hooks';
import type { KnowledgeState, PageSummary } from '../utils/messages.ts';
import type { Settings } from '../utils/settings-schema.ts';
import type { Client } from './client.ts';

/** What the popup knows when it opens. */
export interface Start {
  settings?: Settings;
  knowledge?: KnowledgeState;
  /** The page in the active tab; null: nobody answers there; undefined: not asked yet. */
  page?: PageSummary | null;
  url?: string | undefined;
  failed?: boolean;
}

/** Asks for everything at once; each part is shown as it arrives. */
export function useStart(client: Client, tabUrl: () => Promise<string | undefined>) {
  const [start, setStart] = useState<Start>({});
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
    const asked = [
      tabUrl().catch(() => undefined),
      client.askPage({ type: 'page-summary' }).catch(() => null),
    ] as const;
    void Promise.all(asked).then(([url, page]) => put({ url, page }));
  }, [client, tabUrl]);
  const setSettings = (settings: Settings) => setStart((now) => ({ ...now, settings }));
  return { ...start, setSettings };
}
