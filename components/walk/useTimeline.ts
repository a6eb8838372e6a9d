import { useEffect, useState } from 'preact/hooks';
import type { ImportedId } from '../../utils/knowledge/namespace.ts';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { Answers } from '../../utils/messages.ts';
import type { Client } from '../client.ts';

/** A topic's timeline, oldest first. Undefined while it is read; empty where there is none. */
export function useTimeline(client: Client, topic: Topic | ImportedId, round = 0): Answers['timeline'] | undefined {
  const [timeline, setTimeline] = useState<Answers['timeline']>();
  useEffect(() => {
    let live = true;
    client.ask({ type: 'timeline', topic }).then(
      (answer) => live && setTimeline(answer),
      () => live && setTimeline({ items: [] }),
    );
    return () => {
      live = false;
    };
  }, [client, topic, round]);
  return timeline;
}
