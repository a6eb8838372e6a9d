/** `npm run shots`: screenshots of the surfaces, light and dark, on the demo article and the first text. */
import { relative } from 'node:path';
import { buildExtension } from './lib/build.ts';
import { launchChromium } from './lib/chromium.ts';
import { Bridge } from './lib/driver.ts';
import { inRoot, ROOT } from './lib/paths.ts';
import { takePictures } from './lib/pictures.ts';
import { serveSite } from './lib/site.ts';

const extension = await buildExtension('chromium');
const site = await serveSite();
try {
  for (const scheme of ['light', 'dark'] as const) {
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
