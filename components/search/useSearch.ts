import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchAnswer, SearchFilters } from '../../utils/messages.ts';
import type { Client } from '../client.ts';

/** A background that has not answered by then will not, in milliseconds. */
const PATIENCE = 6000;

interface Asked {
  text: string;
  filters: SearchFilters;
}

/**
 * Results for what is typed, asked for at once: one question at a time, and then the latest. The last results stay until the
 * next are there. `all`: where nothing is typed, everything.
 */
export function useSearch(client: Client, query: string, filters: SearchFilters, all: boolean) {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const wanted = useRef<Asked | undefined>(undefined);
  const asking = useRef(false);
  const text = query.trim().slice(0, 200);

  const ask = async () => {
    if (asking.current) return;
    asking.current = true;
    for (let now = wanted.current; now; now = wanted.current) {
      const found = await inTime(client.ask({ type: 'search', query: now.text, filters: now.filters, all })).catch(
        () => null,
      );
      if (wanted.current !== now) continue;
      wanted.current = undefined;
      setWaiting(false);
      setFailed(found === null);
      if (found) setAnswer(found);
    }
    asking.current = false;
  };

  // At once, and not after the next frame: the answer may be there by then.
  useLayoutEffect(() => {
    const asks = text !== '' || all;
    wanted.current = asks ? { text, filters } : undefined;
    setWaiting(asks);
    if (asks) void ask();
    else {
      setAnswer(null);
      setFailed(false);
    }
  }, [client, text, filters, all, round]);
  useEffect(
    () => () => {
      wanted.current = undefined;
    },
    [],
  );
  return { answer: text || all ? answer : null, failed, waiting, again: () => setRound(round + 1) };
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('no answer')), PATIENCE);
    answer.then(done, failed).finally(() => clearTimeout(timer));
  });
}
