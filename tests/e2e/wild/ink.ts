/** Whether a mark is really painted: its colour is looked for in a picture of the window. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { sleep, type Tab } from '../../../scripts/lib/driver.ts';
import type { Topic } from '../../../utils/knowledge/schema.ts';
import { LOOKS } from '../../../utils/page/colours.ts';
import type { PlacedMark } from './look.ts';

interface Picture {
  width: number;
  height: number;
  /** Red, green and blue at a place. */
  at(x: number, y: number): [number, number, number];
}

/** Decodes what browsers save: PNG with eight bits a channel, not interlaced. */
function decode(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (out[y * stride + i - channels] as number) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + i] as number) : 0;
      const corner = y > 0 && i >= channels ? (out[(y - 1) * stride + i - channels] as number) : 0;
      const value = raw[y * (stride + 1) + 1 + i] as number;
      out[y * stride + i] = value + predicted(filter, left, up, corner);
    }
  }
  return {
    width,
    height,
    at(x, y) {
      const i = y * stride + x * channels;
      return [out[i] as number, out[i + 1] as number, out[i + 2] as number];
    },
  };
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Scrolls a mark into the window and counts the pixels of its topic's line under it. */
export async function inkUnder(tab: Tab, mark: PlacedMark, topic: Topic): Promise<number> {
  const boxOf = () =>
    tab.evaluate(({ highlight, place }) => {
      const part = [...((CSS.highlights.get(highlight) ?? []) as Iterable<AbstractRange>)][place];
      if (!part) return null;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const first = () => [...range.getClientRects()].find(({ width, height }) => width > 2 && height > 2);
      part.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      window.scrollBy({ top: (first()?.top ?? 0) - innerHeight / 2, behavior: 'instant' });
      const rect = first();
      return rect ? { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom } : null;
    }, mark);
  // Where it comes near the window, more may be rendered, and move it.
  await boxOf();
  await sleep(150);
  const box = await boxOf();
  if (!box) return 0;
  const dir = await mkdtemp(join(tmpdir(), 'backstory-ink-'));
  try {
    const file = join(dir, 'window.png');
    await tab.screenshot(file);
    const picture = decode(await readFile(file));
    const wanted = [1, 3, 5].map((at) => Number.parseInt(LOOKS[topic].light.slice(at, at + 2), 16));
    let pixels = 0;
    for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(picture.height, box.bottom + 8); y++)
      for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(picture.width, box.right); x++)
        if (picture.at(x, y).every((value, i) => Math.abs(value - (wanted[i] as number)) < 24)) pixels++;
    return pixels;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
