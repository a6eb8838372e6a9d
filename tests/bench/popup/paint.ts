/**
 * From opening the popup's page until it is painted with its field ready, against an empty page of the same extension in the
 * same browser. A page's own clock begins with its navigation.
 */
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extensionOrigin, startChromium } from '../../../scripts/lib/chromium.ts';
import { remove } from '../page/extensions.ts';
import { type BenchOptions, say } from '../page/options.ts';
import { inTurn } from '../page/rounds.ts';
import { figure, type Row, row } from '../row.ts';

const ROUNDS = 40;

const EMPTY =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body></body></html>';

/** Moments of a page, in milliseconds after its navigation began. */
interface Moments {
  /** The end of the first frame in which the field had the focus; the first frame at all, where there is no field. */
  painted: number;
  /** The same, once the scripts had taken the field over and would answer. */
  taken: number;
  /** Once all was there that is shown of a page with nothing to mark: the switches. */
  whole: number;
}

/** Runs in the page, before anything else: notes the frames in which things are there for the first time. */
function watch(): void {
  const moments: Record<string, number> = {};
  Object.assign(globalThis, { benchMoments: moments });
  const isThere: Record<string, () => boolean> = {
    any: () => document.body !== null,
    painted: () => document.activeElement instanceof HTMLInputElement,
    taken: () => document.querySelector('input[aria-expanded]') !== null,
    whole: () => document.querySelector('.pop-switches') !== null,
  };
  const look = () => {
    for (const [name, there] of Object.entries(isThere))
      if (!(name in moments) && there()) {
        moments[name] = Number.NaN;
        // A message comes after the frame's picture has been handed on.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          moments[name] = performance.now();
        };
        port2.postMessage(null);
      }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function momentsOf(page: Page, url: string, last: string): Promise<Record<string, number>> {
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction((name) => {
    const { benchMoments } = globalThis as unknown as { benchMoments: Record<string, number> };
    return (benchMoments[name] ?? 0) > 0;
  }, last);
  return page.evaluate(() => (globalThis as unknown as { benchMoments: Record<string, number> }).benchMoments);
}

/** Rows of `--only paint`. */
export async function benchPaint(built: string, { rounds }: BenchOptions): Promise<Row[]> {
  const extension = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  await cp(built, extension, { recursive: true });
  await writeFile(join(extension, 'empty.html'), EMPTY);
  const { context, close } = await startChromium({ extension });
  try {
    const origin = await extensionOrigin(context);
    const visit = async (path: string, last: string): Promise<Moments> => {
      const page = await context.newPage();
      try {
        const { any = 0, painted = any, taken = any, whole = any } = await momentsOf(page, `${origin}/${path}`, last);
        return { painted, taken, whole };
      } finally {
        await page.close();
      }
    };
    const got = await inTurn<Moments>(
      [
        { name: 'popup', measure: () => visit('popup.html', 'whole') },
        { name: 'empty', measure: () => visit('empty.html', 'any') },
      ],
      // No round is refused for a slow floor: with pages this quick, that would leave the rounds in which the floor was lucky.
      { rounds: rounds ?? ROUNDS, say, title: 'paint' },
    );
    const floor = got.of('empty').map(({ painted }) => painted);
    const mine = (of: keyof Moments) => got.of('popup').map((moments) => moments[of]);
    const main = row('first paint with the field ready / an empty page’s', mine('painted'), floor);
    return [
      { ...main, note: got.note },
      row('painted with the scripts in charge / an empty page’s', mine('taken'), floor),
      figure('until the settings are there and drawn', 'ms', mine('whole')),
    ];
  } finally {
    await close();
    await remove(extension);
  }
}
