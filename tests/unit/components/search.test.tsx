// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../components/client.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { Request, SearchAnswer, SearchHit } from '../../../utils/messages.ts';
import type { Recent, RecentSearches } from '../../../utils/recent-searches.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings-schema.ts';
import { button, click, entryCard, press, searchAnswer, settled, show, text, type, wait } from './helpers.ts';

type Asked = Extract<Request, { type: 'search' }>;

const hit = (kind: SearchHit['kind'], n: number, more: Partial<SearchHit> = {}): SearchHit => ({
  kind,
  id: `${kind}-${n}`,
  title: `Title of ${kind} ${n}`,
  topics: ['baker-assurance'],
  terms: ['title'],
  ...more,
});
const hits = (kind: SearchHit['kind'], count: number) => Array.from({ length: count }, (_, n) => hit(kind, n));

const FACETS: SearchAnswer['facets'] = {
  topics: { 'baker-assurance': 3, 'geneva-talks': 1 },
  kinds: { entry: 2, claim: 1 },
  entryKinds: { event: 2 },
  sourceKinds: { scholarship: 2 },
  sources: [{ id: 'sarotte', short: 'Sarotte 2021', kind: 'scholarship', count: 2 }],
};

const asked: Request[] = [];
const searches = () => asked.filter((request): request is Asked => request.type === 'search');

type Answer = (request: Asked) => SearchAnswer | Promise<SearchAnswer>;

async function popup(answer: Answer, store?: RecentSearches) {
  const answers: Partial<Record<Request['type'], (request: never) => unknown>> = {
    'get-settings': () => DEFAULT_SETTINGS,
    'page-state': () => ({ refusal: null, onceAllowed: true, reading: false }),
    knowledge: () => ({ counts: { entries: 77, claims: 35, sources: 82, statements: 231, frames: 10 } }),
    search: answer,
    card: ({ id }: { id: string }) => ({ card: entryCard({ id, summary: `Summary of ${id}.` }) }),
    timeline: () => ({ items: [] }),
  };
  const client = {
    ask: async (request: Request) => {
      asked.push(request);
      return answers[request.type]?.(request as never);
    },
    askPage: async () => null,
  } as unknown as Client;
  const close = vi.fn();
  const activeTab = async () => ({ id: 7, url: 'https://a.example/' });
  const root = await show(<PopupApp client={client} activeTab={activeTab} close={close} {...(store && { store })} />);
  await wait(5);
  const input = root.querySelector('input');
  return {
    root,
    input,
    close,
    async search(query: string) {
      await type(input, query);
      await wait(10);
    },
    options: () => [...root.querySelectorAll('[role=option]')].map(text),
    active: () => text(root.querySelector('[role=option][aria-selected=true]')),
    said: () => text(root.querySelector('.pop-read')),
    select: (label: string) => root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`),
    async choose(label: string, value: string) {
      const select = root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
      if (!select) throw new Error(`no choice of ${label}`);
      await act(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await wait(10);
    },
  };
}

beforeEach(() => {
  asked.length = 0;
});

describe('results', () => {
  it('stand in groups with what was typed marked, and are told once nobody types', async () => {
    const { root, input, search, said, active } = await popup(({ query }) =>
      searchAnswer(query, [hit('entry', 1, { title: 'Not one inch <b>', terms: ['one', 'inc'] }), hit('claim', 1)], {
        readAs: query === 'one inhc' ? 'one inch' : undefined,
      }),
    );
    await search('one inhc');
    expect(said()).toBe('2 results. Read as “one inch”.');
    expect([...root.querySelectorAll('.pop-grp b')].map(text)).toEqual(['Entries', 'Claims']);
    expect([...root.querySelectorAll('.pop-a mark')].slice(0, 1).map(text)).toEqual(['one inc']);
    expect(root.querySelectorAll('[role=option] .pop-a b')).toHaveLength(0);
    expect(text(root.querySelector('.bs-sr[role=status]'))).toBe('');
    await wait(450);
    expect(text(root.querySelector('.bs-sr[role=status]'))).toBe('2 results. Read as “one inch”.');
    const list = root.querySelector('[role=listbox]');
    expect(input?.getAttribute('aria-controls')).toBe(list?.id);
    expect(input?.getAttribute('aria-expanded')).toBe('true');
    const groups = [...root.querySelectorAll('[role=group]')];
    expect(groups.map((group) => text(document.getElementById(group.getAttribute('aria-labelledby') ?? '')))).toEqual([
      'Entries',
      'Claims',
    ]);
    expect(root.querySelector('[aria-selected=true]')?.id).toBe(input?.getAttribute('aria-activedescendant'));
    await press(input, 'ArrowUp');
    expect(active()).toContain('Title of claim 1');
    await press(input, 'Escape');
    expect(input?.value).toBe('');
  });

  it('show where the words stand that a title has not', async () => {
    const excerpt = { text: '… an offer of one inch', terms: ['inch'] };
    const { root, search } = await popup(({ query }) => searchAnswer(query, [hit('entry', 1, { excerpt })]));
    await search('inch');
    expect(text(root.querySelector('.pop-x'))).toBe('… an offer of one inch');
    expect(text(root.querySelector('.pop-x mark'))).toBe('inch');
  });

  it('lead on to all of a kind where there are many', async () => {
    const { root, input, search, options } = await popup(({ query, filters }) =>
      filters?.kind === 'entry'
        ? searchAnswer(query, hits('entry', 24), { total: 30, totals: { entry: 30, claim: 0, source: 0, date: 0 } })
        : searchAnswer(query, [...hits('entry', 24), ...hits('claim', 4)], {
            total: 34,
            totals: { entry: 30, claim: 4, source: 0, date: 0 },
          }),
    );
    await search('title');
    expect(options()).toHaveLength(7 + 4);
    expect(options()[6]).toBe('24 more entries');
    for (let n = 0; n < 6; n++) await press(input, 'ArrowDown');
    await press(input, 'Enter');
    await wait(10);
    expect(searches().at(-1)?.filters).toMatchObject({ kind: 'entry' });
    expect(options()).toHaveLength(24);
    expect(text(root)).toContain('The first 24 of 30. Further words find less.');
  });

  it('open with Enter, even before they are there', async () => {
    let answer: (value: SearchAnswer) => void = () => undefined;
    const slow = new Promise<SearchAnswer>((done) => {
      answer = done;
    });
    const { root, input } = await popup(() => slow);
    await type(input, 'baker');
    await press(input, 'Enter');
    answer(searchAnswer('baker', hits('entry', 2)));
    await settled();
    expect(text(root)).toContain('Summary of entry-0.');
  });

  it('are those of the last letter, and no more is asked than can be answered', async () => {
    const waiting: ((value: SearchAnswer) => void)[] = [];
    const { input, options } = await popup(() => new Promise((done) => waiting.push(done)));
    for (const query of ['b', 'ba', 'bak', 'bake', 'baker']) await type(input, query);
    expect(searches().map(({ query }) => query)).toEqual(['b']);
    waiting[0]?.(searchAnswer('b', hits('entry', 5)));
    await wait(5);
    expect(searches().map(({ query }) => query)).toEqual(['b', 'baker']);
    expect(options()).toEqual([]);
    waiting[1]?.(searchAnswer('baker', hits('claim', 1)));
    await wait(5);
    expect(options()).toHaveLength(1);
  });

  it('are said to be under way within 150 ms, and not before anybody wonders', async () => {
    const { root, input } = await popup(() => new Promise(() => undefined));
    await type(input, 'baker');
    await wait(60);
    expect(text(root)).not.toContain('Searching.');
    await wait(130);
    expect(text(root)).toContain('Searching.');
  });

  it('that do not come are asked for again', async () => {
    let fails = true;
    const { root, search, options } = await popup(({ query }) => {
      if (fails) throw new Error('gone');
      return searchAnswer(query, hits('entry', 1));
    });
    await search('baker');
    expect(text(root.querySelector('[role=alert]'))).toContain('The search did not answer.');
    fails = false;
    await click(button(root, 'Try again'));
    await wait(10);
    expect(root.querySelector('[role=alert]')).toBeNull();
    expect(options()).toHaveLength(1);
  });
});

describe('nothing found', () => {
  it('has examples and the timelines to go on with', async () => {
    const { root, search, input } = await popup(({ query }) =>
      searchAnswer(query, query === 'Baker' ? hits('entry', 1) : []),
    );
    await search('xqzwv');
    expect(text(root.querySelector('.pop-say'))).toContain('Nothing found for “xqzwv”.');
    expect(root.querySelectorAll('.pop-intime button')).toHaveLength(3);
    await click(button(root, 'Baker'));
    await wait(10);
    expect(input?.value).toBe('Baker');
    expect(document.activeElement).toBe(input);
    expect(root.querySelectorAll('[role=option]')).toHaveLength(1);
  });

  it('gives the nearest, and says that they are', async () => {
    const { search, said, options } = await popup(({ query }) =>
      searchAnswer(query, hits('entry', 2), { nearest: true }),
    );
    await search('bakqr');
    expect(said()).toBe('Nothing found for “bakqr”. The nearest:');
    expect(options()).toHaveLength(2);
  });
});

describe('filters', () => {
  const answer: Answer = ({ query, filters = {} }) => {
    const all = [hit('entry', 1), hit('entry', 2), hit('claim', 1)];
    const left = filters.sourceKind ? [] : filters.kind ? all.filter(({ kind }) => kind === filters.kind) : all;
    return searchAnswer(query, left, { unfiltered: 3, facets: FACETS });
  };

  it('are there once there are results, and say how much each leaves', async () => {
    const { root, search, select } = await popup(answer);
    expect(root.querySelector('select')).toBeNull();
    await search('title');
    const offered = (label: string) => [...(select(label)?.options ?? [])].map((option) => option.text);
    expect(offered('Topic')).toEqual(['All topics', 'Geneva talks (1)', 'Baker assurance (3)']);
    expect(offered('Kind')).toEqual(['All kinds', 'Entries (2)', 'Claims (1)', 'Event (2)']);
    expect(offered('Source')).toEqual(['All sources', 'Scholarship (2)', 'Sarotte 2021 (2)']);
  });

  it('are asked for together, stay while one types on, and are taken off together', async () => {
    const { root, input, search, select, choose, said } = await popup(answer);
    await search('title');
    await choose('Topic', 'baker-assurance');
    await choose('Kind', 'entry:event');
    await choose('Source', 'sarotte');
    expect(searches().at(-1)?.filters).toEqual({
      topic: 'baker-assurance',
      kind: 'entry',
      entryKind: 'event',
      source: 'sarotte',
    });
    expect(said()).toBe('2 of 3 results.');
    await choose('Source', 'kind:scholarship');
    expect(searches().at(-1)?.filters).toMatchObject({ sourceKind: 'scholarship', source: undefined });
    await choose('Source', '');
    await press(input, 'Escape');
    await search('title of');
    expect(searches().at(-1)?.filters).toMatchObject({ topic: 'baker-assurance', kind: 'entry' });
    expect(select('Topic')?.value).toBe('baker-assurance');
    expect(select('Kind')?.value).toBe('entry:event');
    await click(button(root, 'Clear the filters'));
    await wait(10);
    expect(searches().at(-1)?.filters).toEqual({});
    expect(document.activeElement).toBe(input);
  });

  it('that leave nothing can be taken off, and lead back to the field with Escape', async () => {
    const { root, input, close, search, choose, select } = await popup(answer);
    await search('title');
    await choose('Source', 'kind:scholarship');
    expect(text(root.querySelector('.pop-say'))).toContain('Nothing found for “title” with these filters.');
    select('Source')?.focus();
    await press(select('Source'), 'Escape');
    expect(document.activeElement).toBe(input);
    expect(close).not.toHaveBeenCalled();
    await click(button(root, 'Show all 3 results without them'));
    await wait(10);
    expect(root.querySelectorAll('[role=option]')).toHaveLength(3);
  });
});

describe('recent searches', () => {
  function memory(searches: string[], keep = true) {
    let now: Recent = { keep, searches };
    const store: RecentSearches = {
      load: vi.fn(async () => now),
      remember: vi.fn(async (query: string) => {
        now = { keep: true, searches: [query, ...now.searches] };
        return now;
      }),
      clear: vi.fn(async (keep: boolean) => {
        now = { keep, searches: [] };
        return now;
      }),
    };
    return store;
  }
  const answer: Answer = ({ query }) => searchAnswer(query, hits('entry', 2));

  it('open under an empty field with an arrow key, and are searched for again with Enter', async () => {
    const { root, input, close, options } = await popup(answer, memory(['one inch', 'baker']));
    await press(input, 'ArrowDown');
    expect(options()).toEqual(['one inch', 'baker']);
    expect(input?.getAttribute('aria-expanded')).toBe('true');
    await press(input, 'ArrowDown');
    expect(root.querySelector('[aria-selected=true]')?.id).toBe(input?.getAttribute('aria-activedescendant'));
    await press(input, 'Escape');
    expect(options()).toEqual([]);
    expect(close).not.toHaveBeenCalled();
    await press(input, 'ArrowDown');
    await press(input, 'ArrowDown');
    await press(input, 'Enter');
    await wait(10);
    expect(input?.value).toBe('baker');
    expect(options()).toHaveLength(2);
  });

  it('are those of which a result was opened', async () => {
    const store = memory([]);
    const { input, search } = await popup(answer, store);
    await search('bak');
    await search('baker');
    expect(store.remember).not.toHaveBeenCalled();
    await press(input, 'Enter');
    expect(store.remember).toHaveBeenCalledExactlyOnceWith('baker');
  });

  it('are cleared, and no longer kept where that is not wanted', async () => {
    const store = memory(['one inch']);
    const { root, input, options } = await popup(answer, store);
    await click(button(root, 'Recent searches'));
    expect(options()).toEqual(['one inch']);
    await click(button(root.querySelector('.pop-recent') as HTMLElement, 'Clear'));
    await wait(5);
    expect(store.clear).toHaveBeenLastCalledWith(true);
    expect(text(root.querySelector('.pop-recent'))).toContain('None so far.');
    await click(root.querySelector('.pop-recent [role=switch]'));
    await wait(5);
    expect(store.clear).toHaveBeenLastCalledWith(false);
    expect(text(root.querySelector('.pop-recent'))).toContain('They are not kept.');
    input?.focus();
    await click(button(root, 'Recent searches'));
    expect(root.querySelector('.pop-recent')).toBeNull();
  });

  it('are not there where none are kept: in a private window', async () => {
    const store = memory([]);
    vi.mocked(store.load).mockResolvedValue(undefined);
    const { root, input } = await popup(answer, store);
    expect(button(root, 'Recent searches')).toBeUndefined();
    await press(input, 'ArrowDown');
    expect(root.querySelector('.pop-recent')).toBeNull();
  });
});

describe('Escape', () => {
  it('first clears, then goes back, then closes', async () => {
    const { input, close, search, root } = await popup(({ query }) => searchAnswer(query, hits('entry', 1)));
    await search('baker');
    await press(input, 'Enter');
    await settled();
    await press(document.body, 'Escape');
    await settled();
    expect(root.querySelector('input')?.value).toBe('baker');
    await press(root.querySelector('input'), 'Escape');
    expect(root.querySelector('input')?.value).toBe('');
    expect(close).not.toHaveBeenCalled();
    await press(root.querySelector('input'), 'Escape');
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('a background that is slow', () => {
  it('is said within 150 ms, and nothing before', async () => {
    const client = { ask: () => new Promise(() => undefined), askPage: async () => null } as unknown as Client;
    const root = await show(<PopupApp client={client} activeTab={async () => undefined} close={() => undefined} />);
    await wait(60);
    expect(text(root.querySelector('main'))).toBe('');
    await wait(130);
    expect(text(root.querySelector('main'))).toBe('Opening the knowledge base.');
    expect(document.activeElement).toBe(root.querySelector('input'));
  });
});
