import { useEffect, useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import type { KnowledgeState, Rebuilding } from '../../utils/messages.ts';
import type { Client } from '../client.ts';
import type { OptionsWorld } from './world.ts';

/** The state of the knowledge base, how much room its copy takes, and the way to write that anew. */
export function useRebuild(client: Client, world: OptionsWorld, tell: (said: string) => void, onRebuilt: () => void) {
  const [state, setState] = useState<KnowledgeState>();
  const [bytes, setBytes] = useState<number>();
  const [step, setStep] = useState<Rebuilding['step']>();
  const [failure, setFailure] = useState('');
  const take = async (now: KnowledgeState) => {
    setState(now);
    setBytes(now.store === 'database' ? await world.storedBytes() : undefined);
  };
  useEffect(() => {
    client.ask({ type: 'knowledge' }).then(take, () => setFailure(say('options.pack_unread')));
    return world.onRebuilding((now) => setStep((before) => before && now));
  }, [client, world]);

  /** `anew`: in a new database, if the one there is cannot be used. */
  const rebuild = async (anew = false) => {
    setStep('read');
    setFailure('');
    tell(say('options.rebuilding'));
    try {
      const now = await client.ask({ type: 'rebuild', ...(anew && { anew }) });
      await take(now);
      tell(say(now.store === 'database' ? 'options.rebuilt' : 'options.memory'));
      onRebuilt();
    } catch {
      setFailure(say('options.rebuild_cancelled'));
    } finally {
      setStep(undefined);
    }
  };
  const cancel = () => void client.ask({ type: 'cancel-rebuild' }).catch(() => undefined);
  return { state, bytes, step, failure, rebuild, cancel };
}
