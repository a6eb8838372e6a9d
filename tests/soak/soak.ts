/**
 * Half an hour of a careless reader in a few minutes: hundreds of tabs, pages opened, reloaded and closed, cards opened,
 * searches, and the background stopped every two seconds. What each page shows, what each card says and how much memory
 * is taken is compared with the beginning.
 */
import type { BrowserContext } from 'playwright-core';
import { extensionOrigin, startChromium } from '../../scripts/lib/chromium.ts';
import { sleep } from '../../scripts/lib/driver.ts';
import { serveSite } from '../../scripts/lib/site.ts';
import { Reader } from './reader.ts';

export interface SoakOptions {
  extension: string;
  tabs: number;
  minutes: number;
  say: (text: string) => void;
}

export interface SoakReport {
  tabs: number;
  /** How often the background was stopped, and how often it was there again. */
  stops: number;
  starts: number;
  /** What was done, by name. */
  done: Record<string, number>;
  /** Questions that had no answer though they were asked four times, and were asked once more. */
  failed: number;
  /** What went wrong, a line each. */
  wrong: string[];
  /** Bytes of scripts in the tabs that stayed open, after by before. */
  heap: number;
  /** The slowest answer of the background, in milliseconds. */
  slowest: number;
}

const STOP_EVERY = 2000;

export async function soak({ extension, tabs: wanted, minutes, say }: SoakOptions): Promise<SoakReport> {
  const site = await serveSite();
  const { context, close } = await startChromium({ extension });
  const report: SoakReport = {
    tabs: 0,
    stops: 0,
    starts: 0,
    done: {},
    failed: 0,
    wrong: [],
    heap: Number.NaN,
    slowest: 0,
  };
  try {
    const own = await context.newPage();
    await own.goto(`${await extensionOrigin(context)}/options.html`);
    const reader = new Reader({ context, origin: site.origin, own, report });
    await reader.learn();
    say(`soak: ${wanted} tabs, opened at once`);
    await reader.fill(wanted);
    await reader.warm();
    const before = await reader.weigh();
    say(`soak: ${minutes} minutes, the background stopped every ${STOP_EVERY / 1000} s`);
    const end = await stopping(context, report);
    const until = Date.now() + minutes * 60_000;
    while (Date.now() < until) await reader.act();
    await end();
    await sleep(STOP_EVERY);
    say('soak: looking at every tab');
    await reader.lookAtAll();
    report.heap = (await reader.weigh()) / before;
    report.wrong.push(...(await reader.errors()));
    report.tabs = reader.tabs.length;
    return report;
  } finally {
    await close();
    await site.close();
  }
}

/** Stops the background again and again, and counts how often it was there again. Gives what ends that. */
async function stopping(context: BrowserContext, report: SoakReport): Promise<() => Promise<void>> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This Chromium cannot be watched.');
  const workers = async (): Promise<string[]> =>
    (await session.send('Target.getTargets')).targetInfos
      .filter(({ type }) => type === 'service_worker')
      .map(({ targetId }) => targetId);
  let wasGone = false;
  const stop = async (): Promise<void> => {
    const [targetId] = await workers();
    // Nobody has needed it since.
    if (!targetId) return;
    if (wasGone) report.starts++;
    await session.send('Target.closeTarget', { targetId });
    report.stops++;
    // A tool's own word for a worker stays the same when it is started again: that it was gone has to be seen.
    wasGone = false;
    for (let looks = 20; looks > 0 && !wasGone; looks--) {
      await sleep(20);
      wasGone = (await workers()).length === 0;
    }
  };
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(stop).catch((error: Error) => void report.wrong.push(`stopping: ${error.message}`));
  }, STOP_EVERY);
  return async () => {
    clearInterval(timer);
    await last;
    await session.detach();
  };
}
