import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchAnswer } from '../../utils/messages.ts';
import type { Client } from '../client.ts';

/** Long enough to skip keys within one gesture, too short to be felt. */
const DELAY = 40;

/** Results for what is typed; the last ones stay until the next are there. */
export function useSearch(client: Client, query: string, articleDate: string | undefined) {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    const text = query.trim().slice(0, 200);
    if (!text) {
      setAnswer(null);
      setFailed(false);
      return;
    }
    const timer = setTimeout(() => {
      client.ask({ type: 'search', query: text, articleDate }).then(
        (found) => {
          if (mine !== turn.current) return;
          setAnswer(found);
          setFailed(false);
        },
        () => {
          if (mine === turn.current) setFailed(true);
        },
      );
    }, DELAY);
    return () => clearTimeout(timer);
  }, [client, query, articleDate]);
  return { answer, failed };
}
