/** Screenshots of everything a reader sees: the page, a card, the framing panel, popup and options. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bridge, type Driver, sleep, type Tab, until } from './driver.ts';
import { coveredAt, marksOf, pointOf } from './marks.ts';

interface Subject {
  driver: Driver;
  bridge: Bridge;
  tab: Tab;
  url: string;
}

/** Takes them and gives their paths. What does not show within its time is left out, with a word in `missing`. */
export async function takePictures(
  { driver, bridge, tab, url }: Subject,
  dir: string,
  prefix = '',
): Promise<{ files: string[]; missing: string[] }> {
  await mkdir(dir, { recursive: true });
  const files: string[] = [];
  const missing: string[] = [];
  const shoot = async (from: Tab, name: string, fullPage = false): Promise<void> => {
    const file = join(dir, `${prefix}${name}.png`);
    await from.screenshot(file, { fullPage });
    files.push(file);
  };

  await tab.front();
  await shoot(tab, 'page');
  await shoot(tab, 'page-whole', true);

  const first = (await marksOf(tab))[0];
  const point = first && (await pointOf(tab, first.text));
  if (point) {
    await tab.move(point.x, point.y);
    const open = await until(
      () => coveredAt(tab, point.x + 8, point.bottom + 30),
      (covered) => covered,
      3000,
    );
    if (open) {
      await sleep(400);
      await shoot(tab, 'card');
    } else missing.push('no card opened');
    await tab.press('Escape');
    await tab.move(4, 4);
    await sleep(500);
  } else missing.push('no mark to open a card from');

  if ((await bridge.askTab(url, { type: 'page-panel' })) !== null) {
    await sleep(900);
    await shoot(tab, 'panel');
  } else missing.push('no framing panel opened');

  // The popup looks at the tab in front: the article stays there while the popup's page is read.
  for (const [page, width, height] of [
    ['popup', 380, 600],
    ['options', 1100, 900],
  ] as const) {
    const own = await driver.openExtension(`${page}.html`);
    await own.resize(width, height);
    await tab.front();
    await own.evaluate(() => location.reload());
    await sleep(1200);
    await own.front();
    await shoot(own, page, page === 'options');
    await own.close();
  }
  return { files, missing };
}
