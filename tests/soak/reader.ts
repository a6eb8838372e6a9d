/** Somebody with too many tabs, who remembers what was there. */
import type { BrowserContext, Page } from 'playwright-core';
import { sleep } from '../../scripts/lib/driver.ts';
import type { Request } from '../../utils/messages.ts';
import { chance } from '../bench/page/random.ts';
import type { SoakReport } from './soak.ts';
import { type OpenTab, openAtOnce, openTab, type Shown, settledIn, shownIn } from './tabs.ts';

interface Around {
  context: BrowserContext;
  origin: string;
  /** A page of the extension. */
  own: Page;
  report: SoakReport;
}

const PATHS = ['/doorstep.html', '/geneva-letters.html', '/one-inch.html', '/old-friends.html', '/genf.html'];
/** Names of ours about something else: nothing may be marked here. */
const OTHER = '/baker.html';
const CARDS = ['baker-gorbachev-1990-02-09', 'nato-enlargement-rounds', 'geneva-talks-january-2022'];
const SEARCHES = ['baker', 'madrid 1997', 'written answers', 'finland', 'one inch'];

const SETTLES = 60_000;
/** Reading all tabs that were opened at once takes this long at most, in milliseconds a tab. */
const SETTLES_EACH = 3000;
/** Longest that a request may wait for a background that is being stopped. */
const ANSWERS = 15_000;

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

  /** Learns what is right, before anything is stopped. The tabs for that stay open, and their memory is weighed. */
  async learn(): Promise<void> {
    for (const path of PATHS) {
      const tab = await this.open(path);
      await tab.page.bringToFront();
      const shown = await settledIn(tab.page, SETTLES);
      if (shown.marks.length === 0) throw new Error(`soak: nothing is marked on ${path}`);
      this.known.set(path, JSON.stringify(shown));
    }
    this.known.set(OTHER, JSON.stringify({ marks: [], hosts: 0 }));
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

  /** Opens tabs until there are so many, all at once. */
  async fill(wanted: number): Promise<void> {
    const paths = Array.from({ length: wanted - this.tabs.length }, () => this.by.pick([...PATHS, OTHER]));
    this.tabs.push(...(await openAtOnce(this.around.own, this.around.origin, paths)));
    const end = Date.now() + SETTLES_EACH * wanted;
    for (const tab of this.tabs) await this.look(tab, Math.max(SETTLES, end - Date.now()));
  }

  /** Opens a card in each tab that is weighed: what comes with the first one is no growth. */
  async warm(): Promise<void> {
    for (const tab of this.tabs.slice(0, PATHS.length)) await this.point(tab);
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
    for (const tab of this.tabs) await this.look(tab);
  }

  private async open(path: string): Promise<OpenTab> {
    const tab = await openTab(this.around.context, this.around.origin, path);
    this.tabs.push(tab);
    return tab;
  }

  private any(): OpenTab {
    return this.by.pick(this.tabs);
  }

  /** A tab that does not stay open from the beginning to the end. */
  private passing(): OpenTab {
    return this.by.pick(this.tabs.slice(PATHS.length));
  }

  /**
   * A question to the background, asked again where that is stopped under it (as utils/ask.ts does), and by the reader
   * where it still was not answered: a busy machine may not make an index of everything within two seconds.
   */
  async ask(request: Request = this.by.pick(this.questions())): Promise<string> {
    const { own, report } = this.around;
    const key = JSON.stringify(request);
    const known = this.known.get(key);
    const begun = Date.now();
    const limit = known === undefined ? 0 : ANSWERS;
    let answer = await askOnce(own, request);
    for (; FAILED.test(answer) && Date.now() - begun < limit; answer = await askOnce(own, request)) report.failed++;
    if (known !== undefined) {
      report.slowest = Math.max(report.slowest, Date.now() - begun);
      if (known !== answer) report.wrong.push(`${key} was answered with ${answer.slice(0, 200)}`);
    }
    return answer;
  }

  /** A page that stays open shows what it showed. One that has just come may take so many milliseconds. */
  private async look(tab = this.any(), patience = 0): Promise<void> {
    const known = this.known.get(tab.path);
    // A page that nobody sees is not read.
    await tab.page.bringToFront();
    const end = Date.now() + patience;
    for (;;) {
      const shown = JSON.stringify(await shownIn(tab.page));
      if (shown === known) return;
      if (Date.now() > end) {
        this.around.report.wrong.push(`${tab.path}: ${differences(known, shown)}`);
        return;
      }
      await sleep(200);
    }
  }

  private async reload(): Promise<void> {
    const tab = this.passing();
    await tab.page.reload({ waitUntil: 'domcontentloaded' });
    await this.look(tab, SETTLES);
  }

  private async reopen(): Promise<void> {
    const tab = this.passing();
    await tab.page.close();
    this.errorsOfClosed.push(...tab.errors);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    await this.look(await this.open(tab.path), SETTLES);
  }

  /** Rests the pointer on the first mark: a card opens under it, and goes again. */
  private async point({ page, path } = this.any()): Promise<void> {
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
    for (const { page } of this.tabs.slice(0, PATHS.length)) {
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
    const { faults } = JSON.parse(counted) as { faults?: unknown[] };
    return [
      ...(faults ? [] : [`the errors that were counted could not be asked for: ${counted}`]),
      ...this.errorsOfClosed,
      ...this.tabs.flatMap(({ errors }) => errors),
      ...(faults ?? []).map((one) => JSON.stringify(one)),
    ];
  }
}

/** How an answer begins that is none. */
const FAILED = /^"(?:failed|no answer)/;

/** One question of the extension's own page, asked as its pages ask. */
function askOnce(own: Page, request: Request): Promise<string> {
  return own.evaluate(
    async ({ request, wait }) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      };
      const late = new Promise((done) => setTimeout(done, wait, 'no answer'));
      const ask = async (again: number[]): Promise<unknown> => {
        try {
          const answer = await chrome.runtime.sendMessage(request);
          if (answer !== undefined || again.length === 0) return answer;
        } catch (error) {
          if (again.length === 0) return `failed: ${(error as Error).message}`;
        }
        const [rest = 0, ...more] = again;
        await new Promise((done) => setTimeout(done, rest));
        return ask(more);
      };
      return JSON.stringify(await Promise.race([ask([100, 400, 1500]), late]));
    },
    { request, wait: ANSWERS },
  );
}

/** What is missing on a page, what is too much, and how many elements of ours there are. */
function differences(known: string | undefined, shown: string): string {
  const [was, is] = [known, shown].map((text) => JSON.parse(text ?? '{"marks":[],"hosts":0}') as Shown) as [
    Shown,
    Shown,
  ];
  const missing = was.marks.filter((mark) => !is.marks.includes(mark));
  const more = is.marks.filter((mark) => !was.marks.includes(mark));
  return `${is.hosts} elements for ${was.hosts}, ${is.marks.length} marks for ${was.marks.length}; missing ${JSON.stringify(missing)}; more ${JSON.stringify(more)}`;
}
