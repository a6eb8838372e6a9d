/** How a reader uses a surface: with the pointer, or with the keyboard alone. */
import { type Point, until } from '../lib/driver.ts';
import type { Scene } from './scene.ts';

export type Hands = 'pointer' | 'keys';

export interface Use {
  press(scene: Scene, selector: string): Promise<void>;
  write(scene: Scene, selector: string, text: string): Promise<void>;
}

/** The most steps of Tab until something is reached. */
const FAR = 150;

async function pointAt(scene: Scene, selector: string): Promise<Point> {
  let before: Point | null = null;
  const found = await until(
    () =>
      scene.look((surface, selector) => {
        const one = surface.querySelector<HTMLElement>(selector);
        if (!one?.getClientRects().length) return null;
        // Only inside of what scrolls there: a page that scrolls takes a card along.
        for (let at = one.parentElement; at && at !== surface.parentElement; at = at.parentElement) {
          if (at.scrollHeight <= at.clientHeight || !/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
          const [inner, outer] = [one.getBoundingClientRect(), at.getBoundingClientRect()];
          if (inner.top < outer.top || inner.bottom > outer.bottom)
            at.scrollTop += inner.top - outer.top - at.clientHeight / 2;
        }
        if (surface === document.body) one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = one.getClientRects()[0] as DOMRect;
        return { x: left + Math.min(width / 2, 40), y: top + height / 2 };
      }, selector),
    (now) => {
      const isStill = now !== null && before !== null && Math.hypot(now.x - before.x, now.y - before.y) < 2;
      before = now;
      return isStill;
    },
  );
  if (!found) throw new Error(`nothing to press at ${selector}`);
  return found;
}

const pointer: Use = {
  async press(scene, selector) {
    const { x, y } = await pointAt(scene, selector);
    await scene.tab.click(x, y);
  },
  async write(scene, selector, text) {
    const { x, y } = await pointAt(scene, selector);
    await scene.tab.click(x, y);
    await scene.tab.type(text);
  },
};

const isFocused = (scene: Scene, selector: string): Promise<boolean> =>
  scene.look((surface, selector) => {
    const active = (surface.getRootNode() as Document | ShadowRoot).activeElement;
    return active !== null && active === surface.querySelector(selector);
  }, selector);

async function tabTo(scene: Scene, selector: string): Promise<void> {
  await scene.until(selector);
  for (let step = 0; step < FAR; step++) {
    if (await isFocused(scene, selector)) return;
    await scene.tab.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

const keys: Use = {
  async press(scene, selector) {
    await tabTo(scene, selector);
    // A box or a row of choices is chosen by the space bar, everything else by Enter, too.
    const isChosen = await scene.look(
      (surface, selector) => surface.querySelector(selector)?.localName === 'input',
      selector,
    );
    await scene.tab.press(isChosen ? 'Space' : 'Enter');
  },
  async write(scene, selector, text) {
    await tabTo(scene, selector);
    await scene.tab.type(text);
  },
};

export const handsOf = (hands: Hands): Use => (hands === 'keys' ? keys : pointer);
