/** Chromium through Playwright, with a profile of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browsers.mjs';
import { outsideOfChromium } from './chromium-outside.ts';
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

/** Roles whose text is said by their parent already. */
const SILENT = new Set(['InlineTextBox', 'none', 'generic', 'RootWebArea', 'ListMarker', 'LineBreak']);

function tabOf(page: Page): Tab {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return {
    errors,
    evaluate: (run, arg) => within(page.evaluate(run as never, arg as never), 'The page'),
    goto: async (url) => void (await page.goto(url)),
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    drag: dragWith(page.mouse),
    async touch(x, y, milliseconds) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await sleep(milliseconds);
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await session.detach();
    },
    press: (keys) => page.keyboard.press(keys.replace(/([A-Z])$/, 'Key$1')),
    type: (text) => page.keyboard.type(text),
    screenshot: async (path, options) => void (await page.screenshot({ path, ...options })),
    picture: (clip) => page.screenshot({ ...(clip && { clip }), animations: 'disabled', caret: 'hide' }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    prefer: ({ scheme, stillness, forcedColours }) =>
      page.emulateMedia({
        ...(scheme && { colorScheme: scheme }),
        ...(stillness !== undefined && { reducedMotion: stillness ? 'reduce' : 'no-preference' }),
        ...(forcedColours !== undefined && { forcedColors: forcedColours ? 'active' : 'none' }),
      }),
    prepare: async (script) => void (await page.addInitScript(script)),
    pdf: () => page.pdf(),
    front: () => page.bringToFront(),
    async accessible() {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      await session.detach();
      return nodes
        .filter((node) => !node.ignored && node.name?.value && !SILENT.has(String(node.role?.value)))
        .map((node) => `${node.role?.value}: ${node.name?.value}`);
    },
    close: async () => {
      if (!page.isClosed()) await within(page.close(), 'Closing the page', 10_000);
    },
  };
}

/** The extension's id follows its path: read it off its service worker. */
export async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** A browser with a profile of its own; closing it takes the profile away. */
export interface Started {
  context: BrowserContext;
  /** The page of the first run, where it was left open. */
  welcome?: Page | undefined;
  close(): Promise<void>;
}

/** The page that the extension opens when it has just been installed. */
async function firstRun(context: BrowserContext): Promise<Page | undefined> {
  const isIt = (page: Page) => page.url().endsWith('/welcome.html');
  return until(
    async () => context.pages().find(isIt),
    (page) => page !== undefined,
    10_000,
  );
}

/** Installs an extension into a browser that runs: the command line has no word for private windows. */
async function installLater(context: BrowserContext, path: string, enableInIncognito: boolean): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const load = session?.send as ((method: string, params: object) => Promise<unknown>) | undefined;
  await load?.call(session, 'Extensions.loadUnpacked', { path, enableInIncognito });
  await session?.detach();
}

/** Starts Chromium; `flags` are further arguments of its command line. */
export async function startChromium(options: LaunchOptions = {}, flags: readonly string[] = []): Promise<Started> {
  const { headless = true, extension, width = 1280, height = 900, scheme = 'light', record, offline, env } = options;
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium was not found.');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'backstory-')));
  const args = ['--no-first-run', '--hide-scrollbars', ...flags];
  const isLater = options.inPrivate || options.whileInstalling !== undefined;
  if (isLater) args.push('--enable-unsafe-extension-debugging');
  else if (extension) args.push(`--disable-extensions-except=${extension}`, `--load-extension=${extension}`);
  if (options.profile) args.push('--restore-last-session');
  if (offline) args.push('--proxy-server=127.0.0.1:1');
  if (record) args.push(`--log-net-log=${record}`, '--net-log-capture-mode=Everything');
  if (!headless) args.push(`--window-size=${width},${height + 90}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args,
    bypassCSP: options.open ?? false,
    ...(env && { env: { ...process.env, ...env } }),
    viewport: headless ? { width, height } : null,
    colorScheme: headless ? scheme : null,
    // A window for a reader is no test: without the bar that says so, and with the page's own sandbox where it can.
    // Pages come back from the cache for readers, so they do for tests.
    ignoreDefaultArgs: [
      '--disable-back-forward-cache',
      ...(headless ? [] : ['--enable-automation']),
      ...(isLater ? ['--disable-extensions'] : []),
    ],
    chromiumSandbox: !headless && process.getuid?.() !== 0,
  });
  if (extension && isLater)
    await Promise.all([
      installLater(context, extension, options.inPrivate ?? false),
      options.whileInstalling?.(() => outsideOfChromium(context).sleepBackground()),
    ]);
  const isAwaited = extension && hasFirstRun(extension) && !options.whileInstalling;
  const welcome = isAwaited ? await firstRun(context) : undefined;
  if (!options.welcome) await welcome?.close();
  return {
    context,
    welcome: options.welcome ? welcome : undefined,
    async close() {
      try {
        await within(context.close(), 'Closing Chromium');
      } finally {
        if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const { context, close, welcome } = await startChromium(options);
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.page()) errors.push(message.text());
  });
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  // With a profile it may be a tab of the last time.
  let first: Page | undefined = options.profile ? undefined : context.pages().find((page) => page !== welcome);
  const outside = outsideOfChromium(context);
  const newTab = async (): Promise<Page> => {
    const page = first ?? (await context.newPage());
    first = undefined;
    return page;
  };
  return {
    name: 'chromium',
    welcome: welcome && tabOf(welcome),
    errors,
    outside,
    closed,
    ...opening(
      async () => tabOf(await newTab()),
      () => extensionOrigin(context),
    ),
    removeExtension: () => outside.turn(false),
    bringExtension: () => outside.turn(true),
    close,
  };
}
