/**
 * Browsers that test files use one after another: starting one costs as much as three or four pages. One that a file has
 * not left as it was is closed, and the next file gets a new one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { Bridge, type BrowserName, type Driver, type LaunchOptions } from '../../scripts/lib/driver.ts';
import { launchFirefox } from '../../scripts/lib/firefox.ts';
import { buildDir } from '../../scripts/lib/paths.ts';
import { CITATION_FORMAT_KEY } from '../../utils/citation-formats.ts';
import { TAB_PLACE_KEY } from '../../utils/overlay/tab-place.ts';
import { RECENT_KEY } from '../../utils/recent-searches.ts';

export interface Browser {
  readonly driver: Driver;
  readonly bridge: Bridge;
  /** Gives it back. `failed`: a test has failed in it, so that nobody knows what it left. */
  done(failed: boolean): Promise<void>;
}

interface Waiting {
  driver: Driver;
  bridge: Bridge;
  /** What the extension keeps, beside settings, and which tabs there are, as it was when the browser was new. */
  state: string;
}

export type Kept = Map<BrowserName, Waiting>;

/** Those of this worker: environment.ts closes them when it ends. */
const kept = (globalThis as unknown as Record<symbol, Kept>)[Symbol.for('backstory browsers')] as Kept;

/** A browser with the built extension, or with another one. */
export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  const { extension = buildDir(name) } = options;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('There is no build: run npm run build first.');
  return name === 'chromium' ? launchChromium({ ...options, extension }) : launchFirefox({ ...options, extension });
}

interface Api {
  tabs: { query(filter: object): Promise<{ windowId: number }[]> };
  permissions: { getAll(): Promise<object> };
  storage: { local: { get(): Promise<Record<string, unknown>>; remove(keys: string[]): Promise<void> } };
}

/** What is read from storage each time that it is needed: where it is taken away, nobody remembers it. */
const FORGOTTEN = [TAB_PLACE_KEY, CITATION_FORMAT_KEY, RECENT_KEY];

/** What a test may leave behind, as one text; takes away what can be. Settings are set anew before each test. */
async function stateOf({ tab }: Bridge): Promise<string> {
  return await tab.evaluate(async (forgotten) => {
    const world = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs, permissions, storage } = world.browser ?? world.chrome;
    await storage.local.remove(forgotten);
    const { settings: _, 'settings-sync': __, ...local } = await storage.local.get();
    const open = (await tabs.query({})).map(({ windowId }) => windowId);
    return JSON.stringify([location.pathname, open.length, new Set(open).size, await permissions.getAll(), local]);
  }, FORGOTTEN);
}

/** A browser of its own for a file that asks for something of it, otherwise one that others have had before. */
export async function borrow(name: BrowserName, options?: LaunchOptions): Promise<Browser> {
  if (options) {
    const driver = await launch(name, options);
    return { driver, bridge: await Bridge.open(driver), done: () => driver.close() };
  }
  let one = kept.get(name);
  if (!one) {
    const driver = await launch(name);
    const bridge = await Bridge.open(driver);
    one = { driver, bridge, state: await stateOf(bridge) };
    kept.set(name, one);
  }
  const { driver, bridge, state } = one;
  return {
    driver,
    bridge,
    async done(failed) {
      const left = failed ? '' : await stateOf(bridge).catch(String);
      if (left === state) return;
      kept.delete(name);
      await driver.close();
    },
  };
}
