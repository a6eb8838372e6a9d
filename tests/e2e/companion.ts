/** The companion, opened in a tab of its own. */
import type { Tab } from '../../scripts/lib/driver.ts';
import { until, type World } from './helpers.ts';

/** Opens a companion beside the page at this address; whoever opens it brings the page to the front again. */
export async function companionBeside(world: World, url: string): Promise<Tab> {
  return world.own(`sidepanel.html?tab=${await world.bridge.tabAt(url)}`);
}

/** What can be read in it now. */
export const textOf = (companion: Tab): Promise<string> =>
  companion.evaluate(() => document.body.innerText.replace(/\u00a0/g, ' '));

/** Waits until it shows a text; throws with what it shows instead. */
export async function seenIn(companion: Tab, text: string, timeout = 8000): Promise<void> {
  const shown = await until(
    () => textOf(companion),
    (all) => all.includes(text),
    timeout,
  );
  if (!shown.includes(text)) throw new Error(`The companion does not show “${text}”, but:\n${shown}`);
}

/** Presses the first button or tab that has these words. */
export async function press(companion: Tab, words: string): Promise<void> {
  await seenIn(companion, words);
  await companion.evaluate((words) => {
    const all = document.querySelectorAll<HTMLElement>('.comp-view:not(.is-away) button');
    const one = [...all].find((button) => button.checkVisibility() && button.textContent?.includes(words));
    if (!one) throw new Error(`nothing to press at “${words}”`);
    one.click();
  }, words);
}
