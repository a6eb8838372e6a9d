/** Firefox through Puppeteer (WebDriver BiDi), with a profile of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import {
  type Driver,
  dragWith,
  hasFirstRun,
  type LaunchOptions,
  opening,
  sleep,
  type Tab,
  until,
  within,
} from './driver.ts';
import { outsideOfFirefox } from './firefox-outside.ts';
import { installForGood, noteTabs, restoreTabs } from './firefox-profile.ts';
import { send } from './firefox-window.ts';

/** Firefox gives an extension a random address; tests and tools need to know it. */
const UUID = '5f1c3b52-0f0e-4c7e-9a51-1c9a7a4b1d11';

function tabOf(page: Page): Tab {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url ?? ''})`);
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return {
    errors,
    evaluate: (run, arg) => within(page.evaluate(run as never, arg as never), 'The page'),
    goto: (url) => visit(page, url),
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    drag: dragWith(page.mouse),
    async touch(x, y, milliseconds) {
      const finger = await page.touchscreen.touchStart(x, y);
      await sleep(milliseconds);
      await finger.end();
    },
    async press(keys) {
      const names = keys.split('+').map((key) => (/^[A-Z]$/.test(key) ? `Key${key}` : key) as KeyInput);
      for (const key of names) await page.keyboard.down(key);
      for (const key of names.reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    screenshot: async (path, options) => void (await page.screenshot({ path: path as `${string}.png`, ...options })),
    async picture(clip) {
      if (!clip) return page.screenshot();
      // Puppeteer measures from the beginning of the document.
      const { left, top } = await page.evaluate(() => ({
        left: visualViewport?.pageLeft ?? 0,
        top: visualViewport?.pageTop ?? 0,
      }));
      const { x, y, width, height } = clip;
      return page.screenshot({ captureBeyondViewport: false, clip: { x: x + left, y: y + top, width, height } });
    },
    resize: (width, height) => page.setViewport({ width, height }),
    prepare: async (script) => void (await page.evaluateOnNewDocument(script)),
    pdf: () => page.pdf(),
    front: () => page.bringToFront(),
    accessible: () => Promise.resolve(null),
    close: async () => {
      if (!page.isClosed()) await within(page.close(), 'Closing the page', 10_000);
    },
  };
}

async function visit(page: Page, url: string): Promise<void> {
  // Firefox tells nobody of the navigation of an extension's page: go, then look.
  if (url.startsWith('moz-extension:')) {
    await page.goto(url, { waitUntil: [] });
    await page.waitForFunction(
      (wanted: string) => location.href.startsWith(wanted) && document.readyState === 'complete',
      { timeout: 10_000 },
      url,
    );
  } else {
    await page.goto(url);
  }
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error('The manifest names no gecko id.');
  return id;
}

export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const {
    headless = true,
    extension,
    width = 1280,
    height = 900,
    scheme = 'light',
    record,
    offline,
    profile,
  } = options;
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('Firefox was not found.');
  const uuids = extension ? JSON.stringify({ [await geckoId(extension)]: UUID }) : '{}';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(profile && { userDataDir: profile }),
    defaultViewport: headless ? { width, height } : null,
    // Only for pages of the extension.
    args: ['--remote-allow-system-access'],
    ...(record && {
      env: { ...process.env, MOZ_LOG: 'sync,nsHttp:5,nsHostResolver:5,nsSocketTransport:5', MOZ_LOG_FILE: record },
    }),
    extraPrefsFirefox: {
      ...(offline && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 1,
      }),
      'extensions.webextensions.uuids': uuids,
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
      'browser.shell.checkDefaultBrowser': false,
      // A page that a test sends to full screen goes there at once, and without a reader's press.
      'full-screen-api.allow-trusted-requests-only': false,
      'full-screen-api.transition-duration.enter': '0 0',
      'full-screen-api.transition-duration.leave': '0 0',
      'full-screen-api.warning.timeout': 0,
      // What an extension asks the reader for is given at once: no automation reaches the browser's question.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(profile && { 'xpinstall.signatures.required': false }),
      ...options.prefs,
    },
  });
  const outside = outsideOfFirefox(browser, extension ? await geckoId(extension) : '');
  /** Installs the extension and gives the page of its first run. */
  const install = async (): Promise<Page | undefined> => {
    if (!extension) return undefined;
    const before = await browser.pages();
    if (profile) {
      if (!(await installForGood(browser, profile, extension))) return undefined;
    } else {
      const extensionData = { type: 'path', path: extension };
      const allowed = { 'moz:allowPrivateBrowsing': options.inPrivate ?? false };
      await Promise.all([
        send(browser, 'webExtension.install', { extensionData, ...allowed }),
        options.whileInstalling?.(outside.sleepBackground),
      ]);
    }
    // It is opened in no private window, and there may be no other.
    const isPrivate = options.prefs?.['browser.privatebrowsing.autostart'];
    if (!hasFirstRun(extension) || isPrivate || options.whileInstalling) return undefined;
    // It has no address that one could tell it by: Firefox keeps those of an extension's pages to itself.
    return until(
      async () => (await browser.pages()).find((page) => !before.includes(page)),
      (page) => page !== undefined,
      10_000,
    );
  };
  const [blank] = await browser.pages();
  const welcome = await install();
  if (!options.welcome) await welcome?.close();
  if (profile) await restoreTabs(browser, profile);
  const closed = new Promise<void>((done) => browser.once('disconnected', () => done()));
  // With a profile it may be a tab of the last time.
  let first: Page | undefined = profile ? undefined : blank;
  const newTab = async (): Promise<Page> => {
    const page = first ?? (await browser.newPage());
    first = undefined;
    return page;
  };
  return {
    name: 'firefox',
    welcome: options.welcome && welcome ? tabOf(welcome) : undefined,
    errors: [],
    outside,
    closed,
    ...opening(
      async () => tabOf(await newTab()),
      async () => `moz-extension://${UUID}`,
    ),
    removeExtension: async () => {
      if (extension) await browser.uninstallExtension(await geckoId(extension));
    },
    bringExtension: async () => {
      await (await install())?.close();
    },
    async close() {
      if (profile) await noteTabs(browser, profile);
      await within(browser.close(), 'Closing Firefox');
    },
  };
}
