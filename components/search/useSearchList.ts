import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchFilters, SearchHit } from '../../utils/messages.ts';
import type { Recent, RecentSearches } from '../../utils/recent-searches.ts';
import type { Client } from '../client.ts';
import { type Group, groupsOf, type Room, type Row } from './groups.ts';
import { useRecent } from './useRecent.ts';
import { useSearch } from './useSearch.ts';

/** The id of one option's element. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

export interface SearchListOptions {
  client: Client;
  /** How much of each kind is shown. */
  room: Room;
  /** Searches made before; none are kept without. */
  store?: RecentSearches | undefined;
  /** What was typed before this was drawn. */
  typed?: string | undefined;
  /** Shows everything while nothing is typed. */
  all?: boolean;
  /** Whether "/" leads to the field. */
  slash: boolean;
  onOpen: (hit: SearchHit) => void;
}

type Search = Omit<ReturnType<typeof useSearch>, 'again'>;

/** What the field needs. */
export interface FieldProps {
  query: string;
  listId: string;
  activeId: string | undefined;
  open: boolean;
  input: RefObject<HTMLInputElement | null>;
  /** Whether searches made before are shown; undefined where there are none to show. */
  recent: boolean | undefined;
  onRecent: () => void;
  onInput: (query: string) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** What the list of results needs, but for the page. */
export interface ResultsProps extends Search {
  query: string;
  groups: Group[];
  filters: SearchFilters;
  listId: string;
  active: number;
  on: {
    point: (index: number) => void;
    choose: (row: Row) => void;
    filter: (filters: SearchFilters) => void;
    again: () => void;
    type: (query: string) => void;
    field: () => void;
  };
}

/** What the list of earlier searches needs. */
export interface RecentProps {
  recent: Recent;
  listId: string;
  active: number;
  on: {
    point: (index: number) => void;
    choose: (query: string) => void;
    clear: (keep: boolean) => void;
    close: () => void;
  };
}

export interface SearchList {
  query: string;
  /** Whether anything but blanks is typed. */
  typed: boolean;
  type(query: string): void;
  input: RefObject<HTMLInputElement | null>;
  field: FieldProps;
  results: ResultsProps;
  /** Undefined while it is closed. */
  recent: RecentProps | undefined;
}

const NO_FILTERS: SearchFilters = {};

/**
 * A search field with its lists: what is typed, what it is narrowed to, which option the arrow keys stand on, Enter and Escape,
 * and what was searched for before.
 */
export function useSearchList({
  client,
  room,
  store,
  typed: before,
  all = false,
  slash,
  onOpen,
}: SearchListOptions): SearchList {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(before ?? '');
  const [filters, setFilters] = useState(NO_FILTERS);
  const [active, setActive] = useState(0);
  const [showsRecent, setShowsRecent] = useState(false);
  const { recent, remember, clear } = useRecent(store);
  const { again, ...search } = useSearch(client, query, filters, all);
  /** Enter was pressed before the answer was there. */
  const hurried = useRef(false);
  const typed = query.trim() !== '';
  const groups = groupsOf(search.answer, filters, room);
  const rows = groups.flatMap((group) => group.rows);
  const recentOpen = showsRecent && !typed && recent !== undefined;
  const options = recentOpen ? recent.searches.length : typed || all ? rows.length : 0;

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
    hurried.current = false;
    setQuery(text);
    setActive(0);
    setShowsRecent(false);
  };
  const filter = (next: SearchFilters) => {
    setFilters(next);
    setActive(0);
  };
  const choose = (row: Row) => {
    if (row.type === 'more') {
      filter({ ...filters, kind: row.kind, entryKind: undefined });
      return;
    }
    remember(query);
    onOpen(row.hit);
  };
  useEffect(() => {
    if (!hurried.current || search.waiting) return;
    hurried.current = false;
    const [first] = rows;
    if (first) choose(first);
  }, [search.waiting, search.answer]);

  const typeHere = (text: string) => {
    type(text);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && query === '' && recent && !recentOpen && !(all && active > 0)) {
      event.preventDefault();
      setShowsRecent(true);
      setActive(0);
    } else if (step && options > 0) {
      event.preventDefault();
      setActive((active + step + options) % options);
    } else if (event.key === 'Enter') {
      const earlier = recentOpen ? recent.searches[active] : undefined;
      const row = typed || all ? rows[active] : undefined;
      if (earlier !== undefined) type(earlier);
      else if (search.waiting) hurried.current = true;
      else if (row) choose(row);
    } else if (event.key === 'Escape' && (recentOpen || query)) {
      event.preventDefault();
      if (recentOpen) setShowsRecent(false);
      else type('');
    }
  };
  return {
    query,
    typed,
    type,
    input,
    field: {
      query,
      listId,
      activeId: options > active ? optionId(listId, active) : undefined,
      open: options > 0,
      input,
      recent: recent && recentOpen,
      onRecent: () => {
        setShowsRecent(!recentOpen);
        setActive(0);
        input.current?.focus();
      },
      onInput: type,
      onKey,
    },
    results: {
      ...search,
      query,
      groups,
      filters,
      listId,
      active,
      on: { point: setActive, choose, filter, again, type: typeHere, field: () => input.current?.focus() },
    },
    recent: recentOpen
      ? {
          recent,
          listId,
          active,
          on: { point: setActive, choose: typeHere, clear, close: () => setShowsRecent(false) },
        }
      : undefined,
  };
}
