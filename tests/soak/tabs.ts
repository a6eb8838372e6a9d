/** Many tabs at once, and what is marked in each. */
import type { BrowserContext, Page } from 'playwright-core';
import { sleep } from '../../scripts/lib/driver.ts';

/** What a page shows of us: all that may not change while it stays open. */
export interface Shown {
  /** Marked words by the end of the highlight's name, which tells their style, sorted. */
  marks: string[];
  hosts: number;
}

export interface OpenTab {
  page: Page;
  path: string;
  errors: string[];
}

/** A tab whose errors are written down. */
export function tabOf(page: Page, path: string): OpenTab {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.text())) errors.push(`${path}: ${message.text()}`);
  });
  return { page, path, errors };
}

/** Opens a page of the site in a new tab. */
export async function openTab(context: BrowserContext, origin: string, path: string): Promise<OpenTab> {
  const tab = tabOf(await context.newPage(), path);
  await tab.page.goto(`${origin}${path}`, { waitUntil: 'domcontentloaded' });
  return tab;
}

/** Opens many at once in a window of their own, as a browser does that starts with the tabs of the last time. */
export async function openAtOnce(own: Page, origin: string, paths: readonly string[]): Promise<OpenTab[]> {
  const tabs: OpenTab[] = [];
  const context = own.context();
  const opened = (page: Page): void => void tabs.push(tabOf(page, paths[tabs.length] ?? ''));
  context.on('page', opened);
  await own.evaluate(
    async (urls) => {
      const { chrome } = globalThis as unknown as { chrome: { windows: { create(what: object): Promise<unknown> } } };
      await chrome.windows.create({ url: urls, focused: true });
    },
    paths.map((path) => origin + path),
  );
  while (tabs.length < paths.length) await sleep(100);
  context.off('page', opened);
  // Which tab is told of first is up to the browser.
  await Promise.all(
    tabs.map(async (tab) => {
      await tab.page.waitForURL(`${origin}/**`, { waitUntil: 'domcontentloaded', timeout: 0 });
      tab.path = new URL(tab.page.url()).pathname;
    }),
  );
  return tabs;
}

/** What a page shows now. */
export function shownIn(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const marks: string[] = [];
    for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>)
      for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        marks.push(`${name.slice(-1)} ${range}`);
      }
    return { marks: marks.sort(), hosts: document.documentElement.children.length - 2 };
  });
}

/** What it shows once that has stayed the same for a while; waits for the first mark. */
export async function settledIn(page: Page, timeout: number): Promise<Shown> {
  const end = Date.now() + timeout;
  let before = '';
  for (let same = 0; ; ) {
    const shown = await shownIn(page);
    const now = JSON.stringify(shown);
    same = now === before && shown.marks.length > 0 && shown.hosts > 0 ? same + 1 : 0;
    if (same >= 10 || Date.now() > end) return shown;
    before = now;
    await sleep(300);
  }
}
