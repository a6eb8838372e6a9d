import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchAnswer, SearchHit } from '../../utils/messages.ts';
import type { Client } from '../client.ts';
import { inOrder, optionId } from './Results.tsx';
import { useSearch } from './useSearch.ts';

export interface SearchList {
  query: string;
  /** Whether anything but blanks is typed. */
  typed: boolean;
  type(query: string): void;
  input: RefObject<HTMLInputElement | null>;
  /** What the field needs, but for the counts in its hint. */
  field: {
    query: string;
    listId: string;
    activeId: string | undefined;
    open: boolean;
    input: RefObject<HTMLInputElement | null>;
    onInput: (query: string) => void;
    onKey: (event: KeyboardEvent) => void;
  };
  /** What the list of results needs, but for the page. */
  results: {
    answer: SearchAnswer | null;
    failed: boolean;
    query: string;
    listId: string;
    active: number;
    onPoint: (index: number) => void;
    onOpen: (hit: SearchHit) => void;
  };
}

/**
 * A search field with its list of results: what is typed, which result the arrow keys stand on, Enter and Escape; and
 * "/" goes to the field while `slash` holds.
 */
export function useSearchList(
  client: Client,
  articleDate: string | undefined,
  slash: boolean,
  onOpen: (hit: SearchHit) => void,
): SearchList {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const search = useSearch(client, query, articleDate);
  const hits = inOrder(search.answer?.hits ?? []);
  const typed = query.trim() !== '';

  useEffect(() => {
    if (!slash) return;
    const onSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || document.activeElement === input.current) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onSlash);
    return () => document.removeEventListener('keydown', onSlash);
  }, [slash]);

  const type = (text: string) => {
    setQuery(text);
    setActive(0);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && !event.isComposing) {
      const hit = hits[active];
      if (hit && typed) onOpen(hit);
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      type('');
    }
  };
  const activeId = typed && hits[active] ? optionId(listId, active) : undefined;
  return {
    query,
    typed,
    type,
    input,
    field: { query, listId, activeId, open: typed && hits.length > 0, input, onInput: type, onKey },
    results: { ...search, query, listId, active, onPoint: setActive, onOpen },
  };
}
