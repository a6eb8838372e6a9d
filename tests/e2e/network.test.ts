/**
 * Nothing is sent, asked for or looked up by the extension, from its installation through reading, cards, framing, search and
 * all of its pages. Both browsers write down what their network does; without the extension they say what is their own.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { Bridge, type BrowserName, type Driver, type Tab } from '../../scripts/lib/driver.ts';
import { launchFirefox } from '../../scripts/lib/firefox.ts';
import { pointOf, someMarks } from '../../scripts/lib/marks.ts';
import { buildDir, inRoot } from '../../scripts/lib/paths.ts';
import { type Asked, readRecord } from '../../scripts/lib/recorded.ts';
import { type Site, serveSite } from '../../scripts/lib/site.ts';
import { heard, sleep, until } from './helpers.ts';

const ARTICLE = '/geneva-letters.html';
const SOURCES = inRoot('assets', 'knowledge', 'sources');

/** What the browsers themselves speak with, whether it is seen in the other run or not: it comes when it comes. */
const BROWSERS_OWN =
  /^(?:127\.0\.0\.1|localhost|(?:accounts|clients\d?|update|safebrowsing|optimizationguide-pa|content-autofill|android\.clients|redirector|edgedl\.me)\.(?:google|googleapis|gvt1)\.com|(?:[\w-]+\.)*(?:mozilla\.(?:com|net|org)|firefox\.com))$/;

/** Where the button of a source was found in a card, pixels under its mark: Chromium says what is there, Firefox does not. */
let sourceAt: number | undefined;

interface Run {
  driver: Driver;
  site: Site;
  tab: Tab;
}

/** Opens the article in a browser that keeps a record; does what a reader does; gives the record. */
async function record(
  name: BrowserName,
  extension: string | undefined,
  site: Site,
  reader: (run: Run) => Promise<void>,
): Promise<Asked> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-'));
  try {
    const file = join(folder, 'network');
    const driver = await (name === 'chromium' ? launchChromium : launchFirefox)({ extension, record: file });
    try {
      const tab = await driver.open(site.url(ARTICLE));
      await tab.front();
      await reader({ driver, site, tab });
    } finally {
      await driver.close();
    }
    return await readRecord(name, file);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Opens what a source is in the card that is open, so that its link is drawn on the page. */
async function openSource(tab: Tab, x: number, bottom: number): Promise<void> {
  const drawn = async () => (await heard(tab))?.includes('link: Open the document') ?? false;
  for (let down = sourceAt ?? 250; down < 520; down += 10) {
    await tab.click(x, bottom + down);
    await sleep(150);
    if (sourceAt !== undefined) return;
    if (await drawn()) {
      sourceAt = down;
      return;
    }
  }
  throw new Error('no source was found in the card');
}

async function allOf({ driver, site, tab }: Run): Promise<void> {
  const bridge = await Bridge.open(driver);
  const url = site.url(ARTICLE);
  await tab.front();
  const summary = await bridge.found(url);
  expect(summary?.mentions.length).toBeGreaterThan(0);
  expect(summary?.frames.length).toBeGreaterThan(0);

  const [mark] = await someMarks(tab);
  const point = await pointOf(tab, mark?.text ?? '?');
  if (!point) throw new Error('nothing is marked');
  await tab.click(point.x, point.y);
  await sleep(800);
  await openSource(tab, point.x + 140, point.bottom);
  // Names of links are not looked up at once.
  await sleep(3000);
  await tab.press('Escape');
  await bridge.askTab(url, { type: 'page-panel' });
  await sleep(800);

  const sources = (await readdir(SOURCES)).map((one) => one.replace(/\.yaml$/, ''));
  for (const page of [`library.html#source/${sources[0]}`, 'options.html', 'codebook.html', 'popup.html']) {
    const own = await driver.openExtension(page);
    await sleep(800);
    // Everything that can be opened is, so that every link is drawn.
    await own.evaluate(async () => {
      for (let round = 0; round < 3; round++) {
        for (const one of document.querySelectorAll<HTMLElement>(
          'details:not([open]) > summary, [aria-expanded=false]',
        ))
          one.click();
        await new Promise((done) => setTimeout(done, 200));
      }
    });
    if (page.startsWith('library') || page.startsWith('options'))
      expect(
        await until(
          () => own.evaluate(() => document.querySelectorAll('a[target=_blank]').length),
          (links) => links > 0,
        ),
      ).toBeGreaterThan(0);
    if (page === 'popup.html') {
      await own.front();
      await own.evaluate(() => document.querySelector<HTMLInputElement>('input')?.focus());
      await own.type('one inch');
      await sleep(800);
    }
    // What we might try, our own policy refuses.
    expect(
      await own.evaluate(() =>
        fetch('https://planted-by-us.example/').then(
          () => 'sent',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
    await own.close();
  }
  await bridge.close();
  await sleep(1500);
}

/** A page of the web that does what must be seen: the record would tell of it. */
async function planted({ tab }: Run): Promise<void> {
  await tab.evaluate(async () => {
    const hint = document.createElement('link');
    hint.rel = 'dns-prefetch';
    hint.href = 'https://hinted.example/';
    document.head.append(hint);
    const link = document.createElement('a');
    link.href = 'https://linked.example/';
    document.body.append(link);
    await fetch('http://fetched.example/', { mode: 'no-cors' }).catch(() => undefined);
  });
  await sleep(2500);
}

describe.for(['chromium', 'firefox'] as const)('The network, in %s', (name) => {
  let site: Site;
  let without: Asked;
  let asked: Asked;

  beforeAll(async () => {
    site = await serveSite();
    without = await record(name, undefined, site, planted);
    asked = await record(name, buildDir(name), site, allOf);
  }, 180_000);
  afterAll(() => site?.close());

  const ofSite = ({ addresses }: Asked) => [...addresses].filter((one) => one.startsWith(site.origin)).sort();

  test('what pages do is seen: requests, and names that are only looked up', () => {
    expect([...without.hosts]).toEqual(expect.arrayContaining(['hinted.example', 'fetched.example']));
    // Why links get their address late (components/OutLink.tsx).
    if (name === 'firefox') expect([...without.hosts]).toContain('linked.example');
    expect(ofSite(without).length).toBeGreaterThan(1);
  });

  test('no name is looked up and no connection made but for the browser itself and the page', () => {
    const strange = [...asked.hosts].filter((host) => !BROWSERS_OWN.test(host) && !without.hosts.has(host));
    expect(strange).toEqual([]);
  });

  test('no publisher of a source hears of anything', async () => {
    const publishers = new Set<string>();
    for (const file of await readdir(SOURCES)) {
      const { url, archive } = parse(await readFile(join(SOURCES, file), 'utf8')) as { url?: string; archive?: string };
      for (const address of [url, archive]) if (address) publishers.add(new URL(address).hostname);
    }
    expect(publishers.size).toBeGreaterThan(20);
    expect([...asked.hosts].filter((host) => publishers.has(host))).toEqual([]);
  });

  test('the page asks its own server for just what it asks for without us', () => {
    expect(ofSite(asked)).toEqual(ofSite(without));
  });
});
