import { expect, it } from 'vitest';
import type { Progress } from '../../../utils/page/progress.ts';
import { UnderWay } from '../../../utils/page/under-way.ts';

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

function underWay(address = { now: '/a' }) {
  const life = new AbortController();
  const reading = new UnderWay(life.signal, () => address.now);
  const told: (Progress | undefined)[] = [];
  const watching = new AbortController();
  reading.watch(() => told.push(reading.progress), watching.signal);
  return { reading, life, told, watching, address };
}

it('tells how far a reading has come, and that it is over', async () => {
  const { reading, told, watching } = underWay();
  await reading.run(async () => reading.tell({ stage: 'text', done: 3, total: 9 }));
  expect(told).toEqual([{ stage: 'text', done: 3, total: 9 }, undefined]);
  watching.abort();
  reading.changed();
  expect(told).toHaveLength(2);
});

it('ends a reading that the reader stops, as if it were over, and begins none until told to', async () => {
  const { reading } = underWay();
  const running = reading.run(untilAborted);
  expect(reading.isStopped).toBe(false);
  reading.stop();
  await running;
  expect(reading.isStopped).toBe(true);
  let begun = 0;
  await reading.run(async () => void begun++);
  expect(begun).toBe(0);
  reading.resume();
  await reading.run(async (signal) => {
    begun++;
    expect(signal.aborted).toBe(false);
  });
  expect(begun).toBe(1);
});

it('stops the reading of one article, not of the next at another address', async () => {
  const { reading, address } = underWay();
  reading.stop();
  address.now = '/b';
  let begun = 0;
  await reading.run(async () => void begun++);
  expect(begun).toBe(1);
});

it('passes on what fails, and the end of the page', async () => {
  const { reading, life } = underWay();
  await expect(
    reading.run(async () => {
      throw new Error('no words');
    }),
  ).rejects.toThrow('no words');
  const running = reading.run(untilAborted);
  life.abort();
  await expect(running).rejects.toThrow();
  expect(reading.progress).toBeUndefined();
});
