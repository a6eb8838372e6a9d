/** Where our surfaces lie on a page, felt out from the page's own world: their root is closed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Tab, until } from '../../scripts/lib/driver.ts';

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rectangles of our surfaces that a press would reach, the largest first. Felt out on a grid, then along its edges. */
export function surfaces(tab: Tab): Promise<Area[]> {
  return tab.evaluate(() => {
    const STEP = 16;
    const host = [...document.querySelectorAll('div[popover="manual"]:not([id])')].at(-1);
    const isOurs = (x: number, y: number) => host !== undefined && document.elementFromPoint(x, y) === host;
    const columns = Math.ceil(innerWidth / STEP);
    const rows = Math.ceil(innerHeight / STEP);
    const xOf = (column: number) => Math.min(column * STEP + STEP / 2, innerWidth - 1);
    const yOf = (row: number) => Math.min(row * STEP + STEP / 2, innerHeight - 1);
    const ours = new Set<number>();
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        if (isOurs(xOf(column), yOf(row))) ours.add(row * columns + column);
    /** How far ours goes on from a point, up to a step. */
    const on = (x: number, y: number, dx: number, dy: number): number => {
      let far = 0;
      while (far < STEP && isOurs(x + dx * (far + 1), y + dy * (far + 1))) far++;
      return far;
    };
    const found: { left: number; top: number; right: number; bottom: number }[] = [];
    for (const start of ours) {
      const cells = [start];
      ours.delete(start);
      for (let i = 0; i < cells.length; i++) {
        const cell = cells[i] as number;
        const column = cell % columns;
        const beside = [cell - columns, cell + columns];
        if (column > 0) beside.push(cell - 1);
        if (column < columns - 1) beside.push(cell + 1);
        for (const next of beside) if (ours.delete(next)) cells.push(next);
      }
      const points = cells.map((cell) => ({ x: xOf(cell % columns), y: yOf(Math.floor(cell / columns)) }));
      const most = (value: (point: { x: number; y: number }) => number) =>
        points.reduce((a, b) => (value(b) > value(a) ? b : a));
      const [left, top] = [most(({ x }) => -x), most(({ y }) => -y)];
      const [right, bottom] = [most(({ x }) => x), most(({ y }) => y)];
      found.push({
        left: left.x - on(left.x, left.y, -1, 0),
        top: top.y - on(top.x, top.y, 0, -1),
        right: right.x + on(right.x, right.y, 1, 0) + 1,
        bottom: bottom.y + on(bottom.x, bottom.y, 0, 1) + 1,
      });
    }
    const size = (a: { left: number; top: number; right: number; bottom: number }) =>
      (a.right - a.left) * (a.bottom - a.top);
    return found.sort((a, b) => size(b) - size(a));
  });
}

/** Lines of the mark with these words, where they are now. */
export function linesOf(tab: Tab, words: string): Promise<Area[]> {
  return tab.evaluate((words) => {
    for (const [, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      for (const part of ranges) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        if (range.toString().toLowerCase().includes(words.toLowerCase()))
          return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
      }
    }
    return [];
  }, words);
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Rests the pointer on a mark and gives the card that opens; undefined when none does. */
export async function cardOver(tab: Tab, words: string, how: 'hover' | 'click' = 'hover'): Promise<Area | undefined> {
  const [line] = await linesOf(tab, words);
  if (!line) throw new Error(`nothing is marked at “${words}”`);
  const x = Math.min(line.left + 12, (line.left + line.right) / 2);
  const y = (line.top + line.bottom) / 2;
  await tab.move(x - 3, y);
  await tab.move(x, y);
  if (how === 'click') await tab.click(x, y);
  return until(
    () => cardOf(tab),
    (card) => card !== undefined,
    4000,
  );
}

/** The card, which is larger than any tab. */
export async function cardOf(tab: Tab): Promise<Area | undefined> {
  return (await surfaces(tab)).find(({ left, top, right, bottom }) => right - left > 250 && bottom - top > 70);
}

/** The tab: a low strip, or a small block at a side. */
export async function tabOf(tab: Tab): Promise<Area | undefined> {
  return (await surfaces(tab)).find(({ left, right, top, bottom }) => bottom - top < 70 || right - left < 170);
}

/** How bright a pixel of the window is painted, from 0 to 255. */
export async function brightnessAt(tab: Tab, x: number, y: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-'));
  try {
    const file = join(folder, 'seen.png');
    await tab.screenshot(file);
    const png = (await readFile(file)).toString('base64');
    return await tab.evaluate(
      async ({ png, x, y }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const scale = image.width / innerWidth;
        const canvas = new OffscreenCanvas(1, 1);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, -Math.round(x * scale), -Math.round(y * scale));
        const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
        return (red + green + blue) / 3;
      },
      { png, x, y },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
