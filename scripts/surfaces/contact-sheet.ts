/** All pictures side by side: a page to look at, and the same as one picture. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChromium } from '../lib/chromium.ts';
import { KINDS, type Kind } from './pictures.ts';

export interface Shot {
  name: string;
  kind: Kind;
  /** Its name in the folder of the sheet. */
  file: string;
}

const TITLES: Record<Kind, string> = {
  light: 'Light',
  dark: 'Dark',
  narrow: '360 px',
  zoom: '200 %',
  de: 'German',
  rtl: 'Right to left',
};

const STYLE = `
:root { color-scheme: light; font: 13px/1.4 sans-serif; background: #d8d8d8; }
body { margin: 24px; }
table { border-collapse: collapse; }
th { text-align: start; padding: 4px 8px; position: sticky; top: 0; background: #d8d8d8; }
td { vertical-align: top; padding: 8px; border-top: 1px solid #aaa; }
img { display: block; max-inline-size: 360px; max-block-size: 420px; box-shadow: 0 0 0 1px #999; background: #fff; }
`;

function page(shots: readonly Shot[]): string {
  const names = [...new Set(shots.map(({ name }) => name))];
  const cell = (name: string, kind: Kind) => {
    const shot = shots.find((one) => one.name === name && one.kind === kind);
    return shot
      ? `<td><a href="${shot.file}"><img src="${shot.file}" alt="${name}, ${TITLES[kind]}"></a></td>`
      : '<td></td>';
  };
  const rows = names.map((name) => `<tr><td>${name}</td>${KINDS.map((kind) => cell(name, kind)).join('')}</tr>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Backstory: every surface</title><style>${STYLE}</style>
<table><thead><tr><th></th>${KINDS.map((kind) => `<th>${TITLES[kind]}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></html>`;
}

/** Writes the page and its picture into the folder of the pictures; gives both paths. */
export async function writeSheet(folder: string, shots: readonly Shot[]): Promise<string[]> {
  const sheet = join(folder, 'contact-sheet.html');
  const picture = join(folder, 'contact-sheet.png');
  await writeFile(sheet, page(shots));
  const { context, close } = await startChromium({ width: 2400, height: 1200 });
  try {
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(sheet).href);
    // Chromium draws at most so high a page in one picture.
    const height = await tab.evaluate(() => document.documentElement.scrollHeight);
    await tab.evaluate(
      (zoom) => document.documentElement.style.setProperty('zoom', String(zoom)),
      Math.min(1, 16_000 / height),
    );
    await tab.screenshot({ path: picture, fullPage: true });
  } finally {
    await close();
  }
  return [sheet, picture];
}
