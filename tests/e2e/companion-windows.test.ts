/** Companions of several windows, the browser's own panel and sidebar, and extensions that come and go. */
import { expect, test } from 'vitest';
import { companionBeside, press, seenIn } from './companion.ts';
import { inBothBrowsers, until, type World } from './helpers.ts';

interface Api {
  windows: {
    create(what: { url?: string; focused?: boolean }): Promise<{ id: number; tabs?: { id: number }[] }>;
    remove(id: number): Promise<void>;
  };
  tabs: {
    create(what: { url: string; windowId: number; active: boolean }): Promise<{ id: number }>;
    update(id: number, what: { active?: boolean; url?: string }): Promise<unknown>;
    remove(id: number): Promise<void>;
  };
  runtime: { getContexts?(filter: { contextTypes: string[] }): Promise<{ documentUrl?: string }[]> };
  sidebarAction?: { isOpen(where: object): Promise<boolean>; close(): Promise<void> };
  extension: { getViews(filter?: { type: string }): Window[] };
}
type Globals = { browser?: Api; chrome: Api };

/** What companions show that are open in tabs, each with its address. */
const companions = (world: World) =>
  world.bridge.tab.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Globals;
    return (browser ?? chrome).extension
      .getViews()
      .filter(({ location }) => location.pathname === '/sidepanel.html')
      .map(({ location, document }) => ({ at: location.search, text: document.body?.innerText ?? '' }));
  });

inBothBrowsers('Companions', (world) => {
  test('each window has its own, beside its own tab', async () => {
    const first = await world.visit('/geneva-letters.html');
    const { title } = await first.found();
    const companion = await companionBeside(world, first.url);
    await first.tab.front();
    await seenIn(companion, title);

    const opened = await world.bridge.tab.evaluate(
      async (urls) => {
        const { browser, chrome } = globalThis as unknown as Globals;
        const api = browser ?? chrome;
        const made = await api.windows.create({ url: urls.article, focused: true });
        await api.tabs.create({ url: urls.companion, windowId: made.id, active: false });
        const other = await api.tabs.create({ url: urls.other, windowId: made.id, active: false });
        return { window: made.id, other: other.id };
      },
      {
        article: world.site.url('/one-inch.html'),
        other: world.site.url('/old-friends.html'),
        companion: '/sidepanel.html',
      },
    );
    const second = async () => (await companions(world)).find(({ at }) => at === '')?.text ?? '';
    const shows = (text: string) =>
      until(second, (shown) => shown.includes(text) && shown.includes('Passages'), 20_000);
    expect(await shows('The length of an inch')).toContain('Passages');
    await seenIn(companion, title);

    await world.bridge.tab.evaluate(async (id) => {
      const { browser, chrome } = globalThis as unknown as Globals;
      await (browser ?? chrome).tabs.update(id, { active: true });
    }, opened.other);
    expect(await shows('What the interpreter remembers')).toContain('What the interpreter remembers');
    await seenIn(companion, title);
    // The tab that is followed is closed: its neighbour is followed.
    await world.bridge.tab.evaluate(async (id) => {
      const { browser, chrome } = globalThis as unknown as Globals;
      await (browser ?? chrome).tabs.remove(id);
    }, opened.other);
    await until(second, (shown) => !shown.includes('What the interpreter remembers'), 10_000);
    expect(await second()).not.toContain('What the interpreter remembers');
    await world.bridge.tab.evaluate(async (id) => {
      const { browser, chrome } = globalThis as unknown as Globals;
      await (browser ?? chrome).windows.remove(id);
    }, opened.window);
    await seenIn(companion, title);
    expect(companion.errors).toEqual([]);
  });

  test('an article without a day says so, and stands in no timeline', async () => {
    const { tab, url } = await world.visit('/undated');
    const companion = await companionBeside(world, url);
    await tab.front();
    await seenIn(companion, 'This page gives no date, so nothing is sorted by time.', 15_000);
    await press(companion, 'Timeline');
    await seenIn(companion, 'The whole timeline');
    expect(await companion.evaluate(() => document.querySelector('.bs-time .is-article'))).toBeNull();
    expect(companion.errors).toEqual([]);
  });

  test('a page that was open before the extension was is read when the companion opens', async () => {
    const { tab, url, found } = await world.visit('/geneva-letters.html');
    const { title } = await found();
    // What the gate would have left is taken away, as where it has never been.
    const id = await world.bridge.tabAt(url);
    await world.bridge.tab.evaluate(async (tabId) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Scripts; chrome: Scripts };
      await (browser ?? chrome).scripting.executeScript({
        target: { tabId },
        func: () => (globalThis as unknown as Record<string, { destroy(): void }>).__backstory_session?.destroy(),
      });
    }, id);
    const companion = await companionBeside(world, url);
    await tab.front();
    await seenIn(companion, title, 15_000);
    await seenIn(companion, 'Passages', 15_000);
    expect(companion.errors).toEqual([]);
  });

  test('opens in the browser’s own place from the popup', async () => {
    const popup = await world.own('popup.html');
    await popup.front();
    const link = () =>
      popup.evaluate(() => {
        const { left, top, width, height } =
          [...document.querySelectorAll('button')]
            .find((one) => one.textContent === 'Open the companion')
            ?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
    const at = await until(link, ({ x }) => x > 0);
    await popup.click(at.x, at.y);
    const isOpen = () =>
      world.bridge.tab.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Globals;
        const { sidebarAction, runtime } = browser ?? chrome;
        if (sidebarAction) return sidebarAction.isOpen({});
        const contexts = (await runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] })) ?? [];
        return contexts.some(({ documentUrl }) => documentUrl?.endsWith('/sidepanel.html'));
      });
    expect(await until(isOpen, Boolean)).toBe(true);

    const { tab, found } = await world.visit('/geneva-letters.html');
    await tab.front();
    const { title } = await found();
    const own = async () => (await companions(world)).find(({ at }) => at === '')?.text ?? '';
    expect(await until(own, (text) => text.includes('Passages'), 15_000)).toContain(title);
  });
});

interface Scripts {
  scripting: { executeScript(what: { target: { tabId: number }; func: () => void }): Promise<unknown> };
}
