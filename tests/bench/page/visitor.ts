/**
 * A browser for one thing that is measured: an extension, or none. Each visit is a new tab. What does not end in time is
 * ended with its whole browser, for a page that hangs cannot be closed; the next visit has a new one.
 */
import type { CDPSession, Page } from 'playwright-core';
import { extensionOrigin, type Started, startChromium } from '../../../scripts/lib/chromium.ts';
import { within } from '../../../scripts/lib/driver.ts';
import type { PageSummary } from '../../../utils/messages.ts';

interface Open {
  started: Started;
  /** Of the browser as a whole. */
  session: CDPSession;
  pid: number;
}

/** Tabs that a browser has at its start. */
const FLAGS = ['--js-flags=--expose-gc'] as const;

export class Visitor {
  readonly name: string;
  private readonly extension: string | undefined;
  private open: Promise<Open> | undefined;

  /** `extension`: the directory of an unpacked extension; none: the browser as it is. */
  constructor(name: string, extension?: string) {
    this.name = name;
    this.extension = extension;
  }

  private start(): Promise<Open> {
    this.open ??= (async () => {
      const started = await startChromium({ extension: this.extension }, FLAGS);
      const browser = started.context.browser();
      if (!browser) throw new Error('This Chromium cannot be watched.');
      const session = await browser.newBrowserCDPSession();
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const pid = processInfo.find(({ type }) => type === 'browser')?.id;
      if (!pid) throw new Error('This Chromium does not say which process it is.');
      return { started, session, pid };
    })();
    return this.open;
  }

  /** The session of the whole browser, for tracing. */
  async session(): Promise<CDPSession> {
    return (await this.start()).session;
  }

  /** Opens a new tab, does `run` in it, and closes it; after `ms` the browser is ended and this fails. */
  async visit<T>(run: (page: Page, session: CDPSession) => Promise<T>, ms: number): Promise<T> {
    let page: Page | undefined;
    try {
      return await within(
        (async () => {
          const { started } = await this.start();
          page = await started.context.newPage();
          const session = await started.context.newCDPSession(page);
          const result = await run(page, session);
          await page.close();
          return result;
        })(),
        `${this.name}${page ? ` at ${(page as Page).url()}` : ''}`,
        ms,
      );
    } catch (error) {
      await this.kill();
      throw error;
    }
  }

  /** What the popup would be told about the page at an address. */
  async summary(url: string): Promise<PageSummary | null> {
    const { started } = await this.start();
    const page = await started.context.newPage();
    try {
      await page.goto(`${await extensionOrigin(started.context)}/popup.html`);
      return await page.evaluate(askTab, url);
    } finally {
      await page.close();
    }
  }

  /** Ends the browser at once, whatever it does. */
  async kill(): Promise<void> {
    const { open } = this;
    this.open = undefined;
    const there = await within(open ?? Promise.resolve(undefined), 'Starting Chromium', 10_000).catch(() => undefined);
    if (!there) return;
    try {
      process.kill(there.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await there.started.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    const { open } = this;
    this.open = undefined;
    const there = await open?.catch(() => undefined);
    await there?.started.close().catch(() => {
      process.kill(there.pid, 'SIGKILL');
    });
  }
}

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(id: number, message: unknown, options: object): Promise<unknown>;
  };
};

/** Runs in a page of the extension. */
async function askTab(url: string): Promise<PageSummary | null> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) return null;
  const answer = chrome.tabs.sendMessage(tab.id, { type: 'page-summary' }, { frameId: 0 });
  return (await answer.catch(() => null)) as PageSummary | null;
}
