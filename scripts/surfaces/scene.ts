/** A surface that is being shown: looked into, waited for, and used. */
import { type Clip, sleep, type Tab, until } from '../lib/driver.ts';
import type { Use } from './hands.ts';

/** Runs in the page: gets the surface's element and something plain, gives something plain. Uses nothing from around it. */
export type Look<T, A> = (surface: HTMLElement, arg: A) => T | Promise<T>;

export interface Scene {
  tab: Tab;
  /** Whether it lies over somebody else's page. */
  isOver: boolean;
  look<T, A = undefined>(look: Look<T, A>, arg?: A): Promise<T>;
  /** Runs a script in the world from which the surface can be seen. */
  load(script: string): Promise<void>;
  /** Waits until there is something that the selector finds in the surface. */
  until(selector: string): Promise<void>;
  /** Presses what the selector finds, by hand or by key. */
  press(selector: string): Promise<void>;
  /** Writes into what the selector finds. */
  write(selector: string, text: string): Promise<void>;
  /** Brings what it shows into view again, after the window has changed. */
  renew?: () => Promise<void>;
  /** Where it is in the window. */
  box(): Promise<Clip>;
}

function sceneOf(
  tab: Tab,
  isOver: boolean,
  find: string,
  evaluate: <T>(expression: string) => Promise<T>,
  use: Use,
): Scene {
  const look = <T, A>(look: Look<T, A>, arg?: A): Promise<T> =>
    evaluate<T>(
      `(async () => { const surface = ${find}; if (!surface) throw new Error('the surface is gone'); return (${look})(surface, ${JSON.stringify(arg)}); })()`,
    );
  const scene: Scene = {
    tab,
    isOver,
    look,
    load: async (script) => void (await evaluate(`(() => { ${script}\n })()`)),
    async until(selector) {
      const there = await until(
        () =>
          evaluate<boolean>(
            `(() => { const surface = ${find}; return Boolean(surface?.querySelector(${JSON.stringify(selector)})); })()`,
          ),
        Boolean,
        8000,
      );
      if (!there)
        throw new Error(
          `there is no ${selector}: ${await look((surface) => surface.innerText.slice(0, 400)).catch(String)}`,
        );
    },
    press: (selector) => use.press(scene, selector),
    write: (selector, text) => use.write(scene, selector, text),
    box: () =>
      look((surface) => {
        const { left, top, right, bottom } =
          surface === document.body ? new DOMRect(0, 0, innerWidth, innerHeight) : surface.getBoundingClientRect();
        const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
        return {
          x,
          y,
          width: Math.min(innerWidth, Math.ceil(right)) - x,
          height: Math.min(innerHeight, Math.ceil(bottom)) - y,
        };
      }),
  };
  return scene;
}

/** A page of the extension. */
export const ownScene = (tab: Tab, use: Use): Scene =>
  sceneOf(tab, false, 'document.body', (expression) => tab.evaluate(expression), use);

/** A surface over an article: `root` is the source of what gives our root there. */
export const pageScene = (
  tab: Tab,
  selector: string,
  root: string,
  evaluate: <T>(expression: string) => Promise<T>,
  use: Use,
): Scene => sceneOf(tab, true, `(${root})()?.querySelector(${JSON.stringify(selector)})`, evaluate, use);

/** Has a part of the surface stand at the top of what is seen, now and after the window has changed. */
export async function showing(scene: Scene, selector: string, block: 'start' | 'center' = 'start'): Promise<Scene> {
  scene.renew = () =>
    scene.look(
      (surface, { selector, block }) => surface.querySelector(selector)?.scrollIntoView({ block, behavior: 'instant' }),
      { selector, block },
    );
  await scene.renew();
  return scene;
}

/** Waits until a surface does not change any more. */
export async function settled(scene: Scene): Promise<void> {
  let before = '';
  for (let times = 0; times < 20; times++) {
    const now = await scene.look(async (surface) => {
      await new Promise((done) => setTimeout(done, 60));
      const { left, top, width, height } = surface.getBoundingClientRect();
      return [surface.innerText.length, surface.querySelectorAll('*').length, left, top, width, height].join();
    });
    if (now === before) return;
    before = now;
  }
  await sleep(0);
}
