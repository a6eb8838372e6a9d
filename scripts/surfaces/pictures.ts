/** Pictures of surfaces, and whether they are as they were approved. */

import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { inRoot } from '../lib/paths.ts';
import { type Pixels, readPng, smallPng } from '../lib/png.ts';
import type { Scene } from './scene.ts';

/** How a surface is pictured: the scheme, the window, or the language differ from the first. */
export const KINDS = ['light', 'dark', 'narrow', 'zoom', 'de', 'rtl'] as const;
export type Kind = (typeof KINDS)[number];

const APPROVED = inRoot('tests', 'e2e', 'approved');
/** Where a picture that is not as it was approved is left, with the difference. */
const FAILED = inRoot('.output', 'shots', 'differing');

/** How different a pixel must be, from 0 to 1; and which share of pixels may be. */
const THRESHOLD = 0.2;
const SHARE = 0.004;

/** What a reader sees of a surface, as a PNG. */
export async function pictureOf(scene: Scene): Promise<Uint8Array> {
  return scene.tab.picture(scene.isOver ? await scene.box() : undefined);
}

/**
 * Whether pictures are compared: in the fonts that they were approved in, and where somebody can look at one that differs.
 * What axe, the layout and the keyboard find does not hang on that.
 */
export const comparesPictures = (): boolean => hasFonts() && !process.env.CI;

/** Whether this machine has the fonts that pictures are compared in (fonts.conf). */
export function hasFonts(): boolean {
  const files = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local', 'share', 'fonts')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map(String));
  return ['Sans', 'Serif', 'Mono'].every((family) =>
    files.some((file) => file.endsWith(`Liberation${family}-Regular.ttf`)),
  );
}

const fileOf = (name: string, kind: Kind) => `${APPROVED}/${name}.${kind}.png`;

export async function approve(name: string, kind: Kind, picture: Uint8Array): Promise<void> {
  await mkdir(APPROVED, { recursive: true });
  const file = fileOf(name, kind);
  // One that still holds stays: no commit is full of files in which nothing has changed.
  if (existsSync(file) && !compared(readPng(picture), readPng(await readFile(file))).fault) return;
  await writeFile(file, smallPng(readPng(picture)));
}

interface Difference {
  fault?: string;
  drawn?: Pixels;
}

/** How a picture differs from another, if it does by more than a tolerance for other machines' letters. */
export function compared(now: Pixels, then: Pixels): Difference {
  const { width, height } = then;
  if (now.width !== width || now.height !== height)
    return { fault: `is ${now.width} by ${now.height}, approved were ${width} by ${height}` };
  const drawn = new Uint8Array(width * height * 4);
  const count = pixelmatch(now.data, then.data, drawn, width, height, { threshold: THRESHOLD });
  const share = count / (width * height);
  if (share <= SHARE) return {};
  return { fault: `differs in ${(share * 100).toFixed(2)} % of its pixels`, drawn: { width, height, data: drawn } };
}

/** What is wrong with a picture beside the approved one; nothing where it is as it was. */
export async function fault(name: string, kind: Kind, picture: Uint8Array): Promise<string | undefined> {
  const file = fileOf(name, kind);
  if (!existsSync(file)) return `${name}, ${kind}: none has been approved (npm run shots -- --approve)`;
  const { fault, drawn } = compared(readPng(picture), readPng(await readFile(file)));
  if (!fault) return undefined;
  await mkdir(FAILED, { recursive: true });
  await writeFile(`${FAILED}/${name}.${kind}.png`, picture);
  if (drawn) await writeFile(`${FAILED}/${name}.${kind}.difference.png`, smallPng(drawn));
  return `${name}, ${kind}: ${fault} (see .output/shots/differing)`;
}
