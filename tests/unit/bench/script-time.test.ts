import { describe, expect, it } from 'vitest';
import { longestOf, runsOf, spent } from '../../bench/page/script-time.ts';
import type { Event, Timeline } from '../../bench/page/trace.ts';

const OURS = 'chrome-extension://abc/gate.js';
const PAGES = 'http://127.0.0.1/';

/** An event on both clocks at once. */
const event = (name: string, start: number, end: number, url?: string): Event => ({
  name,
  start,
  end,
  cpuStart: start,
  cpuEnd: end,
  args: url === undefined ? {} : { data: { url } },
});

const timeline = (...events: Event[]): Timeline => ({ events, marks: new Map(), pid: 1, raw: [] });

describe('script time', () => {
  it('counts what is within a run once', () => {
    const runs = runsOf(
      timeline(
        event('EvaluateScript', 0, 1000, OURS),
        event('v8.compile', 0, 400, OURS),
        event('FunctionCall', 500, 900, OURS),
        event('RunMicrotasks', 900, 1000),
      ),
    );
    expect(spent(runs)).toEqual({ wall: 1, cpu: 1 });
  });

  it('takes microtasks without an address for ours, as scheduler.yield leaves them', () => {
    const runs = runsOf(timeline(event('RunTask', 0, 5000), event('RunMicrotasks', 100, 4100)));
    expect(spent(runs).wall).toBe(4);
  });

  it('leaves out what the page does, and the microtasks within it', () => {
    const runs = runsOf(
      timeline(
        event('EvaluateScript', 0, 100, PAGES),
        event('RunMicrotasks', 50, 100),
        event('FireAnimationFrame', 200, 400),
        event('FunctionCall', 210, 300, PAGES),
        event('RunMicrotasks', 300, 390),
      ),
    );
    expect(runs).toEqual([]);
  });

  it('keeps an animation callback of ours', () => {
    const runs = runsOf(
      timeline(
        event('FireAnimationFrame', 0, 300),
        event('FunctionCall', 10, 100, OURS),
        event('RunMicrotasks', 100, 300),
      ),
    );
    expect(spent(runs).wall).toBeCloseTo(0.29);
  });

  it('stops where it is told to', () => {
    const runs = runsOf(timeline(event('RunMicrotasks', 0, 1000), event('RunMicrotasks', 2000, 5000)));
    expect(spent(runs, 1500).wall).toBe(1);
  });
});

describe('the longest task', () => {
  it('is one with a run of ours in it, and its slice is all our runs in it', () => {
    const all = timeline(
      event('RunTask', 0, 90_000),
      event('RunTask', 100_000, 130_000),
      event('RunMicrotasks', 101_000, 106_000),
      event('RunMicrotasks', 107_000, 110_000),
      event('RunTask', 140_000, 150_000),
      event('RunMicrotasks', 141_000, 148_000),
    );
    const { task, slice, where } = longestOf(all, runsOf(all));
    expect(task.wall).toBe(30);
    expect(slice.wall).toBe(8);
    expect(where).toBe('RunMicrotasks 0 ms after the gate');
  });
});
