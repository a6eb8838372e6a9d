/**
 * The extension's button: how many passages a tab has, in figures and in words. Nothing about a tab is kept: whenever a
 * page tells of its marks, the frames of its tab are counted, so a background that was woken knows as much as one that
 * never slept, and nothing of a private window is left anywhere. What a tab's button says goes when the tab is navigated:
 * the browser sees to it.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { BADGE } from '../badge-colours.ts';
import { say, sayCount } from '../i18n/say.ts';
import { SESSION_KEY } from '../page/look.ts';
import { loadSettings } from '../settings.ts';
import { isListed } from '../sites.ts';
import { hostIn, isOwnPage } from './frames.ts';

const MOST = 999;
/** How long a word stands on the badge. */
const FLASH_MS = 1500;
const LATE_MS = 3000;

interface FrameMarks {
  frameId: number;
  count: number;
}

/** Runs in the frames and knows nothing but what it is given. */
const countHere = (key: string): number =>
  (globalThis as unknown as Record<string, { marks?: unknown[] } | undefined>)[key]?.marks?.length ?? 0;

/** A frame that hangs must not keep the others' marks from being counted again. */
const late = (): Promise<never> =>
  new Promise((_, failed) => setTimeout(() => failed(new Error('A frame does not answer.')), LATE_MS));

/** The marks in each frame of a tab that has some, the page itself first. Empty where we may not look. */
export async function marksIn(tabId: number): Promise<FrameMarks[]> {
  try {
    const counted = browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: countHere as unknown as () => void,
      args: [SESSION_KEY],
      injectImmediately: true,
    });
    const results = await Promise.race([counted, late()]);
    return results
      .map(({ frameId, result }) => ({ frameId, count: Number(result) || 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.frameId - b.frameId);
  } catch {
    return [];
  }
}

/** Tabs being counted, and whether they are to be counted again after that. */
const counting = new Map<number, boolean>();

/** Counts the marks of a tab and shows them. Frames that tell of theirs meanwhile are counted together, once more. */
export async function countTab(tabId: number): Promise<void> {
  if (counting.has(tabId)) {
    counting.set(tabId, true);
    return;
  }
  try {
    do {
      counting.set(tabId, false);
      const frames = await marksIn(tabId);
      await show(
        tabId,
        frames.reduce((sum, { count }) => sum + count, 0),
      );
    } while (counting.get(tabId));
  } finally {
    counting.delete(tabId);
  }
}

/** A frame has told how many marks it has. */
export async function told(sender: Runtime.MessageSender, count: number): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  // No script can be brought into our own pages, and none of them has frames.
  await (isOwnPage(sender) ? show(tabId, count) : countTab(tabId));
}

async function show(tabId: number, count: number): Promise<void> {
  const { badge } = await loadSettings();
  await label(tabId, {
    text: badge && count > 0 ? String(Math.min(count, MOST)) : '',
    title: count > 0 ? sayCount('reach.button_passages', count) : await titleWithout(tabId),
  });
}

/** What the button says where nothing is marked. */
async function titleWithout(tabId: number): Promise<string> {
  try {
    const [{ enabled, sitesOff }, { url }] = await Promise.all([loadSettings(), browser.tabs.get(tabId)]);
    if (!enabled) return say('reach.button_off');
    const host = hostIn(url);
    if (isListed(sitesOff, host)) return say('reach.button_site_off', { site: host });
  } catch {
    // The tab is gone.
  }
  return say('reach.button');
}

async function label(tabId: number, { text, title }: { text: string; title: string }): Promise<void> {
  try {
    await browser.action.setTitle({ tabId, title });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed in the meantime.
  }
}

/** Says on a tab's button that it is off there, where a page with words of ours is not read for that. */
export async function showOff(tabId: number): Promise<void> {
  await label(tabId, { text: '', title: await titleWithout(tabId) });
}

/** Shows a word on the badge for a moment: what a key has done where nothing else can be seen of it. */
export async function flash(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await new Promise((done) => setTimeout(done, FLASH_MS));
  await countTab(tabId);
}

/** The badge's colours, for all tabs. */
export async function colourBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE.ground });
  await browser.action.setBadgeTextColor({ color: BADGE.text });
}
