/** Whether a mark is really painted: its colour is looked for in a picture of the window. */
import { inflateSync } from 'node:zlib';
import { sleep, type Tab } from '../../../scripts/lib/driver.ts';
import { LOOKS } from '../../../utils/colour/marks.ts';
import type { Topic } from '../../../utils/knowledge/schema.ts';
import type { PlacedMark } from './look.ts';

type Colour = [red: number, green: number, blue: number];

interface Picture {
  width: number;
  height: number;
  /** Red, green and blue at a place. */
  at(x: number, y: number): Colour;
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

/** The paper that words stand on: what there is most of. */
function mostCommon(area: readonly Colour[]): Colour {
  const counts = new Map<string, number>();
  for (const colour of area) counts.set(colour.join(), (counts.get(colour.join()) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return (first?.[0].split(',').map(Number) ?? [255, 255, 255]) as Colour;
}

/** Whether a pixel is of the ink, or of ink and paper mixed as at the edge of a thin line, with at least a third of ink. */
function isInk(colour: Colour, ink: Colour, paper: Colour): boolean {
  const towards = ink.map((value, i) => value - (paper[i] as number));
  const away = colour.map((value, i) => value - (paper[i] as number));
  const length = towards.reduce((sum, value) => sum + value * value, 0);
  const share = towards.reduce((sum, value, i) => sum + value * (away[i] as number), 0) / length;
  return share > 0.33 && towards.every((value, i) => Math.abs(value * share - (away[i] as number)) < 14);
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
      if (!rect) return null;
      const { left, right, top, bottom } = rect;
      return { left, right, top, bottom, width: innerWidth, height: innerHeight };
    }, mark);
  // Where it comes near the window, more may be rendered, and move it.
  await boxOf();
  await sleep(150);
  const box = await boxOf();
  if (!box) return 0;
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const width = Math.min(Math.ceil(box.right), box.width) - left;
  const height = Math.min(Math.ceil(box.bottom) + 8, box.height) - top;
  if (width < 1 || height < 1) return 0;
  const picture = decode(Buffer.from(await tab.picture({ x: left, y: top, width, height })));
  const area: Colour[] = [];
  for (let y = 0; y < picture.height; y++) for (let x = 0; x < picture.width; x++) area.push(picture.at(x, y));
  const ink = [1, 3, 5].map((at) => Number.parseInt(LOOKS[topic].light.slice(at, at + 2), 16)) as Colour;
  const paper = mostCommon(area);
  return area.filter((colour) => isInk(colour, ink, paper)).length;
}
