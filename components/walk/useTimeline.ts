import { useEffect, useState } from 'preact/hooks';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { TimelineItem } from '../../utils/knowledge/view.ts';
import type { Client } from '../client.ts';

/** A topic's timeline, oldest first. Undefined while it is read; empty where there is none. */
export function useTimeline(client: Client, topic: Topic, round = 0): TimelineItem[] | undefined {
  const [items, setItems] = useState<TimelineItem[]>();
  useEffect(() => {
    let live = true;
    client.ask({ type: 'timeline', topic }).then(
      (answer) => live && setItems(answer.items),
      () => live && setItems([]),
    );
    return () => {
      live = false;
    };
  }, [client, topic, round]);
  return items;
}
