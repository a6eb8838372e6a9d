import { describe, expect, it } from 'vitest';
import { RECENT_KEY, recentSearches } from '../../../utils/recent-searches.ts';

function kept(before?: unknown) {
  const items = new Map<string, unknown>(before === undefined ? [] : [[RECENT_KEY, before]]);
  const storage = {
    get: async (key: unknown) => (items.has(key as string) ? { [key as string]: items.get(key as string) } : {}),
    set: async (more: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(more)) items.set(key, value);
    },
  };
  const open = (isPrivate: () => Promise<boolean>) => recentSearches(storage as never, isPrivate);
  return { items, open, store: open(async () => false) };
}

describe('recent searches', () => {
  it('are kept, the latest first, each once, and not more than eight', async () => {
    const { store } = kept();
    for (const query of ['baker', 'one inch', ' Baker ', '', '  ']) await store.remember(query);
    expect(await store.load()).toEqual({ keep: true, searches: ['Baker', 'one inch'] });
    for (let n = 0; n < 10; n++) await store.remember(`search ${n}`);
    expect((await store.load())?.searches).toHaveLength(8);
    expect((await store.load())?.searches[0]).toBe('search 9');
  });

  it('are forgotten, and kept or not from then on', async () => {
    const { store, items } = kept();
    await store.remember('baker');
    expect(await store.clear(false)).toEqual({ keep: false, searches: [] });
    expect(await store.remember('one inch')).toEqual({ keep: false, searches: [] });
    expect(JSON.stringify(items.get(RECENT_KEY))).not.toContain('inch');
    await store.clear(true);
    expect((await store.remember('one inch'))?.searches).toEqual(['one inch']);
  });

  it.each([
    ['a private window', async () => true],
    ['a window of which nobody knows', () => Promise.reject(new Error('no window'))],
  ])('are neither kept nor shown in %s', async (_name, isPrivate) => {
    const { items, open } = kept({ keep: true, searches: ['from elsewhere'] });
    const store = open(isPrivate);
    expect(await store.load()).toBeUndefined();
    expect(await store.remember('a secret')).toBeUndefined();
    expect(await store.clear(true)).toBeUndefined();
    expect(items.get(RECENT_KEY)).toEqual({ keep: true, searches: ['from elsewhere'] });
  });

  it.each([null, 7, 'text', [], { searches: 'x' }, { keep: 'no', searches: [1, null, 'x'.repeat(300)] }])(
    'are none where something else is stored: %j',
    async (stored) => {
      expect(await kept(stored).store.load()).toEqual({ keep: true, searches: [] });
    },
  );
});
