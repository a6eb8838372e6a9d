/** Draws the PNG icons from assets/icons/icon.svg with Chromium. A smaller drawing serves the smallest sizes. */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './lib/browsers.mjs';
import { inRoot } from './lib/paths.ts';

const SIZES = [16, 32, 48, 96, 128];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium was not found.');
const svg = await readFile(inRoot('assets', 'icons', 'icon.svg'), 'utf8');
await mkdir(inRoot('public', 'icon'), { recursive: true });
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const path = inRoot('public', 'icon', `${size}.png`);
    await page.screenshot({ path, omitBackground: true });
    console.log(`public/icon/${size}.png`);
  }
} finally {
  await browser.close();
}
