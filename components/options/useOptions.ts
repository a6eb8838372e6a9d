import { useEffect, useState } from 'preact/hooks';
import type { KnowledgeState, SourcesAnswer } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import type { Client } from '../client.ts';

/** Everything the options page shows, and the one way to change it: saved at once, said in one line. */
export function useOptions(client: Client) {
  const [settings, setSettings] = useState<Settings>();
  const [sources, setSources] = useState<SourcesAnswer>();
  const [knowledge, setKnowledge] = useState<KnowledgeState>();
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  useEffect(() => {
    client.ask({ type: 'get-settings' }).then(setSettings, fail);
    client.ask({ type: 'sources' }).then(setSources, fail);
    client.ask({ type: 'knowledge' }).then(setKnowledge, fail);
  }, [client]);

  /** Saves; says what was given, or how much is shown now when sources were switched. */
  const save = async (next: Settings, say?: string) => {
    setSettings(next);
    try {
      setSettings(await client.ask({ type: 'set-settings', settings: next }));
      const now = await client.ask({ type: 'sources' });
      setSources(now);
      setSaid(say ?? `${now.shown} of ${now.statements} statements are shown`);
      setFailed(false);
    } catch {
      fail();
    }
  };
  const rebuild = async () => {
    setSaid('Rebuilding the knowledge base');
    try {
      setKnowledge(await client.ask({ type: 'rebuild' }));
      setSaid('Knowledge base rebuilt');
    } catch {
      fail();
    }
  };
  return { settings, sources, knowledge, said, failed, save, rebuild };
}
