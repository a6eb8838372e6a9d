import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '../../../utils/background/answers.ts';
import type { ReadingCard } from '../../../utils/knowledge/view.ts';
import type { Answers, Request } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings-schema.ts';
import browser, { OWN, stored } from '../support/browser.ts';
import { theKnowledge } from '../support/reader.ts';

vi.mock('webextension-polyfill', () => import('../support/browser.ts'));

const GENEVA = 'blinken-lavrov-geneva-2022-01-21';
const PAGE = { tab: { id: 7, url: 'https://news.example/a' }, frameId: 3, url: 'https://news.example/frame' } as never;
const POPUP = { url: `${OWN}popup.html` } as never;

const ask = <T extends Request['type']>(request: Extract<Request, { type: T }>, sender = PAGE) =>
  answer(request, sender) as Promise<Answers[T] & { error?: string }>;

beforeEach(async () => {
  const { pack } = await theKnowledge();
  vi.stubGlobal('fetch', async () => Response.json(pack));
  stored.clear();
  vi.clearAllMocks();
});

describe('card', () => {
  const reading = async (options: { articleDate?: string; showHidden?: boolean }) => {
    const { card } = await ask({ type: 'card', kind: 'entry', id: GENEVA, ...options });
    return card as ReadingCard | null;
  };

  it('sorts by the date of the article', async () => {
    const card = await reading({ articleDate: '2022-01-21' });
    expect(card?.since.map((s) => s.date)).toContain('2022-01-26');
  });

  it('hides what a source switched off carried, and shows it when asked to', async () => {
    const before = await reading({});
    for (const source of new Set(before?.statements.flatMap((s) => s.sources.map((one) => one.id))))
      await ask({ type: 'hide-source', id: source });
    const after = await reading({});
    expect(after?.statements).toEqual([]);
    expect(after?.hidden).toBeGreaterThan(0);
    expect(
      (await ask({ type: 'policy', host: 'news.example', article: 'declared', once: false })).emptyEntries,
    ).toContain(GENEVA);
    expect(await reading({ showHidden: true })).toEqual(before);
  });

  it('is null for what is not there', async () => {
    expect(await ask({ type: 'card', kind: 'claim', id: 'nowhere' })).toEqual({ card: null });
  });
});

describe('what only our own pages may ask', () => {
  it.each<[Request]>([
    [{ type: 'set-settings', settings: { ...DEFAULT_SETTINGS, enabled: false } }],
    [{ type: 'get-settings' }],
    [{ type: 'sources' }],
    [{ type: 'rebuild' }],
    [{ type: 'cancel-rebuild' }],
    [{ type: 'sync', on: false }],
    [{ type: 'page-state', tab: 7 }],
    [{ type: 'read-once', tab: 7 }],
  ])('%j', async (request) => {
    expect(await ask(request)).toEqual({ error: 'This can only be asked by a page of the extension.' });
    expect(stored.size).toBe(0);
    expect((await ask(request, POPUP)).error).toBeUndefined();
  });

  it('a page whose address only contains ours is not ours', async () => {
    const sender = { url: `https://evil.example/?${OWN}` } as never;
    expect((await ask({ type: 'sources' }, sender)).error).toBeDefined();
  });
});

describe('settings', () => {
  const set = (settings: Partial<Settings>, from?: Partial<Settings>) =>
    ask(
      {
        type: 'set-settings',
        settings: { ...DEFAULT_SETTINGS, ...settings },
        from: from && { ...DEFAULT_SETTINGS, ...from },
      },
      POPUP,
    );

  it('are changed where the page changed them, and keep what was changed elsewhere meanwhile', async () => {
    await set({ dwell: 900, sourcesOff: ['a', 'b'] });
    const after = await set({ claims: false, sourcesOff: ['a', 'c'] }, { sourcesOff: ['a'] });
    expect(after).toEqual({ ...DEFAULT_SETTINGS, dwell: 900, claims: false, sourcesOff: ['a', 'b', 'c'] });
  });

  it('are replaced where the page does not say from what', async () => {
    await set({ dwell: 900 });
    expect(await set({ claims: false })).toEqual({ ...DEFAULT_SETTINGS, claims: false });
  });

  it('are kept in step or not, as the reader wants', async () => {
    expect(await ask({ type: 'sync' }, POPUP)).toMatchObject({ on: true, left: 0 });
    expect(await ask({ type: 'sync', on: false }, POPUP)).toMatchObject({ on: false });
    expect(await ask({ type: 'sync' }, POPUP)).toMatchObject({ on: false });
  });
});

describe('the knowledge base', () => {
  it('says what it holds, and can be written again', async () => {
    const state = await ask({ type: 'knowledge' });
    expect(state).toMatchObject({ store: 'database', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(state.counts.statements).toBeGreaterThan(state.counts.entries);
    const again = await ask({ type: 'rebuild' }, POPUP);
    expect(again.counts).toEqual(state.counts);
    expect(again.checked).toBeGreaterThanOrEqual(state.checked);
  });

  it('tells how far it is, and can be left as it is', async () => {
    await ask({ type: 'rebuild' }, POPUP);
    const steps = browser.runtime.sendMessage.mock.calls.map(([message]) => (message as { step: string }).step);
    expect(steps).toEqual(['read', 'write', 'index']);
    const { checked } = await ask({ type: 'knowledge' });
    const rebuilt = ask({ type: 'rebuild' }, POPUP);
    await ask({ type: 'cancel-rebuild' }, POPUP);
    await expect(rebuilt).rejects.toThrow('cancelled');
    expect((await ask({ type: 'knowledge' })).checked).toBe(checked);
  });

  it('is searched', async () => {
    expect((await ask({ type: 'search', query: 'one inhc' })).readAs).toBe('one inch');
  });

  it('gives a topic in the order of time', async () => {
    const { items } = await ask({ type: 'timeline', topic: 'geneva-talks' });
    expect(items.map((i) => i.id)).toContain(GENEVA);
    const dates = items.map((i) => i.date);
    expect(dates).toEqual(dates.toSorted());
  });

  it('counts what rests on each source', async () => {
    const all = await ask({ type: 'sources' }, POPUP);
    expect(all.shown).toBe(all.statements);
    const [first] = all.rows.toSorted((a, b) => b.alone - a.alone);
    await ask({ type: 'hide-source', id: first?.id ?? '' });
    const less = await ask({ type: 'sources' }, POPUP);
    expect(all.statements - less.shown).toBe(first?.alone);
    expect(first?.alone).toBeGreaterThan(0);
  });
});

it('opens its own pages', async () => {
  await ask({ type: 'open-page', page: 'codebook' });
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: `${OWN}codebook.html` });
  await ask({ type: 'open-options' });
  expect(browser.runtime.openOptionsPage).toHaveBeenCalledOnce();
});

describe('the place of the tab', () => {
  it('is kept by itself, and none where none that can be read is kept', async () => {
    expect(await ask({ type: 'tab-place' })).toEqual({ at: undefined });
    expect(await ask({ type: 'tab-place', at: 'top-left' })).toEqual({ at: 'top-left' });
    expect(await ask({ type: 'tab-place' })).toEqual({ at: 'top-left' });
    expect(stored.get('settings')).toBeUndefined();
    stored.set('tab-place', { at: 'elsewhere' });
    expect(await ask({ type: 'tab-place' })).toEqual({ at: undefined });
  });
});

describe('the format of citations', () => {
  it('is kept for the next card', async () => {
    expect(await ask({ type: 'citation-format' })).toEqual({ as: undefined });
    expect(await ask({ type: 'citation-format', as: 'bibtex' })).toEqual({ as: 'bibtex' });
    expect(await ask({ type: 'citation-format' })).toEqual({ as: 'bibtex' });
    stored.set('citation-format', 'html');
    expect(await ask({ type: 'citation-format' })).toEqual({ as: undefined });
  });
});

describe('part', () => {
  it('brings a script of the overlay into the frame that asked', async () => {
    expect(await ask({ type: 'part', of: 'panel' })).toEqual({ injected: true });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['panel.js'],
    });
  });
});
