/**
 * `npm start`: builds the extension, serves the demo newspaper and opens a browser on its front-page article.
 *   --browser chromium|firefox   --url URL   --file ARTICLE.html|.txt [--date YYYY-MM-DD]   --headless
 * Without a display it runs headless, prints what was found and saves screenshots.
 */
import { readFile } from 'node:fs/promises';
import { basename, extname, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './lib/build.ts';
import { launchChromium } from './lib/chromium.ts';
import { Bridge, type BrowserName, type Driver } from './lib/driver.ts';
import { launchFirefox } from './lib/firefox.ts';
import { articlePage, paragraphsOf } from './lib/pages.ts';
import { fromCaller, inRoot, ROOT } from './lib/paths.ts';
import { takePictures } from './lib/pictures.ts';
import { reportOf } from './lib/report.ts';
import { type Site, serveSite } from './lib/site.ts';

/** A sentence for whoever typed the command; no stack. */
class Complaint extends Error {}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium' },
        url: { type: 'string' },
        file: { type: 'string' },
        date: { type: 'string' },
        headless: { type: 'boolean', default: false },
      },
    });
    const { browser, date, url, file } = values;
    if (browser !== 'chromium' && browser !== 'firefox') throw new Error('--browser is chromium or firefox');
    if (date && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error('--date is a day: YYYY-MM-DD');
    if (url && file) throw new Error('--url and --file do not go together');
    if (url && !URL.canParse(url)) throw new Error('--url is a whole address: https://…');
    return { ...values, browser: browser as BrowserName };
  } catch (error) {
    throw new Complaint(`${(error as Error).message}.`);
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A file as a page of the site: HTML as it is, text as an article. */
async function pageOfFile(file: string, date: string | undefined): Promise<string> {
  const text = await readFile(fromCaller(file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Complaint(`${file} could not be read (${error.code ?? error.message}).`);
  });
  if (/^\.x?html?$/i.test(extname(file))) return text;
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) throw new Complaint(`${file} is empty.`);
  const title =
    paragraphs[0] && paragraphs[0].length < 120 && !/[.!?]$/.test(paragraphs[0]) ? paragraphs.shift() : null;
  return articlePage({ headline: title ?? basename(file, extname(file)), date, paragraphs });
}

async function lookHeadless(driver: Driver, url: string): Promise<void> {
  const tab = await driver.open(url);
  const bridge = await Bridge.open(driver);
  const address = await tab.evaluate(() => location.href);
  const summary = await bridge.found(address);
  console.log(
    summary ? `\n${reportOf(summary)}` : '\nNothing was marked: the page is no article, or speaks of other things.',
  );
  const dir = inRoot('.output', 'shots');
  const { files, missing } = await takePictures({ driver, bridge, tab, url: address }, dir);
  console.log('\nScreenshots');
  for (const file of files) console.log(`  ${relative(ROOT, file)}`);
  for (const word of missing) console.log(`  (${word})`);
  for (const error of [...driver.errors, ...tab.errors]) console.log(`  Error on the page: ${error}`);
}

async function stay(driver: Driver, url: string): Promise<void> {
  await driver.open(url);
  console.log('The browser is open. Close it, or press Ctrl+C here, to end.');
  const interrupted = new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
  await Promise.race([driver.closed, interrupted]);
}

async function main(): Promise<void> {
  const options = readOptions();
  const pages = new Map<string, string>();
  if (options.file) pages.set('/your-article', await pageOfFile(options.file, options.date));
  console.log(`Building for ${options.browser === 'firefox' ? 'Firefox' : 'Chromium'} …`);
  const extension = await buildExtension(options.browser).catch((error: Error) => {
    throw new Complaint(error.message);
  });
  const headless = options.headless || !hasDisplay();
  let site: Site | undefined;
  let driver: Driver | undefined;
  try {
    site = await serveSite(pages);
    const url = options.url ?? site.url(options.file ? '/your-article' : '/geneva-letters.html');
    console.log(`Opening ${url}${headless ? ' without a window' : ''}`);
    const launch = options.browser === 'firefox' ? launchFirefox : launchChromium;
    driver = await launch({ headless, extension });
    await (headless ? lookHeadless(driver, url) : stay(driver, url));
  } finally {
    await driver?.close().catch(() => {});
    await site?.close();
  }
}

main().catch((error: unknown) => {
  if (error instanceof Complaint) console.error(error.message);
  else console.error('The demo could not be shown.', error);
  process.exitCode = 1;
});
