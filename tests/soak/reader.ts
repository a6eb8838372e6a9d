/** Somebody with too many tabs, who remembers what was there. */
import type { BrowserContext, Page } from 'playwright-core';
import { sleep } from '../../scripts/lib/driver.ts';
import type { Request } from '../../utils/messages.ts';
import { chance } from '../bench/page/random.ts';
import type { SoakReport } from './soak.ts';
import { type OpenTab, openTab, settledIn, shownIn } from './tabs.ts';

interface Around {
  context: BrowserContext;
  origin: string;
  /** A page of the extension. */
  own: Page;
  report: SoakReport;
}

const PATHS = ['/baker.html', '/doorstep.html', '/geneva-letters.html', '/one-inch.html', '/old-friends.html'];
const CARDS = ['baker-gorbachev-1990-02-09', 'nato-enlargement-rounds', 'geneva-talks-january-2022'];
const SEARCHES = ['baker', 'madrid 1997', 'written answers', 'finland', 'one inch'];

/** Tabs opened at the same time. */
const AT_ONCE = 8;
const SETTLES = 60_000;
/** Longest that a request may wait for a background that is being stopped. */
const ANSWERS = 15_000;
/** Tabs whose memory is weighed: those that stay open from the beginning. */
const WEIGHED = 6;

export class Reader {
  readonly tabs: OpenTab[] = [];
  private readonly around: Around;
  private readonly errorsOfClosed: string[] = [];
  /** What each page showed, and what each question was answered with, when all was quiet. */
  private readonly known = new Map<string, string>();
  private readonly by = chance(20_220_121);

  constructor(around: Around) {
    this.around = around;
  }

  /** Learns what is right, before anything is stopped. */
  async learn(): Promise<void> {
    for (const path of PATHS) {
      const tab = await this.open(path);
      await tab.page.bringToFront();
      const shown = await settledIn(tab.page, SETTLES);
      if (shown.marks.length === 0) throw new Error(`soak: nothing is marked on ${path}`);
      this.known.set(path, JSON.stringify(shown));
    }
    for (const request of this.questions()) this.known.set(JSON.stringify(request), await this.ask(request));
  }

  private questions(): Request[] {
    return [
      ...CARDS.map((id): Request => ({ type: 'card', kind: 'entry', id, articleDate: '2022-01-22' })),
      ...SEARCHES.map((query): Request => ({ type: 'search', query })),
      { type: 'sources' },
      { type: 'timeline', topic: 'geneva-talks' },
    ];
  }

  /** Opens tabs until there are so many, several at a time. */
  async fill(wanted: number): Promise<void> {
    while (this.tabs.length < wanted) {
      const more = Math.min(AT_ONCE, wanted - this.tabs.length);
      await Promise.all(Array.from({ length: more }, () => this.open(this.by.pick(PATHS))));
    }
    for (const tab of this.tabs) await this.look(tab, true);
  }

  /** Does one thing that a reader does. */
  async act(): Promise<void> {
    const acts = { ask: 6, look: 4, reload: 2, reopen: 1, point: 3 } as const;
    let at = this.by.below(16);
    for (const [name, share] of Object.entries(acts)) {
      at -= share;
      if (at >= 0) continue;
      const { done } = this.around.report;
      done[name] = (done[name] ?? 0) + 1;
      await this[name as keyof typeof acts]();
      return;
    }
  }

  async lookAtAll(): Promise<void> {
    for (const tab of this.tabs) await this.look(tab, true);
  }

  private async open(path: string): Promise<OpenTab> {
    const tab = await openTab(this.around.context, this.around.origin, path);
    this.tabs.push(tab);
    return tab;
  }

  /** A tab that does not stay open from the beginning to the end. */
  private any(): OpenTab {
    return this.tabs[WEIGHED + this.by.below(this.tabs.length - WEIGHED)] as OpenTab;
  }

  /** A question to the background, answered as it was when all was quiet. */
  async ask(request: Request = this.by.pick(this.questions())): Promise<string> {
    const { own, report } = this.around;
    const key = JSON.stringify(request);
    const begun = Date.now();
    const answer = await own.evaluate(
      async ({ request, wait }) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        };
        const late = new Promise((done) => setTimeout(done, wait, 'no answer'));
        const said = chrome.runtime.sendMessage(request).catch((error: Error) => `failed: ${error.message}`);
        return JSON.stringify(await Promise.race([said, late]));
      },
      { request, wait: ANSWERS },
    );
    const known = this.known.get(key);
    if (known !== undefined) {
      report.slowest = Math.max(report.slowest, Date.now() - begun);
      if (known !== answer) report.wrong.push(`${key} was answered with ${answer.slice(0, 120)}`);
    }
    return answer;
  }

  /** A page that stays open shows what it showed. One that has just come may take a while. */
  private async look(tab = this.any(), patient = false): Promise<void> {
    const known = this.known.get(tab.path);
    // A page that nobody sees is not read.
    await tab.page.bringToFront();
    let shown = JSON.stringify(await shownIn(tab.page));
    if (shown !== known && patient) shown = JSON.stringify(await settledIn(tab.page, SETTLES));
    if (shown !== known) this.around.report.wrong.push(`${tab.path} shows ${shown.slice(0, 200)}`);
  }

  private async reload(): Promise<void> {
    const tab = this.any();
    await tab.page.reload({ waitUntil: 'domcontentloaded' });
    await this.look(tab, true);
  }

  private async reopen(): Promise<void> {
    const tab = this.any();
    await tab.page.close();
    this.errorsOfClosed.push(...tab.errors);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    await this.look(await this.open(tab.path), true);
  }

  /** Rests the pointer on the first mark: a card opens under it, and goes again. */
  private async point(): Promise<void> {
    const { page, path } = this.any();
    await page.bringToFront();
    const point = await page.evaluate(async () => {
      const [part] = [...CSS.highlights.values()].flatMap((one) => [...one]);
      if (!part) return null;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const box = range.getClientRects()[0];
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2, below: box.bottom + 60 } : null;
    });
    if (!point) return;
    await page.mouse.move(point.x, point.y - 40);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    const isOpen = () =>
      page.evaluate(
        ({ x, below }) => document.elementFromPoint(x, below)?.parentElement === document.documentElement,
        point,
      );
    if (!(await this.until(isOpen))) this.around.report.wrong.push(`${path}: no card opened`);
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    if (!(await this.until(async () => !(await isOpen()))))
      this.around.report.wrong.push(`${path}: a card stayed open`);
  }

  private async until(good: () => Promise<boolean>): Promise<boolean> {
    for (const end = Date.now() + ANSWERS; Date.now() < end; await sleep(100)) if (await good()) return true;
    return false;
  }

  /** Bytes that scripts hold in the tabs that stay open, garbage collected. */
  async weigh(): Promise<number> {
    let sum = 0;
    for (const { page } of this.tabs.slice(0, WEIGHED)) {
      const session = await this.around.context.newCDPSession(page);
      await session.send('HeapProfiler.enable');
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      sum += (await session.send('Runtime.getHeapUsage')).usedSize;
      await session.detach();
    }
    return sum;
  }

  /** Errors in the tabs, and those that our own code has counted. */
  async errors(): Promise<string[]> {
    const counted = await this.ask({ type: 'faults' });
    const { faults = [] } = JSON.parse(counted) as { faults?: unknown[] };
    return [
      ...this.errorsOfClosed,
      ...this.tabs.flatMap(({ errors }) => errors),
      ...faults.map((one) => JSON.stringify(one)),
    ];
  }
}
