/** The screenshots that stores show: the extension at work on our own newspaper, in the size that both stores ask for. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { Bridge, sleep, type Tab } from './driver.ts';
import { pointOf, someMarks } from './marks.ts';
import type { Site } from './site.ts';

const SIZE = { width: 1280, height: 800 };
const ARTICLE = '/geneva-letters.html';
/** Pages of the extension that fill a window, by the name of their picture. */
const PAGES = [
  ['4-timeline', 'library.html#topic/baker-assurance'],
  ['5-options', 'options.html'],
] as const;

/** Takes them and gives their paths. */
export async function storePictures(extension: string, site: Site, dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const driver = await launchChromium({ extension, ...SIZE });
  const files: string[] = [];
  const shoot = async (tab: Tab, name: string): Promise<void> => {
    const file = join(dir, `${name}.png`);
    await tab.screenshot(file);
    files.push(file);
  };
  try {
    const bridge = await Bridge.open(driver);
    const url = site.url(ARTICLE);
    const tab = await driver.open(url);
    await tab.front();
    await bridge.found(url);
    await shoot(tab, '1-marks');

    const [first] = await someMarks(tab);
    const point = await pointOf(tab, first?.text ?? '?');
    if (!point) throw new Error('Nothing is marked on the article.');
    await tab.click(point.x, point.y);
    await sleep(1000);
    await shoot(tab, '2-card');
    await tab.press('Escape');

    await bridge.askTab(url, { type: 'page-panel' });
    await sleep(1500);
    await shoot(tab, '3-framing');

    for (const [name, page] of PAGES) {
      const own = await driver.openExtension(page);
      await own.resize(SIZE.width, SIZE.height);
      await own.front();
      await sleep(1500);
      await shoot(own, name);
      await own.close();
    }
  } finally {
    await driver.close();
  }
  return files;
}
