/** Where surfaces are shown to be looked at: a browser with the built extension, the newspaper, and the reader's hands. */
import { readFile } from 'node:fs/promises';

import type { PageSummary } from '../../utils/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings-schema.ts';
import type { Pseudo } from '../i18n/pseudo.ts';
import { copySpeaking, type Spoken } from '../i18n/speaking.ts';
import { launchChromium } from '../lib/chromium.ts';
import { Bridge, type BrowserName, type Driver, sleep, type Tab } from '../lib/driver.ts';
import { launchFirefox } from '../lib/firefox.ts';
import { buildDir, inRoot } from '../lib/paths.ts';
import { type Site, serveSite } from '../lib/site.ts';
import { type Hands, handsOf } from './hands.ts';
import { ownScene, pageScene, type Scene } from './scene.ts';
import { ARTICLES } from './states/known.ts';

/** How large the window is in which a surface is looked at. */
export interface Size {
  width: number;
  height: number;
}

export interface StageOptions {
  browser?: BrowserName;
  /** The language all is said in; none: the browser's. */
  spoken?: Spoken | Pseudo | undefined;
  /** How the reader works: with the pointer where nothing else is said. */
  hands?: Hands;
  /** Of another build. */
  extension?: string;
}

/** An article with our marks in it. */
export interface Article {
  tab: Tab;
  url: string;
  tabId: number;
  summary: PageSummary;
}

/** Pages of the newspaper at night, under this. */
const DARK = '/at-night';
const NIGHT = '<style>:root { color-scheme: dark; } html, body { background: #14171a; color: #e6e3dc; }</style></head>';

async function darkPages(): Promise<Map<string, string>> {
  const pages = await Promise.all(
    ARTICLES.map(async (path): Promise<[string, string]> => {
      const html = await readFile(inRoot('tests', 'site', path.slice(1)), 'utf8');
      return [`${DARK}${path}`, html.replace('</head>', NIGHT)];
    }),
  );
  return new Map(pages);
}

const OVERLAY = '.bs-card, .bs-panel';

export class Stage {
  readonly driver: Driver;
  readonly bridge: Bridge;
  readonly site: Site;
  readonly hands: Hands;
  private readonly closing: (() => Promise<void>)[];
  /** Whether articles are dark: what is over a page follows the page, and not the reader's system. */
  dark = false;
  private readonly articles = new Map<string, Article>();
  private readonly tabs: Tab[] = [];

  private constructor(driver: Driver, bridge: Bridge, site: Site, hands: Hands, closing: (() => Promise<void>)[]) {
    this.driver = driver;
    this.bridge = bridge;
    this.site = site;
    this.hands = hands;
    this.closing = closing;
  }

  static async open({ browser = 'chromium', spoken, hands = 'pointer', extension }: StageOptions = {}): Promise<Stage> {
    const closing: (() => Promise<void>)[] = [];
    try {
      let dir = extension ?? buildDir(browser);
      if (spoken) {
        const copy = await copySpeaking(dir, spoken);
        closing.unshift(copy.remove);
        dir = copy.dir;
      }
      const site = await serveSite(await darkPages());
      closing.unshift(site.close);
      const launch = browser === 'chromium' ? launchChromium : launchFirefox;
      const env = { FONTCONFIG_FILE: inRoot('scripts', 'surfaces', 'fonts.conf') };
      const driver = await launch({ open: true, extension: dir, env });
      closing.unshift(driver.close);
      return new Stage(driver, await Bridge.open(driver), site, hands, closing);
    } catch (error) {
      for (const close of closing) await close().catch(() => undefined);
      throw error;
    }
  }

  async set(change: Partial<Settings> = {}): Promise<void> {
    await this.bridge.ask({ type: 'set-settings', settings: { ...DEFAULT_SETTINGS, ...change } });
  }

  /** A page of the newspaper that has been read, as it was when it was loaded; one is kept for all states. */
  async article(light: string, size: Size): Promise<Article> {
    const path = this.pathOf(light);
    let article = this.articles.get(path);
    if (!article) {
      const url = this.site.url(path);
      const tab = this.held(await this.driver.open(url));
      await this.dress(tab, size);
      await tab.front();
      const summary = await this.bridge.found(url);
      if (!summary) throw new Error(`nothing was found on ${path}`);
      article = { tab, url, tabId: await this.bridge.tabAt(url), summary };
      this.articles.set(path, article);
    }
    const { tab, tabId } = article;
    await this.dress(tab, size);
    await tab.front();
    if (this.hands === 'pointer') await tab.move(4, 4);
    const isClear = () => this.bridge.inPage<boolean>(tabId, `(${pageRoot})()?.querySelector('${OVERLAY}') == null`);
    for (let times = 0; !(await isClear()); times++) {
      if (times > 5) throw new Error('something of ours stays open on the page');
      await tab.press('Escape');
      await sleep(120);
    }
    await tab.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur?.();
      scrollTo({ top: 0, behavior: 'instant' });
    });
    return article;
  }

  /** The article of this path, as it stands. */
  current(light: string): Article {
    const path = this.pathOf(light);
    const article = this.articles.get(path);
    if (!article) throw new Error(`${path} is not open`);
    return article;
  }

  /** A page of the newspaper of which nothing is asked but that it is there. */
  async page(path: string): Promise<number> {
    const url = this.site.url(path);
    const tab = await this.driver.open(url);
    this.tabs.push(tab);
    await sleep(300);
    return this.bridge.tabAt(url);
  }

  /** Lets go of an article that a state has left unusable. */
  async spoil(light: string): Promise<void> {
    const path = this.pathOf(light);
    await this.articles.get(path)?.tab.close();
    this.articles.delete(path);
  }

  /** A surface over an article. */
  over(article: Article, selector: string): Scene {
    const expression = (look: string) => this.bridge.inPage<never>(article.tabId, look);
    return pageScene(article.tab, selector, pageRoot.toString(), expression, handsOf(this.hands));
  }

  /**
   * A page of the extension in a tab of its own. `about`: the tab that it takes for the one in front, as a popup over it
   * would; `silent`: messages that are never answered.
   */
  async own(path: string, size: Size, options: { about?: number; silent?: string } = {}): Promise<Scene> {
    const tab = this.held(await this.driver.openExtension('icon/16.png'));
    this.tabs.push(tab);
    await this.dress(tab, size);
    if (options.about !== undefined) await tab.prepare(`(${seeTab})(${options.about})`);
    if (options.silent) await tab.prepare(`(${stayStill})(${JSON.stringify(options.silent)})`);
    const origin = await tab.evaluate(() => location.origin);
    // Firefox runs nothing before the scripts of an extension's page: it is loaded behind the tab that it is about, and
    // stays there, since it follows the tab in front.
    const behind = this.driver.name === 'firefox' ? options.about : undefined;
    if (behind !== undefined) await this.bridge.activate(behind);
    await tab.goto(`${origin}/${path}`);
    if (behind === undefined) await tab.front();
    return ownScene(tab, handsOf(this.hands));
  }

  /** Errors of all pages since the last call. */
  errors(): string[] {
    const tabs = [...this.tabs, ...[...this.articles.values()].map(({ tab }) => tab)];
    return [...tabs.flatMap(({ errors }) => errors.splice(0)), ...this.driver.errors.splice(0)].filter(
      (error) => !/favicon\.ico/.test(error),
    );
  }

  /** Closes what a state has opened, but for articles. */
  async clear(): Promise<void> {
    for (const tab of this.tabs.splice(0)) await tab.close();
  }

  async close(): Promise<void> {
    for (const close of this.closing) await close().catch(() => undefined);
  }

  private pathOf(light: string): string {
    return this.dark ? `${DARK}${light}` : light;
  }

  /** A tab in the reader's hands: who has a keyboard alone has no pointer. */
  private held(tab: Tab): Tab {
    if (this.hands === 'pointer') return tab;
    const refuse = () => Promise.reject(new Error('there is no pointer'));
    return { ...tab, move: refuse, click: refuse, drag: refuse, touch: refuse };
  }

  private async dress(tab: Tab, { width, height }: Size): Promise<void> {
    await tab.resize(width, height);
    await tab.prefer?.({ scheme: 'light', stillness: true });
  }
}

/** Our root in a page, seen from the world of the extension's scripts. */
const pageRoot = (): ShadowRoot | null => {
  type Opener = { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  const { dom } = (globalThis as unknown as { chrome?: { dom?: Opener } }).chrome ?? {};
  const hosts = [...document.querySelectorAll('div[popover="manual"]:not([id])')];
  const host = hosts.at(-1);
  if (!host) return null;
  return dom
    ? dom.openOrClosedShadowRoot(host)
    : (host as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
};

/** In a page of the extension: the tab in front is this one, and not the one in which the page lies. */
const seeTab = (id: number): void => {
  type Tabs = { query(filter: { active?: boolean }): Promise<{ id?: number; active?: boolean }[]> };
  const world = globalThis as unknown as { browser?: { tabs?: Tabs }; chrome?: { tabs?: Tabs } };
  for (const tabs of [world.browser?.tabs, world.chrome?.tabs]) {
    if (!tabs) continue;
    const real = tabs.query.bind(tabs);
    tabs.query = async (filter) => {
      if (!filter.active) return real(filter);
      return (await real({})).filter((tab) => tab.id === id).map((tab) => ({ ...tab, active: true }));
    };
  }
};

/** In a page of the extension: the background does not answer messages of this type. */
const stayStill = (type: string): void => {
  type Runtime = { sendMessage(message: { type?: string }): Promise<unknown> };
  const world = globalThis as unknown as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  for (const runtime of [world.browser?.runtime, world.chrome?.runtime]) {
    if (!runtime) continue;
    const real = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message) => (message?.type === type ? new Promise(() => undefined) : real(message));
  }
};
