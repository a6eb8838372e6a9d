import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Loaded anew for each test: its clock is one for a page. */
let inSlices: typeof import('../../../utils/page/slices.ts')['inSlices'];

describe('inSlices', () => {
  beforeEach(async () => {
    vi.resetModules();
    vi.stubGlobal('document', { hidden: false });
    ({ inSlices } = await import('../../../utils/page/slices.ts'));
  });

  it('gives all that was yielded, in order, without the rests', async () => {
    expect(await inSlices([1, undefined, 2, 0, undefined])).toEqual([1, 2, 0]);
  });

  it('rests when its time is up, and lets others work', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    let others = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => others++;
    function* work() {
      for (let i = 0; i < 3; i++) {
        clock += 100;
        channel.port2.postMessage(i);
        yield i;
      }
    }
    expect(await inSlices(work())).toEqual([0, 1, 2]);
    expect(others).toBeGreaterThan(0);
    channel.port1.close();
  });

  it('waits while nobody sees the page', async () => {
    const listeners = new Set<() => void>();
    const page = {
      hidden: true,
      addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    };
    vi.stubGlobal('document', page);
    let done = false;
    const work = inSlices([1, 2]).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    page.hidden = false;
    for (const listener of listeners) listener();
    await work;
    expect(done).toBe(true);
  });

  it('stops when it is told to', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const stop = new AbortController();
    let made = 0;
    function* work() {
      for (;;) {
        clock += 100;
        if (++made === 3) stop.abort();
        yield made;
      }
    }
    await expect(inSlices(work(), stop.signal)).rejects.toThrow();
    expect(made).toBe(3);
  });
});
