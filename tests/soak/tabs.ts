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

/** Opens a page of the site in a new tab that writes its errors down. */
export async function openTab(context: BrowserContext, origin: string, path: string): Promise<OpenTab> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.text())) errors.push(`${path}: ${message.text()}`);
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'domcontentloaded' });
  return { page, path, errors };
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
    if (same >= 6 || Date.now() > end) return shown;
    before = now;
    await sleep(300);
  }
}
