/**
 * `npm run shots`: screenshots of the surfaces, light and dark, on the demo article and the first text; `-- --store`, those
 * that the stores show, 1280 by 800.
 */
import { relative } from 'node:path';
import { buildExtension } from './lib/build.ts';
import { launchChromium } from './lib/chromium.ts';
import { Bridge } from './lib/driver.ts';
import { inRoot, ROOT } from './lib/paths.ts';
import { takePictures } from './lib/pictures.ts';
import { serveSite } from './lib/site.ts';
import { storePictures } from './lib/store-pictures.ts';

const extension = await buildExtension('chromium');
const site = await serveSite();
const forStores = process.argv.includes('--store');
try {
  if (forStores)
    for (const file of await storePictures(extension, site, inRoot('.output', 'store')))
      console.log(relative(ROOT, file));
  for (const scheme of forStores ? [] : (['light', 'dark'] as const)) {
    const driver = await launchChromium({ extension, scheme });
    try {
      const bridge = await Bridge.open(driver);
      for (const path of ['/geneva-letters.html', '/seed']) {
        const url = site.url(path);
        const tab = await driver.open(url);
        await bridge.found(url);
        const name = path.replace(/^\/|\.html$/g, '');
        const subject = { driver, bridge, tab, url };
        const { files, missing } = await takePictures(subject, inRoot('.output', 'shots'), `${name}-${scheme}-`);
        for (const file of files) console.log(relative(ROOT, file));
        for (const word of missing) console.log(`(${name}, ${scheme}: ${word})`);
        await tab.close();
      }
    } finally {
      await driver.close();
    }
  }
} finally {
  await site.close();
}
