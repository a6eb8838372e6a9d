import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unzip, type ZipEntry, zip } from '../../../scripts/zip/archive.ts';

const text = (path: string, body: string): ZipEntry => ({ path, bytes: Buffer.from(body), executable: false });
const FILES = [
  text('b.txt', 'second'),
  text('a/ä.txt', 'first'),
  text('empty', ''),
  { path: 'run', bytes: Buffer.from([0, 255, 10]), executable: true },
  text('long.txt', 'again and again '.repeat(5000)),
];
const TIME = Date.UTC(2026, 5, 15, 12, 30, 14) / 1000;

describe('an archive', () => {
  it('gives back what was put in, by path', () => {
    const back = unzip(zip(FILES, TIME));
    expect(back.map(({ path }) => path)).toEqual(['a/ä.txt', 'b.txt', 'empty', 'long.txt', 'run']);
    for (const { path, bytes, executable } of FILES) {
      const same = back.find((one) => one.path === path);
      expect(Buffer.from(same?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
      expect(same?.executable).toBe(executable);
    }
  });

  it('is the same in whatever order the files were found', () => {
    expect(zip([...FILES].reverse(), TIME).equals(zip(FILES, TIME))).toBe(true);
  });

  it('is another when a letter or the time is', () => {
    const hash = (files: ZipEntry[], time: number) => createHash('sha256').update(zip(files, time)).digest('hex');
    const one = hash(FILES, TIME);
    expect(hash([...FILES.slice(1), text('b.txt', 'Second')], TIME)).not.toBe(one);
    expect(hash(FILES, TIME + 2)).not.toBe(one);
  });

  it('has the time it was given, in UTC, and none before 1980', () => {
    const archive = zip([text('a', 'a')], TIME);
    const [time, date] = [archive.readUInt16LE(10), archive.readUInt16LE(12)];
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 6, 15]);
    expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([12, 30, 14]);
    expect(zip([text('a', 'a')], 0).readUInt16LE(12)).toBe((1 << 5) | 1);
  });

  it('that is broken is not read', () => {
    const archive = zip([text('a', 'some words')], TIME);
    archive[34] = (archive[34] ?? 0) ^ 255;
    expect(() => unzip(archive)).toThrow();
    expect(() => unzip(Buffer.from('nothing of the kind, and long enough'))).toThrow();
  });
});
