/** Small PNG files: a palette of at most 256 colours, which is more than a flat interface needs. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  data: Uint8Array;
}

/** Reads a PNG file of any kind. */
export function readPng(file: Uint8Array): Pixels {
  const { width, height, data } = PNG.sync.read(Buffer.from(file));
  return { width, height, data };
}

/** The colours by so many bits a channel: each pixel's place in the palette, or nothing where they are too many. */
function indexed({ data }: Pixels, bits: number): { palette: number[]; indices: Uint8Array } | undefined {
  const step = 1 << (8 - bits);
  const round = (value: number) => Math.min(255, Math.round(value / step) * step);
  const places = new Map<number, number>();
  const indices = new Uint8Array(data.length / 4);
  for (let i = 0; i < indices.length; i++) {
    const at = i * 4;
    const colour =
      (round(data[at] as number) << 16) | (round(data[at + 1] as number) << 8) | round(data[at + 2] as number);
    let place = places.get(colour);
    if (place === undefined) {
      place = places.size;
      if (place > 255) return undefined;
      places.set(colour, place);
    }
    indices[i] = place;
  }
  return { palette: [...places.keys()], indices };
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

/** Writes an opaque picture, in as many shades as a palette holds. */
export function smallPng(pixels: Pixels): Buffer {
  const { width, height } = pixels;
  const found = [5, 4, 3, 2].map((bits) => indexed(pixels, bits)).find((one) => one !== undefined);
  if (!found) throw new Error('64 colours are always few enough');
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(found.indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(found.palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
