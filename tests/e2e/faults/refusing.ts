/** A storage.local that refuses to write, as with no room left. */
import type { Driver, Tab } from '../../../scripts/lib/driver.ts';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(key: string): Promise<void>;
  getBytesInUse(keys: null): Promise<number>;
  QUOTA_BYTES: number;
}
interface Api {
  storage: { local: Area };
  runtime: { getBackgroundPage(): Promise<{ browser: Api; refused?: Area['set'] }> };
}
/** In a page of the extension. */
declare const browser: Api;
declare const chrome: Api;

/** Bytes that are left: none of our items has so few. */
const LEFT = 8;

/**
 * Chromium: the area is filled to its quota. Firefox has no quota for it: there, each write of the background is refused
 * until the background is stopped.
 */
export async function refuseToWrite({ name }: Driver, own: Tab): Promise<void> {
  if (name === 'chromium')
    await own.evaluate(async (left) => {
      const { local } = chrome.storage;
      const room = local.QUOTA_BYTES - (await local.getBytesInUse(null)) - left - '"filler"'.length;
      await local.set({ filler: 'x'.repeat(room) });
    }, LEFT);
  else
    await own.evaluate(async () => {
      const background = await browser.runtime.getBackgroundPage();
      const { local } = background.browser.storage;
      background.refused = local.set;
      local.set = () => Promise.reject(new Error('There is no room.'));
    });
}

/** There is room again. */
export async function letWrite({ name }: Driver, own: Tab): Promise<void> {
  if (name === 'chromium') await own.evaluate(() => chrome.storage.local.remove('filler'));
  else
    await own.evaluate(async () => {
      const background = await browser.runtime.getBackgroundPage();
      if (background.refused) background.browser.storage.local.set = background.refused;
    });
}
