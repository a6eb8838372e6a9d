/** Keys, menus and the address bar of Chromium: its events are given to the extension's service worker, as the browser does. */
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { type Outside, sleep, until } from './driver.ts';

interface Event {
  dispatch(...given: unknown[]): void;
}
/** What is used of the service worker's own world. */
interface World {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    tabs: { query(filter: object): Promise<unknown[]> };
    commands: { onCommand: Event };
    contextMenus: { onClicked: Event };
    omnibox: {
      onInputChanged: Event;
      onInputEntered: Event;
      setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
    };
  };
}

/** What is used of the browser's page of extensions. */
interface Managing {
  chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
}

export function outsideOfChromium(context: BrowserContext): Outside {
  /** The service worker, awake: a message from a page of the extension wakes it. Stopped ones may still be on the list. */
  const worker = async (): Promise<Worker> => {
    const page = context.pages().find((one) => one.url().startsWith('chrome-extension:'));
    await page?.evaluate(() => (globalThis as unknown as World).chrome.runtime.sendMessage({ type: 'get-settings' }));
    const awake = async (): Promise<Worker | undefined> => {
      for (const one of context.serviceWorkers().reverse()) {
        const answers = one.evaluate(() => true).catch(() => false);
        if (await Promise.race([answers, sleep(500)])) return one;
      }
      return undefined;
    };
    const found = await until(awake, (one) => one !== undefined);
    if (!found) throw new Error('The extension has no service worker.');
    return found;
  };
  const ownPage = (): Page => {
    const page = context.pages().find((one) => one.url().startsWith('chrome-extension:'));
    if (!page) throw new Error('No page of the extension is open.');
    return page;
  };
  /** Known from then on: nothing of it is open once it is disabled. */
  let id: string | undefined;
  return {
    async sleepBackground() {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('This Chromium cannot be watched.');
      const { targetInfos } = await session.send('Target.getTargets');
      for (const { type, targetId } of targetInfos)
        if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
    async turn(on) {
      id ??= new URL(ownPage().url()).host;
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(({ id, on }) => (globalThis as unknown as Managing).chrome.management.setEnabled(id, on), {
        id,
        on,
      });
      await page.close();
    },
    async clearDatabases() {
      const page = ownPage();
      const session = await context.newCDPSession(page);
      const { origin } = new URL(page.url());
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      await session.detach();
    },
    async command(name) {
      await (await worker()).evaluate(async (name) => {
        const { tabs, commands } = (globalThis as unknown as World).chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        commands.onCommand.dispatch(name, tab);
      }, name);
    },
    async menu(menuItemId, selectionText) {
      await (await worker()).evaluate(
        async (info) => {
          const { tabs, contextMenus } = (globalThis as unknown as World).chrome;
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          contextMenus.onClicked.dispatch(info, tab);
        },
        { menuItemId, selectionText },
      );
    },
    async suggestions(text) {
      return (await worker()).evaluate(async (text) => {
        const { omnibox } = (globalThis as unknown as World).chrome;
        const given = await new Promise<{ content: string; description: string }[]>((give) =>
          omnibox.onInputChanged.dispatch(text, give),
        );
        // Chrome itself reads the markup of what stands on the first line, and refuses what is none.
        for (const { description } of given) await omnibox.setDefaultSuggestion({ description });
        return given;
      }, text);
    },
    async enter(text, where) {
      await (await worker()).evaluate(
        ({ text, where }) => (globalThis as unknown as World).chrome.omnibox.onInputEntered.dispatch(text, where),
        { text, where },
      );
    },
  };
}
