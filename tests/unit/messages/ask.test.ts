import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { askBy } from '../../../utils/ask.ts';

/** A browser whose background gives these answers, one a question; an Error is one that was stopped. */
function browserThat(answers: unknown[], id: () => string | undefined = () => 'ours') {
  const asked: unknown[] = [];
  const browser = {
    runtime: {
      get id() {
        return id();
      },
      sendMessage: (request: unknown) => {
        asked.push(request);
        const answer = answers.shift();
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  } as unknown as Browser;
  return { ask: askBy(browser), asked };
}

const STOPPED = new Error('The message port closed before a response was received.');

describe('asking the background', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What a question gives in the end, with all waiting done. */
  async function outcome(asking: Promise<unknown>): Promise<unknown> {
    const ended = asking.catch((error: Error) => error.message);
    await vi.runAllTimersAsync();
    return ended;
  }

  it('gives the answer, after one question', async () => {
    const { ask, asked } = browserThat([{ injected: true }]);
    expect(await outcome(ask({ type: 'overlay' }))).toEqual({ injected: true });
    expect(asked).toHaveLength(1);
  });

  it('asks again where the background was stopped before it answered, or gave nothing', async () => {
    const { ask, asked } = browserThat([STOPPED, undefined, { injected: true }]);
    expect(await outcome(ask({ type: 'overlay' }))).toEqual({ injected: true });
    expect(asked).toEqual([{ type: 'overlay' }, { type: 'overlay' }, { type: 'overlay' }]);
  });

  it('gives up after the third time, with what the browser says', async () => {
    const { ask, asked } = browserThat(Array(10).fill(STOPPED));
    expect(await outcome(ask({ type: 'overlay' }))).toBe(STOPPED.message);
    expect(asked).toHaveLength(4);
  });

  it('takes a failure as the answer', async () => {
    const { ask, asked } = browserThat([{ error: 'There is no such card.' }]);
    expect(await outcome(ask({ type: 'overlay' }))).toBe('There is no such card.');
    expect(asked).toHaveLength(1);
  });

  it('does not ask an extension that is gone', async () => {
    const { ask, asked } = browserThat([STOPPED], () => undefined);
    expect(await outcome(ask({ type: 'overlay' }))).toBe(STOPPED.message);
    expect(asked).toHaveLength(1);
    const gone = browserThat([STOPPED], () => {
      throw new Error('Extension context invalidated.');
    });
    expect(await outcome(gone.ask({ type: 'overlay' }))).toBe(STOPPED.message);
  });

  it('does not have a page opened twice', async () => {
    const { ask, asked } = browserThat([STOPPED, { ok: true }]);
    expect(await outcome(ask({ type: 'open-page', page: 'library' }))).toBe(STOPPED.message);
    expect(asked).toHaveLength(1);
  });
});
