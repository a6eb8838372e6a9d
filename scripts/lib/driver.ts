/** What starting, taking pictures and the browser tests need of a browser, the same for Chromium and Firefox. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageRequest, PageSummary, Request } from '../../utils/messages.ts';
import { type Stage, stageOf } from './settled.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface Point {
  x: number;
  y: number;
}

/** A part of the window, in CSS pixels. */
export interface Clip extends Point {
  width: number;
  height: number;
}

/** A tab: a page of the web or of the extension. */
export interface Tab {
  /** Runs in the page's own world. */
  evaluate<T, A = undefined>(run: ((arg: A) => T | Promise<T>) | string, arg?: A): Promise<T>;
  goto(url: string): Promise<void>;
  /** Moves the real pointer, in CSS pixels of the viewport. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses at one point, moves to another and lets go. */
  drag(from: Point, to: Point): Promise<void>;
  /** Puts a finger down for so many milliseconds: a tap, or a long press. */
  touch(x: number, y: number, milliseconds: number): Promise<void>;
  /** Keys by their DOM names, joined by "+": "Escape", "Alt+Shift+J". */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(file: string, options?: { fullPage?: boolean }): Promise<void>;
  /** A PNG of a part of the window, without the caret. */
  picture(clip?: Clip): Promise<Uint8Array>;
  resize(width: number, height: number): Promise<void>;
  /** What the reader's system asks for. Chromium only: Firefox is started with it. */
  prefer?(what: { scheme?: 'light' | 'dark'; stillness?: boolean; forcedColours?: boolean }): Promise<void>;
  /** Has this script run before those of every page that is loaded from now on. */
  prepare(script: string): Promise<void>;
  /** The page as it would be printed, as a PDF file. */
  pdf(): Promise<Uint8Array>;
  front(): Promise<void>;
  /** Errors of the page, its scripts and the content scripts in it. */
  readonly errors: string[];
  /** Everything that assistive technology can read, through closed shadow roots: "role: name". Chromium only. */
  accessible(): Promise<string[] | null>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  headless?: boolean;
  /** Of the built extension; none: the browser without it. */
  extension?: string | undefined;
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** Pages let tools put styles and scripts into them, whatever their policy says. Chromium only. */
  open?: boolean;
  /** Leaves the page of the first run open, which a browser opens that has just got the extension. */
  welcome?: boolean;
  /** A file that the browser writes down in every connection it makes and every name it looks up (scripts/lib/recorded.ts). */
  record?: string | undefined;
  /** Nothing but this machine can be reached: for tests that follow links. */
  offline?: boolean;
  /** Of the browser, beside the system's own. */
  env?: Record<string, string>;
  /**
   * A folder for the profile that stays when the browser is closed. The next browser on it has all that was kept, and
   * opens the tabs of the last one again.
   */
  profile?: string;
  /** The extension may be in private windows. */
  inPrivate?: boolean;
  /**
   * Called while the extension is being installed, with what stops its background. Then nobody waits for the page of
   * the first run.
   */
  whileInstalling?: (stop: () => Promise<void>) => Promise<void>;
  /** Settings of Firefox, by the names that about:config has for them. */
  prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** What the browser does with an extension where no page is: no automation reaches keys, menus and the address bar itself. */
export interface Outside {
  /** Puts the background to sleep, as browsers do when it has nothing to do; the next event wakes it. */
  sleepBackground(): Promise<void>;
  /** Has the browser run a command on the tab in front, as its keys do: "next-passage". */
  command(name: string): Promise<void>;
  /** Has an item of a context menu chosen, on the tab in front. */
  menu(item: string, selectionText?: string): Promise<void>;
  /** What the address bar suggests after the extension's keyword. */
  suggestions(text: string): Promise<{ content: string; description: string }[]>;
  /** Enter in the address bar after the extension's keyword. */
  enter(text: string, where: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'): Promise<void>;
  /** Disables the extension, or enables it again, as the browser's own page of extensions does. */
  turn(on: boolean): Promise<void>;
  /** Has the browser clear the extension's databases, as when a reader clears what sites have stored. */
  clearDatabases(): Promise<void>;
}

export interface Driver {
  readonly name: BrowserName;
  open(url: string): Promise<Tab>;
  /** A page of the extension as a tab: "popup.html", "options.html". */
  openExtension(path: string): Promise<Tab>;
  /** The page of the first run, where it was left open. */
  readonly welcome?: Tab | undefined;
  /** Takes the extension out of the browser under the pages that are open; Chromium keeps what it has stored. */
  removeExtension(): Promise<void>;
  /** Brings it back. */
  bringExtension(): Promise<void>;
  /** What the browser does with the extension outside of pages. */
  readonly outside: Outside;
  /** Errors of the background. */
  readonly errors: string[];
  /** Settles when the reader has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Whether an extension opens a page when it has just been installed. */
export const hasFirstRun = (extension: string): boolean => existsSync(join(extension, 'welcome.html'));

/** What both browsers' tools call a mouse. */
interface Mouse {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

/** Presses at one point, moves to another and lets go. */
export const dragWith =
  (mouse: Mouse): Tab['drag'] =>
  async (from, to) => {
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  };

/** The extension's own page through which tests and tools talk to its tabs and its background. */
export class Bridge {
  readonly tab: Tab;

  private constructor(tab: Tab) {
    this.tab = tab;
  }

  static async open(driver: Driver): Promise<Bridge> {
    return new Bridge(await driver.openExtension('popup.html'));
  }

  /** Runs an expression in the world of the extension's scripts in the top frame of a tab. What it gives must be plain data. */
  inPage<T>(tabId: number, expression: string): Promise<T> {
    // Written out, since no page of the extension may make code of a text.
    return this.tab.evaluate(`(async () => {
      const [frame] = await (globalThis.browser ?? chrome).scripting.executeScript({
        target: { tabId: ${tabId} },
        func: async () => { try { return { value: await (${expression}) } } catch (error) { return { error: String(error?.stack ?? error) } } },
      });
      if (!frame?.result) throw new Error('no answer from the page');
      if (frame.result.error) throw new Error(frame.result.error);
      return frame.result.value;
    })()`);
  }

  /** A message to the background. */
  ask<T>(request: Request): Promise<T> {
    return this.tab.evaluate((message) => {
      const world = globalThis as unknown as { browser?: Api; chrome: Api };
      return (world.browser ?? world.chrome).runtime.sendMessage(message) as Promise<T>;
    }, request);
  }

  /** A message to the newest tab at an address; null where nobody listens. */
  askTab<T>(url: string, request: PageRequest): Promise<T | null> {
    return this.tab.evaluate(
      async ({ url, request }) => {
        const world = globalThis as unknown as { browser?: Api; chrome: Api };
        const api = world.browser ?? world.chrome;
        const tabs = (await api.tabs.query({})).filter((tab) => tab.url === url);
        const id = Math.max(-1, ...tabs.map((tab) => tab.id ?? -1));
        if (id < 0) throw new Error(`no tab at ${url}`);
        try {
          return ((await api.tabs.sendMessage(id, request, { frameId: 0 })) ?? null) as T | null;
        } catch {
          return null;
        }
      },
      { url, request },
    );
  }

  /** The number of the newest tab at an address. */
  tabAt(url: string): Promise<number> {
    return this.tab.evaluate(async (url) => {
      const world = globalThis as unknown as { browser?: Api; chrome: Api };
      const tabs = (await (world.browser ?? world.chrome).tabs.query({})).filter((tab) => tab.url === url);
      return Math.max(-1, ...tabs.map((tab) => tab.id ?? -1));
    }, url);
  }

  /** Puts a tab in front, by its number. */
  async activate(tabId: number): Promise<void> {
    await this.tab.evaluate(async (tabId) => {
      const world = globalThis as unknown as { browser?: Api; chrome: Api };
      await (world.browser ?? world.chrome).tabs.update(tabId, { active: true });
    }, tabId);
  }

  /** The addresses of the frames of a tab in which something is read: top frame, frames of its own and from elsewhere. */
  async framesRead(url: string): Promise<string[]> {
    return this.tab.evaluate(
      async (tabId) => {
        const world = globalThis as unknown as { browser?: Api; chrome: Api };
        const frames = await (world.browser ?? world.chrome).scripting.executeScript({
          target: { tabId, allFrames: true },
          func: () => ('__backstory_session' in globalThis ? location.href : ''),
        });
        return frames.map(({ result }) => result ?? '').filter((address) => address !== '');
      },
      await this.tabAt(url),
    );
  }

  summary(url: string): Promise<PageSummary | null> {
    return this.askTab<PageSummary>(url, { type: 'page-summary' });
  }

  /** Where the reading of the newest tab at an address stands; waits so many milliseconds at most for it to settle. */
  stage(url: string, patience?: number): Promise<Stage> {
    return stageOf(this.tab, url, patience);
  }

  /** The summary, once the page has been read, its framing and claims too; null where nothing is marked in time. */
  async found(url: string, timeout = 10_000): Promise<PageSummary | null> {
    const end = Date.now() + timeout;
    for (;;) {
      const stage = await this.stage(url, 1000);
      const summary = stage === 'settled' || Date.now() > end ? await this.summary(url) : null;
      if (summary || Date.now() > end) return summary;
      if (stage === 'absent') await sleep(50);
    }
  }

  close(): Promise<void> {
    return this.tab.close();
  }
}

interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    update(id: number, change: { active: boolean }): Promise<unknown>;
    sendMessage(id: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      func: () => string;
    }): Promise<{ result?: string | null }[]>;
  };
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks again until the answer is there, or the time is up (then the last answer). */
export async function until<T>(ask: () => Promise<T>, good: (value: T) => boolean, timeout = 5000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await ask();
    if (good(value) || Date.now() > end) return value;
    await sleep(50);
  }
}

/** Gives up when a page does not answer: one that hangs must not hang the tools as well. */
export async function within<T>(answer: Promise<T>, what: string, ms = 20_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${what}: no answer within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The two ways of opening a tab, given a new one and the origin of the extension. */
export function opening(
  newTab: () => Promise<Tab>,
  origin: () => Promise<string>,
): Pick<Driver, 'open' | 'openExtension'> {
  const openAt = async (url: string): Promise<Tab> => {
    const tab = await newTab();
    await tab.goto(url);
    return tab;
  };
  return { open: openAt, openExtension: async (path) => openAt(`${await origin()}/${path}`) };
}
