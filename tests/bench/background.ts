/** The background woken from nothing to its first card, against an extension whose worker only answers. Chromium. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { buildExtension } from '../../scripts/lib/build.ts';
import { type Row, row } from './row.ts';

const ROUNDS = 25;
const WARM_UP = 3;

/** An extension that does nothing but answer: the platform's own price of waking a worker. */
async function emptyExtension(dir: string): Promise<void> {
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', background: { service_worker: 'worker.js' } };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(dir, 'worker.js'),
    'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer({ ok: true }); });',
  );
  await writeFile(join(dir, 'page.html'), '<!doctype html><title>page</title>');
}

/** Time from a message to its answer, in the page's own clock. */
const roundTrip = (page: Page, message: object): Promise<number> =>
  page.evaluate(async (what) => {
    const before = performance.now();
    const answer = await (globalThis as unknown as { chrome: typeof chrome }).chrome.runtime.sendMessage(what);
    if (!answer || 'error' in answer) throw new Error(`no answer: ${JSON.stringify(answer)}`);
    return performance.now() - before;
  }, message);

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<object | undefined> } };

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  // Stopping is told before it is done.
  await page.waitForTimeout(250);
}

async function pageOf(context: BrowserContext, title: string, path: string): Promise<Page> {
  for (let tries = 0; tries < 50; tries++) {
    for (const worker of context.serviceWorkers()) {
      const name = await worker
        .evaluate(() => (globalThis as never as { registration: { scope: string } }).registration.scope)
        .catch(() => '');
      if (!name) continue;
      const page = await context.newPage();
      await page.goto(`${name}${path}`).catch(() => undefined);
      if ((await page.title()) === title) return page;
      await page.close();
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`no page “${title}”`);
}

export async function benchBackground(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const empty = await mkdtemp(join(tmpdir(), 'backstory-empty-'));
  const profile = await mkdtemp(join(tmpdir(), 'backstory-'));
  await emptyExtension(empty);
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium was not found.');
  const both = `${extension},${empty}`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ['--no-first-run', `--disable-extensions-except=${both}`, `--load-extension=${both}`],
  });
  try {
    const ours = await pageOf(context, 'Backstory: options', 'options.html');
    const floor = await pageOf(context, 'page', 'page.html');
    const card = { type: 'card', kind: 'entry', id: 'baker-gorbachev-1990-02-09', articleDate: '2022-01-21' };
    const ping = { type: 'ping' };
    const times = { cold: [] as number[], floorCold: [] as number[], warm: [] as number[], floorWarm: [] as number[] };
    await roundTrip(ours, card);
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      await stopWorkers(ours);
      const cold = await roundTrip(ours, card);
      const warm = await roundTrip(ours, card);
      await stopWorkers(floor);
      const floorCold = await roundTrip(floor, ping);
      const floorWarm = await roundTrip(floor, ping);
      if (round < 0) continue;
      times.cold.push(cold);
      times.warm.push(warm);
      times.floorCold.push(floorCold);
      times.floorWarm.push(floorWarm);
    }
    return [
      row('cold start to first card / cold start of an empty worker', times.cold, times.floorCold),
      row('card, warm / ping, warm', times.warm, times.floorWarm),
    ];
  } finally {
    await context.close();
    for (const dir of [profile, empty]) await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}
